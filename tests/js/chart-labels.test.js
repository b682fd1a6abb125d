import assert from "node:assert/strict";
import { test } from "node:test";
import { crosses, overlap, placeLabels } from "../../static/js/charts/labels.js";

const ROOM = { left: 60, right: 1200, top: 0, bottom: 460 };
const markOf = ({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 });
const wish = (x, y, width = 120, height = 28) => ({ x, y, width, height, isLabelled: true });

/** Repeatable numbers between 0 and 1. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function randomChart(seed) {
  const random = generator(seed);
  const wanted = Array.from({ length: 1 + Math.floor(random() * 24) }, () =>
    wish(70 + random() * 1100, 20 + random() * 420, 30 + random() * 200, random() < 0.5 ? 14 : 28),
  );
  const lines = wanted.filter(() => random() < 0.5).map(({ x, y }) => ({ left: 60, right: x, y }));
  return { wanted, marks: wanted.map(markOf), lines };
}

test("a label stands right of its point where nothing is in the way", () => {
  const [label] = placeLabels([wish(300, 200)], [markOf({ x: 300, y: 200 })], [], ROOM);
  assert.deepEqual([label.side, label.leader, label.box.left], ["start", null, 310]);
});

test("it stands left of a point at the right edge", () => {
  const [label] = placeLabels([wish(1190, 200)], [markOf({ x: 1190, y: 200 })], [], ROOM);
  assert.deepEqual([label.side, label.box.right], ["end", 1180]);
});

test("it moves off its own line rather than be struck through", () => {
  const line = { left: 60, right: 1190, y: 200 };
  const [label] = placeLabels([wish(1190, 200)], [markOf({ x: 1190, y: 200 })], [line], ROOM);
  assert.ok(label.box.bottom <= 200 || label.box.top >= 200);
});

test("a point that asks for no label gets none and is still kept clear", () => {
  const wanted = [wish(300, 200), { ...wish(360, 200), isLabelled: false }];
  const [label, none] = placeLabels(wanted, wanted.map(markOf), [], ROOM);
  assert.equal(none, null);
  assert.ok(!overlap(label.box, markOf(wanted[1])));
});

test("of a thousand random charts no label lies on another, on a point or outside", () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const { wanted, marks, lines } = randomChart(seed);
    const placed = placeLabels(wanted, marks, lines, ROOM).filter(Boolean);
    placed.forEach(({ box, leader }, at) => {
      const others = placed.filter((_, other) => other !== at);
      assert.ok(
        others.every((other) => !overlap(box, other.box)),
        `seed ${seed}: two labels overlap`,
      );
      assert.ok(
        others.every((other) => !leader || !crosses(leader, other.box)),
        `seed ${seed}: a leader cuts a label`,
      );
      assert.ok(
        marks.every((mark) => !overlap(box, mark)),
        `seed ${seed}: a label covers a point`,
      );
      assert.ok(box.left >= ROOM.left && box.right <= ROOM.right && box.top >= ROOM.top && box.bottom <= ROOM.bottom);
    });
  }
});

test("a dozen points far enough apart all get their labels", () => {
  const wanted = Array.from({ length: 12 }, (_, at) => wish(100 + (at % 4) * 260, 60 + Math.floor(at / 4) * 120));
  assert.ok(placeLabels(wanted, wanted.map(markOf), [], ROOM).every(Boolean));
});

test("the same chart gives the same labels", () => {
  const { wanted, marks, lines } = randomChart(42);
  assert.deepEqual(placeLabels(wanted, marks, lines, ROOM), placeLabels(wanted, marks, lines, ROOM));
});

test("a line crosses a box only where it passes through it", () => {
  const box = { left: 10, right: 20, top: 10, bottom: 20 };
  assert.ok(crosses({ x1: 0, y1: 0, x2: 30, y2: 30 }, box));
  assert.ok(crosses({ x1: 0, y1: 15, x2: 30, y2: 15 }, box));
  assert.ok(!crosses({ x1: 0, y1: 0, x2: 9, y2: 30 }, box));
  assert.ok(!crosses({ x1: 0, y1: 25, x2: 30, y2: 25 }, box));
});
