// @ts-check
/** Reads the figures of a chart from the page. Days become integers here and nowhere else. */

import { toDay } from "../timeline/days.js";

/** @typedef {"day" | "span" | "fade"} EdgeForm */
/** @typedef {{earliest: number, latest: number, form: EdgeForm}} Edge  `latest` is the day after the last one */
/**
 * @typedef {object} Point  one claimed figure; a bound that the claim does not give is null
 * @property {number} day
 * @property {number | null} low
 * @property {number | null} best
 * @property {number | null} high
 * @property {Edge | null} since
 * @property {Edge | null} until
 * @property {string} figure
 * @property {string} who
 * @property {string} name
 * @property {string} href
 * @property {number} slot
 * @property {string} shape
 */
/** @typedef {{points: Point[], joins: number[][]}} Figures */

/**
 * @param {string} json
 * @returns {Figures}
 */
export function readFigures(json) {
  const { points, joins } = JSON.parse(json);
  return { points: points.map(readPoint), joins };
}

/** @param {any} point  @returns {Point} */
function readPoint(point) {
  return { ...point, day: toDay(point.day), since: readEdge(point.since), until: readEdge(point.until) };
}

/** @param {any} edge  @returns {Edge | null} */
function readEdge(edge) {
  return edge && { earliest: toDay(edge.earliest), latest: toDay(edge.latest) + 1, form: edge.form };
}
