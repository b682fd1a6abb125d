// @ts-check
/**
 * Links of one event, as arcs to the marks of the others and in words. Only ever of one event: all at once would be a
 * tangle. Pure but for the painting; loaded when an event with links is first pointed at.
 */

import { holds } from "./lanes.js";

/** @typedef {import("./layout.js").Scene} Scene */
/** @typedef {import("./payload.js").Timeline} Timeline */
/** @typedef {{x: number, y: number, r: number}} Place */
/** @typedef {{x0: number, x1: number, y: number, r: number}} Extent */
/** @typedef {{path: string, head: string}} Arc */

/** From this event to the other, and from the other to this one. */
const WORDS = /** @type {Record<string, [string, string]>} */ ({
  about: ["about", "subject of"],
  responds_to: ["responds to", "answered by"],
  evidence_for: ["evidence for", "supported by"],
  part_of: ["part of", "includes"],
  denies: ["denies", "denied by"],
  follows: ["follows", "followed by"],
});
const MOST_WORDS = 3;
const APART = 3;
const HEAD = 5;

/** What an event says of others comes first. @param {Timeline} timeline  @param {number} event  @returns {{other: number, kind: string, out: boolean}[]} */
export function linksOf({ links }, event) {
  return links
    .filter(([from, to]) => from === event || to === event)
    .map(([from, to, kind]) => ({ other: from === event ? to : from, kind, out: from === event }))
    .sort((p, q) => Number(q.out) - Number(p.out));
}

/** @param {Timeline} timeline  @param {number} event  @returns {string[]} */
export function linkWords(timeline, event) {
  const links = linksOf(timeline, event);
  const lines = links.slice(0, MOST_WORDS).map(({ other, kind, out }) => {
    const words = WORDS[kind] ?? [kind.replaceAll("_", " "), kind.replaceAll("_", " ")];
    return `linked: ${words[out ? 0 : 1]} ${timeline.events.title[other]}`;
  });
  const rest = links.length - lines.length;
  return rest > 0 ? [...lines, `and ${rest} more`] : lines;
}

/**
 * Where an event is drawn, also when it is folded or outside the window; of a bar the whole of it.
 * @param {Scene} scene
 * @param {number} event
 * @returns {Extent | null}
 */
function extentOf({ lanes, kind, shift }, event) {
  for (const { items, base, collapsed } of lanes) {
    const item = items.find((one) => holds(one, event));
    if (!item) continue;
    const [x0, x1] = item.bar ? [item.left, item.right] : [item.anchor, item.anchor];
    return { x0: x0 + shift, x1: x1 + shift, y: collapsed ? base : base - item.row * kind.pitch, r: item.r };
  }
  return null;
}

/** The point of one that is nearest to the middle of another, inside the window where it can be. @param {Extent} one  @param {Extent} other  @param {Scene} scene  @returns {Place} */
function placeOf({ x0, x1, y, r }, other, { left, width }) {
  const [low, high] = [Math.max(x0, Math.min(x1, left)), Math.min(x1, Math.max(x0, width))];
  return { x: Math.min(Math.max((other.x0 + other.x1) / 2, low), high), y, r };
}

/** @param {Scene} scene  @param {Timeline} timeline  @param {number} event  @returns {Arc[]} */
export function arcsOf(scene, timeline, event) {
  const one = extentOf(scene, event);
  if (!one) return [];
  return linksOf(timeline, event).flatMap(({ other, out }) => {
    const two = extentOf(scene, other);
    if (!two) return [];
    const there = placeOf(two, one, scene);
    const here = placeOf(one, { ...two, x0: there.x, x1: there.x }, scene);
    if (Math.hypot(there.x - here.x, there.y - here.y) < here.r + there.r) return [];
    return [out ? arc(here, there) : arc(there, here)];
  });
}

const n = (/** @type {number[]} */ ...numbers) => numbers.map((value) => Math.round(value * 10) / 10).join(" ");

/** Bent to the left of its way, with its head at the mark it leads to. @param {Place} from  @param {Place} to  @returns {Arc} */
function arc(from, to) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const bend = Math.min(60, length * 0.25) * (dx < 0 ? 1 : -1);
  const c = { x: from.x + dx / 2 - (dy / length) * bend, y: from.y + dy / 2 + (dx / length) * bend };
  const a = towards(from, c, from.r + APART);
  const b = towards(to, c, to.r + APART);
  const angle = Math.atan2(b.y - c.y, b.x - c.x);
  const barb = (/** @type {number} */ side) => {
    const [x, y] = [b.x - HEAD * Math.cos(angle + side), b.y - HEAD * Math.sin(angle + side)];
    return n(x, y);
  };
  return { path: `M${n(a.x, a.y)}Q${n(c.x, c.y)} ${n(b.x, b.y)}`, head: `M${barb(0.5)}L${n(b.x, b.y)}L${barb(-0.5)}` };
}

/** @param {{x: number, y: number}} from  @param {{x: number, y: number}} to  @param {number} by */
function towards(from, to, by) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

/**
 * @param {CanvasRenderingContext2D} g
 * @param {Scene} scene
 * @param {Arc[]} arcs
 * @param {string} colour
 */
export function drawArcs(g, scene, arcs, colour) {
  g.save();
  g.beginPath();
  g.rect(scene.left, 0, scene.width - scene.left, scene.bottom);
  g.clip();
  g.strokeStyle = colour;
  g.lineWidth = 1.2;
  for (const { path, head } of arcs) {
    g.stroke(new Path2D(path));
    g.stroke(new Path2D(head));
  }
  g.restore();
}
