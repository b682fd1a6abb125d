// @ts-check
/** The glyphs of marks on a canvas, their paths made once. Copying them from a sheet of pictures costs more than their paths do. */

import { DOTS, glyphOf, STROKE } from "./marks.js";

/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {{outline: Path2D | null, fill: Path2D | null, line: Path2D | null, dotted: boolean}} Paths */

/** @type {Map<string, Paths>} */
const paths = new Map();

/** @param {string} status  @param {number} band  @param {number} r  @returns {Paths} */
function pathsOf(status, band, r) {
  const key = `${status} ${band} ${r}`;
  const known = paths.get(key);
  if (known) return known;
  const glyph = glyphOf(status, band, r);
  const path = (/** @type {string} */ d) => (d ? new Path2D(d) : null);
  const made = { outline: path(glyph.outline), fill: path(glyph.fill), line: path(glyph.line), dotted: glyph.dotted };
  paths.set(key, made);
  return made;
}

/**
 * @param {Context} g
 * @param {{status: string, band: number, r: number, colour: string, paper: string}} glyph
 * @param {number} x
 * @param {number} y
 */
export function drawGlyph(g, { status, band, r, colour, paper }, x, y) {
  const { outline, fill, line, dotted } = pathsOf(status, band, r);
  g.translate(x, y);
  g.lineWidth = STROKE;
  g.strokeStyle = colour;
  if (outline) {
    g.fillStyle = paper;
    g.fill(outline);
    if (dotted) g.setLineDash(DOTS);
    g.stroke(outline);
    if (dotted) g.setLineDash([]);
  }
  g.fillStyle = colour;
  if (fill) g.fill(fill);
  if (line) g.stroke(line);
  g.translate(-x, -y);
}
