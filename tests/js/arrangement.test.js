import assert from "node:assert/strict";
import { test } from "node:test";
import { Arrangement } from "../../static/js/timeline/arrangement.js";
import { dayOf } from "../../static/js/timeline/days.js";
import { Layout } from "../../static/js/timeline/layout.js";
import { generator } from "../../static/js/timeline/labels.js";
import { measure, timeline } from "./sample.js";

const lane = (slug, band = 0) => ({ slug, label: slug, band, slot: 1, count: 1 });
const LANES = [lane("transfer"), lane("use"), lane("people"), lane("finding", 1), lane("denial", 1)];

/** A visit: what is kept between two pages. */
function visit() {
  const kept = new Map();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
    kept,
  };
}
const slugs = (arrangement, lanes = LANES) => arrangement.order.map((l) => lanes[l].slug);

test("lanes trade places inside their band only", () => {
  const arrangement = new Arrangement("type", LANES, null);
  assert.equal(arrangement.move(0, 1), true);
  assert.deepEqual(slugs(arrangement), ["use", "transfer", "people", "finding", "denial"]);
  assert.equal(arrangement.move(2, 1), false);
  assert.equal(arrangement.move(3, -1), false);
});

test("an arrangement lasts for the visit, for its own grouping, and can be taken back", () => {
  const store = visit();
  const before = new Arrangement("type", LANES, store);
  before.move(2, -1);
  before.toggle(3);
  const after = new Arrangement("type", LANES, store);
  assert.deepEqual(slugs(after), ["transfer", "people", "use", "finding", "denial"]);
  assert.deepEqual([...after.collapsed], [3]);
  assert.equal(new Arrangement("actor", LANES, store).changed, false);
  after.reset();
  assert.equal(after.changed, false);
  assert.equal(store.kept.size, 0);
});

test("a filter that leaves lanes out forgets nothing of the others", () => {
  const store = visit();
  const all = new Arrangement("type", LANES, store);
  all.move(2, -1);
  const few = [LANES[1], LANES[2]];
  assert.deepEqual(slugs(new Arrangement("type", few, store), few), ["people", "use"]);
});

test("a lane that was not there before follows the one it follows by nature", () => {
  const store = visit();
  const few = [LANES[0], LANES[2], LANES[3]];
  new Arrangement("type", few, store).move(0, 1);
  assert.deepEqual(slugs(new Arrangement("type", LANES, store)), ["people", "transfer", "use", "finding", "denial"]);
});

test("every lane is there once, whatever was moved", () => {
  const random = generator(5);
  const arrangement = new Arrangement("type", LANES, null);
  for (let n = 0; n < 500; n++) {
    arrangement.move(Math.floor(random() * LANES.length), random() < 0.5 ? -1 : 1);
    assert.deepEqual(
      [...arrangement.order].sort((p, q) => p - q),
      [0, 1, 2, 3, 4],
    );
    assert.deepEqual(
      slugs(arrangement).map((slug) => LANES.find((one) => one.slug === slug).band),
      [0, 0, 0, 1, 1],
    );
  }
});

test("a collapsed lane is as low as a target may be, without labels, and headings stay", () => {
  const data = timeline([...Array(4).fill({ label: "Big", importance: "turning_point" }), { lanes: [1], band: 1 }]);
  const fit = { start: dayOf(2023, 6), end: dayOf(2024, 9) };
  const options = { kind: "wide", gutter: 160, width: 1216, fit, domain: fit, measure };
  const lanes = { order: [0, 1], collapsed: new Set([0]) };
  const { lanes: drawn, bands } = new Layout(data, { ...options, lanes }).scene(fit);
  assert.deepEqual([drawn[0].height, drawn[0].labels, drawn[0].collapsed], [24, [], true]);
  assert.equal(drawn[0].items.length, 4);
  assert.equal(bands.length, 2);
});

test("today is in the scene only while it is in the window", () => {
  const fit = { start: dayOf(2023, 6), end: dayOf(2024, 9) };
  const today = dayOf(2024, 3, 5);
  const options = { kind: "wide", gutter: 160, width: 1216, fit, domain: fit, measure, today };
  const layout = new Layout(timeline([{}]), options);
  assert.equal(layout.scene(fit).today, layout.scene(fit).x(today));
  assert.ok(Number.isNaN(layout.scene({ start: dayOf(2024, 3, 6), end: dayOf(2024, 4) }).today));
});
