// @ts-check
/** Places names beside marks and on countries, so that none touches a mark or another name. Pure. */

import { touch } from "./groups.js";

/** @typedef {import("./groups.js").Rect} Rect */
/** @typedef {{key: string, text: string, width: number, spots: [number, number][]}} Wanted  spots: left and base, best first */
/** @typedef {{key: string, text: string, x: number, y: number, box: Rect}} Label */

const ABOVE = 10;
const BELOW = 4;
const AROUND = 2;
const BESIDE = 4;

/**
 * @param {Wanted[]} wanted  most important first
 * @param {Rect[]} taken
 * @param {{width: number, height: number}} size  nothing is set over the edge
 * @returns {Label[]} what found room
 */
export function placeNames(wanted, taken, { width, height }) {
  const boxes = taken.slice();
  /** @type {Label[]} */
  const labels = [];
  for (const { key, text, width: long, spots } of wanted) {
    for (const [x, y] of spots) {
      const box = { left: x - AROUND, right: x + long + AROUND, top: y - ABOVE, bottom: y + BELOW };
      const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
      if (!inside || boxes.some((other) => touch(other, box))) continue;
      boxes.push(box);
      labels.push({ key, text, x, y, box });
      break;
    }
  }
  return labels;
}

/** Around a mark: right, left, below, above, and the corners. @param {Rect} box  @param {number} long  @returns {[number, number][]} */
export function spotsAround({ left, right, top, bottom }, long) {
  const middle = (left + right) / 2 - long / 2;
  const base = (top + bottom) / 2 + 4;
  return [
    [right + BESIDE, base],
    [left - BESIDE - long, base],
    [middle, bottom + ABOVE + 1],
    [middle, top - BELOW - 1],
    [right, bottom + ABOVE - 2],
    [right, top - BELOW + 2],
    [left - long, bottom + ABOVE - 2],
    [left - long, top - BELOW + 2],
  ];
}

/**
 * On a country, or just beside it: no farther from its middle than it reaches.
 * @param {number} x
 * @param {number} y
 * @param {number} long
 * @param {number} reach  pixels
 * @returns {[number, number][]}
 */
export function spotsOn(x, y, long, reach) {
  const left = x - long / 2;
  const [across, down] = [Math.max(reach, long / 2 + 14), Math.max(reach / 2, 14)];
  const sides = [0, 0.5, -0.5, 1, -1];
  return sides.flatMap((side) =>
    [0, 1, -1].map((line) => /** @type {[number, number]} */ ([left + side * across, y + line * down])),
  );
}
