import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../static/js/timeline/days.js";
import { arrange } from "../../static/js/timeline/detail.js";
import { placeLabels } from "../../static/js/timeline/labels.js";
import { membersOf, worldOf } from "../../static/js/timeline/lanes.js";
import { measure, randomEvents, timeline } from "./sample.js";

const DOMAIN = { start: dayOf(2022, 8), end: dayOf(2026, 4) };

function laneOf(events, k) {
  const data = timeline(events);
  const lane = arrange(data.events, membersOf(data)[0], worldOf(k, DOMAIN, data.cutoff), 5);
  const named = lane.items.filter((item) => !item.members && data.events.label[item.event]);
  const wanted = named.map((item) => ({
    item,
    text: data.events.label[item.event],
    width: measure(data.events.label[item.event]),
  }));
  return { ...lane, wanted };
}
const roomFor = (lane, k, extra = 5) => ({ left: 0, right: 1300 * k, limit: lane.rows.length + extra });
const boxOf = ({ x, width, row }) => ({ row, left: x, right: x + width });
const touch = (p, q) => p.row === q.row && p.left < q.right && q.left < p.right;

test("a label stands right of its mark, in its row", () => {
  const lane = laneOf([{ label: "Missile hits Kharkiv" }], 1);
  const [label] = placeLabels(lane.wanted, lane.rows, roomFor(lane, 1)).labels;
  assert.deepEqual([label.row, label.x, label.lead], [0, label.item.right + 4, null]);
});

test("it stands left of its mark where the right is taken", () => {
  const lane = laneOf([{ label: "Treaty signed" }, { earliest: "2024-01-20", latest: "2024-01-20" }], 1);
  const [label] = placeLabels(lane.wanted, lane.rows, roomFor(lane, 1)).labels;
  assert.equal(label.x + label.width, label.item.left - 4);
});

test("it rises on a leader where both sides are taken", () => {
  const days = ["2023-12-20", "2024-01-15"].map((day) => ({ earliest: day, latest: day }));
  const lane = laneOf([{ label: "Treaty signed" }, ...days], 1);
  const [label] = placeLabels(lane.wanted, lane.rows, roomFor(lane, 1)).labels;
  assert.equal(label.row, 1);
  assert.equal(label.lead, label.item.anchor);
});

test("it is left out where no place is free", () => {
  const days = ["2023-12-20", "2024-01-15"].map((day) => ({ earliest: day, latest: day }));
  const lane = laneOf([{ label: "Treaty signed" }, ...days], 1);
  assert.deepEqual(placeLabels(lane.wanted, lane.rows, roomFor(lane, 1, 0)).labels, []);
});

test("the same lane gives the same labels", () => {
  const place = () => {
    const lane = laneOf(randomEvents(11), 0.8);
    return placeLabels(lane.wanted, lane.rows, roomFor(lane, 0.8)).labels.map(boxOf);
  };
  assert.deepEqual(place(), place());
});

test("a label stays where it stood while there is room", () => {
  const lane = laneOf([{ label: "Treaty signed" }], 1);
  const before = new Map([[0, { row: 0, dx: -4 - lane.wanted[0].width }]]);
  const [label] = placeLabels(lane.wanted, lane.rows, roomFor(lane, 1), before).labels;
  assert.equal(label.x + label.width, label.item.left - 4);
});

test("in a thousand random lanes no label touches a label or a mark, and no leader crosses one", () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const k = [0.3, 0.8, 2, 9][seed % 4];
    const lane = laneOf(randomEvents(seed, 40), k);
    const room = roomFor(lane, k);
    const { labels } = placeLabels(lane.wanted, lane.rows, room, seed % 3 ? undefined : new Map());
    const boxes = labels.map(boxOf);
    const marks = lane.items.map(({ row, left, right }) => ({ row, left, right }));
    boxes.forEach((box, i) => {
      assert.ok(box.left >= room.left && box.right <= room.right && box.row < room.limit, `seed ${seed}: outside`);
      assert.ok(
        ![...boxes.slice(i + 1), ...marks].some((other) => touch(box, other)),
        `seed ${seed}: ${labels[i].text}`,
      );
    });
    for (const { item, row, lead, x, width } of labels) {
      if (lead === null) continue;
      assert.ok(lead >= x && lead <= x + width, `seed ${seed}: a leader misses its label`);
      const crossed = [...boxes, ...marks].filter(
        (b) => b.row > item.row && b.row < row && b.left < lead && b.right > lead,
      );
      assert.deepEqual(crossed, [], `seed ${seed}: a leader crosses`);
    }
  }
});
