// @ts-check
/** Reads the JSON of the page into columns of numbers; the only place that knows how days are sent. */

import { toDay } from "./days.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {{slug: string, label: string, count: number}} Band */
/** @typedef {{slug: string, label: string, band: number, slot: number, count: number}} Lane */
/** @typedef {Span & {slug: string, label: string, dateLabel: string}} Period  open sides are infinite */
/**
 * Columns of one length, in the order of the list.
 * @typedef {object} Events
 * @property {string[]} slug
 * @property {string[]} title
 * @property {string[]} label  "" for none
 * @property {string[]} dateLabel
 * @property {Float64Array} start  first day; -Infinity for an open start
 * @property {Float64Array} end  the day after the last; Infinity for an open end
 * @property {boolean[]} within  some day in the span, rather than all of it
 * @property {number[]} approximate  bit 1: the start, bit 2: the end
 * @property {Float64Array} solid  the day after the last one that a claim covers; NaN when not open
 * @property {number[]} band
 * @property {number[]} slot
 * @property {number[][]} lanes
 * @property {string[]} status
 * @property {number[]} rank  0 detail, 1 significant, 2 turning point
 * @property {string[]} typeLabel
 * @property {string[]} statusLabel
 * @property {number[]} sources
 */
/** @typedef {{months: number[], bands: number[][]}} Monthly  first days, and for each band a count for each month */
/**
 * Events counted by lane and span, where there are too many to send one by one.
 * @typedef {object} Bins
 * @property {string} unit
 * @property {(lane: number, members: number[], world: import("./lanes.js").World, most: number) => import("./detail.js").Arrangement} arrange
 * @property {(places: number[], count: number) => Bins} merged  lanes put together: the new place of each
 */
/**
 * @typedef {object} Timeline
 * @property {number} count  of the whole selection
 * @property {number} cutoff  the first day that is not covered
 * @property {string} group
 * @property {Band[]} bands
 * @property {Lane[]} lanes
 * @property {Period[]} periods
 * @property {Events} events
 * @property {[number, number, string][]} links
 * @property {Span | null} span  of the whole selection, where it is not all here
 * @property {Span | null} window  the days that events and bins cover; null: all of the selection is here
 * @property {string} source  address that answers for another window; "" when everything is here
 * @property {Monthly | null} histogram
 * @property {Bins | null} bins
 */

export const SCHEMA = 4;
const RANKS = ["detail", "significant", "turning_point"];
export const STATUS_ORDER = [
  "alleged",
  "reported",
  "corroborated",
  "confirmed",
  "on_record",
  "disputed",
  "anticipated",
  "retracted",
];

/** What the server wrote is broken or newer than this script. */
export class PayloadError extends Error {}

/**
 * @param {any} raw  what the server wrote, parsed
 * @returns {Timeline}
 * @throws {PayloadError} naming the field
 */
export function readPayload(raw) {
  if (raw.schema !== SCHEMA) throw new PayloadError(`schema ${raw.schema}, expected ${SCHEMA}`);
  const all = !raw.window;
  const events = readEvents(raw.events, all ? raw.count : raw.events.slug?.length, raw.lanes.length);
  const span = all
    ? null
    : readSpan(
        [0, 1].map((i) => raw.span?.[i] ?? raw.window[i]),
        "span",
      );
  return {
    count: raw.count,
    // Without a stated cut-off everything up to the last event counts as covered.
    cutoff: raw.cutoff ? day(raw.cutoff, "cutoff") + 1 : (span?.end ?? lastDay(events)),
    group: raw.group,
    bands: raw.bands,
    lanes: raw.lanes,
    periods: raw.periods.map(readPeriodRow),
    events,
    links: raw.links ?? [],
    span,
    window: all ? null : readSpan(raw.window, "window"),
    source: raw.source ?? "",
    histogram: raw.histogram ? { months: raw.histogram.months.map(readMonth), bands: raw.histogram.bands } : null,
    bins: null,
  };
}

const lastDay = (/** @type {Events} */ { end }) => Math.max(1, ...end.filter(Number.isFinite));
const readMonth = (/** @type {string} */ month) => day(`${month}-01`, "histogram.months");

/** @param {string[]} pair  first and last day  @param {string} field  @returns {Span} */
function readSpan(pair, field) {
  return { start: day(pair[0], field), end: day(pair[1], field) + 1 };
}

/** @param {string} iso  @param {string} field */
function day(iso, field) {
  try {
    return toDay(iso);
  } catch (error) {
    throw new PayloadError(`${field}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {any} row  @returns {Period} */
function readPeriodRow(row) {
  return {
    slug: row.slug,
    label: row.label,
    dateLabel: row.date_label,
    start: row.earliest ? day(row.earliest, "periods.earliest") : -Infinity,
    end: row.latest ? day(row.latest, "periods.latest") + 1 : Infinity,
  };
}

/**
 * @param {any} raw
 * @param {number} count
 * @param {number} laneCount
 * @returns {Events}
 */
function readEvents(raw, count, laneCount) {
  const column = columnReader(raw, count);
  const start = days(column("earliest"), "events.earliest", 0, -Infinity);
  return {
    slug: column("slug"),
    title: column("title"),
    label: column("label"),
    dateLabel: column("date_label"),
    start,
    end: ends(column("latest"), start),
    within: column("extent").map((extent) => extent === "within"),
    approximate: column("approximate"),
    solid: days(column("solid_until"), "events.solid_until", 1, NaN),
    band: column("band"),
    slot: column("slot"),
    lanes: known(column("lanes"), "lanes", (lanes) => lanes.every((/** @type {number} */ l) => l < laneCount)),
    status: known(column("status"), "status", (status) => STATUS_ORDER.includes(status)),
    rank: known(
      column("importance").map((word) => RANKS.indexOf(word)),
      "importance",
      (rank) => rank >= 0,
    ),
    typeLabel: column("type_label"),
    statusLabel: column("status_label"),
    sources: column("sources"),
  };
}

/**
 * @param {any} raw
 * @param {number} count
 * @returns {(name: string) => any[]}
 */
function columnReader(raw, count) {
  return (name) => {
    const { words, codes } = raw[name] ?? {};
    const values = words ? known(decoded(words, codes), name, (word) => word !== undefined) : raw[name];
    if (!Array.isArray(values) || values.length !== count)
      throw new PayloadError(`events.${name}: expected ${count} values, got ${values?.length ?? "none"}`);
    return values;
  };
}

/** Last days are told as a number of days after the first, where there is one. @param {any[]} values  @param {Float64Array} start */
function ends(values, start) {
  const last = days(values, "events.latest", 1, Infinity);
  return last.map((end, i) => (start[i] === -Infinity ? end : start[i] + end));
}

/** A column of few words. @param {string[]} words  @param {number[]} codes */
const decoded = (words, codes) => codes.map((code) => words[code]);

/**
 * @template T
 * @param {T[]} values
 * @param {string} name
 * @param {(value: any) => boolean} test
 */
function known(values, name, test) {
  const at = values.findIndex((value) => !test(value));
  if (at >= 0) throw new PayloadError(`events.${name}[${at}]: unknown value`);
  return values;
}

/**
 * Days as they are sent: since 1 January 1970.
 * @param {(number | null)[]} values
 * @param {string} name
 * @param {number} add  1 to turn a last day into the day after it
 * @param {number} none  what null stands for
 */
export function days(values, name, add, none) {
  const numbers = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== null && !Number.isInteger(value))
      throw new PayloadError(`${name}: not a day: ${JSON.stringify(value)}`);
    numbers[i] = value === null ? none : value + add;
  }
  return numbers;
}
