import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, toIso } from "../../static/js/timeline/days.js";
import { arrange } from "../../static/js/timeline/detail.js";
import { membersOf, worldOf } from "../../static/js/timeline/lanes.js";
import { timeline } from "./sample.js";

const DOMAIN = { start: dayOf(2022, 8), end: dayOf(2026, 4) };
const arranged = (events, k) => {
  const data = timeline(events);
  return arrange(data.events, membersOf(data)[0], worldOf(k, DOMAIN, data.cutoff), 5).items;
};
const piles = (items) => items.filter((item) => item.members);

test("five events of one day are five marks, a sixth folds them", () => {
  assert.equal(piles(arranged(Array(5).fill({}), 1)).length, 0);
  const [pile] = piles(arranged(Array(6).fill({}), 1));
  assert.equal(pile.members.length, 6);
});

test("a pile splits when zoomed in, until every event stands alone", () => {
  const events = Array.from({ length: 40 }, (_, i) => {
    const day = toIso(dayOf(2024, 1) + i);
    return { earliest: day, latest: day };
  });
  const folded = [0.5, 2, 20].map((k) => piles(arranged(events, k)).reduce((n, pile) => n + pile.members.length, 0));
  assert.ok(folded[0] > 30);
  assert.ok(folded[1] < folded[0]);
  assert.equal(folded[2], 0);
});

test("a turning point stands out of its pile", () => {
  const items = arranged([...Array(20).fill({}), { importance: "turning_point" }], 1);
  assert.equal(piles(items)[0].members.length, 20);
  assert.equal(items.filter((item) => item.event === 20).length, 1);
});

test("more turning points than rows fold too", () => {
  const items = arranged(Array(9).fill({ importance: "turning_point" }), 1);
  assert.equal(piles(items)[0].members.length, 9);
});

test("more long bars than rows fold where they start", () => {
  const items = arranged(Array(8).fill({ earliest: "2023-01-01", latest: "2024-01-01" }), 1);
  assert.equal(items.filter((item) => item.bar).length, 5);
  assert.equal(piles(items)[0].members.length, 3);
});

test("ten thousand events of one lane become about as many pills as fit", () => {
  const events = Array.from({ length: 10_000 }, (_, i) => {
    const day = toIso(dayOf(2023, 1) + (i % 1000));
    return { earliest: day, latest: day };
  });
  const items = arranged(events, 0.8);
  assert.ok(items.length < 60, `${items.length} items`);
});
