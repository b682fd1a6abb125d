// @ts-check
/** Ticks of the axis, from years down to days: two lines of words, the lower one for the larger unit. Pure. */

import { utcDay, utcMonday, utcMonth, utcYear } from "../../vendor/d3.js";
import { calendar, fromDate, toDate } from "./days.js";
import { MONTHS, WEEKDAYS } from "./wording.js";

/** @typedef {import("./days.js").Span} Span */
/**
 * @typedef {object} Tick
 * @property {number} day
 * @property {string} minor  "" when only the larger unit is named
 * @property {string} major  "" except where the larger unit starts, and on the first tick
 * @property {boolean} strong  starts the larger unit
 */
/**
 * @typedef {object} Level
 * @property {number} days  typical distance of two ticks
 * @property {number} room  pixels a tick needs
 * @property {import("d3-time").TimeInterval | null} every
 * @property {(c: ReturnType<typeof calendar>) => string} minor
 * @property {(c: ReturnType<typeof calendar>) => boolean} strong
 * @property {(c: ReturnType<typeof calendar>) => string} major
 */

const short = (/** @type {number} */ month) => MONTHS[month - 1].slice(0, 3);
const year = (/** @type {{year: number}} */ c) => String(c.year);
const monthAndYear = (/** @type {{year: number, month: number}} */ c) => `${MONTHS[c.month - 1]} ${c.year}`;
const january = (/** @type {{month: number}} */ c) => c.month === 1;
const first = (/** @type {{day: number}} */ c) => c.day === 1;

/** @type {Level[]} from fine to coarse */
const LEVELS = [
  {
    days: 1,
    room: 58,
    every: utcDay,
    minor: (c) => `${WEEKDAYS[c.weekday].slice(0, 3)} ${c.day}`,
    strong: first,
    major: monthAndYear,
  },
  { days: 1, room: 26, every: utcDay, minor: (c) => String(c.day), strong: first, major: monthAndYear },
  { days: 7, room: 44, every: utcMonday, minor: (c) => `${c.day} ${short(c.month)}`, strong: () => false, major: year },
  { days: 30.4, room: 34, every: utcMonth, minor: (c) => short(c.month), strong: january, major: year },
  { days: 91.3, room: 38, every: utcMonth.every(3), minor: (c) => short(c.month), strong: january, major: year },
  { days: 365.2, room: 40, every: utcYear, minor: () => "", strong: () => true, major: year },
  ...[5, 10, 25, 100].map((years) => ({
    days: 365.2 * years,
    room: 40,
    every: utcYear.every(years),
    minor: () => "",
    strong: () => true,
    major: year,
  })),
];

/**
 * @param {Span} span  the window
 * @param {number} width  of the plot, in pixels
 * @returns {Tick[]} every tick inside the window; the first one names its larger unit
 */
export function ticksOf(span, width) {
  const perDay = width / (span.end - span.start);
  const level = LEVELS.find((l) => l.days * perDay >= l.room) ?? LEVELS[LEVELS.length - 1];
  const dates = level.every?.range(toDate(Math.ceil(span.start)), toDate(span.end)) ?? [];
  let named = "";
  return dates.map((date) => {
    const day = fromDate(date);
    const c = calendar(day);
    const major = level.major(c);
    const tick = { day, minor: level.minor(c), major: major === named ? "" : major, strong: level.strong(c) };
    named = major;
    return tick;
  });
}
