// @ts-check
/** The words of the drawing, as SVG text over the canvas: bands, lanes, labels, period captions, ticks, cut-off. */

import { Keyed, node } from "./nodes.js";
import { grouped, notCovered, shortened } from "./wording.js";

/** @typedef {import("./layout.js").Scene} Scene */
/** @typedef {{key: string, x: number, y: number, text: string, name: string, count?: number, turned?: boolean}} Word */

const AT_TICK = 4;
/** From the end of a lane's name or count to the plot. */
const KEY = 16;
const LEAST_HATCH = 24;
/** Room for the word. */
const TODAY = 40;

export class Words {
  /** @param {SVGSVGElement} svg  @param {(text: string) => number} measure  at 12 px */
  constructor(svg, measure) {
    this.measure = measure;
    this.texts = new Keyed(svg, make, place);
  }

  /** @param {Scene} scene */
  draw(scene) {
    this.texts.join(wordsOf(scene, this.measure));
  }
}

/** @param {Scene} scene  @param {(text: string) => number} measure  at 12 px  @returns {Word[]} */
export function wordsOf(scene, measure) {
  const fixed = [
    ...bandWords(scene),
    ...laneWords(scene, measure),
    ...cutoffWords(scene, measure),
    ...todayWords(scene),
  ];
  return [...fixed, ...labelWords(scene), ...periodWords(scene), ...tickWords(scene, measure)];
}

/** @param {Word} word */
function make({ text, count }) {
  const element = node("text", {}, text);
  if (count !== undefined) element.append(node("tspan", { class: "number" }, ` ${grouped(count)}`));
  return element;
}

/** @param {Element} element  @param {Word} word */
function place(element, { name, x, y, turned }) {
  put(element, "class", name);
  if (turned) element.setAttribute("transform", `translate(${x} ${y}) rotate(-90)`);
  else {
    put(element, "x", String(x));
    put(element, "y", String(y));
  }
}

/** A word that stays is not laid out again. @param {Element} element  @param {string} name  @param {string} value */
function put(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** @param {Scene} scene  @returns {Word[]} */
function bandWords({ bands, kind }) {
  return bands.map(({ label, count, top }) => ({
    key: `band ${label} ${count}`,
    x: 0,
    y: top + kind.head - 7,
    text: label,
    count,
    name: "band",
  }));
}

/** @param {Scene} scene  @param {(text: string) => number} measure  @returns {Word[]} */
function laneWords({ lanes, kind, left }, measure) {
  return lanes
    .filter(({ lane }) => lane.label)
    .flatMap(({ lane, top, base }) => {
      const y = kind.laneHead ? top + 16 : base + 4.5;
      const key = `lane ${lane.slug}`;
      if (kind.laneHead) return [{ key, x: 9, y, text: lane.label, count: lane.count, name: "lane" }];
      const room = left - kind.indent - KEY - (kind.counts ? KEY + measure(grouped(lane.count)) * 1.1 : 0);
      const name = { key, x: kind.indent, y, text: shortened(lane.label, room / 1.09, measure), name: "lane" };
      const count = { key: `${key} count`, x: left - KEY, y, text: grouped(lane.count), name: "count" };
      return kind.counts ? [name, count] : [name];
    });
}

/** @param {Scene} scene  @returns {Word[]} */
function todayWords({ today, left, top }) {
  if (Number.isNaN(today)) return [];
  const [x, name] = today - left > TODAY ? [today - 4, "today before"] : [today + 4, "today"];
  return [{ key: "today", x, y: top + 13, text: "Today", name }];
}

/** @param {Scene} scene  @returns {Word[]} */
function labelWords({ lanes, kind, shift }) {
  return lanes.flatMap(({ lane, base, labels }) =>
    labels.map(({ item, text, x, row }) => ({
      key: `label ${lane.slug} ${item.event} ${text}`,
      x: x + shift,
      y: base - row * kind.pitch + 3.8,
      text,
      name: item.rank === 2 ? "label" : "label lesser",
    })),
  );
}

/** @param {Scene} scene  @returns {Word[]} */
function periodWords({ periods, kind }) {
  return periods
    .filter((period) => period.caption)
    .map(({ caption, captionX, row }, index) => ({
      key: `period ${index} ${caption}`,
      x: captionX,
      y: row * kind.strip + 16.5,
      text: caption,
      name: "period",
    }));
}

/** @param {Scene} scene  @param {(text: string) => number} measure  @returns {Word[]} */
function tickWords({ ticks, bottom, width, x }, measure) {
  return ticks.flatMap(({ day, minor, major }) => {
    const at = x(day) + AT_TICK;
    const words = [];
    if (minor && at + measure(minor) < width)
      words.push({ key: `minor ${day} ${minor}`, x: at, y: bottom + 17, text: minor, name: "tick" });
    if (major && at + measure(major) * 1.12 < width)
      words.push({
        key: `major ${day} ${major}`,
        x: at,
        y: bottom + (minor ? 32 : 17),
        text: major,
        name: "tick major",
      });
    return words;
  });
}

/** @param {Scene} scene  @param {(text: string) => number} measure  @returns {Word[]} */
function cutoffWords({ cut, width, left, plotTop, bottom, cutoff }, measure) {
  const from = Math.max(cut, left);
  const text = [notCovered(cutoff), "Not covered"].find((words) => measure(words) < bottom - plotTop - 12);
  if (!text || width - from < LEAST_HATCH) return [];
  const x = Math.min(from + (width - from) / 2, from + 40) + 4;
  return [{ key: text, x, y: (plotTop + bottom) / 2, text, name: "uncovered", turned: true }];
}
