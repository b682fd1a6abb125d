// @ts-check
/** The canvas with the words over it: holds the elements, measures text, paints a scene. */

import { Words } from "./axis.js";
import { drawScene } from "./canvas.js";

/** @typedef {import("./layout.js").Scene} Scene */

const HELP =
  "Left and right arrows move along time, up and down between lanes. Enter opens an event. Plus and minus zoom, Shift with an arrow moves the window, Home shows everything.";

/** Widths at 12 px, for every drawing of the page: a filter brings most words again.
 * @type {Map<string, number>}
 */
const widths = new Map();
/** A canvas of its own, whose font stays set.
 * @type {CanvasRenderingContext2D | undefined}
 */
let ruler;
let ruled = "";

/** @param {string} text  @param {string} face  @returns {number} */
function widthOf(text, face) {
  if (ruled !== face || !ruler) {
    ruler = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    ruler.font = `12px ${face}`;
    ruled = face;
    widths.clear();
  }
  let width = widths.get(text);
  if (width === undefined) widths.set(text, (width = ruler.measureText(text).width));
  return width;
}

/** Pixels of a unit of the scene: the whole drawing grows with the reader's text size. */
export const unitNow = () => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

export class Stage {
  /** @param {string} face  font family */
  constructor(face) {
    this.element = document.createElement("div");
    this.element.className = "stage";
    this.element.innerHTML = `<p id="timeline-help" hidden>${HELP}</p>
      <div class="plot" role="group" aria-describedby="timeline-help">
      <canvas aria-hidden="true"></canvas><svg class="words" aria-hidden="true"></svg></div>`;
    this.plot = /** @type {HTMLElement} */ (this.element.querySelector(".plot"));
    this.canvas = /** @type {HTMLCanvasElement} */ (this.element.querySelector("canvas"));
    this.svg = /** @type {SVGSVGElement} */ (this.element.querySelector("svg"));
    this.context = /** @type {CanvasRenderingContext2D} */ (this.canvas.getContext("2d"));
    this.unit = 1;
    /** What plot and words were last fitted to. */
    this.size = "";
    this.measure = (/** @type {string} */ text) => widthOf(text, face);
    this.words = new Words(this.svg, this.measure);
  }

  /**
   * @param {Scene} scene
   * @param {import("./payload.js").Events} events
   * @param {import("./theme.js").Theme} theme
   * @param {number} selected
   * @param {Parameters<typeof drawScene>[5]} [paintMarks]
   */
  paint(scene, events, theme, selected, paintMarks) {
    const scale = this.#fit(scene);
    this.context.setTransform(scale, 0, 0, scale, 0, 0);
    drawScene(this.context, scene, events, theme, selected, paintMarks);
    this.words.draw(scene);
  }

  /** Device pixels for the canvas, units for the words. @param {Scene} scene */
  #fit({ width, height }) {
    const { canvas, unit, plot, svg } = this;
    const scale = unit * (window.devicePixelRatio || 1);
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    if (canvas.width !== w) canvas.width = w;
    if (canvas.height !== h) canvas.height = h;
    const size = `${width} ${height} ${unit}`;
    // A view box that is set again has every word laid out again.
    if (size === this.size) return scale;
    this.size = size;
    // Canvas and words fill the plot, so that they stay together on paper of another width.
    plot.style.width = `${width * unit}px`;
    plot.style.aspectRatio = `${width} / ${height}`;
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    return scale;
  }
}

/** Tells the performance timeline when what is being painted has reached the screen. @param {string} name */
export function markPainted(name) {
  requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
}
