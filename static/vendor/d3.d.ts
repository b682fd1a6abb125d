// Written by scripts/vendor.mjs for the type checker.
export { bisectLeft, bisectRight } from "d3-array";
export { select } from "d3-selection";
export { utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
