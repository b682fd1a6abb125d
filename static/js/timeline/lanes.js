// @ts-check
/**
 * What stands in a lane, and in which row. Pure. Positions are world pixels: (day − origin) × pixels per day, so that
 * moving the window moves nothing in here.
 */

import { bisectLeft } from "../../vendor/d3.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {import("./payload.js").Timeline} Timeline */
/** @typedef {import("./payload.js").Events} Events */
/**
 * A mark, a bar or a pile, with the room it takes.
 * @typedef {object} Item
 * @property {number} event  index into the columns; -1 for a pile
 * @property {number} a  where its span starts
 * @property {number} b  where its span ends
 * @property {number} left
 * @property {number} right
 * @property {number} r
 * @property {number} anchor  where the mark stands: its centre, or the pole of a flag
 * @property {boolean} bar
 * @property {number} rank
 * @property {number} weight  the order in which rows are given, see WEIGHT
 * @property {number} row
 * @property {number} count  of events
 * @property {number[]} [members]  events in a pile that was made here
 * @property {Span} [days]  of a pile
 */
/** @typedef {{k: number, origin: number, low: number, high: number, cutoff: number}} World  low and high: days */

/** Half the size of a mark by rank: detail 9 px, significant 10, turning point 11. */
export const RADIUS = [4.5, 5, 5.5];
/** A span shorter than this is drawn as a mark. */
export const SHORTEST_BAR = 12;
/** A bar longer than this takes its row before any mark. */
export const LONG_BAR = 30;
const GAP = 1.6;
const OFF_EDGE = 60;

/**
 * Long bars lie lowest, then piles, then details; turning points end on top, beside the free space for labels. The
 * rank is added.
 */
export const WEIGHT = { bar: -3, pile: -0.5 };

/** Intervals of one row, kept apart and in order. */
export class Row {
  constructor(/** @type {number[]} */ starts = [], /** @type {number[]} */ ends = []) {
    this.starts = starts;
    this.ends = ends;
  }

  /** @param {number} a  @param {number} b */
  free(a, b) {
    const next = bisectLeft(this.starts, b);
    return next === 0 || this.ends[next - 1] <= a;
  }

  /** @param {number} a  @param {number} b */
  take(a, b) {
    const at = bisectLeft(this.starts, a);
    this.starts.splice(at, 0, a);
    this.ends.splice(at, 0, b);
  }

  copy() {
    return new Row(this.starts.slice(), this.ends.slice());
  }
}

/**
 * The events of each lane, by start.
 * @param {Timeline} timeline
 * @returns {number[][]}
 */
export function membersOf({ lanes, events }) {
  /** @type {number[][]} */
  const members = lanes.map(() => []);
  for (let i = 0; i < events.slug.length; i++) for (const lane of events.lanes[i]) members[lane].push(i);
  for (const list of members) list.sort((i, j) => events.start[i] - events.start[j] || events.end[i] - events.end[j]);
  return members;
}

/**
 * @param {number} k  pixels per day
 * @param {Span} domain
 * @param {number} cutoff
 * @returns {World}
 */
export function worldOf(k, domain, cutoff) {
  return { k, origin: domain.start, low: domain.start - OFF_EDGE / k, high: domain.end + OFF_EDGE / k, cutoff };
}

/** Where an event starts, in world pixels. @param {Events} events  @param {number} i  @param {World} world */
export const startOf = (events, i, world) => (Math.max(events.start[i], world.low) - world.origin) * world.k;

/** Where it ends; an open one ends at the cut-off. @param {Events} events  @param {number} i  @param {World} world */
export function endOf(events, i, world) {
  const end = events.end[i] === Infinity ? Math.max(world.cutoff, events.start[i] + 1) : events.end[i];
  return (Math.min(end, world.high) - world.origin) * world.k;
}

/**
 * An event without its row.
 * @param {Events} events
 * @param {number} i
 * @param {World} world
 * @returns {Item}
 */
export function itemOf(events, i, world) {
  const a = startOf(events, i, world);
  const b = endOf(events, i, world);
  const rank = events.rank[i];
  const r = RADIUS[rank];
  const item = {
    event: i,
    a,
    b,
    left: a,
    right: b,
    r,
    anchor: (a + b) / 2,
    bar: false,
    rank,
    weight: rank,
    row: -1,
    count: 1,
  };
  if (b - a >= SHORTEST_BAR && events.end[i] - events.start[i] > 1) {
    item.bar = true;
    if (b - a > LONG_BAR) item.weight = WEIGHT.bar + rank;
  } else if (events.status[i] === "on_record") {
    // The pole of a flag stands on the day.
    item.anchor = a;
    item.left = a - 1;
    item.right = a + r * 1.55 + 0.8;
  } else {
    item.left = (a + b) / 2 - r;
    item.right = (a + b) / 2 + r;
  }
  return item;
}

/** @param {Item} item */
export const isPile = (item) => item.event < 0;

/** Whether an event is drawn by this item. @param {Item} item  @param {number} event */
export const holds = (item, event) => item.event === event || Boolean(item.members?.includes(event));

/** @param {Item} item */
export const isLong = (item) => item.bar && item.b - item.a > LONG_BAR;

/**
 * Gives every item the lowest free row.
 * @param {Item[]} items
 * @param {number} most  rows there may be; a pile may use one more
 * @returns {{rows: Row[], left: Item[]}} what found no row is left, with row -1
 */
export function pack(items, most) {
  /** @type {Row[]} */
  const rows = [];
  const order = items.slice().sort((x, y) => x.weight - y.weight || x.left - y.left);
  return { rows, left: order.filter((item) => !settle(item, rows, isPile(item) ? most + 1 : most)) };
}

/** @param {Item} item  @param {Row[]} rows  @param {number} most */
function settle(item, rows, most) {
  for (const shift of shiftsOf(item)) {
    for (let k = 0; k < most; k++) {
      if (k === rows.length) rows.push(new Row());
      if (!rows[k].free(item.left + shift - GAP, item.right + shift + GAP)) continue;
      moveBy(item, shift);
      item.row = k;
      rows[k].take(item.left, item.right);
      return true;
    }
  }
  item.row = -1;
  return false;
}

const IN_PLACE = [0];

/** Where a day is wide enough, events of one day may stand side by side inside it. */
function shiftsOf(/** @type {Item} */ item) {
  const step = item.right - item.left + 2 * GAP;
  if (item.bar || isPile(item) || item.b - item.a < 3 * step) return IN_PLACE;
  const shifts = [0];
  for (let shift = step; shift < item.b - item.a; shift += step) {
    if (item.right + shift <= item.b) shifts.push(shift);
    if (item.left - shift >= item.a) shifts.push(-shift);
  }
  return shifts;
}

/** @param {Item} item  @param {number} shift */
function moveBy(item, shift) {
  item.anchor += shift;
  item.left += shift;
  item.right += shift;
}
