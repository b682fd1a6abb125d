// @ts-check
/** Every sentence the drawing writes. Pure. */

import { calendar } from "./days.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {import("./payload.js").Events} Events */

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
export const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** @param {number} day */
export function dayWords(day) {
  const { year, month, day: number } = calendar(day);
  return `${number} ${MONTHS[month - 1]} ${year}`;
}

/** @param {number} day */
export function monthWords(day) {
  const { year, month } = calendar(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** @param {Span} span */
export function spanWords(span) {
  const first = Math.round(span.start);
  const last = Math.max(first, Math.round(span.end) - 1);
  return first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`;
}

/** 12,345; Intl would do the same after 25 ms of waking up. @param {number} n */
export const grouped = (n) => String(n).replace(/\B(?=(\d{3})+$)/g, ",");

/** @param {number} n  @param {string} one */
export function counted(n, one) {
  return `${grouped(n)} ${one}${n === 1 ? "" : "s"}`;
}

/** @typedef {{title: string, date: string, facts: string, links?: string[]}} Description */

/**
 * What a mark is called, for a tooltip in three lines and as one accessible name.
 * @param {Events} events
 * @param {number} i
 * @returns {Description}
 */
export function describe(events, i) {
  return {
    title: events.title[i],
    date: events.dateLabel[i],
    facts: `${events.typeLabel[i]}, ${events.statusLabel[i].toLowerCase()} · ${counted(events.sources[i], "source")}`,
  };
}

/** @param {Events} events  @param {number} i */
export function nameOf(events, i) {
  const { title, date, facts } = describe(events, i);
  return `${title} · ${date} · ${facts}`;
}

/**
 * @param {number} count
 * @param {string} lane
 * @param {Span} span
 */
export function describePile(count, lane, span) {
  return {
    title: `${counted(count, "event")} ${during(span)}`,
    date: lane || "All types",
    facts: "opens when zoomed in",
  };
}

/** "in November 2023", "on 3 March 2024", "in 2024", else from one day to another. @param {Span} span */
function during(span) {
  const [first, last] = [calendar(span.start), calendar(span.end)];
  if (span.end - span.start <= 1) return `on ${dayWords(span.start)}`;
  const months = (last.year - first.year) * 12 + last.month - first.month;
  if (first.day !== 1 || last.day !== 1) return `from ${dayWords(span.start)} to ${dayWords(span.end - 1)}`;
  if (months === 1) return `in ${monthWords(span.start)}`;
  if (months === 12 && first.month === 1) return `in ${first.year}`;
  return `from ${monthWords(span.start)} to ${monthWords(span.end - 1)}`;
}

/** @param {number} n  at most four characters */
export function shortCount(n) {
  if (n < 1000) return String(n);
  const [whole, letter] = n < 1_000_000 ? [n / 1000, "k"] : [n / 1_000_000, "M"];
  return `${whole < 10 ? Math.floor(whole * 10) / 10 : Math.floor(whole)}${letter}`;
}

/** @param {Span} span  @param {number} shown  NaN where events come counted  @param {number} all */
export function windowWords(span, shown, all) {
  if (Number.isNaN(shown)) return `${spanWords(span)}, of ${counted(all, "event")}`;
  return shown === all
    ? `All ${counted(all, "event")} shown`
    : `${spanWords(span)}: ${grouped(shown)} of ${counted(all, "event")}`;
}

/** @param {number} cutoff  the first day that is not covered */
export const notCovered = (cutoff) => `Not covered after ${dayWords(cutoff - 1)}`;

/** A label is not a title: longer ones are not drawn at the scale of years. */
const LONGEST = 34;

/**
 * What a mark may carry beside it: its label; else the title, whole where the drawing is zoomed in, cut at its first
 * comma or colon where it is not; else nothing.
 * @param {string} label
 * @param {string} title
 * @param {boolean} near  zoomed in
 */
export function labelFor(label, title, near) {
  if (label || near || title.length <= LONGEST) return label || title;
  const clause = /^(.{8,}?)[,:;]\s/.exec(title)?.[1] ?? "";
  return clause.length <= LONGEST ? clause : "";
}

/**
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} measure
 */
export function shortened(text, width, measure) {
  if (measure(text) <= width) return text;
  let length = text.length - 1;
  while (length > 1 && measure(`${text.slice(0, length)}…`) > width) length--;
  return `${text.slice(0, length).trimEnd()}…`;
}
