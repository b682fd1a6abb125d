// @ts-check
/** Lays the map out for a view: marks, routes and names in pixels. Pure. */

import { groupPlaces } from "./groups.js";
import { placeNames, spotsAround, spotsOn } from "./labels.js";
import { shownRoles } from "./payload.js";
import { linesOf } from "./routes.js";
import { toScreen } from "./view.js";
import { nameOf } from "./wording.js";

/** @typedef {import("./payload.js").MapData} MapData */
/** @typedef {import("./view.js").Point} Point */
/**
 * @typedef {object} Ground  where things lie, in projected units
 * @property {(lon: number, lat: number) => Point} project
 * @property {number} perDegree
 * @property {[name: string, lon: number, lat: number, degrees: number][]} countries  and how far each reaches
 */
/**
 * @typedef {object} Scene
 * @property {import("./groups.js").Group[]} groups
 * @property {import("./routes.js").Line[]} lines
 * @property {import("./labels.js").Label[]} names  of marks
 * @property {import("./labels.js").Label[]} numbers  of routes
 * @property {import("./labels.js").Label[]} countries
 * @property {string[]} outside  names of places that are not seen
 */

const TIGHT = 4;
/** Names of countries are set wider. */
const WIDE = 1.1;
/** So many countries of the list are named before any place. */
const CONCERNED = 3;

/**
 * @param {MapData} map
 * @param {Ground} ground
 * @param {import("./view.js").View} view
 * @param {import("./view.js").Size} size
 * @param {(text: string) => number} measure  width in pixels
 * @returns {Scene}
 */
export function layOut(map, ground, view, size, measure) {
  const perDegree = ground.perDegree * view.k;
  const locate = (/** @type {number} */ lon, /** @type {number} */ lat) =>
    toScreen(view, size, ground.project(lon, lat));
  const all = groupPlaces(
    map.places,
    shownRoles(map.announced),
    ({ lon, lat }) => locate(lon, lat),
    perDegree,
    size.width,
  );
  const groups = all.filter((group) => isSeen(group, size));
  const lines = linesOf(map.routes, all);
  const countries = ground.countries.map(([text, lon, lat, degrees]) => {
    const width = measure(text) * WIDE;
    return { key: text, text, width, spots: spotsOn(...locate(lon, lat), width, degrees * perDegree) };
  });
  const names = groups.map((group) => {
    const text = nameOf(map, group);
    const width = measure(text);
    return { key: group.key, text, width, spots: spotsAround(group.box, width) };
  });
  const placed = inTurn(
    [countries.slice(0, CONCERNED), names, lines.map((line) => numberOf(line, measure)), countries.slice(CONCERNED)],
    groups,
    size,
  );
  const outside = all
    .filter((group) => !isSeen(group, size))
    .flatMap(({ members }) => members.map((i) => map.places[i].name));
  return { groups, lines, names: placed[1], numbers: placed[2], countries: [...placed[0], ...placed[3]], outside };
}

/**
 * Sets one list of names after another; each keeps clear of those before.
 * @param {import("./labels.js").Wanted[][]} lists
 * @param {import("./groups.js").Group[]} groups
 * @param {import("./view.js").Size} size
 */
function inTurn(lists, groups, size) {
  const taken = groups.map(({ box }) => box);
  return lists.map((wanted) => {
    const labels = placeNames(wanted, taken, size);
    taken.push(...labels.map(({ box }) => box));
    return labels;
  });
}

/** @param {import("./routes.js").Line} line  @param {(text: string) => number} measure  @returns {import("./labels.js").Wanted} */
function numberOf({ key, count, middle: [x, y] }, measure) {
  const text = String(count);
  const left = x - measure(text) / 2;
  return { key, text, width: measure(text), spots: [-TIGHT, 14, -14].map((dy) => [left, y + dy]) };
}

/** Whether the middle of a mark is on the map. @param {{x: number, y: number}} group  @param {import("./view.js").Size} size */
function isSeen({ x, y }, { width, height }) {
  return x >= 0 && x <= width && y >= 0 && y <= height;
}
