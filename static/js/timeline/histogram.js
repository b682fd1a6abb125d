// @ts-check
/** Counts for the overview strip: events by month (or day, quarter, year), for each band. Pure. */

import { bisectRight, utcDay, utcMonth, utcYear } from "../../vendor/d3.js";
import { calendar, fromDate, toDate } from "./days.js";
import { dayWords, monthWords } from "./wording.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {Span & {words: string, counts: number[]}} Bin  counts by band */

const LEAST_WIDTH = 3;
const quarterWords = (/** @type {number} */ day) => `${monthWords(day)} and the two months after`;
const yearWords = (/** @type {number} */ day) => String(calendar(day).year);
const UNITS = [
  { unit: "month", days: 30.4, every: utcMonth, words: monthWords },
  { unit: "quarter", days: 91.3, every: utcMonth.every(3), words: quarterWords },
  { unit: "year", days: 365.2, every: utcYear, words: yearWords },
];
const DAILY = { unit: "day", days: 1, every: utcDay, words: dayWords };
const SHORT = 100;

/**
 * @param {{events: {start: ArrayLike<number>, end: ArrayLike<number>, band: number[]}, histogram?: import("./payload.js").Monthly | null}} timeline
 * @param {Span} domain
 * @param {number} width  pixels
 * @returns {{unit: string, bins: Bin[]}} an event counts where it starts, or where it ends if its start is open
 */
export function histogram({ events, histogram: monthly }, domain, width) {
  const length = domain.end - domain.start;
  const fitting = UNITS.find(({ days }) => (days / length) * width >= LEAST_WIDTH) ?? UNITS[UNITS.length - 1];
  const { unit, every, words } = length <= SHORT && !monthly ? DAILY : fitting;
  const first = every?.floor(toDate(Math.floor(domain.start))) ?? toDate(domain.start);
  const edges = (every?.range(first, toDate(domain.end)) ?? []).map(fromDate);
  const ends = [...edges.slice(1), every ? fromDate(every.offset(toDate(edges[edges.length - 1]), 1)) : domain.end];
  const bins = edges.map((start, i) => ({ start, end: ends[i], words: words(start), counts: [0, 0] }));
  const add = (/** @type {number} */ day, /** @type {number} */ band, /** @type {number} */ count) => {
    const at = bisectRight(edges, day) - 1;
    if (at >= 0 && day < bins[at].end) bins[at].counts[band] += count;
  };
  if (monthly) monthly.bands.forEach((counts, band) => counts.forEach((n, i) => add(monthly.months[i], band, n)));
  else
    for (let i = 0; i < events.start.length; i++)
      add(Number.isFinite(events.start[i]) ? events.start[i] : events.end[i] - 1, events.band[i], 1);
  return { unit, bins };
}
