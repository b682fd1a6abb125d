import assert from "node:assert/strict";
import { test } from "node:test";
import { toDay } from "../../static/js/timeline/days.js";
import { PayloadError, readPayload } from "../../static/js/timeline/payload.js";
import { payload, timeline } from "./sample.js";

const refused = (raw, message) =>
  assert.throws(
    () => readPayload(raw),
    (error) => error instanceof PayloadError && message.test(error.message),
  );

test("days become numbers, and a span ends on the day after its last", () => {
  const { events, cutoff } = timeline([{ earliest: "2024-01-01", latest: "2024-01-31" }]);
  assert.equal(events.start[0], toDay("2024-01-01"));
  assert.equal(events.end[0], toDay("2024-02-01"));
  assert.equal(cutoff, toDay("2026-02-17"));
});

test("an open end is endless and knows how far claims cover it", () => {
  const { events } = timeline([{ earliest: "2023-08-01", latest: null, solid_until: "2025-01-09" }]);
  assert.equal(events.end[0], Infinity);
  assert.equal(events.solid[0], toDay("2025-01-10"));
});

test("a last day may be told as days after the first", () => {
  const { events } = timeline([{ earliest: "2024-02-28", latest: 2 }, { latest: 0 }]);
  assert.deepEqual([events.end[0], events.end[1]], [toDay("2024-03-02"), toDay("2024-01-03")]);
});

test("an open start has no first day", () => {
  assert.equal(timeline([{ earliest: null }]).events.start[0], -Infinity);
});

test("a period may be open on either side", () => {
  const periods = [{ slug: "p", label: "P", date_label: "", earliest: null, latest: "2024-04-30" }];
  const [period] = timeline([{}], { periods }).periods;
  assert.deepEqual([period.start, period.end], [-Infinity, toDay("2024-05-01")]);
});

test("a payload of another schema is refused", () => refused({ ...payload([{}]), schema: 5 }, /schema 5, expected 4/));

test("a short column is refused by name", () => {
  const raw = payload([{}, {}]);
  raw.events.title.pop();
  refused(raw, /events\.title: expected 2 values, got 1/);
});

test("a missing column is refused by name", () => {
  const raw = payload([{}]);
  delete raw.events.sources;
  refused(raw, /events\.sources: expected 1 values, got none/);
});

test("a column may come as words and codes", () => {
  const raw = payload([{}, {}, {}]);
  raw.events.type_label = { words: ["Finding", "Transfer"], codes: [1, 0, 1] };
  assert.deepEqual(readPayload(raw).events.typeLabel, ["Transfer", "Finding", "Transfer"]);
  raw.events.type_label.codes = [1, 2, 1];
  refused(raw, /events\.type_label\[1\]/);
});

test("an unknown status, importance, lane or day is refused with its place", () => {
  refused(payload([{}, { status: "rumoured" }]), /events\.status\[1\]/);
  refused(payload([{ importance: "huge" }]), /events\.importance\[0\]/);
  refused(payload([{ lanes: [2] }]), /events\.lanes\[0\]/);
  refused(payload([{ earliest: 19723.5 }]), /events\.earliest: not a day: 19723.5/);
});

test("without a cut-off everything up to the last event counts as covered", () => {
  assert.equal(timeline([{ latest: "2024-01-05" }], { cutoff: null }).cutoff, toDay("2024-01-06"));
});

test("a part of a selection knows its window and the whole; an open side of the whole is the window's", () => {
  const part = { count: 9000, window: ["2024-01-01", "2024-01-31"], source: "/timeline.json?group=type" };
  const { window, span, count, source } = timeline([{}], { ...part, span: [null, "2025-12-31"] });
  assert.deepEqual(window, { start: toDay("2024-01-01"), end: toDay("2024-02-01") });
  assert.deepEqual(span, { start: toDay("2024-01-01"), end: toDay("2026-01-01") });
  assert.deepEqual([count, source], [9000, "/timeline.json?group=type"]);
});
