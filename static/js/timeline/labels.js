// @ts-check
/**
 * Places labels beside their marks, or above them on a leader, over nothing. Pure and repeatable: the same lane gives
 * the same labels. Positions are world pixels, rows count from the base line.
 */

import { Row } from "./lanes.js";

/** @typedef {import("./lanes.js").Item} Item */
/** @typedef {{item: Item, text: string, width: number}} Wanted */
/** @typedef {{item: Item, text: string, width: number, row: number, x: number, lead: number | null}} Label */
/** @typedef {{left: number, right: number, limit: number}} Room  limit: rows there may be */
/** @typedef {{labels: Label[], rows: Row[]}} Attempt */

const BESIDE = 4;
const BEFORE = 3;
const AFTER = 4;
const LEAD = 1.5;
const SLIDES = [0, 0.15, 0.3, 0.5, 0.7, 0.85, 1];
/** How often labels are rearranged for one that found no room. */
const REPAIRS = 16;

/**
 * @param {Wanted[]} wanted  most important first
 * @param {Row[]} rows  taken by marks
 * @param {Room} room
 * @param {Map<number, {row: number, dx: number}>} [before]  by event: where labels stood, so that they stay
 * @returns {Attempt}
 */
export function placeLabels(wanted, rows, room, before) {
  let best = attempt(wanted, rows, room, { before });
  if (before || isPerfect(best, wanted, rows)) return best;
  for (const order of ORDERS) {
    const trial = attempt(wanted.slice().sort(order), rows, room, {});
    if (better(trial, best)) best = trial;
  }
  const random = generator(7);
  for (let n = 0; n < REPAIRS && best.labels.length < wanted.length; n++) {
    const trial = repaired(best, wanted, rows, room, random);
    if (!better(best, trial)) best = trial;
  }
  return best;
}

/** Nothing to gain: every label stands beside its mark. */
function isPerfect(/** @type {Attempt} */ { labels }, /** @type {Wanted[]} */ wanted, /** @type {Row[]} */ rows) {
  return labels.length === wanted.length && labels.every(({ lead, row }) => lead === null && row < rows.length);
}

/** @type {((x: Wanted, y: Wanted) => number)[]} */
const ORDERS = [
  (x, y) => x.item.left - y.item.left,
  (x, y) => y.item.left - x.item.left,
  (x, y) => y.item.row - x.item.row || x.item.left - y.item.left,
  (x, y) => x.item.row - y.item.row || y.item.left - x.item.left,
  (x, y) => y.item.row - x.item.row || y.item.left - x.item.left,
];

/**
 * A label without room is set first and its neighbours are lifted and set again.
 * @param {Attempt} best
 * @param {Wanted[]} wanted
 * @param {Row[]} rows
 * @param {Room} room
 * @param {() => number} random
 */
function repaired(best, wanted, rows, room, random) {
  const found = new Set(best.labels.map((label) => label.item));
  const missing = wanted.filter((one) => !found.has(one.item));
  const first = missing[Math.floor(random() * missing.length)];
  const distance = (/** @type {{item: Item}} */ { item }) => Math.abs(item.left - first.item.left);
  const near = best.labels.slice().sort((x, y) => distance(x) - distance(y));
  const lifted = near.slice(0, 2 + Math.floor(random() * 5));
  const again = lifted.map((label) => ({ label, key: random() })).sort((x, y) => x.key - y.key);
  const others = missing.filter((one) => one !== first);
  const order = [first, ...again.map(({ label }) => label), ...others];
  return attempt(order, rows, room, { keep: near.slice(lifted.length), skip: random });
}

/** Most labels first, then the fewest rows, then the shortest leaders. */
function better(/** @type {Attempt} */ x, /** @type {Attempt} */ y) {
  const leaders = (/** @type {Attempt} */ a) => a.labels.reduce((n, l) => n + (l.lead === null ? 0 : l.row), 0);
  return (x.labels.length - y.labels.length || y.rows.length - x.rows.length || leaders(y) - leaders(x)) > 0;
}

/**
 * @param {Wanted[]} order
 * @param {Row[]} rows
 * @param {Room} room
 * @param {{before?: Map<number, {row: number, dx: number}>, keep?: Label[], skip?: () => number}} how
 * @returns {Attempt}
 */
function attempt(order, rows, room, { before, keep = [], skip }) {
  const taken = rows.map((row) => row.copy());
  const labels = keep.slice();
  for (const label of keep) occupy(label, taken);
  for (const one of order) {
    const place = placeOf(one, taken, room, before?.get(one.item.event), skip);
    if (!place) continue;
    occupy(place, taken);
    labels.push(place);
  }
  return { labels, rows: taken };
}

/**
 * Where it stood; right of the mark, left of it; then above: starting at the mark and sliding left to end at it.
 * @param {Wanted} wanted
 * @param {Row[]} taken
 * @param {Room} room
 * @param {{row: number, dx: number}} [before]
 * @param {() => number} [skip]
 * @returns {Label | null}
 */
function placeOf({ item, text, width }, taken, room, before, skip) {
  const a = Math.max(item.left, room.left);
  const b = Math.min(item.right, room.right);
  const anchor = item.bar ? a + 1 : item.anchor;
  const fits = (/** @type {number} */ row, /** @type {number} */ x) => {
    if (x < room.left || x + width > room.right || row >= room.limit || (skip && skip() < 0.25)) return false;
    if (taken[row] && !taken[row].free(x - BEFORE, x + width + AFTER)) return false;
    return row === item.row || (anchor >= x && anchor <= x + width && clear(taken, item.row + 1, row, anchor));
  };
  const place = (/** @type {number} */ row, /** @type {number} */ x) => {
    return { item, text, width, row, x, lead: row === item.row ? null : anchor };
  };
  if (before && fits(before.row, item.left + before.dx)) return place(before.row, item.left + before.dx);
  if (fits(item.row, b + BESIDE)) return place(item.row, b + BESIDE);
  if (fits(item.row, a - BESIDE - width)) return place(item.row, a - BESIDE - width);
  for (let row = item.row + 1; row < room.limit && clear(taken, item.row + 1, row, anchor); row++) {
    for (const slide of SLIDES) {
      const x = Math.max(room.left, anchor - 3 - slide * (width - 6));
      if (fits(row, x)) return place(row, x);
    }
  }
  return null;
}

/** Nothing stands in the way of a leader. @param {Row[]} taken  @param {number} from  @param {number} to  @param {number} x */
function clear(taken, from, to, x) {
  for (let row = from; row < to; row++) if (taken[row] && !taken[row].free(x - LEAD, x + LEAD)) return false;
  return true;
}

/** @param {Label} place  @param {Row[]} taken */
function occupy({ item, width, row, x, lead }, taken) {
  while (taken.length <= row) taken.push(new Row());
  taken[row].take(x - 2, x + width + 2);
  if (lead !== null) for (let m = item.row + 1; m < row; m++) taken[m].take(lead - 1, lead + 1);
}

/** A small repeatable generator of numbers from 0 to 1 (mulberry32). @param {number} seed */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
