// Written by scripts/vendor.mjs for the type checker.
export { geoDistance, geoGraticule10, geoInterpolate, geoMercator, geoNaturalEarth1, geoPath } from "d3-geo";
export { feature, mesh } from "topojson-client";
