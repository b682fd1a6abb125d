import assert from "node:assert/strict";
import { test } from "node:test";
import { arrange } from "../../static/js/timeline/detail.js";
import { dayOf } from "../../static/js/timeline/days.js";
import { itemOf, membersOf, pack, Row, worldOf } from "../../static/js/timeline/lanes.js";
import { randomEvents, timeline } from "./sample.js";

const DOMAIN = { start: dayOf(2022, 8), end: dayOf(2026, 4) };
const worldAt = (k, { cutoff }) => worldOf(k, DOMAIN, cutoff);
const itemsAt = (k, events) => {
  const data = timeline(events);
  return membersOf(data)[0].map((i) => itemOf(data.events, i, worldAt(k, data)));
};
const overlaps = (items) =>
  items.flatMap((x, i) => items.slice(i + 1).filter((y) => x.row === y.row && x.left < y.right && y.left < x.right));

test("a day is a mark in the middle of its day, eleven, ten or nine pixels wide by importance", () => {
  const items = itemsAt(
    1,
    ["turning_point", "significant", "detail"].map((importance) => ({ importance })),
  );
  assert.deepEqual(
    items.map((item) => Math.round((item.right - item.left) * 10) / 10),
    [11, 10, 9],
  );
  assert.ok(items.every((item) => item.anchor === (item.a + item.b) / 2 && !item.bar));
});

test("the pole of a flag stands where the day starts", () => {
  const [item] = itemsAt(2, [{ status: "on_record" }]);
  assert.equal(item.anchor, item.a);
});

test("a month is a mark while it is narrower than twelve pixels, and a bar from then on", () => {
  const month = [{ earliest: "2024-01-01", latest: "2024-01-31" }];
  assert.equal(itemsAt(0.38, month)[0].bar, false);
  assert.equal(itemsAt(0.39, month)[0].bar, true);
  assert.equal(Math.round(itemsAt(1, month)[0].b - itemsAt(1, month)[0].a), 31);
});

test("a day stays a mark however near it comes", () => assert.equal(itemsAt(1000, [{}])[0].bar, false));

test("an open event ends at the cut-off", () => {
  const data = timeline([{ latest: null, solid_until: "2024-05-01" }]);
  const item = itemOf(data.events, 0, worldAt(1, data));
  assert.equal(item.b, data.cutoff - DOMAIN.start);
});

test("an open start and a far past begin just outside what can be shown", () => {
  for (const earliest of [null, "1950-01-01"]) {
    const [item] = itemsAt(1, [{ earliest, latest: "2024-04-30" }]);
    assert.equal(item.a, -60);
  }
});

test("an event lies in each of its lanes, in the order of time", () => {
  const data = timeline([{ earliest: "2024-03-01", latest: "2024-03-01", lanes: [0, 1] }, { lanes: [0] }]);
  assert.deepEqual(membersOf(data), [[1, 0], [0]]);
});

test("marks of one day pile up from the base, turning points on top", () => {
  const items = itemsAt(
    1,
    ["turning_point", "detail", "significant"].map((importance) => ({ importance })),
  );
  pack(items, 5);
  assert.deepEqual(
    items.map((item) => item.row),
    [2, 0, 1],
  );
});

test("a long bar takes the base row before any mark", () => {
  const items = itemsAt(1, [{ earliest: "2023-12-01", latest: "2024-03-01" }, {}]);
  pack(items, 5);
  assert.deepEqual(
    items.map((item) => item.row),
    [0, 1],
  );
});

test("what finds no row is left", () => {
  const { left, rows } = pack(itemsAt(1, Array(7).fill({})), 5);
  assert.equal(left.length, 2);
  assert.equal(rows.length, 5);
});

test("marks of one day stand side by side where the day is wide enough", () => {
  const items = itemsAt(200, Array(12).fill({}));
  assert.deepEqual(pack(items, 5).left, []);
  assert.deepEqual(overlaps(items), []);
  assert.ok(items.every((item) => item.left >= item.a && item.right <= item.b));
});

test("a row knows what is free, also where intervals touch", () => {
  const row = new Row();
  row.take(10, 20);
  row.take(40, 50);
  row.take(25, 30);
  assert.ok(row.free(0, 10) && row.free(20, 25) && row.free(30, 40) && row.free(50, 99));
  assert.ok(!row.free(19, 22) && !row.free(5, 11) && !row.free(0, 99) && !row.free(42, 43));
});

test("in a thousand random lanes every event is shown once, in a row of its own or in one pile, over nothing", () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const data = timeline(randomEvents(seed));
    const members = membersOf(data)[seed % 2];
    const k = [0.2, 0.8, 3, 20, 400][seed % 5];
    const { items, rows } = arrange(data.events, members, worldAt(k, data), 5);
    const shown = items.flatMap((item) => item.members ?? [item.event]).sort((a, b) => a - b);
    assert.deepEqual(
      shown,
      members.slice().sort((a, b) => a - b),
      `seed ${seed}`,
    );
    assert.deepEqual(overlaps(items), [], `seed ${seed}`);
    assert.ok(rows.length <= 6 && items.every((item) => item.row >= 0 && item.row < rows.length), `seed ${seed}`);
  }
});
