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

/** @param {number} n  @param {string} one */
export function counted(n, one) {
  return `${n.toLocaleString("en-GB")} ${one}${n === 1 ? "" : "s"}`;
}

/**
 * What a mark is called, for a tooltip in three lines and as one accessible name.
 * @param {Events} events
 * @param {number} i
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
  return { title: counted(count, "event"), date: spanWords(span), facts: `${lane || "All types"} · opens when zoomed in` };
}

/** @param {number} n  at most four characters */
export function shortCount(n) {
  if (n < 1000) return String(n);
  return n < 10_000 ? `${(Math.floor(n / 100) / 10).toString()}k` : `${Math.floor(n / 1000)}k`;
}

/** @param {Span} span  @param {number} shown  @param {number} all */
export function windowWords(span, shown, all) {
  return shown === all ? `All ${counted(all, "event")} shown` : `${spanWords(span)}: ${counted(shown, "event")} of ${all}`;
}

/** @param {number} cutoff  the first day that is not covered */
export const notCovered = (cutoff) => `Not covered after ${dayWords(cutoff - 1)}`;

/**
 * A label for an event that has none of its own: its title when short, else up to its first comma or colon.
 * @param {string} label
 * @param {string} title
 */
export function labelFor(label, title) {
  if (label) return label;
  if (title.length <= LONGEST) return title;
  const clause = /^(.{8,}?)[,:;]\s/.exec(title)?.[1] ?? "";
  return clause.length <= LONGEST ? clause : "";
}

export const LONGEST = 34;
