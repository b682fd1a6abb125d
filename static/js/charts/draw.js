// @ts-check
/** A laid-out chart as SVG: a grid, and for each figure one link that holds its mark, its line and its label. */

import { node } from "../timeline/nodes.js";
import { ticksOf } from "../timeline/ticks.js";
import { ARROW, RADIUS, labelLines } from "./geometry.js";

/** @typedef {import("./geometry.js").Layout} Layout */
/** @typedef {import("./geometry.js").Mark} Mark */
/** @typedef {import("./geometry.js").CountLine} CountLine */
/** @typedef {import("./labels.js").Placed} Placed */

const TARGET = 12;
let fades = 0;

/** @param {Layout} layout  @returns {SVGElement} */
export function draw(layout) {
  const { width, height, marks, labels, joins } = layout;
  const svg = node("svg", { class: "chart-svg", viewBox: `0 0 ${width} ${height}`, height, role: "group" });
  svg.setAttribute("aria-label", "Points, oldest first; each leads to its claim");
  svg.append(grid(layout));
  for (const series of joins) svg.append(node("polyline", { class: "join", points: series.join(" ") }));
  marks.forEach((mark, at) => svg.append(point(mark, labels[at], layout)));
  return svg;
}

/** @param {Layout} layout */
function grid({ plot, rungs, span, x, compact }) {
  const group = node("g", { "aria-hidden": "true" });
  for (const { value, y, text } of rungs) {
    group.append(line(value ? "grid" : "base", plot.left, y, plot.right, y));
    group.append(node("text", { x: plot.left - 8, y: y + 4, "text-anchor": "end" }, text));
  }
  const width = plot.right - plot.left;
  for (const { day, minor, major, strong } of ticksOf(span, compact ? width * 0.8 : width)) {
    group.append(line(strong ? "year" : "grid", x(day), plot.top, x(day), plot.bottom));
    group.append(node("text", { x: x(day) + 3, y: plot.bottom + 17 }, minor));
    group.append(node("text", { class: "strong", x: x(day) + 3, y: plot.bottom + 33 }, major));
  }
  return group;
}

/** @param {Mark} mark  @param {Placed | null} label  @param {Layout} layout */
function point(mark, label, { compact }) {
  const { point: figure, x, ys, bar, arrow, line: count } = mark;
  const link = node("a", { class: `s${figure.slot}`, href: figure.href, "aria-label": figure.name });
  link.append(node("title", {}, figure.name));
  if (count) link.append(...countLine(count));
  if (bar) link.append(node("path", { class: "bound", d: barPath(x, bar) }));
  if (arrow) link.append(node("path", { class: "bound", d: arrowPath(x, ys[0], arrow) }));
  for (const y of ys) link.append(node("path", { class: "dot", d: figure.shape, transform: `translate(${x} ${y})` }));
  if (label) link.append(...labelled(figure, label, compact));
  const [top, bottom] = [Math.min(...ys) - TARGET, Math.max(...ys) + TARGET];
  const target = { x: x - TARGET, y: top, width: 2 * TARGET, height: bottom - top, rx: 3 };
  link.append(node("rect", { class: "target", ...target }));
  return link;
}

const barPath = (/** @type {number} */ x, /** @type {{top: number, bottom: number}} */ { top, bottom }) =>
  `M${x} ${top}V${bottom}M${x - 4} ${top}h8M${x - 4} ${bottom}h8`;

function arrowPath(/** @type {number} */ x, /** @type {number} */ y, /** @type {-1 | 1} */ arrow) {
  const tip = y - arrow * ARROW;
  return `M${x} ${y - arrow * RADIUS}V${tip}M${x - 3.5} ${tip + arrow * 3.5}L${x} ${tip}L${x + 3.5} ${tip + arrow * 3.5}`;
}

/** @param {CountLine} count */
function countLine({ y, stretches, ticks: ends }) {
  const parts = stretches.flatMap(({ from, to, form }) => {
    if (form !== "fade") return [line(`count-line ${form}`, from, y, to, y)];
    return fading(from, to, y);
  });
  return [...parts, ...ends.map((x) => line("count-line", x, y - 4, x, y + 4))];
}

/** A line that comes out of nothing: its start is not known exactly. */
function fading(/** @type {number} */ x1, /** @type {number} */ x2, /** @type {number} */ y) {
  const id = `fade-${++fades}`;
  const gradient = node("linearGradient", { id, gradientUnits: "userSpaceOnUse", x1, x2, y1: y, y2: y });
  gradient.append(node("stop", { class: "gone" }), node("stop", { class: "full", offset: 1 }));
  return [gradient, node("rect", { x: x1, y: y - 0.75, width: x2 - x1, height: 1.5, fill: `url(#${id})` })];
}

/** @param {import("./points.js").Point} figure  @param {Placed} label  @param {boolean} compact */
function labelled(figure, { box, side, leader }, compact) {
  const x = side === "start" ? box.left : box.right;
  const group = node("g", { class: "point-label", "text-anchor": side });
  labelLines(figure, compact).forEach((text, row) => {
    const y = box.top + 11 + 14 * row;
    group.append(node("text", { class: row === 0 ? "strong halo" : "halo", x, y }, text));
  });
  return leader ? [line("leader", leader.x1, leader.y1, leader.x2, leader.y2), group] : [group];
}

/** @param {string} kind  @param {number} x1  @param {number} y1  @param {number} x2  @param {number} y2 */
function line(kind, x1, y1, x2, y2) {
  return node("line", { class: kind, x1, y1, x2, y2 });
}
