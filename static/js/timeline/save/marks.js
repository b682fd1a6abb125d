// @ts-check
/** Marks, bars and piles of a scene as SVG text. Pure: the same shapes as on the canvas, from the same module. */

import { isPile } from "../lanes.js";
import { barOf, DOTS, glyphOf, solidPart, STROKE } from "../marks.js";
import { shortCount } from "../wording.js";
import { number, tag, words } from "./text.js";

/** @typedef {import("../layout.js").Scene} Scene */
/** @typedef {import("../layout.js").LaneScene} LaneScene */
/** @typedef {import("../lanes.js").Item} Item */
/** @typedef {import("../payload.js").Events} Events */
/** @typedef {import("../theme.js").Theme} Theme */
/** @typedef {{scene: Scene, events: Events, theme: Theme}} Sheet */

const DASHES = DOTS.join(" ");

/** @param {Sheet} sheet  @param {LaneScene} lane  @returns {string} what of a lane is in the window */
export function laneMarks(sheet, lane) {
  const { scene } = sheet;
  return lane.items
    .filter(({ left, right }) => right + scene.shift >= scene.left - 1 && left + scene.shift <= scene.width + 1)
    .map((item) => (lane.collapsed ? density(sheet, lane, item) : mark(sheet, lane, item)))
    .join("");
}

/** @param {Sheet} sheet  @param {LaneScene} lane  @param {Item} item */
function density({ scene, theme }, { lane, base }, { left, right, count }) {
  const opacity = Math.min(0.85, 0.3 + Math.log10(count) / 4);
  const place = { x: left + scene.shift, y: base - 1.5, width: right - left, height: 3 };
  return tag("rect", { ...place, fill: theme.slots[lane.slot], opacity });
}

/** @param {Sheet} sheet  @param {LaneScene} lane  @param {Item} item */
function mark(sheet, { lane, base }, item) {
  const { scene, events, theme } = sheet;
  const y = base - item.row * scene.kind.pitch;
  if (isPile(item)) return pile(sheet, item, y, theme.slots[lane.slot]);
  const colour = theme.slots[events.slot[item.event]];
  const drawn = item.bar ? bar(sheet, item, colour) : glyph(sheet, item, colour);
  const x = item.bar ? 0 : item.anchor + scene.shift;
  return tag("g", { transform: `translate(${number(x)} ${number(y)})` }, named(events, item.event) + drawn);
}

/** Pointed at in a browser, a mark says what it is. @param {Events} events  @param {number} event */
const named = (events, event) =>
  words(`${events.title[event]} · ${events.dateLabel[event]}`, {}).replaceAll("text>", "title>");

/** @param {Sheet} sheet  @param {Item} item  @param {string} colour */
function glyph({ events, theme }, { event, r }, colour) {
  return shape(glyphOf(events.status[event], events.band[event], r), colour, theme.paper);
}

/** @param {import("../marks.js").Glyph} glyph  @param {string} colour  @param {string} paper */
function shape({ outline, fill, line, dotted }, colour, paper) {
  const stroke = { stroke: colour, "stroke-width": STROKE };
  return (
    (outline && tag("path", { d: outline, fill: paper, ...stroke, "stroke-dasharray": dotted ? DASHES : "" })) +
    (fill && tag("path", { d: fill, fill: colour })) +
    (line && tag("path", { d: line, fill: "none", ...stroke }))
  );
}

/** @param {Sheet} sheet  @param {Item} item  @param {string} colour */
function bar({ scene, events, theme }, item, colour) {
  const { event, r } = item;
  const a = Math.max(item.a + scene.shift, scene.left - 40);
  const b = Math.min(item.b + scene.shift, scene.width + 40);
  const whole = [item.a + scene.shift, item.b + scene.shift];
  const solid = solidPart(whole[0], whole[1], events.approximate[event], scene.x(events.solid[event]));
  const { parts, strips, hole, dots, line, flag } = barOf(events.status[event], a, b, r, events.within[event], solid);
  const stroke = { fill: "none", stroke: colour, "stroke-width": STROKE };
  const paper = hole
    ? tag("rect", {
        x: solid[0],
        y: hole.y,
        width: Math.max(0, solid[1] - solid[0]),
        height: hole.height,
        fill: theme.paper,
      })
    : "";
  const filled = parts.map(([from, to]) => part(from, to, strips, hole, solid, colour)).join("");
  const dotted = dots ? tag("rect", { ...dots, ...stroke, "stroke-dasharray": DASHES }) : "";
  const sign = flag ? shape(glyphOf("on_record", events.band[event], r), colour, theme.paper) : "";
  const flagged = sign && tag("g", { transform: `translate(${number(a + 0.7)} -1)` }, sign);
  return paper + filled + dotted + (line && tag("path", { d: line, ...stroke })) + flagged;
}

/**
 * @param {number} a
 * @param {number} b
 * @param {{y: number, height: number}[]} strips
 * @param {{y: number, height: number} | null} hole
 * @param {[number, number]} solid
 * @param {string} colour
 */
function part(a, b, strips, hole, solid, colour) {
  const [from, to] = solid.map((x) => Math.min(b, Math.max(a, x)));
  const strip = (/** @type {number} */ x0, /** @type {number} */ x1, /** @type {number} */ opacity) =>
    x1 > x0 ? strips.map((box) => tag("rect", { x: x0, ...box, width: x1 - x0, fill: colour, opacity })).join("") : "";
  const edge = (/** @type {number} */ x) => (hole ? tag("rect", { x, ...hole, width: STROKE, fill: colour }) : "");
  return (
    fading(strip, a, from, false) +
    strip(from, to, NaN) +
    fading(strip, to, b, true) +
    (from === a ? edge(a) : "") +
    (to === b ? edge(b - STROKE) : "")
  );
}

/** Pixels to a step. */
const STEP = 5;

/** A fade in steps: no gradient, which would need a name to refer to. */
function fading(
  /** @type {(x0: number, x1: number, opacity: number) => string} */ strip,
  /** @type {number} */ from,
  /** @type {number} */ to,
  /** @type {boolean} */ out,
) {
  if (to <= from) return "";
  const steps = Math.min(32, Math.max(4, Math.round((to - from) / STEP)));
  const width = (to - from) / steps;
  return Array.from({ length: steps }, (_, i) => {
    const share = (i + 0.5) / steps;
    return strip(from + i * width, from + (i + 1) * width, out ? 1 - share : share);
  }).join("");
}

/** @param {Sheet} sheet  @param {Item} item  @param {number} y  @param {string} colour */
function pile({ scene, theme }, { left, right, count }, y, colour) {
  const [x0, x1] = [Math.max(left + scene.shift, scene.left - 20), Math.min(right + scene.shift, scene.width + 20)];
  const box = { x: x0 + 0.6, y: y - 5.5, width: x1 - x0 - 1.2, height: 11, rx: 5.5 };
  const place = { x: (x0 + x1) / 2, y: y + 3.5, "font-size": 10, "text-anchor": "middle", fill: theme.ink };
  return (
    tag("rect", { ...box, fill: theme.paper, stroke: colour, "stroke-width": 1.2 }) + words(shortCount(count), place)
  );
}
