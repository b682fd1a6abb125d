// @ts-check
/**
 * Civil days as integers: days since 1 January 1970. A day has no hour and no zone, so nothing here but "today"
 * reads the clock or the reader's time zone; Date is used in UTC only, as a calendar.
 */

const MS = 86_400_000;
const DAY = /^\d{4}-\d\d-\d\d$/;
const PERIOD = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;

/** @typedef {{start: number, end: number}} Span  days; `end` is the day after the last one */

/**
 * @param {number} year
 * @param {number} month  1 to 12; other values carry over into the years around
 * @param {number} [day]
 */
export function dayOf(year, month, day = 1) {
  return Math.round(Date.UTC(year, month - 1, day) / MS);
}

/** @param {number} day */
export function toIso(day) {
  return new Date(Math.floor(day) * MS).toISOString().slice(0, 10);
}

/**
 * @param {string} iso  YYYY-MM-DD
 * @throws {RangeError} for anything that is not a day of the calendar
 */
export function toDay(iso) {
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8)].map(Number);
  const first = dayOf(year, month);
  const real = DAY.test(iso) && month >= 1 && month <= 12 && day >= 1 && day <= dayOf(year, month + 1) - first;
  if (!real) throw new RangeError(`not a day: ${JSON.stringify(iso)}`);
  return first + day - 1;
}

/** @param {number} day */
export function calendar(day) {
  const date = new Date(Math.floor(day) * MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
}

/**
 * A year, a month or a day as the span it covers; null for anything else.
 * @param {string | null | undefined} text  YYYY, YYYY-MM or YYYY-MM-DD
 * @returns {Span | null}
 */
export function readPeriod(text) {
  const match = PERIOD.exec((text ?? "").trim());
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (!match[2]) return { start: dayOf(year, 1), end: dayOf(year + 1, 1) };
  if (month < 1 || month > 12) return null;
  if (!match[3]) return { start: dayOf(year, month), end: dayOf(year, month + 1) };
  const start = dayOf(year, month, day);
  return calendar(start).day === day ? { start, end: start + 1 } : null;
}

/** The civil day it is for the reader: the one place that looks at a clock. @param {Date} [now] */
export const today = (now = new Date()) => dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());

/** @param {number} day  @returns {Date} midnight UTC of that day, for calendar arithmetic */
export const toDate = (day) => new Date(day * MS);

/** @param {Date} date */
export const fromDate = (date) => Math.round(date.getTime() / MS);
