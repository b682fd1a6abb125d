// @ts-check
/** Routes between marks: those of the same two marks are one line, each event counted once. Pure. */

/** @typedef {import("./groups.js").Group} Group */
/** @typedef {import("./payload.js").Route} Route */
/**
 * @typedef {object} Line
 * @property {string} key
 * @property {number} from  groups
 * @property {number} to
 * @property {number[]} routes
 * @property {number} count
 * @property {string} path
 * @property {string} tip
 * @property {[number, number]} middle
 */

const BEND = 0.18;
const TIP = 8;
const SHORTEST = 14;

/**
 * @param {Route[]} routes
 * @param {Group[]} groups
 * @returns {Line[]} a route within one mark has no line
 */
export function linesOf(routes, groups) {
  /** @type {Map<number, number>} */
  const groupOf = new Map();
  groups.forEach(({ members }, g) => members.forEach((place) => groupOf.set(place, g)));
  /** @type {Map<string, number[]>} */
  const bundles = new Map();
  routes.forEach((route, i) => {
    const [from, to] = [groupOf.get(route.from), groupOf.get(route.to)];
    if (from === undefined || to === undefined || from === to) return;
    const key = `${groups[from].key}>${groups[to].key}`;
    bundles.set(key, [...(bundles.get(key) ?? []), i]);
  });
  return [...bundles].flatMap(([key, members]) => {
    const from = /** @type {number} */ (groupOf.get(routes[members[0]].from));
    const to = /** @type {number} */ (groupOf.get(routes[members[0]].to));
    const shape = curve(groups[from], groups[to]);
    return shape ? [{ key, from, to, routes: members, count: countOf(routes, members), ...shape }] : [];
  });
}

/** @param {Route[]} routes  @param {number[]} members */
function countOf(routes, members) {
  const lists = members.map((i) => routes[i].events);
  if (lists.includes(null)) return members.reduce((sum, i) => sum + routes[i].count, 0);
  return new Set(lists.flat()).size;
}

/** A curve that bends to the right of its way, which is north for what goes west, from the edge of one mark to the edge of the other. @param {Group} a  @param {Group} b */
function curve(a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  const bend = [(a.x + b.x) / 2 - dy * BEND, (a.y + b.y) / 2 + dx * BEND];
  // It may begin under the signs of its mark, but its tip is kept clear of those where it ends.
  const start = a.parts[0].r + 2;
  const clear = edge(b, bend);
  const end = length - start - clear < SHORTEST ? b.parts[0].r + 2 : clear;
  if (length - start - end < SHORTEST) return null;
  const p = towards([a.x, a.y], bend, start);
  const q = towards([b.x, b.y], bend, end);
  const neck = towards(q, bend, TIP);
  const side = [((q[1] - neck[1]) / TIP) * 4, ((neck[0] - q[0]) / TIP) * 4];
  const tip = [q, [neck[0] + side[0], neck[1] + side[1]], [neck[0] - side[0], neck[1] - side[1]]];
  return {
    path: `M${round(p)}Q${round(bend)} ${round(neck)}`,
    tip: `M${tip.map(round).join("L")}Z`,
    middle: /** @type {[number, number]} */ ([p[0] / 4 + bend[0] / 2 + q[0] / 4, p[1] / 4 + bend[1] / 2 + q[1] / 4]),
  };
}

/** How far from its middle a line leaves the box of a mark. @param {Group} group  @param {number[]} bend */
function edge({ x, y, box }, [u, v]) {
  const [dx, dy] = [u - x, v - y];
  const length = Math.hypot(dx, dy) || 1;
  const across = dx > 0 ? (box.right - x) / dx : dx < 0 ? (box.left - x) / dx : Infinity;
  const down = dy > 0 ? (box.bottom - y) / dy : dy < 0 ? (box.top - y) / dy : Infinity;
  return Math.min(across, down) * length + 1;
}

/** @param {number[]} from  @param {number[]} to  @param {number} length  @returns {number[]} */
function towards([x, y], [u, v], length) {
  const whole = Math.hypot(u - x, v - y) || 1;
  return [x + ((u - x) / whole) * length, y + ((v - y) / whole) * length];
}

/** @param {number[]} point */
function round([x, y]) {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
