import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../static/js/timeline/days.js";
import * as wording from "../../static/js/timeline/wording.js";
import { measure, timeline } from "./sample.js";

test("a mark is called by title, date, type, status and sources", () => {
  const { events } = timeline([{ title: "Missile hits Kharkiv", status_label: "On record", sources: 1 }]);
  assert.equal(wording.nameOf(events, 0), "Missile hits Kharkiv · 2 January 2024 · Transfer, on record · 1 source");
});

test("numbers are grouped and agree with their noun", () => {
  assert.equal(wording.counted(1, "event"), "1 event");
  assert.equal(wording.counted(0, "event"), "0 events");
  assert.equal(wording.counted(12345, "event"), "12,345 events");
  assert.equal(wording.counted(1234567, "event"), "1,234,567 events");
});

test("a window is worded by its first and last day", () => {
  assert.equal(wording.spanWords({ start: dayOf(2024, 1), end: dayOf(2024, 2) }), "1 January 2024 to 31 January 2024");
  assert.equal(wording.spanWords({ start: dayOf(2024, 1), end: dayOf(2024, 1, 2) }), "1 January 2024");
});

test("the window says how much of all it shows", () => {
  const span = { start: dayOf(2024, 1), end: dayOf(2024, 2) };
  assert.equal(wording.windowWords(span, 3, 164), "1 January 2024 to 31 January 2024: 3 of 164 events");
  assert.equal(wording.windowWords(span, 164, 164), "All 164 events shown");
  assert.equal(wording.windowWords(span, NaN, 12345), "1 January 2024 to 31 January 2024, of 12,345 events");
});

test("the cut-off is the last day covered", () => {
  assert.equal(wording.notCovered(dayOf(2026, 2, 17)), "Not covered after 16 February 2026");
});

test("counts in pills are never longer than four characters", () => {
  assert.deepEqual([7, 999, 1000, 1250, 12345, 999999, 1000000, 1250000, 12345678].map(wording.shortCount), [
    "7",
    "999",
    "1k",
    "1.2k",
    "12k",
    "999k",
    "1M",
    "1.2M",
    "12M",
  ]);
});

test("a label comes before the title, and a long title is cut at its first clause or not drawn", () => {
  assert.equal(wording.labelFor("Short", "A title", false), "Short");
  assert.equal(wording.labelFor("", "Russia vetoes the UN Panel", false), "Russia vetoes the UN Panel");
  assert.equal(wording.labelFor("", "Seoul estimates: about two thousand soldiers killed", false), "Seoul estimates");
  assert.equal(wording.labelFor("", "A title without any clause that could be cut out of it", false), "");
});

test("zoomed in, a title is drawn whole", () => {
  const title = "A title without any clause that could be cut out of it";
  assert.equal(wording.labelFor("", title, true), title);
});

test("a name that is too long ends in an ellipsis and fits", () => {
  const text = wording.shortened("Multilateral Sanctions Monitoring Team", 120, measure);
  assert.match(text, /^Multilateral.*…$/);
  assert.ok(measure(text) <= 120);
  assert.equal(wording.shortened("Finding", 120, measure), "Finding");
});

test("a pile says how many events it has and when, as exactly as it is known", () => {
  const title = (start, end) => wording.describePile(1204, "Finding", { start, end }).title;
  assert.equal(title(dayOf(2023, 11), dayOf(2023, 12)), "1,204 events in November 2023");
  assert.equal(title(dayOf(2023, 1), dayOf(2024, 1)), "1,204 events in 2023");
  assert.equal(title(dayOf(2023, 10), dayOf(2024, 1)), "1,204 events from October 2023 to December 2023");
  assert.equal(title(dayOf(2023, 11, 3), dayOf(2023, 11, 4)), "1,204 events on 3 November 2023");
  assert.equal(title(dayOf(2023, 11, 3), dayOf(2023, 12)), "1,204 events from 3 November 2023 to 30 November 2023");
  assert.equal(wording.describePile(1, "", { start: 0, end: 1 }).date, "All types");
});
