// @ts-check
/** Background periods: a tint with a line on top, and a caption in the strip above the lanes. Pure; screen pixels. */

import { Row } from "./lanes.js";
import { dayWords } from "./wording.js";

/** @typedef {import("./payload.js").Period} Period */
/**
 * @typedef {object} PeriodScene
 * @property {string} caption  "" where there is no room
 * @property {number} captionX
 * @property {number} row
 * @property {number} x0
 * @property {number} x1
 * @property {boolean} starts  its first day is in the window
 * @property {boolean} ends
 * @property {boolean} throughout  covers the whole window: named, not drawn
 */
/** @typedef {{left: number, right: number, cut: number, x: (day: number) => number}} Plot */

const INDENT = 5;
const BETWEEN = 12;

/**
 * @param {Period[]} periods
 * @param {Plot} plot
 * @param {(text: string) => number} measure
 * @param {number} most  rows there may be
 * @returns {{rows: number, periods: PeriodScene[]}}
 */
export function placePeriods(periods, plot, measure, most) {
  /** @type {Row[]} */
  const rows = [];
  const visible = periods.map((period) => extentOf(period, plot)).filter((p) => p.x1 > p.x0);
  visible.sort((p, q) => Number(p.throughout) - Number(q.throughout) || p.x0 - q.x0);
  return { periods: visible.map((scene) => settle(scene, rows, plot, measure, most)), rows: rows.length };
}

/** @param {Period} period  @param {Plot} plot  @returns {PeriodScene} */
function extentOf(period, { left, right, cut, x }) {
  const end = Math.min(right, cut);
  const x0 = Math.max(left, x(period.start));
  const x1 = Math.min(end, x(period.end));
  const starts = x(period.start) > left;
  const ends = x(period.end) < end;
  const throughout = !starts && !ends;
  return { caption: captionOf(period, starts, ends), captionX: 0, row: -1, x0, x1, starts, ends, throughout };
}

/** @param {Period} period  @param {boolean} starts  @param {boolean} ends */
function captionOf({ label, start, end }, starts, ends) {
  if (starts) return label;
  if (ends) return `${label} until ${dayWords(end - 1)}`;
  return Number.isFinite(start) ? `${label}: throughout, since ${dayWords(start)}` : `${label}: throughout`;
}

/**
 * @param {PeriodScene} scene
 * @param {Row[]} rows
 * @param {Plot} plot
 * @param {(text: string) => number} measure
 * @param {number} most
 * @returns {PeriodScene}
 */
function settle(scene, rows, plot, measure, most) {
  const width = measure(scene.caption);
  for (let row = 0; row < most; row++) {
    if (row === rows.length) rows.push(new Row());
    for (const place of placesOf(scene, rows[row], plot, width)) {
      if (!rows[row].free(place.from, place.to)) continue;
      rows[row].take(place.from, place.to);
      return { ...scene, row, captionX: place.x, caption: place.named ? scene.caption : "" };
    }
  }
  return { ...scene, row: Math.max(0, most - 1), caption: "" };
}

/**
 * A caption stands at the start of its period, drawn in where it would run over the edge. One whose period covers the
 * window stands where its row has room, and has no line.
 * @param {PeriodScene} scene
 * @param {Row} row
 * @param {Plot} plot
 * @param {number} width
 */
function placesOf({ throughout, x0, x1 }, row, plot, width) {
  const last = plot.right - INDENT - width;
  const after = (row.ends[row.ends.length - 1] ?? plot.left) + BETWEEN;
  const starts = throughout ? [plot.left + INDENT, after] : [Math.min(x0 + INDENT, last)];
  const places = starts
    .filter((x) => x >= plot.left && x <= last)
    .map((x) => ({
      x,
      from: throughout ? x : Math.min(x0, x),
      to: Math.max(throughout ? x : x1, x + width + INDENT),
      named: true,
    }));
  return places.length || throughout ? places : [{ x: x0, from: x0, to: x1, named: false }];
}
