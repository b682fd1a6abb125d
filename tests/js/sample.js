/** Made-up payloads for the tests: small by hand, large from a seed. */

import { readPayload } from "../../static/js/timeline/payload.js";
import { generator } from "../../static/js/timeline/labels.js";
import { dayOf, toDay, toIso } from "../../static/js/timeline/days.js";

const STATUSES = [
  "alleged",
  "reported",
  "corroborated",
  "confirmed",
  "on_record",
  "disputed",
  "anticipated",
  "retracted",
];
const IMPORTANCE = ["detail", "detail", "significant", "turning_point"];

const EVENT = {
  slug: "an-event",
  title: "An event",
  label: "",
  date_label: "2 January 2024",
  earliest: "2024-01-02",
  latest: "2024-01-02",
  extent: "during",
  approximate: 0,
  solid_until: null,
  band: 0,
  slot: 1,
  lanes: [0],
  status: "confirmed",
  importance: "significant",
  type_label: "Transfer",
  status_label: "Confirmed",
  sources: 2,
};

/** Days written as ISO text as the server sends them: the last as days after the first. */
function sent({ earliest, latest, solid_until, ...event }) {
  const number = (day) => (typeof day === "string" ? toDay(day) : day);
  const first = number(earliest);
  const last = typeof latest === "string" ? toDay(latest) - (first ?? 0) : latest;
  return { ...event, earliest: first, latest: last, solid_until: number(solid_until) };
}

/** A payload as the server writes it, parsed. @param {Partial<typeof EVENT>[]} events @param {object} [more] */
export function payload(events, more = {}) {
  const rows = events.map((event, i) => sent({ ...EVENT, slug: `event-${i}`, ...event }));
  const columns = Object.fromEntries(Object.keys(EVENT).map((name) => [name, rows.map((row) => row[name])]));
  return {
    schema: 4,
    count: rows.length,
    cutoff: "2026-02-16",
    group: "type",
    bands: [
      { slug: "happened", label: "What happened", count: rows.length },
      { slug: "said", label: "What was said and done about it", count: 0 },
    ],
    lanes: [
      { slug: "transfer", label: "Transfer", band: 0, slot: 1, count: rows.length },
      { slug: "finding", label: "Finding", band: 1, slot: 7, count: 0 },
    ],
    periods: [],
    events: columns,
    links: [],
    ...more,
  };
}

/** @param {Partial<typeof EVENT>[]} events @param {object} [more] */
export const timeline = (events, more) => readPayload(payload(events, more));

/**
 * Events of every status, precision and importance, crowded around some days; the same seed gives the same ones.
 * @param {number} seed
 * @param {number} [most]
 */
export function randomEvents(seed, most = 60) {
  const random = generator(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const crowd = dayOf(2023, 1) + Math.floor(random() * 700);
  return Array.from({ length: 1 + Math.floor(random() * most) }, (_, i) => {
    const start = random() < 0.5 ? crowd + Math.floor(random() * 40) : dayOf(2022, 9) + Math.floor(random() * 1200);
    const length = random() < 0.7 ? 0 : Math.floor(random() * 200);
    const open = length > 0 && random() < 0.2;
    const band = random() < 0.5 ? 0 : 1;
    return {
      label: random() < 0.4 ? `Label of event ${i}`.slice(0, 8 + Math.floor(random() * 12)) : "",
      earliest: toIso(start),
      latest: open ? null : toIso(start + length),
      solid_until: open ? toIso(start + Math.floor(length / 2)) : null,
      extent: pick(["during", "within"]),
      status: pick(STATUSES),
      importance: pick(IMPORTANCE),
      band,
      lanes: [band],
    };
  });
}

/** Width of a text at 12 px, near enough to a real face. @param {string} text */
export const measure = (text) => text.length * 6.3;
