// Written by scripts/vendor.mjs for the type checker.
export { bisectLeft, bisectRight } from "d3-array";
export { utcDay, utcMonday, utcMonth, utcYear } from "d3-time";
