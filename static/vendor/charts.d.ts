// Written by scripts/vendor.mjs for the type checker.
export { scaleLinear, scaleSqrt, scaleUtc } from "d3-scale";
export { select } from "d3-selection";
export { line } from "d3-shape";
