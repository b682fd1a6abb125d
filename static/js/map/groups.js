// @ts-check
/**
 * Places as marks: one for each, or one for several that would touch. A mark stands at the place with most events and
 * shows for every role a sign and a number of events, each event counted once. Pure.
 */

/** @typedef {import("./payload.js").Place} Place */
/** @typedef {import("./payload.js").Role} Role */
/** @typedef {{role: Role, count: number, r: number, dx: number, text: number}} Part  text: dx of its number */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Rect */
/**
 * @typedef {object} Group
 * @property {string} key
 * @property {number[]} members  places, the one with most events first
 * @property {number} x
 * @property {number} y
 * @property {Part[]} parts
 * @property {boolean} area  no point: a region or country
 * @property {number} ring  radius of the area, 0 for a point
 * @property {Rect} box
 */

const DIGIT = 6.8;
const SIGN = 7;
const GAP = 5;
const BEFORE_NUMBER = 3;
const APART = 2;
/** Half of what a finger or an unsteady hand needs. */
const REACH = 12;
/** Kilometres around the middle of a region and of a country; pixels at least. */
const AREAS = { 2: { km: 100, least: 17 }, 3: { km: 300, least: 22 } };
const KM_PER_DEGREE = 111.2;

/**
 * @param {Place[]} places
 * @param {Role[]} roles  that are shown
 * @param {(place: Place) => [number, number]} locate  on the screen
 * @param {number} perDegree  pixels per degree of longitude
 * @param {number} [width]  of the map
 * @returns {Group[]} none touches another
 */
export function groupPlaces(places, roles, locate, perDegree, width = Infinity) {
  const seen = places.map((_, i) => i).filter((i) => roles.some((role) => places[i].counts[role]));
  const order = seen.sort((a, b) => total(places[b], roles) - total(places[a], roles) || a - b);
  const make = (/** @type {number[]} */ members) => groupOf(places, members, roles, locate, { perDegree, width });
  return merged(
    order.map((i) => make([i])),
    make,
  );
}

/** Merges those that touch until none do. @param {Group[]} groups  @param {(members: number[]) => Group} make */
function merged(groups, make) {
  for (let i = 0; i < groups.length; i++) {
    const j = groups.findIndex((other, n) => n > i && touch(groups[i].box, other.box));
    if (j < 0) continue;
    const whole = make([...groups[i].members, ...groups[j].members]);
    const rest = groups.filter((_, n) => n !== i && n !== j);
    return merged([...rest.slice(0, i), whole, ...rest.slice(i)], make);
  }
  return groups;
}

/** @param {Rect} a  @param {Rect} b */
export function touch(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** @param {Place} place  @param {Role[]} roles */
function total(place, roles) {
  return roles.reduce((sum, role) => sum + (place.counts[role] ?? 0), 0);
}

/**
 * @param {Place[]} places
 * @param {number[]} members
 * @param {Role[]} roles
 * @param {(place: Place) => [number, number]} locate
 * @param {{perDegree: number, width: number}} scale
 * @returns {Group}
 */
function groupOf(places, members, roles, locate, { perDegree, width }) {
  const [x, y] = locate(places[members[0]]);
  const counts = roles.map((role) => ({ role, count: countOf(places, members, role) }));
  const parts = partsOf(
    counts.filter(({ count }) => count),
    width - x,
  );
  const area = members.every((i) => places[i].precision > 1);
  const ring = members.length === 1 ? ringOf(places[members[0]], perDegree) : 0;
  const key = members
    .map((i) => places[i].slug)
    .sort()
    .join("+");
  return { key, members, x, y, parts, area, ring, box: boxAround(x, y, parts, ring) };
}

/** Events of several places, each once where they are told apart. @param {Place[]} places  @param {number[]} members  @param {Role} role */
export function countOf(places, members, role) {
  const lists = members.map((i) => places[i].events?.[role] ?? (places[i].counts[role] ? null : []));
  if (lists.includes(null)) return members.reduce((sum, i) => sum + (places[i].counts[role] ?? 0), 0);
  return new Set(lists.flat()).size;
}

/**
 * Signs side by side, the first on the place; to the left of it where there is no room on the right.
 * @param {{role: Role, count: number}[]} counts
 * @param {number} room  pixels to the right edge
 * @returns {Part[]}
 */
function partsOf(counts, room) {
  const parts = sideBySide(counts);
  const last = parts[parts.length - 1];
  if (parts.length < 2 || last.text + digitsOf(last.count) / 2 <= room) return parts;
  let left = -parts[0].r;
  return parts.map((part, i) => {
    if (!i) return part;
    left -= GAP + 2 * part.r + BEFORE_NUMBER + digitsOf(part.count);
    return { ...part, dx: left + part.r, text: left + part.text - part.dx + part.r };
  });
}

/** @param {number} count */
function digitsOf(count) {
  return String(count).length * DIGIT;
}

/** @param {{role: Role, count: number}[]} counts  @returns {Part[]} */
function sideBySide(counts) {
  /** @type {Part[]} */
  const parts = [];
  let right = 0;
  for (const { role, count } of counts) {
    const digits = digitsOf(count);
    const disc = role === "happened";
    const r = disc ? Math.min(28, Math.max(7 + 1.9 * Math.sqrt(count), digits / 2 + 4)) : SIGN;
    const dx = parts.length ? right + GAP + r : 0;
    parts.push({ role, count, r, dx, text: disc ? dx : dx + r + BEFORE_NUMBER + digits / 2 });
    right = disc ? dx + r : dx + r + BEFORE_NUMBER + digits;
  }
  return parts;
}

/** @param {Place} place  @param {number} perDegree */
function ringOf({ precision, lat }, perDegree) {
  const area = AREAS[/** @type {2 | 3} */ (precision)];
  if (!area) return 0;
  // Mercator stretches with latitude.
  const perKm = perDegree / (KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180));
  return Math.max(area.least, area.km * perKm);
}

/** @param {number} x  @param {number} y  @param {Part[]} parts  @param {number} ring  @returns {Rect} */
function boxAround(x, y, parts, ring) {
  const tall = Math.max(REACH, ...parts.map(({ r }) => r)) + APART / 2;
  const near = Math.min(ring, 30);
  const lefts = parts.map(({ dx, r }) => r - dx);
  const rights = parts.flatMap(({ dx, r, text, count }) => [dx + r, text + digitsOf(count) / 2]);
  return {
    left: x - Math.max(REACH, near, ...lefts) - APART / 2,
    right: x + Math.max(REACH, near, ...rights) + APART / 2,
    top: y - Math.max(tall, near),
    bottom: y + Math.max(tall, near),
  };
}
