import assert from "node:assert/strict";
import { test } from "node:test";
import { arcsOf, linkWords } from "../../static/js/timeline/arcs.js";
import { dayOf } from "../../static/js/timeline/days.js";
import { Layout } from "../../static/js/timeline/layout.js";
import { measure, timeline } from "./sample.js";

const FIT = { start: dayOf(2022, 9), end: dayOf(2026, 3) };
const EVENTS = [
  { title: "Missile hits Kharkiv", earliest: "2024-01-02", latest: "2024-01-02" },
  { title: "A debris report", lanes: [1], band: 1, earliest: "2024-02-22", latest: "2024-02-22" },
  { title: "A denial", lanes: [1], band: 1, earliest: "2024-01-20", latest: "2024-01-20" },
  { title: "A route", earliest: "2023-01-01", latest: "2025-12-31" },
];
const LINKS = [
  [1, 0, "evidence_for"],
  [0, 2, "about"],
  [2, 3, "denies"],
];

const drawn = (links, more = {}) => {
  const data = timeline(EVENTS, { links });
  const layout = new Layout(data, { kind: "wide", gutter: 160, width: 1216, fit: FIT, domain: FIT, measure, ...more });
  return { data, scene: layout.scene(FIT) };
};
const ends = ({ path }) => path.match(/-?[\d.]+/g).map(Number);

test("only the links of the one event are drawn", () => {
  const { data, scene } = drawn(LINKS);
  assert.equal(arcsOf(scene, data, 0).length, 2);
  assert.equal(arcsOf(scene, data, 1).length, 1);
  assert.equal(arcsOf(scene, drawn([]).data, 0).length, 0);
});

test("an arc leads from the event that speaks to the one it speaks of", () => {
  const { data, scene } = drawn([[1, 0, "evidence_for"]]);
  const [fromThere] = arcsOf(scene, data, 0).map(ends);
  assert.ok(Math.abs(fromThere[0] - scene.x(dayOf(2024, 2, 22))) < 20);
  assert.ok(Math.abs(fromThere.at(-2) - scene.x(dayOf(2024, 1, 2))) < 20);
  assert.deepEqual(arcsOf(scene, data, 1).map(ends), [fromThere]);
});

test("a bar is met where it is nearest", () => {
  const { data, scene } = drawn([[2, 3, "denies"]]);
  const [x, , , , x1] = ends(arcsOf(scene, data, 2)[0]);
  assert.ok(Math.abs(x - x1) < 20, `${x} to ${x1}`);
});

test("links of a collapsed lane lead to its line", () => {
  const { data, scene } = drawn(LINKS, { lanes: { order: [0, 1], collapsed: new Set([1]) } });
  const base = scene.lanes[1].base;
  assert.ok(arcsOf(scene, data, 0).every((arc) => ends(arc).some((y) => Math.abs(y - base) < 12)));
});

test("what an event says of others is worded first, then what is said of it", () => {
  const { data } = drawn(LINKS);
  assert.deepEqual(linkWords(data, 0), ["linked: about A denial", "linked: supported by A debris report"]);
  assert.deepEqual(linkWords(data, 3), ["linked: denied by A denial"]);
});

test("more than three links are counted", () => {
  const { data } = drawn(Array(7).fill([0, 1, "about"]));
  assert.deepEqual(linkWords(data, 0).slice(-1), ["and 4 more"]);
});
