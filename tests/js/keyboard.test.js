import assert from "node:assert/strict";
import { test } from "node:test";
import { entryStop, keyOf, neighbour, stopsOf } from "../../static/js/timeline/keyboard.js";

const item = (event, x) => ({ event, a: x, left: x - 5, right: x + 5, anchor: x, row: 0 });
const SCENE = {
  kind: { pitch: 12 },
  left: 0,
  width: 100,
  shift: 0,
  x: (day) => day,
  lanes: [
    { base: 10, items: [item(0, 90), item(1, 10)] },
    { base: 30, items: [item(2, 50), item(3, 400)] },
    { base: 50, items: [item(4, 60)] },
  ],
};
const stops = stopsOf(SCENE);
const at = (event) => stops.find((stop) => stop.item.event === event);
const go = (event, key) => neighbour(stops, at(event), key)?.item.event;

test("right leads through every event in time, whatever its lane", () => {
  const order = [];
  for (let stop = stops[0]; stop; stop = neighbour(stops, stop, "ArrowRight")) order.push(stop.item.event);
  assert.deepEqual(order, [1, 2, 4, 0, 3]);
});

test("left is the way back", () => assert.equal(go(4, "ArrowLeft"), 2));

test("up and down lead to the nearest event of the next lane", () => {
  assert.equal(go(0, "ArrowDown"), 2);
  assert.equal(go(3, "ArrowUp"), 0);
  assert.equal(go(2, "ArrowDown"), 4);
});

test("at the ends there is nowhere to go", () => {
  assert.equal(go(1, "ArrowLeft"), undefined);
  assert.equal(go(3, "ArrowRight"), undefined);
  assert.equal(go(1, "ArrowUp"), undefined);
  assert.equal(go(4, "ArrowDown"), undefined);
});

test("Tab reaches the event asked for, else the first one in the window", () => {
  assert.equal(entryStop(stops, SCENE, "event 4").item.event, 4);
  assert.equal(entryStop(stops, SCENE, "").item.event, 1);
  assert.equal(entryStop(stops, { ...SCENE, shift: -350 }, "").item.event, 3);
});

test("an event asked for outside the window is passed over, unless it has focus", () => {
  assert.equal(entryStop(stops, SCENE, "event 3").item.event, 1);
  assert.equal(entryStop(stops, SCENE, "event 3", { lane: 1, day: 0 }).item.event, 3);
});

test("with no event in the window Tab reaches the nearest one", () => {
  assert.equal(entryStop(stops, { ...SCENE, shift: -200 }, "").item.event, 3);
});

test("a pile keeps its name while its first member is the same", () => {
  assert.equal(keyOf({ lane: 0, item: { ...item(-1, 5), members: [7, 8] } }), "pile 7");
});

test("a counted pile is named by its lane and days", () => {
  const pile = { ...item(-1, 5), days: { start: 10, end: 40 } };
  assert.equal(keyOf({ lane: 2, item: pile }), "pile 2 10 40");
});

test("focus on a pile that split stays in its lane, beside its days", () => {
  assert.equal(entryStop(stops, SCENE, "pile 1 300 500", { lane: 1, day: 390 }).item.event, 3);
});

test("a collapsed lane has no stops", () => {
  const lanes = SCENE.lanes.map((lane, i) => ({ ...lane, collapsed: i === 1 }));
  assert.deepEqual(
    stopsOf({ ...SCENE, lanes }).map(({ item: { event } }) => event),
    [1, 4, 0],
  );
});
