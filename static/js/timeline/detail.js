// @ts-check
/**
 * Level of detail: never more marks than there is room for. Where a lane would need more than its rows, the events of
 * that column fold into a pile, drawn as a pill with their number, which splits when zoomed in. Pure.
 */

import { endOf, isLong, isPile, itemOf, LONG_BAR, pack, startOf, WEIGHT } from "./lanes.js";
import { shortCount } from "./wording.js";

/** @typedef {import("./lanes.js").Item} Item */
/** @typedef {import("./lanes.js").World} World */
/** @typedef {import("./payload.js").Events} Events */
/** @typedef {import("./days.js").Span} Span */
/** @typedef {{items: Item[], rows: import("./lanes.js").Row[]}} Arrangement */

/** Columns hang on the calendar, not on the window: panning folds and unfolds nothing. */
export const COLUMN = 36;
const MARKS_ACROSS = 3;
/** What a column folds: all but turning points, or everything. */
const SOME = 1;
const ALL = 2;

/**
 * A lane at one scale: every item has a row, and none overlaps another.
 * @param {Events} events
 * @param {number[]} members
 * @param {World} world
 * @param {number} most  rows of marks in one lane
 * @returns {Arrangement}
 */
export function arrange(events, members, world, most) {
  const crowd = new Crowd(events, members, world, most);
  for (;;) {
    const items = crowd.items();
    const { rows, left } = pack(items, most);
    if (!left.length) return { items, rows };
    crowd.fold(left);
  }
}

/** A long bar belongs to the column where it starts, anything else to that of its middle. */
function columnAt(/** @type {number} */ a, /** @type {number} */ b) {
  return Math.floor((b - a > LONG_BAR ? a : (a + b) / 2) / COLUMN);
}

/** The events of a lane, one by one or folded. Events that fold at once never become items. */
class Crowd {
  /** @param {Events} events  @param {number[]} members  @param {World} world  @param {number} most */
  constructor(events, members, world, most) {
    this.events = events;
    this.world = world;
    /** @type {Map<number, number>} */
    this.levels = new Map();
    /** @type {Map<number, number[]>} */
    this.piles = new Map();
    /** @type {Item[]} */
    this.kept = [];
    const columns = this.#columnsOf(members);
    this.#findCrowded(columns, most);
    members.forEach((i, n) => this.#place(i, columns[n]));
  }

  /** @param {number[]} members  @returns {number[]} NaN for what cannot be shown, or is long and never folds at once */
  #columnsOf(members) {
    const { events, world } = this;
    return members.map((i) => {
      const a = startOf(events, i, world);
      const b = endOf(events, i, world);
      return b > a ? columnAt(a, b) : NaN;
    });
  }

  /** Columns with more marks than could ever stand in them, found by counting. */
  #findCrowded(/** @type {number[]} */ columns, /** @type {number} */ most) {
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const column of columns) counts.set(column, (counts.get(column) ?? 0) + 1);
    for (const [column, count] of counts) if (count > most * MARKS_ACROSS) this.levels.set(column, SOME);
  }

  /** @param {number} i  @param {number} column */
  #place(i, column) {
    if (Number.isNaN(column)) return;
    const long = endOf(this.events, i, this.world) - startOf(this.events, i, this.world) > LONG_BAR;
    if (this.levels.has(column) && this.events.rank[i] < 2 && !long) this.#pile(column, i);
    else this.kept.push(itemOf(this.events, i, this.world));
  }

  /** @param {number} column  @param {number} i */
  #pile(column, i) {
    const pile = this.piles.get(column);
    if (pile) pile.push(i);
    else this.piles.set(column, [i]);
  }

  /** What is drawn: piles of one are drawn as the event itself, where it has a row. */
  items() {
    const items = this.kept.slice();
    for (const [column, members] of this.piles) {
      const alone = members.length === 1 && this.levels.get(column) === SOME;
      items.push(alone ? itemOf(this.events, members[0], this.world) : this.#pileItem(column, members));
    }
    return items;
  }

  /** Folds the columns of items that found no row. @param {Item[]} left */
  fold(left) {
    const bars = new Set(left.filter(isLong));
    for (const item of left) {
      const column = columnAt(item.a, item.b);
      if (!isPile(item)) this.levels.set(column, this.levels.has(column) || item.rank === 2 ? ALL : SOME);
    }
    this.kept = this.kept.filter((item) => {
      const column = columnAt(item.a, item.b);
      const level = this.levels.get(column) ?? 0;
      const folds = isLong(item) ? bars.has(item) : level === ALL || (level === SOME && item.rank < 2);
      if (folds) this.#pile(column, item.event);
      return !folds;
    });
  }

  /** @param {number} column  @param {number[]} members  @returns {Item} */
  #pileItem(column, members) {
    const { start, end } = this.events;
    const days = { start: Infinity, end: -Infinity };
    for (const i of members) {
      days.start = Math.min(days.start, Number.isFinite(start[i]) ? start[i] : end[i] - 1);
      days.end = Math.max(days.end, Number.isFinite(end[i]) ? end[i] : this.world.cutoff);
    }
    return { ...pileAt(column, members.length, days, this.world), members };
  }
}

/**
 * A pill in the middle of its column.
 * @param {number} column
 * @param {number} count
 * @param {Span} days
 * @param {World} world
 * @returns {Item}
 */
export function pileAt(column, count, days, { k, origin }) {
  const width = Math.min(COLUMN - 3, Math.max(18, 9 + 6.7 * shortCount(count).length));
  const anchor = (column + 0.5) * COLUMN;
  const [a, b] = [(days.start - origin) * k, (days.end - origin) * k];
  const [left, right] = [anchor - width / 2, anchor + width / 2];
  const weight = WEIGHT.pile;
  return { event: -1, a, b, left, right, r: 5.5, anchor, bar: false, rank: 0, weight, row: -1, count, days };
}
