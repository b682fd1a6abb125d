// @ts-check
/**
 * The overview strip: a histogram of everything with the window on it, whose two edges are sliders. What moves the
 * window is loaded when a reader comes near (brush.js).
 */

import { calendar, dayOf } from "./days.js";
import { histogram } from "./histogram.js";
import { node } from "./nodes.js";
import { once } from "./once.js";
import { apart, lengthOf } from "./scale.js";
import { dayWords } from "./wording.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {import("./payload.js").Timeline} Timeline */
/** @typedef {"start" | "end"} Edge */
/** @typedef {Pick<import("./window.js").Host, "span" | "domain" | "move" | "glide">} Host */

const YEAR_ROOM = 34;
/** What can be hit of a handle. */
const HANDLE = 24;
export const EDGES = /** @type {Edge[]} */ (["start", "end"]);
const NAMES = { start: "First day shown", end: "Last day shown" };
const BARS = ["happened", "said"];
/** Keys of a slider. */
const SLIDES = /^(Arrow|Page|Home$|End$)/;

export class Overview {
  /** @param {Host} host  @param {AbortSignal} signal */
  constructor(host, signal) {
    this.host = host;
    this.element = document.createElement("div");
    this.element.className = "overview";
    this.element.style.visibility = "hidden"; // until its window stands where it belongs
    this.element.innerHTML = `<p class="overview-name">Overview<span></span></p>
      <div class="strip"><svg role="img"></svg><div class="dim"></div><div class="dim"></div><div class="brush"></div></div>`;
    this.name = /** @type {HTMLElement} */ (this.element.querySelector("p"));
    this.caption = /** @type {HTMLElement} */ (this.element.querySelector("p span"));
    this.strip = /** @type {HTMLElement} */ (this.element.querySelector(".strip"));
    this.svg = /** @type {SVGSVGElement} */ (this.element.querySelector("svg"));
    this.brush = /** @type {HTMLElement} */ (this.element.querySelector(".brush"));
    this.dims = /** @type {HTMLElement[]} */ ([...this.element.querySelectorAll(".dim")]);
    /** @type {import("./histogram.js").Bin[]} */
    this.bins = [];
    /** Room of a handle in hundredths of the strip. */
    this.room = 0;
    this.handles = EDGES.map((edge) => handle(edge));
    this.strip.append(...this.handles);
    this.#listen(signal);
  }

  /**
   * Redraws what does not depend on the window.
   * @param {Timeline} timeline
   * @param {number} outer  width of the element
   * @param {number} gutter  of the drawing above
   * @param {number} height
   */
  draw(timeline, outer, gutter, height) {
    const width = outer - gutter;
    this.name.style.width = `${(gutter / outer) * 100}%`;
    this.room = (HANDLE / width) * 100;
    const domain = this.host.domain();
    const { unit, bins } = histogram(timeline, domain, width);
    const x = (/** @type {number} */ day) =>
      ((Math.min(Math.max(day, domain.start), domain.end) - domain.start) / lengthOf(domain)) * width;
    this.caption.textContent = `events a ${unit}`;
    const most = [0, 1].map((band) => Math.max(0, ...bins.map((bin) => bin.counts[band])));
    const k = (height - 4) / Math.max(1, most[0] + most[1]);
    const middle = 2 + most[0] * k;
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height + 16}`);
    this.svg.setAttribute("aria-label", `Events a ${unit}, what happened upwards, what was said downwards`);
    const cut = x(timeline.cutoff);
    this.bins = bins;
    const bar = (/** @type {import("./histogram.js").Bin} */ bin, /** @type {number} */ band) => {
      const [left, right] = [x(bin.start) + 0.75, x(Math.min(bin.end, timeline.cutoff)) - 0.75];
      const size = bin.counts[band] * k;
      return size
        ? `M${left} ${middle}V${band ? middle + size : middle - size}H${Math.max(left + 1, right)}V${middle}z`
        : "";
    };
    const bars = [0, 1].map((band) =>
      node("path", { class: BARS[band], d: bins.map((bin) => bar(bin, band)).join("") }),
    );
    this.svg.replaceChildren(
      ...yearNodes(domain, x, width, height),
      node("path", { class: "hatch", d: hatch(cut, width, height) }),
      ...bars,
      node("path", { class: "rule", d: `M0 ${middle}H${cut}` }),
    );
  }

  /** Moves the window and its handles; called on every frame. */
  update() {
    const span = this.host.span();
    const domain = this.host.domain();
    const share = (/** @type {number} */ day) => ((day - domain.start) / lengthOf(domain)) * 100;
    const [a, b] = [share(span.start), share(span.end)];
    this.brush.style.left = `${a}%`;
    this.brush.style.width = `${b - a}%`;
    this.dims[0].style.width = `${a}%`;
    this.dims[1].style.left = `${b}%`;
    this.dims[1].style.width = `${100 - b}%`;
    const places = apart(a, b, this.room, 100);
    this.handles.forEach((element, i) => {
      const day = Math.round(span[EDGES[i]]) - i;
      element.style.left = `${places[i]}%`;
      element.setAttribute("aria-valuemin", String(Math.round(domain.start)));
      element.setAttribute("aria-valuemax", String(Math.round(domain.end) - 1));
      element.setAttribute("aria-valuenow", String(day));
      element.setAttribute("aria-valuetext", dayWords(day));
    });
    this.element.style.visibility = "";
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    /** @type {import("./brush.js").Brush | undefined} */
    let brush;
    const load = once(async () => {
      const { Brush } = await import("./brush.js");
      return (brush = new Brush(this));
    });
    const use = (/** @type {any} */ event) => {
      const type = /** @type {"keydown" | "pointerdown" | "pointermove"} */ (event.type);
      if (type === "keydown" && SLIDES.test(event.key)) event.preventDefault();
      if (brush) brush[type](event);
      else load().then((loaded) => loaded[type](event));
    };
    for (const type of ["keydown", "pointerdown", "pointermove"]) this.strip.addEventListener(type, use, { signal });
    this.strip.addEventListener("focusin", load, { signal });
  }
}

/** @param {Span} domain  @param {(day: number) => number} x  @param {number} width  @param {number} height */
function yearNodes(domain, x, width, height) {
  const every = Math.max(1, Math.ceil(YEAR_ROOM / ((365 / lengthOf(domain)) * width)));
  const nodes = [];
  for (let year = calendar(domain.start).year + 1; year <= calendar(domain.end).year; year += every) {
    const at = x(dayOf(year, 1));
    nodes.push(node("path", { class: "year", d: `M${at} 0V${height}` }));
    if (at + 28 < width) nodes.push(node("text", { x: at, y: height + 14 }, String(year)));
  }
  return nodes;
}

/** @param {Edge} edge */
function handle(edge) {
  const element = document.createElement("div");
  element.className = "handle";
  element.tabIndex = 0;
  element.setAttribute("role", "slider");
  element.setAttribute("aria-label", NAMES[edge]);
  element.setAttribute("aria-orientation", "horizontal");
  return element;
}

/** @param {number} from  @param {number} width  @param {number} height */
function hatch(from, width, height) {
  let path = "";
  for (let x = from; x < width + height; x += 8.5) {
    const low = Math.min(x, width);
    const high = Math.max(x - height, from);
    if (low > high) path += `M${low} ${x - low}L${high} ${x - high}`;
  }
  return path;
}
