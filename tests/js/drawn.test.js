import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { toDay } from "../../static/js/timeline/days.js";
import { KINDS } from "../../static/js/timeline/kinds.js";
import { RADIUS } from "../../static/js/timeline/lanes.js";
import { Layout } from "../../static/js/timeline/layout.js";
import { solidPart } from "../../static/js/timeline/marks.js";
import { fitSpan, lengthOf, zoomSpan } from "../../static/js/timeline/scale.js";
import { measure, randomEvents, timeline } from "./sample.js";

/** Ten scales, from everything to a day. */
const ZOOMS = [1, 1.5, 2.5, 5, 10, 25, 60, 150, 400, 1200];
const WIDTH = { wide: 1216, narrow: 358, compact: 768, tiny: 358 };
const BUNDLED = JSON.parse(readFileSync(new URL("dataset.json", import.meta.url), "utf8"));
const LANES = [...new Set(BUNDLED.map(({ lanes: [lane] }) => lane))];
const TYPES = Array.from({ length: Math.max(...LANES) + 1 }, (_, lane) => {
  const inside = BUNDLED.filter(({ lanes }) => lanes[0] === lane);
  return { slug: `type-${lane}`, label: `Type ${lane}`, band: inside[0]?.band ?? 0, slot: 1, count: inside.length };
});

function layoutOf(events, kind, more) {
  const data = timeline(events, more);
  const { gutter, after } = KINDS[kind];
  const width = WIDTH[kind];
  const fit = fitSpan(data.events, data.cutoff, { width: width - gutter, after });
  return { data, fit, layout: new Layout(data, { kind, gutter, width, fit, domain: fit, measure }) };
}

/** Bounds as the record has them, in days: not as the payload was read. */
const boundsOf = ({ earliest, latest }) => [
  earliest ? toDay(earliest) : -Infinity,
  latest ? toDay(latest) + 1 : Infinity,
];

/** @param {any} scene  @param {any[]} events  @param {{start: number, end: number}} domain  @param {string} where */
function assertDrawnAsDated(scene, events, domain, where) {
  const edge = 60 / scene.k;
  const close = (x, day, what) => assert.ok(Math.abs(x - scene.x(day)) < 1e-6, `${where}: ${what}`);
  for (const { items } of scene.lanes)
    for (const item of items) {
      const members = item.members ?? [item.event];
      const bounds = members.map((i) => boundsOf(events[i]));
      const first = Math.max(Math.min(...bounds.map(([start]) => start)), domain.start - edge);
      const last = bounds.map(([start, end]) => (end === Infinity ? Math.max(scene.cutoff, start + 1) : end));
      if (item.members) {
        const starts = bounds.map(([start, end]) => (start === -Infinity ? end - 1 : start));
        const ends = bounds.map(([, end]) => (end === Infinity ? scene.cutoff : end));
        assert.deepEqual(item.days, { start: Math.min(...starts), end: Math.max(...ends) }, `${where}: a pile`);
        continue;
      }
      const end = Math.min(last[0], domain.end + edge);
      close(item.a + scene.shift, first, `${events[item.event].slug} starts`);
      close(item.b + scene.shift, end, `${events[item.event].slug} ends`);
      if (item.bar) assert.deepEqual([item.left, item.right], [item.a, item.b], where);
      else
        assert.ok(item.anchor >= item.a - 1e-6 && item.anchor <= item.b + 1e-6, `${where}: a mark stands in its span`);
    }
}

/** @param {any} scene  @param {string} where */
function assertInsideLanes({ lanes, kind }, where) {
  for (const { items, labels, top, height, base } of lanes) {
    for (const { row, r } of items) {
      const y = base - row * kind.pitch;
      assert.ok(
        row >= 0 && y - r >= top + kind.laneHead - 1 && y + r <= top + height + 1,
        `${where}: mark in row ${row}`,
      );
    }
    for (const { row, text } of labels) {
      const y = base - row * kind.pitch;
      assert.ok(y - 8 >= top - 1 && y + 6 <= top + height + 1, `${where}: ${text}`);
    }
  }
}

/** @param {any} scene  @param {string} where */
function assertLabelsApart({ lanes, kind }, where) {
  const boxes = lanes.flatMap(({ labels, base }) =>
    labels.map(({ x, width, row, text }) => ({ x0: x, x1: x + width, y: base - row * kind.pitch, text })),
  );
  boxes.forEach((p, i) => {
    for (const q of boxes.slice(i + 1))
      assert.ok(
        p.x1 <= q.x0 || q.x1 <= p.x0 || Math.abs(p.y - q.y) >= kind.pitch - 1e-6,
        `${where}: ${p.text} / ${q.text}`,
      );
  });
}

/** @param {any} scene  @param {string} where */
function assertMarksApart({ lanes }, where) {
  for (const { items } of lanes) {
    const inOrder = items.slice().sort((p, q) => p.row - q.row || p.left - q.left);
    inOrder.slice(1).forEach((item, i) => {
      if (item.row === inOrder[i].row) assert.ok(inOrder[i].right <= item.left + 1e-6, `${where}: two marks touch`);
    });
  }
}

/** Everything that must hold of a scene. */
function assertSound(scene, events, domain, where) {
  assertDrawnAsDated(scene, events, domain, where);
  assertInsideLanes(scene, where);
  assertLabelsApart(scene, where);
  assertMarksApart(scene, where);
}

for (const kind of ["wide", "narrow", "compact"]) {
  test(`the bundled data at ten scales: spans as dated, marks in their lanes, labels apart (${kind})`, () => {
    const { fit, layout } = layoutOf(BUNDLED, kind, { lanes: TYPES });
    for (const zoom of ZOOMS)
      for (const at of [0.02, 0.35, 0.5, 0.8, 0.98]) {
        const span = zoomSpan(fit, fit, zoom, fit.start + at * lengthOf(fit));
        assertSound(layout.scene(span), BUNDLED, fit, `${kind} × ${zoom} at ${at}`);
      }
  });
}

test("every event of the bundled data is drawn, alone or in a pile, at ten scales", () => {
  const { fit, layout } = layoutOf(BUNDLED, "wide", { lanes: TYPES });
  for (const zoom of ZOOMS) {
    const items = layout.scene(zoomSpan(fit, fit, zoom)).lanes.flatMap((lane) => lane.items);
    const drawn = items.flatMap(({ event, members }) => members ?? [event]).sort((p, q) => p - q);
    assert.deepEqual(drawn, [...BUNDLED.keys()], `× ${zoom}`);
  }
});

test("a thousand sets of events made up: spans as dated, marks in their lanes, labels apart", () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const kind = ["wide", "narrow", "compact", "tiny"][seed % 4];
    const events = randomEvents(seed, seed % 10 ? 60 : 300);
    const { fit, layout } = layoutOf(events, kind);
    for (const zoom of [1, ZOOMS[seed % 10], ZOOMS[(seed + 4) % 10]]) {
      const span = zoomSpan(fit, fit, zoom, fit.start + ((seed % 7) / 7) * lengthOf(fit));
      assertSound(layout.scene(span), events, fit, `seed ${seed}, ${kind} × ${zoom}`);
    }
  }
});

test("what fades of a bar fades inside it", () => {
  for (const approximate of [0, 1, 2, 3])
    for (const solid of [NaN, -50, 30, 500]) {
      const [from, to] = solidPart(0, 100, approximate, solid);
      assert.ok(from >= 0 && to <= 100 && from <= to);
    }
});

test("larger means more important, and nothing else does", () => {
  assert.deepEqual(
    RADIUS,
    RADIUS.slice().sort((p, q) => p - q),
  );
});
