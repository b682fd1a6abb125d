// @ts-check
/**
 * Level of detail: never more marks than there is room for. Where a lane would need more than its rows, the events of
 * that column fold into a pile, drawn as a pill with their number, which splits when zoomed in. Pure.
 */

import { isLong, itemsOf, pack } from "./lanes.js";
import { shortCount } from "./wording.js";

/** @typedef {import("./lanes.js").Item} Item */
/** @typedef {{items: Item[], rows: import("./lanes.js").Row[]}} Arrangement */

/** Columns hang on the calendar, not on the window: panning folds and unfolds nothing. */
const COLUMN = 36;
const MARKS_ACROSS = 3;
/** What a column folds: nothing, all but turning points, everything. */
const SOME = 1;
const ALL = 2;

/** @param {Item} item */
const columnOf = (item) => Math.floor((isLong(item) ? item.left : (item.left + item.right) / 2) / COLUMN);

/**
 * A lane at one scale: every item has a row, and none overlaps another.
 * @param {import("./payload.js").Events} events
 * @param {number[]} members
 * @param {import("./lanes.js").World} world
 * @param {number} most  rows of marks in one lane
 * @returns {Arrangement}
 */
export function arrange(events, members, world, most) {
  const all = itemsOf(events, members, world);
  const dense = crowded(all, most);
  /** @type {Set<Item>} */
  const folded = new Set();
  for (;;) {
    const items = fold(all, dense, folded);
    const { rows, left } = pack(items, most);
    if (!left.length) return { items, rows };
    for (const item of left) thicken(item, dense, folded);
  }
}

/** Columns with more marks than could ever stand in them, found by counting. */
function crowded(/** @type {Item[]} */ items, /** @type {number} */ most) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const item of items) if (!isLong(item)) counts.set(columnOf(item), (counts.get(columnOf(item)) ?? 0) + 1);
  /** @type {Map<number, number>} */
  const dense = new Map();
  for (const [column, count] of counts) if (count > most * MARKS_ACROSS) dense.set(column, SOME);
  return dense;
}

/** @param {Item} item  @param {Map<number, number>} dense  @param {Set<Item>} folded */
function thicken(item, dense, folded) {
  const column = columnOf(item);
  if (isLong(item)) folded.add(item);
  dense.set(column, dense.has(column) || item.rank === 2 ? ALL : SOME);
}

/**
 * @param {Item[]} all
 * @param {Map<number, number>} dense
 * @param {Set<Item>} folded  bars without a row
 * @returns {Item[]} the items that stay, and a pile for each dense column
 */
function fold(all, dense, folded) {
  if (!dense.size) return all;
  /** @type {Item[]} */
  const kept = [];
  /** @type {Map<number, Item[]>} */
  const piles = new Map();
  for (const item of all) {
    const level = dense.get(columnOf(item)) ?? 0;
    const folds = isLong(item) ? folded.has(item) : level === ALL || (level === SOME && item.rank < 2);
    if (!folds) kept.push(item);
    else if (piles.has(columnOf(item))) piles.get(columnOf(item))?.push(item);
    else piles.set(columnOf(item), [item]);
  }
  for (const [column, items] of piles) {
    if (items.length === 1 && dense.get(column) === SOME) kept.push(items[0]);
    else kept.push(pileOf(column, items));
  }
  return kept;
}

/** @param {number} column  @param {Item[]} items  @returns {Item} */
function pileOf(column, items) {
  const width = Math.max(18, 9 + 6.7 * shortCount(items.length).length);
  const left = (column + 0.5) * COLUMN - width / 2;
  const a = Math.min(...items.map((item) => item.a));
  const b = Math.max(...items.map((item) => item.b));
  const members = items.map((item) => item.event);
  const anchor = left + width / 2;
  return { event: -1, a, b, left, right: left + width, r: 5.5, anchor, bar: false, rank: 0, row: -1, members };
}
