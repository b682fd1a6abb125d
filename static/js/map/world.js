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

/** From this scale on the coarse outlines would put ports into the sea. */
export const NEAR = 3;

/** @typedef {{land: string, concerned: string, borders: string}} Outlines  paths in projected units */

/** @param {string} address  @returns {Promise<any>} TopoJSON */
async function fetchShapes(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`map: ${address} answered ${response.status}`);
  return response.json();
}

/** @param {any} shape */
function draw(shape) {
  return geoPath(projection)(shape) ?? "";
}

/**
 * The paths of some countries of a topology.
 * @param {any} topology
 * @param {(name: string) => boolean} wanted
 * @returns {Outlines}
 */
function outlinesOf(topology, wanted) {
  const { countries } = topology.objects;
  const geometries = countries.geometries.filter((/** @type {any} */ one) => wanted(one.properties?.name));
  const pathOf = (/** @type {any} */ one) => draw(feature(topology, one));
  return {
    land: geometries.map(pathOf).join(""),
    concerned: geometries
      .filter((/** @type {any} */ one) => CONCERNED.includes(one.properties?.name))
      .map(pathOf)
      .join(""),
    borders: draw(mesh(topology, { ...countries, geometries }, (a, b) => a !== b)),
  };
}

/** The world in coarse outlines, and how to have the countries nearby in fine ones instead. */
export class World {
  /** @param {string} coarse  @param {string} fine  addresses */
  constructor(coarse, fine) {
    this.addresses = { coarse, fine };
    /** @type {any} */
    this.topology = null;
    this.asked = false;
  }

  /** @returns {Promise<Outlines>} */
  async load() {
    this.topology = await fetchShapes(this.addresses.coarse);
    return outlinesOf(this.topology, () => true);
  }

  /** Once, when the map is near. @param {number} scale  @returns {Promise<Outlines[] | null>} null: nothing new */
  async refine(scale) {
    if (scale < NEAR || this.asked || !this.topology) return null;
    this.asked = true;
    const fine = await fetchShapes(this.addresses.fine);
    const names = new Set(fine.objects.countries.geometries.map((/** @type {any} */ one) => one.properties.name));
    return [outlinesOf(this.topology, (name) => !names.has(name)), outlinesOf(fine, () => true)];
  }
}
