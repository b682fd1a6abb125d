// @ts-check
/** Where everything in a chart of figures stands, in pixels. Pure: no document, no clock. */

import { scaleLinear } from "../../vendor/charts.js";
import { placeLabels } from "./labels.js";

/** @typedef {import("./points.js").Point} Point */
/** @typedef {import("./points.js").Edge} Edge */
/** @typedef {import("./labels.js").Box} Box */
/** @typedef {import("./labels.js").Placed} Placed */
/** @typedef {{from: number, to: number, form: "solid" | "unsure" | "fade"}} Stretch */
/** @typedef {{y: number, stretches: Stretch[], ticks: number[]}} CountLine */
/** @typedef {{top: number, bottom: number} | null} Bar */
/** @typedef {{point: Point, x: number, ys: number[], bar: Bar, arrow: -1 | 0 | 1, line: CountLine | null}} Mark */
/** @typedef {{left: number, right: number, top: number, bottom: number}} Plot */
/**
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {boolean} compact
 * @property {Plot} plot
 * @property {{value: number, y: number, text: string}[]} rungs
 * @property {{start: number, end: number}} span
 * @property {(day: number) => number} x
 * @property {Mark[]} marks
 * @property {(Placed | null)[]} labels  one for each mark; null where there is no room
 * @property {number[][][]} joins
 */
/** @typedef {(text: string, strong: boolean) => number} Measure */

export const RADIUS = 5;
export const ARROW = 15;
const FADE = 26;
const COMPACT = 600;
const MOST_LABELS = 60;
const LINE_HEIGHT = 14;

/**
 * @param {import("./points.js").Figures} figures
 * @param {number} width
 * @param {Measure} measure
 * @returns {Layout}
 */
export function layOut({ points, joins }, width, measure) {
  const compact = width < COMPACT;
  const tall = Math.min(Math.max(120 + 26 * points.length, 150), compact ? 360 : 440);
  const plot = { left: compact ? 36 : 64, right: width - (compact ? 8 : 16), top: 24, bottom: 24 + tall };
  const y = heights(points, plot);
  const rungs = y.ticks(Math.round(tall / 72)).filter(Number.isInteger);
  const span = spanOf(points, plot.right - plot.left);
  const x = scaleLinear([span.start, span.end], [plot.left, plot.right]);
  const marks = apart(points.map((point) => markOf(point, x, y)));
  return {
    width,
    height: plot.bottom + 44,
    compact,
    plot,
    rungs: rungs.map((value) => ({ value, y: y(value), text: axisWords(value, compact) })),
    span,
    x,
    marks,
    labels: labelsOf(marks, plot, compact, measure),
    joins: joins.map((series) => series.map((at) => [marks[at].x, marks[at].ys[0]])),
  };
}

/** @param {Point[]} points  @param {Plot} plot */
function heights(points, plot) {
  const greatest = Math.max(...points.map(({ low, best, high }) => Math.max(low ?? 0, best ?? 0, high ?? 0)), 1);
  return scaleLinear([0, greatest * 1.04], [plot.bottom, plot.top]).nice(Math.round((plot.bottom - plot.top) / 72));
}

/** The days shown: all points and all starts, with room at both sides. */
function spanOf(/** @type {Point[]} */ points, /** @type {number} */ width) {
  const starts = points.map(({ day, since }) => Math.min(day, since ? since.earliest : day));
  const first = Math.min(...starts);
  const last = Math.max(...points.map(({ day }) => day)) + 1;
  const day = Math.max(last - first, 60) / width;
  return { start: Math.floor(first - day * (FADE + 10)), end: Math.ceil(last + day * Math.min(width * 0.12, 110)) };
}

/**
 * @param {Point} point
 * @param {(day: number) => number} x
 * @param {(value: number) => number} y
 * @returns {Mark}
 */
function markOf(point, x, y) {
  const { low, best, high } = point;
  const known = [low, best, high].filter((value) => value !== null).map(y);
  const ys = best !== null ? [y(best)] : known;
  const top = Math.min(...known);
  const bottom = Math.max(...known);
  const arrow = best !== null || known.length > 1 ? 0 : low !== null ? 1 : -1;
  const centre = x(point.day + 0.5);
  return {
    point,
    x: centre,
    ys,
    bar: bottom > top ? { top, bottom } : null,
    arrow,
    line: countLine(point, centre, (ys[0] + ys[ys.length - 1]) / 2, x),
  };
}

/**
 * From when to when a figure counts; null when the claim does not say.
 * @param {Point} point
 * @param {number} end
 * @param {number} y
 * @param {(day: number) => number} x
 * @returns {CountLine | null}
 */
function countLine({ since, until }, end, y, x) {
  if (!since) return null;
  const first = { from: x(since.earliest), to: x(since.latest) };
  const last = until ? { from: Math.min(x(until.earliest), end), to: Math.min(x(until.latest), end) } : null;
  const solid = { from: since.form === "day" ? first.from : first.to, to: last ? last.from : end };
  /** @type {Stretch[]} */
  const stretches = [{ ...solid, form: "solid" }];
  if (since.form === "span") stretches.unshift({ ...first, form: "unsure" });
  if (since.form === "fade") stretches.unshift({ from: first.from - FADE, to: first.to, form: "fade" });
  if (last && end > last.from) stretches.push({ from: last.from, to: end, form: "unsure" });
  const ticks = [...ticksOf(since, first), ...(until && last ? ticksOf(until, last) : [])];
  return { y, stretches: stretches.filter(({ from, to }) => to > from), ticks };
}

/** A day has one tick, a month one at either end, what is not exact has none. */
function ticksOf(/** @type {Edge} */ { form }, /** @type {{from: number, to: number}} */ { from, to }) {
  if (form === "fade") return [];
  return form === "day" ? [from] : [from, to];
}

/** Lifts lines that would lie on one another by a little, so that both are seen. */
function apart(/** @type {Mark[]} */ marks) {
  /** @type {CountLine[]} */
  const laid = [];
  for (const { line } of marks) {
    if (!line) continue;
    for (const shift of [0, -4, 4, -8, 8]) {
      const y = line.y + shift;
      if (laid.some((other) => Math.abs(other.y - y) < 3 && meet(other, line))) continue;
      line.y = y;
      break;
    }
    laid.push(line);
  }
  return marks;
}

const from = (/** @type {CountLine} */ { stretches }) => Math.min(...stretches.map((one) => one.from));
const to = (/** @type {CountLine} */ { stretches }) => Math.max(...stretches.map((one) => one.to));
const meet = (/** @type {CountLine} */ p, /** @type {CountLine} */ q) => from(p) < to(q) && from(q) < to(p);

/**
 * @param {Mark[]} marks
 * @param {Plot} plot
 * @param {boolean} compact
 * @param {Measure} measure
 */
function labelsOf(marks, plot, compact, measure) {
  const wanted = marks.map((mark, at) => {
    const lines = labelLines(mark.point, compact);
    const widths = lines.map((text, line) => measure(text, line === 0 && !compact));
    const y = (mark.ys[0] + mark.ys[mark.ys.length - 1]) / 2;
    const isLabelled = at >= marks.length - MOST_LABELS;
    return { x: mark.x, y, width: Math.max(...widths) + 1, height: lines.length * LINE_HEIGHT, isLabelled };
  });
  const lines = marks.flatMap(({ line }) => (line ? [{ left: from(line), right: to(line), y: line.y }] : []));
  const room = { left: plot.left + 2, right: plot.right + 8, top: plot.top - 20, bottom: plot.bottom - 2 };
  return placeLabels(wanted, marks.flatMap(boxesOf), lines, room);
}

/** What a mark covers: its dots, its bar, its arrow. */
export function boxesOf(/** @type {Mark} */ { x, ys, bar, arrow }) {
  const top = Math.min(...ys, bar?.top ?? Infinity) - RADIUS - (arrow === 1 ? ARROW - RADIUS : 0);
  const bottom = Math.max(...ys, bar?.bottom ?? -Infinity) + RADIUS + (arrow === -1 ? ARROW - RADIUS : 0);
  return [{ left: x - RADIUS - 1, right: x + RADIUS + 1, top: top - 1, bottom: bottom + 1 }];
}

/** @param {Point} point  @param {boolean} compact  @returns {string[]} */
export function labelLines({ figure, who }, compact) {
  return compact ? [figure.replace(/^at (least|most) /, "")] : [figure, who];
}

/** A number on the axis: "15,000" or "15k", "2 million" or "2M". */
export function axisWords(/** @type {number} */ value, /** @type {boolean} */ compact) {
  if (value >= 1e6) return `${value / 1e6}${compact ? "M" : " million"}`;
  if (compact && value >= 1e3) return `${value / 1e3}k`;
  return value.toLocaleString("en-GB");
}
