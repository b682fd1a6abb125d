import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { calendar, dayOf, readPeriod, toDay, toIso } from "../../static/js/timeline/days.js";

test("a day survives the way to a number and back", () => {
  for (const iso of ["1979-12-31", "2000-02-29", "2023-12-30", "2024-02-29", "2026-02-16"])
    assert.equal(toIso(toDay(iso)), iso);
});

test("neighbouring days are one apart, over months, leap days and years", () => {
  assert.equal(toDay("2024-03-01") - toDay("2024-02-28"), 2);
  assert.equal(toDay("2023-03-01") - toDay("2023-02-28"), 1);
  assert.equal(toDay("2024-01-01") - toDay("2023-12-31"), 1);
});

test("what is not a day of the calendar is refused by name", () => {
  for (const text of ["2024-02-30", "2024-13-01", "2024-1-1", "2024", "", "2024-01-01T00:00"])
    assert.throws(() => toDay(text), { name: "RangeError", message: new RegExp(JSON.stringify(text).slice(1, -1)) });
});

test("a year, a month and a day are read as the span they cover", () => {
  assert.deepEqual(readPeriod("2024"), { start: dayOf(2024, 1), end: dayOf(2025, 1) });
  assert.deepEqual(readPeriod("2024-02"), { start: dayOf(2024, 2), end: dayOf(2024, 3) });
  assert.deepEqual(readPeriod(" 2024-02-29 "), { start: dayOf(2024, 2, 29), end: dayOf(2024, 3, 1) });
});

test("no span is read from anything else", () => {
  for (const text of [null, undefined, "", "24", "2024-00", "2024-13", "2023-02-29", "June 2024"])
    assert.equal(readPeriod(text), null);
});

test("a day is Wednesday wherever the reader sits", () => {
  assert.deepEqual(calendar(toDay("2024-06-19")), { year: 2024, month: 6, day: 19, weekday: 3 });
});

const ZONED = ["days", "scale", "ticks", "payload", "wording", "layout"];
const here = fileURLToPath(new URL(".", import.meta.url));

for (const zone of process.env.ZONED ? [] : ["Pacific/Honolulu", "Asia/Tokyo"]) {
  test(`dates, ticks, windows and words are the same in ${zone}`, () => {
    const files = ZONED.map((name) => `${here}${name}.test.js`);
    const env = { ...process.env, TZ: zone, ZONED: "1" };
    delete env.NODE_TEST_CONTEXT; // else the runner inside would report to the one outside
    const result = spawnSync(process.execPath, ["--test", ...files], { env, encoding: "utf8" });
    assert.equal(result.status, 0, result.stdout);
  });
}
