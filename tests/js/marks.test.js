import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { barOf, glyphOf, solidPart } from "../../static/js/timeline/marks.js";

const SHAPES = JSON.parse(readFileSync(new URL("glyphs.json", import.meta.url), "utf8"));

test("marks have the same shapes as the glyphs of lists and key", () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    const [status, band] = name.split(" ");
    assert.deepEqual(glyphOf(status, band === "happened" ? 0 : 1, 5.5), shape, name);
  }
});

test("no two statuses look alike, and neither do the bands", () => {
  const drawn = Object.values(SHAPES).map((shape) => JSON.stringify(shape));
  assert.equal(new Set(drawn).size, 16);
});

const bar = (status, within = false) => barOf(status, 100, 200, 5, within);

test("a bar is filled from below by its status", () => {
  const share = (status) => bar(status).strips.at(-1).height / 8.5;
  assert.equal(share("confirmed"), 1);
  assert.ok(share("corroborated") > share("reported") && share("reported") > share("alleged"));
});

test("strips and hole of a bar fill its height without overlap", () => {
  for (const status of ["alleged", "reported", "corroborated", "on_record", "retracted"]) {
    const { strips, hole } = bar(status);
    const parts = [strips[0], hole, strips[1]];
    parts.slice(1).forEach((part, i) => assert.ok(Math.abs(parts[i].y + parts[i].height - part.y) < 1e-9, status));
    assert.ok(hole.height > 0, status);
  }
});

test("a disputed bar is two halves, three pixels apart", () => {
  assert.deepEqual(bar("disputed").parts, [
    [100, 148.5],
    [151.5, 200],
  ]);
});

test("an anticipated bar is dotted, a retracted one struck, an act on record flagged", () => {
  assert.ok(bar("anticipated").dots);
  assert.match(bar("retracted").line, /^M100 5L200 -5$/);
  assert.ok(bar("on_record").flag);
});

test("a day somewhere in the span is a thinner bar between brackets", () => {
  const { strips, line } = bar("confirmed", true);
  assert.ok(strips[0].height < bar("confirmed").strips[0].height);
  assert.equal(line, "M100.7 -5V5M199.3 -5V5");
});

test("no bracket closes an end that fades, and the strike ends with the solid part", () => {
  assert.equal(barOf("confirmed", 100, 200, 5, true, [100, 160]).line, "M100.7 -5V5");
  assert.equal(barOf("confirmed", 100, 200, 5, true, [116, 200]).line, "M199.3 -5V5");
  assert.equal(barOf("retracted", 100, 200, 5, false, [100, 160]).line, "M100 5L160 -5");
});

test("approximate ends fade over a short stretch, exact ones do not", () => {
  assert.deepEqual(solidPart(0, 100, 0, NaN), [0, 100]);
  assert.deepEqual(solidPart(0, 100, 1, NaN), [16, 100]);
  assert.deepEqual(solidPart(0, 100, 3, NaN), [16, 84]);
});

test("an open bar is solid to the last claim, and never without any solid part", () => {
  assert.deepEqual(solidPart(0, 100, 0, 60), [0, 60]);
  assert.deepEqual(solidPart(0, 100, 0, -20), [0, 6]);
  assert.deepEqual(solidPart(0, 100, 0, 300), [0, 100]);
});
