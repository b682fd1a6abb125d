import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, toIso } from "../../static/js/timeline/days.js";
import { ticksOf } from "../../static/js/timeline/ticks.js";

const between = (from, to, width = 1056) => ticksOf({ start: dayOf(...from), end: dayOf(...to) }, width);
const words = (ticks) => ticks.map(({ minor, major }) => [minor, major].filter(Boolean).join(" "));

test("three years are told in quarters, and each year is named once", () => {
  const ticks = between([2022, 8, 20], [2026, 4, 24]);
  assert.deepEqual(words(ticks).slice(0, 6), ["Oct 2022", "Jan 2023", "Apr", "Jul", "Oct", "Jan 2024"]);
  assert.equal(ticks.filter((tick) => tick.major === "2024").length, 1);
});

test("ticks stand on first days of months", () => {
  for (const { day } of between([2022, 8, 20], [2026, 4, 24])) assert.match(toIso(day), /-01$/);
});

test("decades are told in years", () => {
  assert.deepEqual(words(between([1999, 6], [2003, 2], 200)), ["2000", "2001", "2002", "2003"]);
  assert.deepEqual(words(between([1950, 6], [2001, 2], 500)), [
    "1955",
    "1960",
    "1965",
    "1970",
    "1975",
    "1980",
    "1985",
    "1990",
    "1995",
    "2000",
  ]);
});

test("a year is told in months", () => {
  assert.deepEqual(words(between([2024, 1], [2025, 1])).slice(0, 3), ["Jan 2024", "Feb", "Mar"]);
});

test("a quarter is told in weeks that start on Mondays", () => {
  const ticks = between([2023, 12, 1], [2024, 3, 1]);
  assert.equal(words(ticks)[0], "4 Dec 2023");
  assert.ok(ticks.every(({ day }) => new Date(day * 864e5).getUTCDay() === 1));
});

test("a month is told in days, a week in days with their names", () => {
  assert.deepEqual(words(between([2024, 2, 28], [2024, 3, 20])).slice(0, 3), [
    "28 February 2024",
    "29",
    "1 March 2024",
  ]);
  assert.deepEqual(words(between([2024, 6, 17], [2024, 6, 24])).slice(0, 2), ["Mon 17 June 2024", "Tue 18"]);
});

test("ticks are never closer than their words are wide, from a day to eighty years", () => {
  for (let length = 1; length < 30_000; length = Math.ceil(length * 1.07)) {
    for (const width of [300, 660, 1056]) {
      const ticks = ticksOf({ start: dayOf(1950, 3, 7), end: dayOf(1950, 3, 7) + length }, width);
      const gaps = ticks.slice(1).map((tick, i) => ((tick.day - ticks[i].day) / length) * width);
      assert.ok(Math.min(...gaps) > 23, `${length} days on ${width} px: ${Math.min(...gaps)} px apart`);
    }
  }
});
