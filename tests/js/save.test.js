import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { arcsOf } from "../../static/js/timeline/arcs.js";
import { dayOf } from "../../static/js/timeline/days.js";
import { KINDS } from "../../static/js/timeline/kinds.js";
import { Layout } from "../../static/js/timeline/layout.js";
import { svgOf } from "../../static/js/timeline/save/svg.js";
import { escaped } from "../../static/js/timeline/save/text.js";
import { fitSpan, zoomSpan } from "../../static/js/timeline/scale.js";
import { measure, randomEvents, timeline } from "./sample.js";

const THEME = {
  paper: "#ffffff",
  ink: "#111111",
  soft: "#666666",
  line: "#dddddd",
  faint: "#eeeeee",
  strong: "#999999",
  accent: "#0050b0",
  tint: "#888888",
  tintOpacity: 0.1,
  slots: ["#111111", ...Array.from({ length: 12 }, (_, i) => `#${String(i + 1).padStart(2, "0")}5577`)],
  face: "sans-serif",
};
const CAPTION = {
  title: "25 events <about> “shells” & more",
  window: "Shown: 1 September 2022 to 16 February 2026",
  covered: "Not covered after 16 February 2026",
  saved: "22 November 2026",
  address: "https://example.org/?type=use&from=2022-09-01",
};
const PERIODS = [
  { slug: "panel", label: "UN Panel at work", date_label: "", earliest: null, latest: "2024-04-30" },
  { slug: "kursk", label: "Fighting in Kursk region", date_label: "", earliest: "2024-08-06", latest: "2025-04-26" },
];

/** A saved file of events. @param {object[]} events @param {{kind?: string, factor?: number, width?: number, today?: number, collapsed?: number[], links?: any[]}} [how] */
function saved(events, { kind = "wide", factor = 1, width = 1216, today, collapsed = [], links = [] } = {}) {
  const data = timeline(events, { periods: PERIODS, links });
  const { gutter, after } = KINDS[kind];
  const fit = fitSpan(data.events, data.cutoff, { width: width - gutter, after });
  const lanes = { order: [0, 1], collapsed: new Set(collapsed) };
  const layout = new Layout(data, { kind, gutter, width, fit, domain: fit, measure, today, lanes });
  const scene = layout.scene(zoomSpan(fit, fit, factor));
  const arcs = links.length ? arcsOf(scene, data, 0) : [];
  return svgOf({ scene, events: data.events, theme: THEME }, CAPTION, measure, arcs);
}

const EVERY_STATUS = [
  ["alleged", 0],
  ["reported", 0],
  ["corroborated", 1],
  ["confirmed", 1],
  ["on_record", 1],
  ["disputed", 0],
  ["anticipated", 0],
  ["retracted", 1],
].flatMap(([status, band], i) => [
  { status, band, lanes: [band], earliest: `2023-0${i + 1}-10`, latest: `2023-0${i + 1}-10`, slot: 1 + 6 * band },
  {
    status,
    band,
    lanes: [band],
    earliest: `2024-0${i + 1}-01`,
    latest: i === 3 ? null : `2024-0${i + 1}-28`,
    solid_until: i === 3 ? "2025-06-01" : null,
    extent: i % 2 ? "within" : "during",
    approximate: i % 4,
    slot: 1 + 6 * band,
  },
]);

const SNAPSHOTS = {
  "every-status": () =>
    saved(
      EVERY_STATUS.map((event, i) =>
        i === 6 ? { ...event, label: "Shells & <guns>", importance: "turning_point" } : event,
      ),
    ),
  crowded: () => saved(randomEvents(11, 300)),
  "phone-zoomed": () => saved(randomEvents(4), { kind: "narrow", width: 358, factor: 6 }),
  "collapsed-today-links": () =>
    saved(EVERY_STATUS, {
      collapsed: [1],
      today: dayOf(2025, 3, 3),
      links: [
        [0, 4, "about"],
        [2, 0, "denies"],
      ],
    }),
};

for (const [name, draw] of Object.entries(SNAPSHOTS)) {
  test(`a saved drawing looks as it did: ${name}`, () => {
    const path = new URL(`snapshots/${name}.svg`, import.meta.url);
    const svg = draw();
    // A change that is meant: UPDATE_SNAPSHOTS=1 node --test tests/js/save.test.js, and look at the files.
    if (process.env.UPDATE_SNAPSHOTS || !existsSync(path)) writeFileSync(path, svg);
    assert.equal(svg, readFileSync(path, "utf8"));
  });
}

/** Tags open and close in order, attributes are quoted, and nothing else looks like markup. */
function assertWellFormed(xml) {
  const open = [];
  const rest = xml
    .replace(/^<\?xml [^?]*\?>/, "")
    .replace(/<(\/?)([a-z]+)((?:\s[\w-]+(?::\w+)?="[^"<]*")*)\s*(\/?)>/g, (_, closes, name, _attributes, empty) => {
      if (closes) assert.equal(open.pop(), name);
      else if (!empty) open.push(name);
      return "";
    });
  assert.deepEqual(open, []);
  assert.doesNotMatch(rest, /[<>]|&(?!amp;|lt;|gt;|quot;)/);
}

test("whatever is drawn is well-formed XML without a number that is none", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const svg = saved(randomEvents(seed), { factor: 1 + (seed % 9) * 3, kind: seed % 2 ? "wide" : "narrow" });
    assertWellFormed(svg);
    assert.doesNotMatch(svg, /NaN|Infinity|undefined|null/, `seed ${seed}`);
  }
});

test("text is escaped and what XML cannot hold is left out", () => {
  assert.equal(escaped('<a href="x">&\u0000\u000b</a>'), "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
  assertWellFormed(saved([{ title: "</svg><script>alert(1)</script>", label: '" onload="x' }]));
});

test("a saved drawing refers to nothing outside it and runs nothing", () => {
  const svg = saved(EVERY_STATUS, { links: [[0, 4, "about"]] });
  assert.doesNotMatch(svg, /href|url\(|<script|<style|@import|<image|<use|\son\w+=/);
});

test("title, days, cut-off, day of saving and address are in it", () => {
  const svg = saved([{}]);
  assert.match(svg, /<title>25 events &lt;about&gt; “shells” &amp; more<\/title>/);
  for (const words of ["Not covered after 16 February 2026. Saved on 22 November 2026.", "Shown: 1 September 2022"])
    assert.ok(svg.includes(words), words);
  assert.ok(svg.includes("https://example.org/?type=use&amp;from=2022-09-01"));
});

test("a title too long for one line takes two", () => {
  const before = CAPTION.title;
  CAPTION.title = "a very long description of many filters ".repeat(6).trim();
  const lines = saved([{}], { kind: "narrow", width: 358 }).match(/font-size="18"/g);
  CAPTION.title = before;
  assert.ok(lines.length > 3);
});

test(
  "a parser of XML reads what is saved",
  { skip: spawnSync("python3", ["--version"]).error && "no Python here" },
  () => {
    const parse = "import sys, xml.etree.ElementTree as tree; print(tree.fromstring(sys.stdin.buffer.read()).tag)";
    const { stdout, stderr } = spawnSync("python3", ["-c", parse], { input: saved(randomEvents(3)), encoding: "utf8" });
    assert.equal(stdout.trim(), "{http://www.w3.org/2000/svg}svg", stderr);
  },
);
