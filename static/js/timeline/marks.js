// @ts-check
/**
 * The shapes of the drawing as SVG path data and rectangles around the point (0, 0), for canvas, SVG and tests alike.
 * Shape says the band (round: happened, square: said), fill says how well an event is supported. Pure.
 */

/**
 * @typedef {object} Glyph
 * @property {string} outline  stroked 1.5 px over paper; "" for none
 * @property {string} fill
 * @property {string} line  stroked 1.5 px
 * @property {boolean} dotted  the outline is
 */
/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/**
 * A bar as rectangles that do not overlap, so that its ends may fade.
 * @typedef {object} Bar
 * @property {[number, number][]} parts  from left to right; two when disputed
 * @property {{y: number, height: number}[]} strips  filled, as long as a part
 * @property {{y: number, height: number} | null} hole  paper between the strips, closed by an edge at both ends
 * @property {Box | null} dots  a dotted outline instead
 * @property {string} line  brackets and strikes, stroked 1.5 px
 * @property {boolean} flag  a flag stands at its start
 */

export const STROKE = 1.5;
export const DOTS = [1.8, 1.6];
/** How much of a bar is filled, from below. */
const SHARE = { reported: 1 / 2, corroborated: 3 / 4, confirmed: 1, disputed: 1 };

/** @param {number[]} numbers */
const n = (...numbers) => numbers.map((value) => Math.round(value * 100) / 100).join(" ");
/** @param {number} x  @param {number} y  @param {number} w  @param {number} h */
const box = (x, y, w, h) => `M${n(x, y)}h${n(w)}v${n(h)}h${n(-w)}z`;
/** @param {number} r */
const circle = (r) => `M${n(-r, 0)}a${n(r, r)} 0 1 1 ${n(2 * r, 0)}a${n(r, r)} 0 1 1 ${n(-2 * r, 0)}z`;

/**
 * @param {string} status
 * @param {number} band  0 what happened, 1 what was said
 * @param {number} r
 * @returns {Glyph}
 */
export function glyphOf(status, band, r) {
  if (status === "on_record") return flag(band, r);
  const shapes = band === 0 ? round(r) : square(r);
  const glyph = { outline: shapes.outline, fill: "", line: "", dotted: status === "anticipated" };
  if (status === "reported") glyph.fill = shapes.half;
  if (status === "corroborated") glyph.fill = shapes.most;
  if (status === "retracted") glyph.line = `M${n(-r, r)}L${n(r, -r)}`;
  if (status === "confirmed" || status === "disputed") {
    glyph.outline = "";
    glyph.fill = status === "confirmed" ? shapes.whole : shapes.split;
  }
  return glyph;
}

/** @param {number} r */
function round(r) {
  const o = r - 0.8;
  return {
    outline: circle(o),
    half: `M${n(0, -o)}A${n(o, o)} 0 0 0 ${n(0, o)}z`,
    most: `M0 0V${n(-o)}A${n(o, o)} 0 1 1 ${n(-o, 0)}z`,
    whole: circle(r),
    split: `M${n(-1.1, -r)}A${n(r, r)} 0 0 0 ${n(-1.1, r)}zM${n(1.1, -r)}A${n(r, r)} 0 0 1 ${n(1.1, r)}z`,
  };
}

/** @param {number} r */
function square(r) {
  const o = r - 1.1;
  return {
    outline: box(-o, -o, 2 * o, 2 * o),
    half: box(-o, -o, o, 2 * o),
    most: `M0 ${n(-o)}h${n(o)}v${n(2 * o)}h${n(-2 * o)}v${n(-o)}h${n(o)}z`,
    whole: box(-o - 0.6, -o - 0.6, 2 * o + 1.2, 2 * o + 1.2),
    split: box(-r, -o - 0.4, r - 1.1, 2 * o + 0.8) + box(1.1, -o - 0.4, r - 1.1, 2 * o + 0.8),
  };
}

/** A pennant for what happened, a square flag for what was said; the pole stands on the day. */
function flag(/** @type {number} */ band, /** @type {number} */ r) {
  const w = r * 1.55;
  const h = r * 1.3;
  const pennant = `M${n(0, -r - 0.3)}l${n(w + 0.6, h / 2 + 0.3)}l${n(-w - 0.6, h / 2 + 0.3)}z`;
  return {
    outline: "",
    fill: band === 1 ? box(0, -r, w, h) : pennant,
    line: `M${n(0, -r - 0.4)}V${n(r)}`,
    dotted: false,
  };
}

/**
 * @param {string} status
 * @param {number} a  left edge
 * @param {number} b  right edge
 * @param {number} r
 * @param {boolean} within
 * @param {[number, number]} [solid]  outside it the bar fades: no bracket closes such an end
 * @returns {Bar}
 */
export function barOf(status, a, b, r, within, [from, to] = [a, b]) {
  const height = 2 * r - (within ? 5 : 3);
  const bracket = (/** @type {number} */ x) => `M${n(x, -r)}V${n(r)}`;
  const brackets = within ? (from <= a ? bracket(a + 0.7) : "") + (to >= b ? bracket(b - 0.7) : "") : "";
  const strike = status === "retracted" ? `M${n(from, r)}L${n(to, -r)}` : "";
  const dotted = status === "anticipated";
  const middle = (a + b) / 2;
  return {
    parts:
      status === "disputed"
        ? [
            [a, middle - 1.5],
            [middle + 1.5, b],
          ]
        : [[a, b]],
    ...(dotted
      ? { strips: [], hole: null }
      : filled(/** @type {Record<string, number>} */ (SHARE)[status] ?? 0, height)),
    dots: dotted ? { x: a + 0.7, y: -height / 2, width: b - a - 1.4, height } : null,
    line: brackets + strike,
    flag: status === "on_record",
  };
}

/** @param {number} share  @param {number} height  between the middles of the two lines */
function filled(share, height) {
  const top = (-height - STROKE) / 2;
  const bottom = -top;
  if (share === 1) return { strips: [{ y: top, height: bottom - top }], hole: null };
  const rest = share ? height / 2 - height * share : bottom - STROKE;
  const line = { y: top, height: STROKE };
  const hole = { y: top + STROKE, height: rest - top - STROKE };
  return { strips: [line, { y: rest, height: bottom - rest }], hole };
}

/**
 * Where the ends of a bar fade, in pixels from its left edge: an approximate end over a short stretch, an open end
 * from the last day that a claim covers.
 * @param {number} a
 * @param {number} b
 * @param {number} approximate  bit 1: the start, bit 2: the end
 * @param {number} solid  NaN when not open
 * @returns {[number, number]} the bar is solid between the two
 */
export function solidPart(a, b, approximate, solid) {
  const soft = Math.min(16, (b - a) * 0.4);
  const from = approximate & 1 ? a + soft : a;
  const to = approximate & 2 ? b - soft : b;
  if (Number.isNaN(solid)) return [from, to];
  return [from, Math.max(from, Math.min(b, Math.max(solid, a + 6)))];
}
