// @ts-check
/** Land, borders and names of countries. One projection: Mercator turned so that Eurasia lies whole. */

import { feature, geoMercator, geoPath, mesh } from "../../vendor/geo.js";

/** @typedef {import("./view.js").Point} Point */

/** Units per radian; one degree of longitude is some 8.7 units. */
const SCALE = 500;
export const UNITS_PER_DEGREE = (SCALE * Math.PI) / 180;
const projection = geoMercator().rotate([-85, 0]).scale(SCALE).translate([0, 0]);

/** @param {number} lon  @param {number} lat  @returns {Point} */
export function project(lon, lat) {
  return /** @type {Point} */ (projection([lon, lat]));
}

/** What the named views show: corners, or nothing for all places. @type {{label: string, corners: Point[]}[]} */
export const VIEWS = [
  {
    label: "Korea to Ukraine",
    corners: [
      [25, 58],
      [140, 34],
    ],
  },
  {
    label: "Korea and the ports",
    corners: [
      [123.5, 45],
      [135, 37.5],
    ],
  },
  {
    label: "Ukraine and Kursk",
    corners: [
      [24, 54],
      [42, 45],
    ],
  },
  { label: "All places", corners: [] },
];

/** The states concerned come first: their names matter most, and their land is set off. */
const CONCERNED = ["North Korea", "Russia", "Ukraine"];
/** Middles, and degrees that a name may stand from there. @type {[name: string, lon: number, lat: number, degrees: number][]} */
export const COUNTRIES = [
  ["North Korea", 126.6, 40.4, 2],
  ["Russia", 88, 57, 24],
  ["Ukraine", 31, 49, 3],
  ["South Korea", 128, 36.4, 1],
  ["China", 105, 36, 10],
  ["Japan", 138, 36.5, 2],
  ["Kazakhstan", 67, 48, 8],
  ["Mongolia", 103, 46.8, 6],
  ["Belarus", 28, 53.4, 2],
  ["United States", -98, 40, 10],
  ["United Kingdom", -2, 54, 2],
];

/**
 * @param {string} address  of the shapes, TopoJSON
 * @returns {Promise<{land: string, concerned: string, borders: string}>} paths in projected units
 */
export async function loadWorld(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`map: ${address} answered ${response.status}`);
  const topology = await response.json();
  const { countries } = topology.objects;
  const path = geoPath(projection);
  const draw = (/** @type {any} */ shape) => path(shape) ?? "";
  const named = countries.geometries.filter((/** @type {any} */ one) => CONCERNED.includes(one.properties?.name));
  return {
    land: draw(feature(topology, topology.objects.land)),
    concerned: named.map((/** @type {any} */ one) => draw(feature(topology, one))).join(""),
    borders: draw(mesh(topology, countries, (a, b) => a !== b)),
  };
}
