// @ts-check
/**
 * Piles that come counted from the server, where there are too many events to send one by one. A bin wide enough to
 * see is a pill over its span; narrower ones, and those that find no row, are added up by column. Pure.
 */

import { COLUMN, pileAt } from "./detail.js";
import { itemOf, pack } from "./lanes.js";
import { days, PayloadError } from "./payload.js";

/** @typedef {import("./lanes.js").Item} Item */
/** @typedef {import("./lanes.js").World} World */
/** @typedef {{start: number, end: number, count: number}} Bin */

/** Between two pills of neighbouring spans. */
const APART = 1;
/** Rows of long pills; above them there is room for one row of columns, and for the open event. */
const LONG_ROWS = 3;

export class LaneBins {
  /**
   * @param {any} raw  `bins` of the payload
   * @param {import("./payload.js").Events} events  sent beside the bins: the open one
   * @param {number} laneCount
   * @throws {PayloadError} naming the column
   */
  static read(raw, events, laneCount) {
    const { lane, count } = raw;
    for (const name of ["start", "end", "count"])
      if (raw[name]?.length !== lane.length) throw new PayloadError(`bins.${name}: expected ${lane.length} values`);
    const start = days(raw.start, "bins.start", 0, -Infinity);
    const end = days(raw.end, "bins.end", 1, Infinity);
    /** @type {Bin[][]} */
    const lanes = Array.from({ length: laneCount }, () => []);
    lane.forEach((/** @type {number} */ l, /** @type {number} */ i) => {
      if (!lanes[l]) throw new PayloadError(`bins.lane[${i}]: unknown value`);
      lanes[l].push({ start: start[i], end: end[i], count: count[i] });
    });
    return new LaneBins(String(raw.unit), events, lanes);
  }

  /** @param {string} unit  @param {import("./payload.js").Events} events  @param {Bin[][]} lanes */
  constructor(unit, events, lanes) {
    this.unit = unit;
    this.events = events;
    this.lanes = lanes;
  }

  /** @param {number[]} places  @param {number} count */
  merged(places, count) {
    const lanes = Array.from({ length: count }, (_, to) => this.lanes.filter((_bins, l) => places[l] === to).flat());
    return new LaneBins(this.unit, this.events, lanes);
  }

  /**
   * A lane at one scale.
   * @param {number} lane
   * @param {number[]} members  events sent one by one
   * @param {World} world
   * @param {number} most  rows
   */
  arrange(lane, members, world, most) {
    const { wide, narrow } = split(this.lanes[lane], world);
    const { left } = pack(wide, LONG_ROWS - 1);
    const folded = new Set(left);
    const kept = wide.filter((item) => !folded.has(item));
    const columns = added(
      [...narrow, ...left.map(({ days: span, count }) => ({ .../** @type {any} */ (span), count }))],
      world,
    );
    const items = [...kept, ...columns, ...members.map((i) => itemOf(this.events, i, world))];
    return { items, rows: pack(items, most).rows };
  }
}

/** @param {Bin[]} bins  @param {World} world */
function split(bins, world) {
  /** @type {Item[]} */
  const wide = [];
  /** @type {Bin[]} */
  const narrow = [];
  for (const bin of bins) {
    const span = {
      start: Math.max(bin.start, world.low),
      end: Math.min(bin.end, Math.max(world.cutoff, bin.start + 1)),
    };
    if (span.end <= span.start) continue;
    const [a, b] = [(span.start - world.origin) * world.k, (span.end - world.origin) * world.k];
    if (b - a < COLUMN) narrow.push({ ...span, count: bin.count });
    else wide.push(longPile(a, b, span, bin.count));
  }
  return { wide, narrow };
}

/**
 * @param {number} a
 * @param {number} b
 * @param {import("./days.js").Span} span
 * @param {number} count
 * @returns {Item}
 */
function longPile(a, b, span, count) {
  // The longest lie lowest.
  const weight = -10 - (b - a);
  const [left, right] = [a + APART, b - APART];
  return {
    event: -1,
    a,
    b,
    left,
    right,
    r: 5.5,
    anchor: (a + b) / 2,
    bar: true,
    rank: 0,
    weight,
    row: -1,
    count,
    days: span,
  };
}

/** @param {Bin[]} bins  @param {World} world  @returns {Item[]} one for each column */
function added(bins, world) {
  /** @type {Map<number, Bin>} */
  const columns = new Map();
  for (const { start, end, count } of bins) {
    const column = Math.floor((((start + end) / 2 - world.origin) * world.k) / COLUMN);
    const sum = columns.get(column);
    if (!sum) columns.set(column, { start, end, count });
    else {
      sum.start = Math.min(sum.start, start);
      sum.end = Math.max(sum.end, end);
      sum.count += count;
    }
  }
  return [...columns].map(([column, { start, end, count }]) => pileAt(column, count, { start, end }, world));
}
