// @ts-check
/** The words of the drawing, as SVG text over the canvas: bands, lanes, labels, period captions, ticks, cut-off. */

import { Keyed, node } from "./nodes.js";
import { grouped, notCovered, shortened } from "./wording.js";

/** @typedef {import("./layout.js").Scene} Scene */
/** @typedef {import("./layout.js").LaneScene} LaneScene */
/** @typedef {{key: string, x: number, y: number, text: string, name: string, count?: number, turned?: boolean}} Word */

const AT_TICK = 4;
/** From the end of a lane's name or count to the plot. */
const KEY = 16;
const LEAST_HATCH = 24;
/** Around a heading, and how much wider its letters are than those measured. */
const HEADING = 16;
const BOLD = 1.2;
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
    ...bandWords(scene, measure),
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

/**
 * A name that stands above lanes beside its count, shortened to leave the margin free, where what is not covered is named.
 * @param {Scene} scene
 * @param {string} name
 * @param {number} count
 * @param {(text: string) => number} measure
 */
function heading({ width, kind }, name, count, measure) {
  const room = (width - kind.after - HEADING) / BOLD;
  return shortened(name, room - measure(` ${grouped(count)}`), measure);
}

/** @param {Scene} scene  @param {(text: string) => number} measure  @returns {Word[]} */
function bandWords(scene, measure) {
  return scene.bands.map(({ label, count, top }) => {
    const text = heading(scene, label, count, measure);
    return { key: `band ${text} ${count}`, x: 0, y: top + scene.kind.head - 7, text, count, name: "band" };
  });
}

/** @param {Scene} scene  @param {(text: string) => number} measure  @returns {Word[]} */
function laneWords(scene, measure) {
  const above = scene.kind.laneHead > 0;
  return scene.lanes
    .filter(({ lane }) => lane.label)
    .flatMap((lane) => (above ? laneHeading(scene, lane, measure) : laneInGutter(scene, lane, measure)));
}

/** @param {Scene} scene  @param {LaneScene} lane  @param {(text: string) => number} measure  @returns {Word[]} */
function laneHeading(scene, { lane: { slug, label, count }, top }, measure) {
  const text = heading(scene, label, count, measure);
  return [{ key: `lane ${slug} ${text}`, x: 9, y: top + 16, text, count, name: "lane" }];
}

/** @param {Scene} scene  @param {LaneScene} lane  @param {(text: string) => number} measure  @returns {Word[]} */
function laneInGutter({ kind, left }, { lane: { slug, label, count }, base }, measure) {
  const room = left - kind.indent - KEY - (kind.counts ? KEY + measure(grouped(count)) * 1.1 : 0);
  const text = shortened(label, room / 1.09, measure);
  const y = base + 4.5;
  const name = { key: `lane ${slug} ${text}`, x: kind.indent, y, text, name: "lane" };
  const number = { key: `count ${slug} ${count}`, x: left - KEY, y, text: grouped(count), name: "count" };
  return kind.counts ? [name, number] : [name];
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
