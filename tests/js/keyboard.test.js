import assert from "node:assert/strict";
import { test } from "node:test";
import { entryStop, keyOf, neighbour, stopsOf } from "../../static/js/timeline/keyboard.js";

const item = (event, x) => ({ event, a: x, left: x - 5, right: x + 5, anchor: x, row: 0 });
const SCENE = {
  kind: { pitch: 12 },
  left: 0,
  width: 100,
  shift: 0,
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
  assert.equal(entryStop(stops, SCENE, "event 3", true).item.event, 3);
});

test("with no event in the window Tab reaches the nearest one", () => {
  assert.equal(entryStop(stops, { ...SCENE, shift: -200 }, "").item.event, 3);
});

test("a pile keeps its name while its first member is the same", () => {
  assert.equal(keyOf({ ...item(-1, 5), members: [7, 8] }), "pile 7");
});
