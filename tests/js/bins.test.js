import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, toDay, toIso } from "../../static/js/timeline/days.js";
import { generator } from "../../static/js/timeline/labels.js";
import { worldOf } from "../../static/js/timeline/lanes.js";
import { PayloadError } from "../../static/js/timeline/payload.js";
import { needsMore, readLarge } from "../../static/js/timeline/source.js";
import { KINDS } from "../../static/js/timeline/kinds.js";
import { Layout } from "../../static/js/timeline/layout.js";
import { fitSpan } from "../../static/js/timeline/scale.js";
import { measure, payload } from "./sample.js";

const SPAN = ["2022-01-01", "2025-12-31"];
const MOST = 5;
const LANES = [{ slug: "transfer", label: "Transfer", band: 0, slot: 1, count: 48 }];

/** A payload of bins: [lane, first day, last day, count] each. */
const large = (rows, more = {}) =>
  readLarge({
    ...payload([], { lanes: LANES }),
    schema: 4,
    count: rows.reduce((n, [, , , count]) => n + count, 0),
    span: SPAN,
    window: SPAN,
    source: "/timeline.json?group=type",
    histogram: { months: ["2022-01"], bands: [[1], [1]] },
    bins: {
      unit: "month",
      lane: rows.map(([lane]) => lane),
      start: rows.map(([, start]) => (start === null ? null : toDay(start))),
      end: rows.map(([, , end]) => (end === null ? null : toDay(end))),
      count: rows.map(([, , , count]) => count),
    },
    ...more,
  });

const months = (count) =>
  Array.from({ length: 48 }, (_, m) => [0, toIso(dayOf(2022, 1 + m)), toIso(dayOf(2022, 2 + m) - 1), count]);

const arranged = (timeline, k, lane = 0) =>
  timeline.bins.arrange(lane, [], worldOf(k, timeline.span, timeline.cutoff), MOST);

test("a bin wide enough to see is a pill over its own days", () => {
  const { items } = arranged(large([[0, "2023-11-01", "2023-11-30", 1204]]), 4);
  assert.deepEqual(items[0].days, { start: dayOf(2023, 11), end: dayOf(2023, 12) });
  assert.equal(items[0].right - items[0].left, 30 * 4 - 2);
  assert.equal(items[0].count, 1204);
});

test("narrow bins are added up by column, and nobody is lost", () => {
  const { items } = arranged(large(months(1000)), 0.2);
  assert.ok(items.length < 10, `${items.length} piles`);
  assert.equal(
    items.reduce((n, { count }) => n + count, 0),
    48_000,
  );
});

test("piles of bins overlap nowhere, at any scale, and every event is in one", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const random = generator(seed);
    const rows = Array.from({ length: 300 }, () => {
      const first = dayOf(2022, 1 + Math.floor(random() * 46));
      const last = dayOf(2022, 1 + Math.floor(random() * 46) + 2) - 1;
      return [
        0,
        toIso(Math.min(first, last)),
        random() < 0.05 ? null : toIso(Math.max(first, last)),
        1 + Math.floor(random() * 99),
      ];
    });
    const timeline = large(rows);
    for (const k of [0.1, 0.7, 3, 20]) {
      const { items } = arranged(timeline, k);
      assert.equal(
        items.reduce((n, { count }) => n + count, 0),
        timeline.count,
      );
      for (const item of items) assert.ok(item.row >= 0 && item.row <= MOST, `seed ${seed}: row ${item.row}`);
      for (const x of items)
        for (const y of items)
          assert.ok(
            x === y || x.row !== y.row || x.right <= y.left || y.right <= x.left,
            `seed ${seed}, ${k} px a day`,
          );
    }
  }
});

test("a million events in bins lay out as no more items than there is room for", () => {
  const timeline = large(months(20_833));
  const width = 1216;
  const { gutter, after } = KINDS.wide;
  const fit = fitSpan({ start: [timeline.span.start], end: [timeline.span.end] }, timeline.cutoff, { width, after });
  const layout = new Layout(timeline, { kind: "wide", gutter, width, fit, domain: fit, measure });
  const { lanes } = layout.scene(fit);
  assert.equal(lanes.length, 1);
  assert.ok(lanes[0].items.length < width / 30);
});

test("panning arranges nothing anew", () => {
  const timeline = large(months(10));
  const fit = { start: dayOf(2022, 1), end: dayOf(2026, 1) };
  const layout = new Layout(timeline, { kind: "wide", gutter: 160, width: 1216, fit, domain: fit, measure });
  const items = (start) => layout.scene({ start, end: start + 97.3 }).lanes[0].items;
  const before = items(dayOf(2023, 1));
  for (let n = 1; n < 300; n++) assert.equal(items(dayOf(2023, 1) + n * 0.37), before);
});

test("a lane stays where the part that is loaded has nothing in it", () => {
  const lanes = [
    { slug: "transfer", label: "Transfer", band: 0, slot: 1, count: 500 },
    { slug: "finding", label: "Finding", band: 1, slot: 7, count: 900 },
  ];
  const fit = { start: dayOf(2022, 1), end: dayOf(2026, 1) };
  const layout = new Layout(large(months(1), { lanes }), {
    kind: "wide",
    gutter: 160,
    width: 1216,
    fit,
    domain: fit,
    measure,
  });
  assert.equal(layout.scene(fit).lanes.length, 2);
});

test("broken bins are refused by name", () => {
  assert.throws(() => large([[7, "2023-11-01", "2023-11-30", 1]]), { message: "bins.lane[0]: unknown value" });
  assert.throws(() => large([], { bins: { unit: "day", lane: [0], start: [], end: [], count: [] } }), PayloadError);
});

const loaded = { window: { start: 100, end: 300 }, span: { start: 0, end: 1000 }, bins: null };
const ASKED = { start: 150, end: 250 };

test("a window that leaves what is loaded, or comes near its edge, needs more", () => {
  assert.equal(needsMore({ start: 150, end: 250 }, loaded, ASKED), false);
  assert.equal(needsMore({ start: 190, end: 290 }, loaded, ASKED), true);
  assert.equal(needsMore({ start: 50, end: 150 }, loaded, ASKED), true);
  assert.equal(needsMore({ start: 0, end: 400 }, loaded, ASKED), true);
});

test("beyond the first and last event there is nothing to load", () => {
  const all = { ...loaded, window: { start: 0, end: 300 } };
  assert.equal(needsMore({ start: -80, end: 100 }, all, ASKED), false);
  assert.equal(needsMore({ start: 1000, end: 1100 }, { ...loaded, window: { start: 800, end: 1000 } }, ASKED), false);
});

test("bins zoomed into need finer ones, single events do not", () => {
  const near = { start: 180, end: 230 };
  assert.equal(needsMore(near, loaded, ASKED), false);
  assert.equal(needsMore(near, { ...loaded, bins: {} }, ASKED), true);
  assert.equal(needsMore({ start: 180, end: 240 }, { ...loaded, bins: {} }, ASKED), false);
});

test("where everything is here nothing is ever asked for", () => {
  assert.equal(needsMore({ start: 0, end: 10 }, { ...loaded, window: null, span: null }, ASKED), false);
});
