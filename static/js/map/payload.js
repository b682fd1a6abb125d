// @ts-check
/** Reads the JSON of the map and refuses what it does not know. */

export const ROLES = ["happened", "origin", "transit", "destination", "announced"];
/** What a role says of a place, before the number of events and after. */
export const WORDS = {
  happened: "happened here",
  origin: "set out from here",
  transit: "passed through",
  destination: "bound for here",
  announced: "announced here",
};

/** @typedef {keyof typeof WORDS} Role */
/** @typedef {[when: string, title: string][]} Named */
/**
 * @typedef {object} Place
 * @property {string} slug
 * @property {string} name
 * @property {number} lat
 * @property {number} lon
 * @property {number} precision  1 site or town, 2 region, 3 country
 * @property {string} href
 * @property {Partial<Record<Role, number>>} counts
 * @property {Partial<Record<Role, number[]>> | null} events  null when there are too many to tell apart
 * @property {Named} named
 */
/** @typedef {{from: number, to: number, via: string[], count: number, events: number[] | null, named: Named}} Route */
/** @typedef {{announced: boolean, places: Place[], routes: Route[]}} MapData */

/** @param {any} raw  @returns {MapData} */
export function readMap(raw) {
  if (raw?.schema !== 1) throw new Error(`map: unknown schema ${raw?.schema}`);
  for (const { name, lat, lon, counts } of raw.places) {
    if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new Error(`map: ${name} has no place on earth`);
    const unknown = Object.keys(counts).find((role) => !ROLES.includes(role));
    if (unknown) throw new Error(`map: ${name} has an unknown role, ${unknown}`);
  }
  return { announced: raw.announced, places: raw.places, routes: raw.routes };
}

/** The roles that are shown. @param {boolean} announced  @returns {Role[]} */
export function shownRoles(announced) {
  return /** @type {Role[]} */ (announced ? ROLES : ROLES.slice(0, -1));
}
