// @ts-check
/**
 * Arithmetic of the window: the span of days that the drawing shows. Pure; days may be fractional while a gesture
 * lasts. The domain is what the window can move in.
 */

import { calendar, dayOf, readPeriod, toIso } from "./days.js";

/** @typedef {import("./days.js").Span} Span */

/** The closest zoom shows one day. */
export const SHORTEST = 1;
const MARGIN_BEFORE = 14;
const LEAST_FIT = 28;

/** @param {Span} span */
export const lengthOf = (span) => span.end - span.start;

/**
 * The window that shows everything: from the first event to a margin after the cut-off, or the period filtered for.
 * @param {{start: ArrayLike<number>, end: ArrayLike<number>}} events
 * @param {number} cutoff
 * @param {{width: number, after: number}} plot  pixels, with the room to leave after the cut-off
 * @param {{since?: Span | null, until?: Span | null}} [filter]
 * @returns {Span}
 */
export function fitSpan(events, cutoff, { width, after }, filter = {}) {
  const first = Math.min(firstDay(events, cutoff), filter.since?.start ?? Infinity);
  let start = filter.since ? filter.since.start : first;
  let end = filter.until ? filter.until.end : Math.max(cutoff, lastDay(events));
  const missing = LEAST_FIT - (end - start);
  if (missing > 0) start -= missing;
  const perPixel = (end - start) / Math.max(1, width - MARGIN_BEFORE - after);
  if (!filter.since) start -= Math.ceil(MARGIN_BEFORE * perPixel);
  if (!filter.until) end += Math.ceil(after * perPixel);
  return { start, end };
}

/** @param {{start: ArrayLike<number>, end: ArrayLike<number>}} events  @param {number} cutoff */
function firstDay(events, cutoff) {
  let first = Infinity;
  for (let i = 0; i < events.start.length; i++) {
    const day = Number.isFinite(events.start[i]) ? events.start[i] : events.end[i] - 1;
    if (day < first) first = day;
  }
  return Number.isFinite(first) ? first : cutoff - 365;
}

/** @param {{end: ArrayLike<number>}} events */
function lastDay(events) {
  let last = -Infinity;
  for (let i = 0; i < events.end.length; i++) {
    if (events.end[i] > last && events.end[i] < Infinity) last = events.end[i];
  }
  return last;
}

/**
 * @param {Span} a
 * @param {Span} b
 * @returns {Span}
 */
export function union(a, b) {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/**
 * The span moved, and if need be resized, into the domain.
 * @param {Span} span
 * @param {Span} domain
 * @returns {Span}
 */
export function clampSpan(span, domain) {
  const length = Math.min(Math.max(lengthOf(span), SHORTEST), lengthOf(domain));
  const centre = (span.start + span.end) / 2;
  const start = Math.min(Math.max(centre - length / 2, domain.start), domain.end - length);
  return { start, end: start + length };
}

/** @param {Span} span  @param {Span} domain  @param {number} days */
export function panSpan(span, domain, days) {
  return clampSpan({ start: span.start + days, end: span.end + days }, domain);
}

/**
 * @param {Span} span
 * @param {Span} domain
 * @param {number} factor  2 shows half as much
 * @param {number} [anchor]  the day that stays where it is; the middle by default
 * @returns {Span}
 */
export function zoomSpan(span, domain, factor, anchor = (span.start + span.end) / 2) {
  const length = Math.min(Math.max(lengthOf(span) / factor, SHORTEST), lengthOf(domain));
  const share = (anchor - span.start) / lengthOf(span);
  const start = anchor - share * length;
  return clampSpan({ start, end: start + length }, domain);
}

/**
 * One edge moved, the other kept; the window never turns over.
 * @param {Span} span
 * @param {Span} domain
 * @param {"start" | "end"} edge
 * @param {number} day
 * @returns {Span}
 */
export function moveEdge(span, domain, edge, day) {
  if (edge === "start") return { ...span, start: Math.max(domain.start, Math.min(day, span.end - SHORTEST)) };
  return { ...span, end: Math.min(domain.end, Math.max(day, span.start + SHORTEST)) };
}

/** @param {number} cutoff  @param {Span} domain  @returns {Span} the twelve months before the cut-off */
export function lastYear(cutoff, domain) {
  const { year, month, day } = calendar(cutoff);
  return clampSpan({ start: dayOf(year - 1, month, day), end: cutoff }, domain);
}

/**
 * Where "Jump to" leads: a year or a month fills the window, a day stands in the middle of at most three months.
 * @param {string} text
 * @param {Span} span  the window now
 * @param {Span} domain
 * @returns {Span | null} null when the text is no date
 */
export function jumpTo(text, span, domain) {
  const period = readPeriod(text);
  if (!period) return null;
  if (lengthOf(period) > 1) return clampSpan(period, union(domain, period));
  const half = Math.min(lengthOf(span), 91) / 2;
  const middle = period.start + 0.5;
  return clampSpan({ start: middle - half, end: middle + half }, union(domain, period));
}

/**
 * @param {Span} a
 * @param {Span} b
 */
export function sameSpan(a, b) {
  return Math.round(a.start) === Math.round(b.start) && Math.round(a.end) === Math.round(b.end);
}

/**
 * The window in whole days, as the address carries it.
 * @param {Span} span
 * @returns {{from: string, to: string}}
 */
export function toParams(span) {
  const start = Math.round(span.start);
  return { from: toIso(start), to: toIso(Math.max(start, Math.round(span.end) - 1)) };
}

/**
 * @param {string | null} from
 * @param {string | null} to
 * @param {Span} fit
 * @returns {Span | null} null when the address asks for no window, or for none that makes sense
 */
export function fromParams(from, to, fit) {
  const first = readPeriod(from);
  const last = readPeriod(to);
  if (!first && !last) return null;
  const span = { start: first ? first.start : fit.start, end: last ? last.end : fit.end };
  return lengthOf(span) >= SHORTEST ? span : null;
}

/**
 * Between two windows, for a short transition: lengths change by ratio, so a zoom feels even.
 * @param {Span} a
 * @param {Span} b
 * @param {number} t  0 to 1
 * @returns {Span}
 */
export function mixSpan(a, b, t) {
  const length = lengthOf(a) * (lengthOf(b) / lengthOf(a)) ** t;
  const ratio = lengthOf(a) === lengthOf(b) ? t : (lengthOf(a) - length) / (lengthOf(a) - lengthOf(b));
  const start = a.start + (b.start - a.start) * ratio;
  return { start, end: start + length };
}

/**
 * The middles of two handles: beside each other where their places are too close, and never further out than these.
 * @param {number} a  place of the first
 * @param {number} b  place of the second, not before it
 * @param {number} room  that each of them takes
 * @param {number} width  of what they move on
 * @returns {[number, number]}
 */
export function apart(a, b, room, width) {
  if (b - a >= room) return [a, b];
  const from = Math.max(0, Math.min((a + b - room) / 2, width - room));
  return [from, from + room];
}
