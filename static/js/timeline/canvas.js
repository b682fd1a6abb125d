// @ts-check
/** Draws a scene on a canvas. Takes positions as they are and decides nothing about the data. */

import { drawGlyph } from "./glyphs.js";
import { holds, isPile } from "./lanes.js";
import { barOf, DOTS, solidPart, STROKE } from "./marks.js";
import { shortCount } from "./wording.js";

/** @typedef {import("./layout.js").Scene} Scene */
/** @typedef {import("./layout.js").LaneScene} LaneScene */
/** @typedef {import("./lanes.js").Item} Item */
/** @typedef {import("./payload.js").Events} Events */
/** @typedef {import("./theme.js").Theme} Theme */
/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {{g: Context, scene: Scene, events: Events, theme: Theme, scale: number}} Sheet  scale: device pixels per unit */
/** @typedef {{item: Item, y: number, colour: string}} Mark */

const HATCH = 6;

/**
 * @param {Context} g  already scaled to one unit per CSS pixel
 * @param {Scene} scene
 * @param {Events} events
 * @param {Theme} theme
 * @param {number} selected  index of the event whose panel is open, or -1
 * @param {(sheet: Sheet) => void} [paintMarks]  other than as they lie
 */
export function drawScene(g, scene, events, theme, selected, paintMarks) {
  const sheet = { g, scene, events, theme, scale: g.getTransform().a };
  g.clearRect(0, 0, scene.width, scene.height);
  g.lineWidth = 1;
  drawPeriods(sheet);
  drawGrid(sheet);
  drawUncovered(sheet);
  drawToday(sheet);
  for (const band of scene.bands) hline(g, theme.line, 0, scene.width, band.top + scene.kind.head);
  for (const lane of scene.lanes) drawFrame(sheet, lane);
  g.save();
  g.beginPath();
  g.rect(scene.left, 0, scene.width - scene.left, scene.bottom);
  g.clip();
  for (const lane of scene.lanes)
    for (const label of lane.labels) if (label.lead !== null) drawLeader(sheet, lane, label, label.lead);
  for (const lane of scene.lanes) if (lane.collapsed) drawDensity(sheet, lane);
  if (paintMarks) paintMarks(sheet);
  else for (const lane of scene.lanes) drawMarks(sheet, visibleMarks(sheet, lane), selected);
  g.restore();
  hline(g, theme.ink, scene.left, scene.width, scene.bottom);
}

/** @param {Context} g  @param {string} colour  @param {number} x0  @param {number} x1  @param {number} y */
function hline(g, colour, x0, x1, y) {
  g.fillStyle = colour;
  g.fillRect(x0, Math.round(y), x1 - x0, 1);
}

/** @param {Context} g  @param {string} colour  @param {number} x  @param {number} y0  @param {number} y1 */
function vline(g, colour, x, y0, y1) {
  g.fillStyle = colour;
  g.fillRect(Math.round(x), y0, 1, y1 - y0);
}

/** @param {Sheet} sheet */
function drawPeriods({ g, scene, theme }) {
  for (const period of scene.periods) {
    if (period.throughout) continue;
    const top = period.row * scene.kind.strip + 6;
    g.globalAlpha = theme.tintOpacity;
    g.fillStyle = theme.tint;
    g.fillRect(period.x0, top, period.x1 - period.x0, scene.bottom - top);
    g.globalAlpha = 1;
    hline(g, theme.strong, period.x0, period.x1, top);
    if (period.starts) dots(g, theme.strong, period.x0, top, scene.bottom);
    if (period.ends) dots(g, theme.strong, period.x1 - 1, top, scene.bottom);
  }
}

/** @param {Context} g  @param {string} colour  @param {number} x  @param {number} y0  @param {number} y1 */
function dots(g, colour, x, y0, y1) {
  g.strokeStyle = colour;
  g.setLineDash([1, 3]);
  g.beginPath();
  g.moveTo(Math.round(x) + 0.5, y0);
  g.lineTo(Math.round(x) + 0.5, y1);
  g.stroke();
  g.setLineDash([]);
}

/** @param {Sheet} sheet */
function drawGrid({ g, scene, theme }) {
  for (const tick of scene.ticks)
    vline(g, tick.strong ? theme.line : theme.faint, scene.x(tick.day), scene.plotTop, scene.bottom + 4);
}

/** What lies after the cut-off is not empty, it is not covered: hatched at 45°. */
function drawUncovered(/** @type {Sheet} */ { g, scene, theme }) {
  const { cut, width, plotTop: top, bottom, left } = scene;
  const from = Math.max(cut, left);
  if (from >= width) return;
  g.save();
  g.beginPath();
  g.rect(from, top, width - from, bottom - top);
  g.clip();
  g.strokeStyle = theme.strong;
  g.globalAlpha = 0.4;
  g.beginPath();
  const step = HATCH * Math.SQRT2;
  const height = bottom - top;
  for (let x = from - ((from - cut) % step) - height; x < width; x += step) {
    g.moveTo(x, bottom);
    g.lineTo(x + height, top);
  }
  g.stroke();
  g.restore();
  if (cut >= left) vline(g, theme.soft, cut, scene.top ? 4 : top, bottom + 4);
}

/** The reader's day. @param {Sheet} sheet */
function drawToday({ g, scene, theme }) {
  if (scene.today >= scene.left) vline(g, theme.accent, scene.today, scene.top + 2, scene.bottom + 4);
}

/** @param {Sheet} sheet  @param {LaneScene} lane */
function drawFrame({ g, scene, theme }, { lane, top, height }) {
  hline(g, theme.faint, 0, scene.width, top + height);
  g.fillStyle = theme.slots[lane.slot];
  if (scene.kind.gutter) g.fillRect(scene.left - 7.5, top + 4, 3, height - 8);
  else if (scene.kind.laneHead) g.fillRect(0, top + 6, 3, 12);
}

/**
 * What of a lane is in the window.
 * @param {Sheet} sheet
 * @param {LaneScene} lane
 * @returns {Mark[]}
 */
export function visibleMarks({ scene, events, theme }, { lane, items, base, collapsed }) {
  /** @type {Mark[]} */
  const marks = [];
  if (collapsed) return marks;
  for (const item of items) {
    if (item.right + scene.shift < scene.left - 1 || item.left + scene.shift > scene.width + 1) continue;
    const slot = isPile(item) ? lane.slot : events.slot[item.event];
    marks.push({ item, y: base - item.row * scene.kind.pitch, colour: theme.slots[slot] });
  }
  return marks;
}

/** A collapsed lane is a thin line, the stronger the more lies there. @param {Sheet} sheet  @param {LaneScene} lane */
function drawDensity({ g, scene, theme }, { lane, items, base }) {
  g.fillStyle = theme.slots[lane.slot];
  for (const { left, right, count } of items) {
    g.globalAlpha = Math.min(0.85, 0.3 + Math.log10(count) / 4);
    g.fillRect(left + scene.shift, base - 1.5, right - left, 3);
  }
  g.globalAlpha = 1;
}

/** @param {Sheet} sheet  @param {Mark[]} marks  @param {number} selected */
export function drawMarks(sheet, marks, selected) {
  const { g, scene, theme } = sheet;
  // The numbers on piles are all that is written here.
  g.font = `10px ${theme.face}`;
  g.textAlign = "center";
  g.textBaseline = "middle";
  for (const { item, y, colour } of marks) {
    if (isPile(item)) drawPile(sheet, item, y, colour);
    else if (item.bar) drawBar(sheet, item, y, colour);
    else drawMark(sheet, item, y, colour);
    if (selected >= 0 && holds(item, selected)) drawRing(g, item, scene.shift, y, theme.accent);
  }
}

/** On whole device pixels, which keep it sharp. @param {Sheet} sheet  @param {Item} item  @param {number} y  @param {string} colour */
function drawMark({ g, scene, events, theme, scale }, { event, r, anchor }, y, colour) {
  const snap = (/** @type {number} */ at) => Math.round(at * scale) / scale;
  const glyph = { status: events.status[event], band: events.band[event], r, colour, paper: theme.paper };
  drawGlyph(g, glyph, snap(anchor + scene.shift), snap(y));
}

/** @param {Sheet} sheet  @param {LaneScene} lane  @param {import("./labels.js").Label} label  @param {number} lead */
function drawLeader({ g, scene, events, theme }, lane, { item, row }, lead) {
  const from = lane.base - item.row * scene.kind.pitch - item.r - 1;
  const to = lane.base - row * scene.kind.pitch + 5;
  if (from <= to) return;
  g.globalAlpha = 0.75;
  vline(g, theme.slots[events.slot[item.event]], lead + scene.shift - 0.5, to, from);
  g.globalAlpha = 1;
}

/** @param {Sheet} sheet  @param {Item} item  @param {number} y  @param {string} colour */
function drawBar({ g, scene, events, theme }, item, y, colour) {
  const { event, r } = item;
  // Beyond the edges nothing is seen: a bar of ten years at the scale of a day stays a short path.
  const a = Math.max(item.a + scene.shift, scene.left - 40);
  const b = Math.min(item.b + scene.shift, scene.width + 40);
  const ends = [item.a + scene.shift, item.b + scene.shift];
  const solid = solidPart(ends[0], ends[1], events.approximate[event], scene.x(events.solid[event]));
  const bar = barOf(events.status[event], a, b, r, events.within[event], solid);
  g.translate(0, y);
  g.fillStyle = theme.paper;
  if (bar.hole) g.fillRect(solid[0], bar.hole.y, solid[1] - solid[0], bar.hole.height);
  for (const [from, to] of bar.parts) fillFading(g, bar, from, to, solid, colour);
  g.lineWidth = STROKE;
  g.strokeStyle = colour;
  if (bar.dots) {
    if (solid[1] < b) g.strokeStyle = fade(g, solid[1], b, colour);
    g.setLineDash(DOTS);
    g.strokeRect(bar.dots.x, bar.dots.y, bar.dots.width, bar.dots.height);
    g.setLineDash([]);
    g.strokeStyle = colour;
  }
  if (bar.line) g.stroke(new Path2D(bar.line));
  g.translate(0, -y);
  const flag = { status: "on_record", band: events.band[event], r, colour, paper: theme.paper };
  if (bar.flag) drawGlyph(g, flag, a + 0.7, y - 1);
}

/**
 * The strips of a bar: plain in its solid stretch, fading to nothing before and after it.
 * @param {Context} g
 * @param {import("./marks.js").Bar} bar
 * @param {number} a
 * @param {number} b
 * @param {[number, number]} solid
 * @param {string} colour
 */
function fillFading(g, { strips, hole }, a, b, solid, colour) {
  const [from, to] = solid.map((x) => Math.min(b, Math.max(a, x)));
  const stretches = [
    { x0: a, x1: from, paint: () => fade(g, from, a, colour) },
    { x0: from, x1: to, paint: () => colour },
    { x0: to, x1: b, paint: () => fade(g, to, b, colour) },
  ];
  for (const { x0, x1, paint } of stretches) {
    if (x1 <= x0) continue;
    g.fillStyle = paint();
    for (const { y, height } of strips) g.fillRect(x0, y, x1 - x0, height);
  }
  if (!hole) return;
  g.fillStyle = colour;
  if (from === a) g.fillRect(a, hole.y, STROKE, hole.height);
  if (to === b) g.fillRect(b - STROKE, hole.y, STROKE, hole.height);
}

/** @param {Context} g  @param {number} from  full here  @param {number} to  nothing here  @param {string} colour */
function fade(g, from, to, colour) {
  const gradient = g.createLinearGradient(from, 0, to, 0);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(1, `${colour}00`);
  return gradient;
}

/** @param {Sheet} sheet  @param {Item} item  @param {number} y  @param {string} colour */
function drawPile({ g, scene, theme }, { left, right, count }, y, colour) {
  // A pill of a year at the scale of a day has its number in what is seen of it.
  const [x0, x1] = [Math.max(left + scene.shift, scene.left - 20), Math.min(right + scene.shift, scene.width + 20)];
  g.beginPath();
  g.roundRect(x0 + 0.6, y - 5.5, x1 - x0 - 1.2, 11, 5.5);
  g.fillStyle = theme.paper;
  g.fill();
  g.lineWidth = 1.2;
  g.strokeStyle = colour;
  g.stroke();
  g.fillStyle = theme.ink;
  g.fillText(shortCount(count), (x0 + x1) / 2, y + 0.5);
}

/** @param {Context} g  @param {Item} item  @param {number} shift  @param {number} y  @param {string} colour */
function drawRing(g, item, shift, y, colour) {
  const pad = 3.5;
  const height = 2 * item.r + 2 * pad - 1;
  const width = Math.max(height, item.right - item.left + 2 * pad);
  const x = (item.left + item.right) / 2 + shift - width / 2;
  g.lineWidth = 2;
  g.strokeStyle = colour;
  g.beginPath();
  g.roundRect(x, y - height / 2, width, height, Math.min(height, width) / 2);
  g.stroke();
}
