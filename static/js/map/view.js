// @ts-check
/** The part of the map that is seen: a middle in projected units and a scale. Pure. */

/** @typedef {{x: number, y: number, k: number}} View  x and y: what lies in the middle */
/** @typedef {{width: number, height: number}} Size */
/** @typedef {[number, number]} Point */
/** @typedef {[Point, Point]} Box  left top, right bottom */

export const MOST = 14;
export const LEAST = 0.15;
const MARGIN = 1.25;

/** @param {number} k */
const clamp = (k) => Math.max(LEAST, Math.min(MOST, k));

/** Where a projected point is seen. @param {View} view  @param {Size} size  @param {Point} point  @returns {Point} */
export function toScreen(view, { width, height }, [x, y]) {
  return [(x - view.x) * view.k + width / 2, (y - view.y) * view.k + height / 2];
}

/** What is projected where it is seen. @param {View} view  @param {Size} size  @param {Point} point  @returns {Point} */
export function fromScreen(view, { width, height }, [x, y]) {
  return [(x - width / 2) / view.k + view.x, (y - height / 2) / view.k + view.y];
}

/**
 * Nearer or farther; the point stays where it is seen.
 * @param {View} view
 * @param {Size} size
 * @param {number} factor
 * @param {Point} [at]  on the screen, the middle by default
 * @returns {View}
 */
export function zoomed(view, size, factor, at = [size.width / 2, size.height / 2]) {
  const [x, y] = fromScreen(view, size, at);
  const k = clamp(view.k * factor);
  return { k, x: x - (at[0] - size.width / 2) / k, y: y - (at[1] - size.height / 2) / k };
}

/** @param {View} view  @param {number} dx  @param {number} dy  pixels  @returns {View} */
export function panned(view, dx, dy) {
  return { k: view.k, x: view.x - dx / view.k, y: view.y - dy / view.k };
}

/** The view that shows a box with some room around it. @param {Box} box  @param {Size} size  @returns {View} */
export function fitted([[left, top], [right, bottom]], { width, height }) {
  const k = Math.min(width / Math.max(right - left, 1e-6), height / Math.max(bottom - top, 1e-6)) / MARGIN;
  return { k: clamp(k), x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The box around points. @param {Point[]} points  @returns {Box} */
export function boxOf(points) {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ];
}

/** A view on the way from one to another; scale grows evenly. @param {View} a  @param {View} b  @param {number} t  @returns {View} */
export function between(a, b, t) {
  return { k: a.k * (b.k / a.k) ** t, x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** Whether two views show the same. @param {View} a  @param {View} b */
export function same(a, b) {
  return Math.abs(a.k - b.k) < 1e-9 && Math.abs(a.x - b.x) < 1e-9 && Math.abs(a.y - b.y) < 1e-9;
}
