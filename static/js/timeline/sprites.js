// @ts-check
/**
 * Glyphs drawn once and copied from then on: some thousand marks would cost a frame otherwise. All glyphs of a frame
 * are put on the sheet before the first one is copied, because a browser snapshots a canvas it copies from.
 */

import { DOTS, glyphOf, STROKE } from "./marks.js";
import { STATUS_ORDER } from "./payload.js";

/** @typedef {CanvasRenderingContext2D} Context */
/** @typedef {{outline: Path2D | null, fill: Path2D | null, line: Path2D | null, dotted: boolean}} Paths */

/** Room of one glyph, which stands in its middle. */
const CELL = 24;
const COLUMNS = 24;
const ROWS = 16;

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

export class Sprites {
  /**
   * @param {number} scale  device pixels per unit
   * @param {import("./theme.js").Theme} theme
   */
  constructor(scale, theme) {
    this.scale = scale;
    this.theme = theme;
    this.size = Math.ceil(CELL * scale);
    /** @type {Map<number, {sheet: HTMLCanvasElement, x: number, y: number}>} */
    this.cells = new Map();
    /** @type {Context | undefined} */
    this.context = undefined;
  }

  /**
   * Makes sure that a glyph can be copied.
   * @param {string} status
   * @param {number} band
   * @param {number} slot
   * @param {number} r  at most 6.3
   * @returns {number} its key
   */
  prepare(status, band, slot, r) {
    const key = ((STATUS_ORDER.indexOf(status) * 2 + band) * 16 + slot) * 64 + r * 10;
    if (!this.cells.has(key))
      this.#draw(key, { status, band, r, colour: this.theme.slots[slot], paper: this.theme.paper });
    return key;
  }

  /** @param {number} key  @param {Parameters<typeof drawGlyph>[1]} glyph */
  #draw(key, glyph) {
    const index = this.cells.size % (COLUMNS * ROWS);
    if (index === 0 || !this.context) this.context = this.#sheet();
    const x = (index % COLUMNS) * this.size;
    const y = Math.floor(index / COLUMNS) * this.size;
    this.context.setTransform(this.scale, 0, 0, this.scale, x, y);
    drawGlyph(this.context, glyph, CELL / 2, CELL / 2);
    this.cells.set(key, { sheet: this.context.canvas, x, y });
  }

  #sheet() {
    const sheet = document.createElement("canvas");
    sheet.width = COLUMNS * this.size;
    sheet.height = ROWS * this.size;
    return /** @type {Context} */ (sheet.getContext("2d"));
  }

  /** @param {Context} g  @param {number} key  @param {number} x  @param {number} y */
  copy(g, key, x, y) {
    const cell = this.cells.get(key);
    if (!cell) return;
    const { scale, size } = this;
    // Whole device pixels keep a mark sharp.
    const snap = (/** @type {number} */ v) => Math.round((v - CELL / 2) * scale) / scale;
    g.drawImage(cell.sheet, cell.x, cell.y, size, size, snap(x), snap(y), size / scale, size / scale);
  }
}
