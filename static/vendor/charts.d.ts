// Written by scripts/vendor.mjs for the type checker.
export { scaleLinear } from "d3-scale";
