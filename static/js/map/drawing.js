// @ts-check
/** Draws a scene as SVG: land, routes, marks and names. Elements of a mark stay while it is seen, so focus does too. */

import { Keyed, node } from "../timeline/nodes.js";
import { describeGroup } from "./wording.js";

/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./groups.js").Group} Group */
/** @typedef {import("./labels.js").Label} Label */

const LAYERS = ["ground", "countries", "areas", "lines", "marks", "names"];

export class MapDrawing {
  /** @param {SVGElement} svg  @param {import("./payload.js").MapData} map */
  constructor(svg, map) {
    this.map = map;
    this.svg = svg;
    const layers = Object.fromEntries(LAYERS.map((name) => [name, svg.appendChild(node("g", { class: name }))]));
    this.ground = layers.ground;
    this.countries = new Keyed(layers.countries, makeLabel, putLabel);
    this.areas = new Keyed(layers.areas, () => node("circle", { class: "area" }), putArea);
    this.lines = new Keyed(layers.lines, makeLine, putLine);
    this.numbers = new Keyed(layers.lines, makeLabel, putLabel);
    this.marks = new Keyed(
      layers.marks,
      (/** @type {Group} */ group) => this.#makeMark(group),
      (element, group) => this.#putMark(element, group),
    );
    this.names = new Keyed(layers.names, makeLabel, putLabel);
  }

  /** @param {import("./world.js").Outlines[]} outlines */
  setWorld(outlines) {
    const kinds = /** @type {const} */ (["land", "concerned", "borders"]);
    this.ground.replaceChildren(
      ...kinds.flatMap((kind) => outlines.map((paths) => node("path", { class: kind, d: paths[kind] }))),
    );
  }

  /** @param {Scene} scene  @param {import("./view.js").View} view  @param {import("./view.js").Size} size */
  draw(scene, { x, y, k }, { width, height }) {
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.ground.setAttribute("transform", `translate(${width / 2 - x * k} ${height / 2 - y * k}) scale(${k})`);
    this.countries.join(scene.countries);
    this.areas.join(scene.groups.filter(({ ring }) => ring));
    this.lines.join(scene.lines);
    this.numbers.join(scene.numbers);
    this.marks.join(scene.groups);
    this.names.join(scene.names);
  }

  /** One place is a link to its events, several are a button that zooms in. @param {Group} group */
  #makeMark({ key, members }) {
    const alone = members.length === 1;
    /** @type {Record<string, string>} */
    const how = alone ? { href: this.map.places[members[0]].href } : { role: "button", tabindex: "0" };
    return node(alone ? "a" : "g", { class: "mark", "data-key": key, ...how });
  }

  /** @param {Element} element  @param {Group} group */
  #putMark(element, group) {
    const several = group.members.length > 1 ? ". Zoom in to tell them apart" : "";
    element.setAttribute("aria-label", describeGroup(this.map, group) + several);
    element.setAttribute("transform", `translate(${group.x.toFixed(1)} ${group.y.toFixed(1)})`);
    const { left, right, top, bottom } = group.box;
    const reach = { x: left - group.x, y: top - group.y, width: right - left, height: bottom - top };
    element.replaceChildren(
      node("rect", { class: "reach", rx: 3, ...reach }),
      ...group.parts.flatMap((part) => partNodes(part, group.area, group.members.length > 1)),
    );
  }
}

/** @param {import("./groups.js").Part} part  @param {boolean} area  @param {boolean} several */
function partNodes({ role, count, r, dx, text }, area, several) {
  const css = `part ${role}${area ? " vague" : ""}`;
  const around = several ? [node("circle", { class: "several", cx: dx, r: r + 2.5 })] : [];
  const number = node("text", { class: role, x: text, y: 4, "text-anchor": "middle" }, String(count));
  /** @type {Record<string, () => SVGElement[]>} */
  const shapes = {
    happened: () => [...around, node("circle", { class: css, cx: dx, r })],
    origin: () => [node("path", { class: css, d: `M${dx} ${-r}l${r} ${2 * r - 2}h${-2 * r}z` })],
    transit: () => [node("path", { class: css, d: `M${dx} ${-r}l${r} ${r} ${-r} ${r} ${-r} ${-r}z` })],
    destination: () => [node("path", { class: css, d: `M${dx} ${r}l${r} ${2 - 2 * r}h${-2 * r}z` })],
    announced: () => [node("rect", { class: css, x: dx - r + 1, y: 1 - r, width: 2 * r - 2, height: 2 * r - 2 })],
  };
  return [...shapes[role](), number];
}

/** @param {Label} label */
function makeLabel({ text }) {
  return node("text", { "aria-hidden": "true" }, text);
}

/** @param {Element} element  @param {Label} label */
function putLabel(element, { text, x, y }) {
  if (element.textContent !== text) element.textContent = text;
  element.setAttribute("x", x.toFixed(1));
  element.setAttribute("y", y.toFixed(1));
}

/** @param {Element} element  @param {Group} group */
function putArea(element, { x, y, ring }) {
  element.setAttribute("cx", x.toFixed(1));
  element.setAttribute("cy", y.toFixed(1));
  element.setAttribute("r", ring.toFixed(1));
}

function makeLine() {
  const line = node("g", { class: "line" });
  line.append(node("path", { class: "reach" }), node("path", { class: "route" }), node("path", { class: "tip" }));
  return line;
}

/** @param {Element} element  @param {import("./routes.js").Line} line */
function putLine(element, { key, path, tip, count }) {
  element.setAttribute("data-key", key);
  const [reach, route, head] = element.children;
  reach.setAttribute("d", path);
  route.setAttribute("d", path);
  route.setAttribute("stroke-width", String(1 + Math.min(2, Math.log2(count) / 2)));
  head.setAttribute("d", tip);
}
