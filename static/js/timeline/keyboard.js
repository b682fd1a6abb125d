// @ts-check
/**
 * Focus inside the drawing: one tab stop that roves. Left and right lead along time, up and down between lanes. The
 * pure part finds the neighbour; the stops are real links that stand over the mark.
 */

/** @typedef {import("./layout.js").Scene} Scene */
/** @typedef {import("./lanes.js").Item} Item */
/** @typedef {{item: Item, lane: number, y: number}} Stop */

/** @param {Scene} scene  @returns {Stop[]} every mark and pile, in time; lanes decide between equals */
export function stopsOf({ lanes, kind }) {
  return lanes
    .flatMap(({ items, base, collapsed }, lane) =>
      (collapsed ? [] : items).map((item) => ({ item, lane, y: base - item.row * kind.pitch })),
    )
    .sort((p, q) => p.item.a - q.item.a || p.lane - q.lane || p.item.row - q.item.row);
}

/** The same mark after another layout has the same key. @param {Pick<Stop, "item" | "lane">} stop */
export const keyOf = ({ item: { event, members, days }, lane }) =>
  event < 0 ? `pile ${members?.[0] ?? [lane, days?.start, days?.end].join(" ")}` : `event ${event}`;

/**
 * @param {Stop[]} stops
 * @param {Stop} from
 * @param {string} key  an arrow key
 * @returns {Stop | undefined} undefined at the end of the road
 */
export function neighbour(stops, from, key) {
  if (key === "ArrowLeft") return stops[stops.indexOf(from) - 1];
  if (key === "ArrowRight") return stops[stops.indexOf(from) + 1];
  const step = key === "ArrowUp" ? -1 : 1;
  const lanes = [...new Set(stops.map((stop) => stop.lane))].sort((p, q) => p - q);
  const lane = lanes[lanes.indexOf(from.lane) + step];
  return nearest(
    stops.filter((stop) => stop.lane === lane),
    from.item.anchor,
  );
}

/** @param {Stop[]} stops  @param {number} x  world pixels */
export function nearest(stops, x) {
  const distance = (/** @type {Stop} */ { item }) => Math.abs(Math.min(Math.max(x, item.left), item.right) - x);
  return stops.reduce(
    (/** @type {Stop | undefined} */ best, stop) => (best && distance(best) <= distance(stop) ? best : stop),
    undefined,
  );
}

/**
 * The stop that Tab reaches: the one asked for, else the first in the window, else the nearest to its middle.
 * @param {Stop[]} stops
 * @param {Scene} scene
 * @param {string} key
 * @param {{lane: number, day: number} | false} [focused]  where focus is: it stays, also when the window has left it
 */
export function entryStop(stops, { left, width, shift, x }, key, focused = false) {
  const inside = (/** @type {Stop} */ { item }) => item.right + shift > left && item.left + shift < width;
  const wanted = stops.find((stop) => keyOf(stop) === key);
  if (wanted && (focused || inside(wanted))) return wanted;
  const beside = focused ? stops.filter(({ lane }) => lane === focused.lane) : [];
  if (focused && beside.length) return nearest(beside, x(focused.day) - shift);
  return stops.find(inside) ?? nearest(stops, (left + width) / 2 - shift);
}

/** Two links take turns, so that every step is a move of focus that a screen reader announces. */
export class Rover {
  /** @param {HTMLElement} plot */
  constructor(plot) {
    this.links = [0, 1].map(() => stopLink());
    this.turn = 0;
    plot.append(...this.links);
  }

  get current() {
    return this.links[this.turn];
  }

  get focused() {
    return this.links.includes(/** @type {HTMLAnchorElement} */ (document.activeElement));
  }

  /** @param {(link: HTMLAnchorElement) => void} dress */
  moveFocus(dress) {
    const past = this.current;
    this.turn = 1 - this.turn;
    dress(this.current);
    this.current.tabIndex = 0;
    this.current.hidden = false;
    this.current.focus({ preventScroll: false });
    past.tabIndex = -1;
    past.hidden = true;
  }
}

export function stopLink() {
  const link = document.createElement("a");
  link.className = "stop";
  link.draggable = false;
  link.tabIndex = -1;
  link.hidden = true;
  return link;
}
