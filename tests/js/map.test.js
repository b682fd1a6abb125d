import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { groupPlaces, touch } from "../../static/js/map/groups.js";
import { placeNames, spotsAround } from "../../static/js/map/labels.js";
import { readMap, ROLES, shownRoles } from "../../static/js/map/payload.js";
import { linesOf } from "../../static/js/map/routes.js";
import { layOut } from "../../static/js/map/scene.js";
import { boxOf, fitted, fromScreen, panned, same, toScreen, zoomed } from "../../static/js/map/view.js";
import { describeGroup, groupLines, outsideWords, routeLines } from "../../static/js/map/wording.js";
import { COUNTRIES, project, UNITS_PER_DEGREE, VIEWS } from "../../static/js/map/world.js";
import { generator } from "../../static/js/timeline/labels.js";

const GROUND = { project, perDegree: UNITS_PER_DEGREE, countries: COUNTRIES };
const SIZES = [
  { width: 1216, height: 511 },
  { width: 390, height: 280 },
];
const measure = (text) => text.length * 6.6;

const place = (slug, lon, lat, counts, precision = 1, first = 0) => ({
  slug,
  name: slug[0].toUpperCase() + slug.slice(1),
  lon,
  lat,
  precision,
  href: `/?place=${slug}`,
  counts,
  events: Object.fromEntries(
    Object.entries(counts).map(([role, n]) => [role, [...Array(n).keys()].map((i) => i + first)]),
  ),
  named: [["2 January 2024", `At ${slug}`]],
});

const BUNDLED = (() => {
  const text = readFileSync(new URL("../../data/vocabulary.yaml", import.meta.url), "utf8");
  const found = [...text.matchAll(/lat: (-?[\d.]+)\n\s+lon: (-?[\d.]+)\n\s+(?:geo_)?precision: (\d)/g)];
  return found.map(([, lat, lon, precision], i) =>
    place(`place${i}`, +lon, +lat, { happened: (i * 7) % 23 || 1, origin: i % 3 }, +precision),
  );
})();

const mapOf = (places, routes = [], announced = true) => readMap({ schema: 1, announced, places, routes });

/** Random sets of places around the frame, with all kinds of roles. */
function randomMap(random) {
  const count = 2 + Math.floor(random() * 40);
  const places = [...Array(count).keys()].map((i) => {
    const counts = Object.fromEntries(
      ROLES.filter(() => random() < 0.4).map((role) => [role, 1 + Math.floor(random() ** 3 * 120)]),
    );
    return place(
      `place-${i}`,
      20 + random() * 125,
      30 + random() * 35,
      counts,
      1 + Math.floor(random() ** 3 * 3),
      i * 5,
    );
  });
  const routes = [...Array(6)].map(() => ({
    from: Math.floor(random() * count),
    to: Math.floor(random() * count),
    via: [],
    count: 1,
    events: [Math.floor(random() * 9)],
    named: [],
  }));
  return mapOf(places, routes);
}

function assertClear(scene, { width, height }) {
  const labels = [...scene.names, ...scene.numbers, ...scene.countries];
  const boxes = [...scene.groups.map(({ box }) => box), ...labels.map(({ box }) => box)];
  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => assert.ok(!touch(a, b), JSON.stringify([a, b]))));
  for (const { box, text } of labels)
    assert.ok(box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height, text);
}

test("no mark touches another and no name touches anything, at ten scales with the bundled places", () => {
  assert.ok(BUNDLED.length > 20);
  for (const size of SIZES) {
    const whole = fitted(boxOf(VIEWS[0].corners.map(([lon, lat]) => project(lon, lat))), size);
    for (let step = -2; step < 8; step++)
      assertClear(layOut(mapOf(BUNDLED), GROUND, zoomed(whole, size, 1.5 ** step), size, measure), size);
  }
});

test("the same holds for 300 made-up sets of places", () => {
  const random = generator(11);
  for (let n = 0; n < 300; n++) {
    const size = SIZES[n % 2];
    const map = randomMap(random);
    const middle = project(30 + random() * 100, 35 + random() * 20);
    assertClear(layOut(map, GROUND, { x: middle[0], y: middle[1], k: 0.3 * 20 ** random() }, size, measure), size);
  }
});

test("every shown place is in exactly one mark, and the layer of announcements is left out unless asked", () => {
  const places = [
    place("a", 30, 50, { happened: 2 }),
    place("b", 30.1, 50, { announced: 3 }),
    place("c", 90, 50, { origin: 1 }),
  ];
  const locate = ({ lon, lat }) => [lon * 10, lat * 10];
  const members = (announced) =>
    groupPlaces(places, shownRoles(announced), locate, 10).flatMap((group) => group.members);
  assert.deepEqual(members(true).sort(), [0, 1, 2]);
  assert.deepEqual(members(false).sort(), [0, 2]);
});

test("a mark of several places stands at the one with most events and counts each event once", () => {
  const places = [
    place("rajin", 130.3, 42.2, { origin: 3 }),
    place("dunay", 132.3, 42.9, { origin: 5, destination: 2 }),
  ];
  const [group] = groupPlaces(places, shownRoles(false), () => [100, 100], 1);
  assert.deepEqual(group.members, [1, 0]);
  assert.deepEqual(
    group.parts.map(({ role, count }) => [role, count]),
    [
      ["origin", 5],
      ["destination", 2],
    ],
  );
});

test("without the events at hand the numbers of several places are summed", () => {
  const places = [place("a", 0, 0, { happened: 3 }), place("b", 0, 0, { happened: 4 })].map((one) => ({
    ...one,
    events: null,
  }));
  const [group] = groupPlaces(places, shownRoles(false), () => [100, 100], 1);
  assert.equal(group.parts[0].count, 7);
});

test("a region is an area at every scale, and never a point", () => {
  const [far] = groupPlaces([place("kursk", 36, 51, { happened: 1 }, 2)], shownRoles(false), () => [0, 0], 1);
  const [near] = groupPlaces([place("kursk", 36, 51, { happened: 1 }, 2)], shownRoles(false), () => [0, 0], 100);
  assert.ok(far.area && far.ring >= 12);
  assert.ok(near.ring > 100, "about 100 km where a degree has 100 pixels");
  const [town] = groupPlaces([place("kharkiv", 36, 50, { happened: 1 })], shownRoles(false), () => [0, 0], 100);
  assert.deepEqual([town.area, town.ring], [false, 0]);
});

test("signs go to the left of a place at the right edge", () => {
  const places = [place("port", 0, 0, { happened: 4, origin: 2, destination: 11 })];
  const [group] = groupPlaces(places, shownRoles(false), () => [380, 50], 1, 390);
  assert.ok(group.box.right <= 400 && group.parts.slice(1).every(({ dx }) => dx < 0));
});

test("routes between the same two marks are one line with each event once; within a mark there is none", () => {
  const places = [
    place("a", 0, 0, { origin: 1 }),
    place("b", 20, 0, { destination: 1 }),
    place("c", 20, 0.1, { destination: 1 }),
  ];
  const groups = groupPlaces(places, shownRoles(false), ({ lon, lat }) => [lon * 10, 100 + lat * 10], 10);
  const route = (from, to, events) => ({
    from,
    to,
    via: [],
    count: events.length,
    events,
    named: [["May 2024", "Sailed"]],
  });
  const lines = linesOf([route(0, 1, [1, 2]), route(0, 2, [2, 3]), route(1, 2, [4])], groups);
  assert.equal(lines.length, 1);
  assert.equal(lines[0].count, 3);
  assert.ok(lines[0].middle[0] > 50 && lines[0].middle[0] < 150);
  const told = routeLines(mapOf(places, [route(0, 1, [1, 2]), route(0, 2, [2, 3])]), lines[0]);
  assert.deepEqual(told, { title: "A → B, A → C", facts: ["3 events"], below: ["May 2024: Sailed"] });
});

test("names give way: right of the mark, then elsewhere, then not at all", () => {
  const box = { left: 40, right: 60, top: 40, bottom: 60 };
  const wanted = (key) => ({ key, text: key, width: 30, spots: spotsAround(box, 30) });
  const size = { width: 100, height: 100 };
  const [first, second] = placeNames([wanted("one"), wanted("two")], [box], size);
  assert.equal(first.x, 64);
  assert.equal(second.x, 6);
  assert.deepEqual(placeNames([wanted("one")], [{ left: 0, right: 100, top: 0, bottom: 100 }], size), []);
});

test("zooming keeps what is under the pointer, panning moves it by as much", () => {
  const size = SIZES[0];
  const view = { x: 3, y: -5, k: 2 };
  const before = fromScreen(view, size, [200, 100]);
  const after = fromScreen(zoomed(view, size, 3, [200, 100]), size, [200, 100]);
  assert.ok(Math.abs(before[0] - after[0]) < 1e-9 && Math.abs(before[1] - after[1]) < 1e-9);
  assert.deepEqual(toScreen(panned(view, 10, -4), size, before).map(Math.round), [210, 96]);
  assert.ok(same(panned(panned(view, 5, 5), -5, -5), view));
});

test("the first view holds Korea, Russia's far east and Ukraine", () => {
  for (const size of SIZES) {
    const view = fitted(boxOf(VIEWS[0].corners.map(([lon, lat]) => project(lon, lat))), size);
    for (const [lon, lat] of [
      [30.5, 50.4],
      [125.8, 39],
      [130.3, 42.2],
      [37.6, 55.8],
      [128.3, 51.9],
    ]) {
      const [x, y] = toScreen(view, size, project(lon, lat));
      assert.ok(x > 0 && x < size.width && y > 0 && y < size.height, `${lon} ${lat}`);
    }
  }
});

test("a mark says in words what it shows", () => {
  const places = [
    place("kursk", 36, 51, { happened: 19, destination: 1 }, 2),
    place("kyiv", 36, 51, { happened: 1 }, 1, 50),
  ];
  const map = mapOf(places, [], false);
  const [alone] = groupPlaces(places.slice(0, 1), shownRoles(false), () => [0, 0], 1);
  assert.equal(
    describeGroup(map, alone),
    "Kursk, an area, not a point: 19 events happened here, 1 event bound for here",
  );
  const [both] = groupPlaces(places, shownRoles(false), () => [0, 0], 1);
  assert.equal(describeGroup(map, both), "Kursk and 1 more: 20 events happened here, 1 event bound for here");
  assert.deepEqual(groupLines(map, both).below, ["Kursk, Kyiv"]);
  assert.deepEqual(groupLines(map, alone).below, ["2 January 2024: At kursk"]);
  assert.equal(outsideWords([]), "");
  assert.equal(outsideWords(["A", "B", "C", "D", "E"]), "Outside this view: A, B, C, D and 1 more");
});

test("a payload that is not understood is refused with the name of the place", () => {
  assert.throws(() => readMap({ schema: 2 }), /unknown schema 2/);
  assert.throws(() => mapOf([place("x", 0, 95, {})]), /X has no place on earth/);
  assert.throws(() => mapOf([place("x", 0, 0, { seen: 1 })]), /unknown role, seen/);
});
