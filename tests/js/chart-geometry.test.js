import assert from "node:assert/strict";
import { test } from "node:test";
import { axisWords, layOut } from "../../static/js/charts/geometry.js";
import { readFigures } from "../../static/js/charts/points.js";
import { toDay } from "../../static/js/timeline/days.js";

const measure = (text) => text.length * 6;
const SHAPE = "M-4-4h8v8h-8z";

function point(fields = {}) {
  const bounds = { low: null, best: 5000, high: null, since: null, until: null };
  const words = { figure: "5,000", who: "A", name: "5,000 containers", href: "/events/x/#c1", slot: 8, shape: SHAPE };
  return { day: "2024-03-10", ...bounds, ...words, ...fields };
}
const edge = (earliest, latest, form) => ({ earliest, latest, form });
const chart = (points, joins = [], width = 1200) =>
  layOut(readFigures(JSON.stringify({ points, joins })), width, measure);
const only = (fields, others = []) => chart([point(fields), ...others]).marks[0];

test("the axis of figures starts at nought and holds the greatest", () => {
  const { rungs, plot, marks } = chart([point(), point({ best: 28_000 })]);
  assert.equal(rungs[0].value, 0);
  assert.equal(rungs[0].y, plot.bottom);
  assert.ok(Math.min(...marks.map(({ ys }) => ys[0])) >= plot.top);
});

test("twice the figure stands twice as high", () => {
  const { marks, plot } = chart([point({ best: 1000 }), point({ best: 2000 })]);
  const [one, two] = marks.map(({ ys }) => plot.bottom - ys[0]);
  assert.ok(Math.abs(two - 2 * one) < 1e-6);
});

test("a point stands in the middle of its day", () => {
  const { marks, x } = chart([point()]);
  assert.equal(marks[0].x, x(toDay("2024-03-10") + 0.5));
});

test("at least points up, at most down, a figure as given nowhere", () => {
  assert.equal(only({ low: 10, best: null }).arrow, 1);
  assert.equal(only({ high: 10, best: null }).arrow, -1);
  assert.equal(only({}).arrow, 0);
});

test("between has a bar with both ends marked and no point in the middle", () => {
  const mark = only({ low: 4, best: null, high: 6 });
  assert.equal(mark.ys.length, 2);
  assert.deepEqual(mark.bar, { top: Math.min(...mark.ys), bottom: Math.max(...mark.ys) });
});

test("without a start there is no line", () => {
  assert.equal(only({}).line, null);
});

test("a start on a day has one tick and a solid line from it", () => {
  const { marks, x } = chart([point({ since: edge("2023-09-13", "2023-09-13", "day") })]);
  assert.deepEqual(marks[0].line.ticks, [x(toDay("2023-09-13"))]);
  assert.deepEqual(marks[0].line.stretches, [{ from: x(toDay("2023-09-13")), to: marks[0].x, form: "solid" }]);
});

test("a start in a month is drawn as the month, not as its first day", () => {
  const { marks, x } = chart([point({ since: edge("2023-09-01", "2023-09-30", "span") })]);
  const [first, end] = [x(toDay("2023-09-01")), x(toDay("2023-10-01"))];
  const [unsure, solid] = marks[0].line.stretches;
  assert.deepEqual(unsure, { from: first, to: end, form: "unsure" });
  assert.deepEqual([solid.from, solid.form], [end, "solid"]);
  assert.deepEqual(marks[0].line.ticks, [first, end]);
});

test("a start that is not exact fades in and has no tick", () => {
  const { marks, x } = chart([point({ since: edge("2022-06-01", "2022-06-30", "fade") })]);
  const [fade, solid] = marks[0].line.stretches;
  assert.equal(fade.form, "fade");
  assert.ok(fade.from < x(toDay("2022-06-01")));
  assert.deepEqual([fade.to, solid.from], [x(toDay("2022-07-01")), x(toDay("2022-07-01"))]);
  assert.deepEqual(marks[0].line.ticks, []);
});

test("a count that ended before the day of the figure is solid only up to its end", () => {
  const until = edge("2024-01-01", "2024-01-31", "span");
  const { marks, x } = chart([point({ since: edge("2023-09-13", "2023-09-13", "day"), until })]);
  const [solid, rest] = marks[0].line.stretches;
  assert.equal(solid.to, x(toDay("2024-01-01")));
  assert.deepEqual(rest, { from: x(toDay("2024-01-01")), to: marks[0].x, form: "unsure" });
});

test("lines of the same height do not hide one another", () => {
  const since = edge("2023-08-01", "2023-08-31", "span");
  const { marks } = chart([point({ since }), point({ since, day: "2024-05-01" })]);
  assert.ok(Math.abs(marks[0].line.y - marks[1].line.y) >= 3);
});

test("only the points of one series are joined", () => {
  const { joins, marks } = chart([point(), point({ day: "2024-04-01" }), point({ day: "2024-05-01" })], [[0, 2]]);
  assert.deepEqual(joins, [[0, 2].map((at) => [marks[at].x, marks[at].ys[0]])]);
});

test("everything stays inside a phone", () => {
  const since = edge("2022-06-01", "2022-06-30", "fade");
  const points = [point({ since }), point({ day: "2025-07-13", best: 28_000, figure: "28,000" })];
  for (const width of [288, 358]) {
    const { labels, marks, plot } = chart(points, [], width);
    for (const { box } of labels.filter(Boolean)) assert.ok(box.left >= plot.left && box.right <= width);
    for (const { x } of marks) assert.ok(x > plot.left && x < plot.right);
  }
});

test("numbers on the axis are short where room is", () => {
  assert.deepEqual(
    [0, 15_000, 2e6].map((value) => axisWords(value, false)),
    ["0", "15,000", "2 million"],
  );
  assert.deepEqual(
    [0, 15_000, 2e6].map((value) => axisWords(value, true)),
    ["0", "15k", "2M"],
  );
});
