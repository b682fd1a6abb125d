import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../static/js/timeline/days.js";
import { histogram } from "../../static/js/timeline/histogram.js";
import { randomEvents, timeline } from "./sample.js";

const DOMAIN = { start: dayOf(2022, 8, 20), end: dayOf(2026, 4, 24) };

test("events are counted by month and band, where they start", () => {
  const data = timeline([{}, { band: 1, latest: "2024-03-01" }, { earliest: "2024-02-29", latest: "2024-02-29" }]);
  const { unit, bins } = histogram(data, DOMAIN, 1056);
  assert.equal(unit, "month");
  const counts = Object.fromEntries(
    bins.filter((bin) => bin.counts.some(Boolean)).map((bin) => [bin.words, bin.counts]),
  );
  assert.deepEqual(counts, { "January 2024": [1, 1], "February 2024": [1, 0] });
});

test("an event with an open start counts where it ends", () => {
  const data = timeline([{ earliest: null, latest: "2024-04-30" }]);
  assert.equal(histogram(data, DOMAIN, 1056).bins.find((bin) => bin.counts[0]).words, "April 2024");
});

test("bins join without gaps and cover the domain", () => {
  const { bins } = histogram(timeline([]), DOMAIN, 1056);
  assert.ok(bins[0].start <= DOMAIN.start && bins.at(-1).end >= DOMAIN.end);
  bins.slice(1).forEach((bin, i) => assert.equal(bin.start, bins[i].end));
});

test("nobody is lost or counted twice", () => {
  for (let seed = 1; seed <= 200; seed++) {
    const data = timeline(randomEvents(seed));
    const total = histogram(data, DOMAIN, 358).bins.reduce((n, { counts }) => n + counts[0] + counts[1], 0);
    assert.equal(total, data.count, `seed ${seed}`);
  }
});

test("a few weeks are counted by day, centuries by year", () => {
  const data = timeline([{}]);
  assert.equal(histogram(data, { start: dayOf(2024, 1), end: dayOf(2024, 3) }, 1056).unit, "day");
  assert.equal(histogram(data, { start: dayOf(1900, 1), end: dayOf(2100, 1) }, 358).unit, "year");
});

test("months counted by the server make months, quarters and years, and nothing finer", () => {
  const histogramOfAll = {
    months: ["2023-01", "2023-02", "2023-03", "2024-01"],
    bands: [
      [5, 0, 1, 2],
      [1, 1, 1, 1],
    ],
  };
  const span = ["2023-01-04", "2024-01-31"];
  const data = timeline([], { schema: 4, count: 12, span, window: span, histogram: histogramOfAll });
  const counts = (domain, width) =>
    histogram(data, domain, width).bins.flatMap(({ words, counts: c }) => (c.some(Boolean) ? [[words, ...c]] : []));
  assert.deepEqual(counts(DOMAIN, 1056)[0], ["January 2023", 5, 1]);
  assert.deepEqual(counts({ start: dayOf(1900, 1), end: dayOf(2100, 1) }, 700), [
    ["2023", 6, 3],
    ["2024", 2, 1],
  ]);
  assert.equal(histogram(data, { start: dayOf(2023, 1), end: dayOf(2023, 2) }, 1056).unit, "month");
});
