// @ts-check
/**
 * Gestures on the drawing: drag and one-finger swipes pan, two fingers, wheel with a modifier and double-click zoom.
 * Own pointer handling, because d3-zoom cancels touch moves, and a vertical swipe must always scroll the page.
 */

import { lengthOf, panSpan, zoomSpan } from "./scale.js";

/** @typedef {import("./days.js").Span} Span */
/**
 * @typedef {object} Host
 * @property {() => Span} span  the window now
 * @property {() => Span} domain
 * @property {() => {left: number, width: number}} plot  in pixels of the element
 * @property {(span: Span) => void} move  follows a gesture
 * @property {(span: Span) => void} glide  goes there in a short transition
 */

const SLOP = 4;
/** Days per wheel unit, by deltaMode: pixels, lines, pages. */
const WHEEL = [0.002, 0.05, 1];
const WHEEL_MOST = 0.5;

/**
 * @param {HTMLElement} plot
 * @param {Host} host
 * @param {AbortSignal} signal
 */
export function listenToGestures(plot, host, signal) {
  listenToWheel(plot, host, signal);
  listenToPointers(plot, host, signal);
  plot.addEventListener(
    "dblclick",
    (event) => {
      const day = dayAt(plot, host, event.clientX);
      host.glide(zoomSpan(host.span(), host.domain(), event.shiftKey ? 1 / 2 : 2, day));
    },
    { signal },
  );
}

/** @param {HTMLElement} plot  @param {Host} host  @param {number} clientX */
function dayAt(plot, host, clientX) {
  const { left, width } = host.plot();
  const x = clientX - plot.getBoundingClientRect().left - left;
  return host.span().start + (x / width) * lengthOf(host.span());
}

/** A plain wheel scrolls the page; with Ctrl or ⌘ (or a pinch on a touchpad) it zooms, sideways it pans. */
function listenToWheel(/** @type {HTMLElement} */ plot, /** @type {Host} */ host, /** @type {AbortSignal} */ signal) {
  const wheel = (/** @type {WheelEvent} */ event) => {
    const zooms = event.ctrlKey || event.metaKey;
    if (!zooms && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    if (zooms) {
      const power = -event.deltaY * WHEEL[event.deltaMode] * (event.ctrlKey ? 10 : 1);
      const factor = 2 ** Math.max(-WHEEL_MOST, Math.min(WHEEL_MOST, power));
      host.move(zoomSpan(host.span(), host.domain(), factor, dayAt(plot, host, event.clientX)));
    } else {
      const perPixel = lengthOf(host.span()) / host.plot().width;
      host.move(panSpan(host.span(), host.domain(), event.deltaX * perPixel));
    }
  };
  plot.addEventListener("wheel", wheel, { passive: false, signal });
}

/** @param {HTMLElement} plot  @param {Host} host  @param {AbortSignal} signal */
function listenToPointers(plot, host, signal) {
  const drag = new Drag(plot, host);
  const on = (/** @type {string} */ type, /** @type {(event: any) => void} */ listener, capture = false) =>
    plot.addEventListener(type, listener, { signal, capture });
  on("pointerdown", (event) => drag.down(event));
  on("pointermove", (event) => drag.go(event));
  on("pointerup", (event) => drag.up(event));
  on("pointercancel", (event) => drag.up(event));
  on("dragstart", (event) => event.preventDefault());
  on("click", (event) => drag.swallow(event), true);
}

class Drag {
  /** @param {HTMLElement} plot  @param {Host} host */
  constructor(plot, host) {
    this.plot = plot;
    this.host = host;
    /** @type {Map<number, {x: number, from: number}>} */
    this.pointers = new Map();
    this.span = host.span();
    this.moved = false;
  }

  /** @param {PointerEvent} event */
  down(event) {
    if (event.button !== 0) return;
    this.pointers.set(event.pointerId, { x: event.clientX, from: event.clientX });
    if (this.pointers.size === 1) this.moved = false;
    this.#restart();
  }

  /** A finger more or less starts the gesture anew from where it stands. */
  #restart() {
    this.span = this.host.span();
    for (const pointer of this.pointers.values()) pointer.from = pointer.x;
  }

  /** @param {PointerEvent} event */
  go(event) {
    const pointer = this.pointers.get(event.pointerId);
    if (!pointer) return;
    pointer.x = event.clientX;
    if (!this.moved && this.pointers.size === 1 && Math.abs(pointer.x - pointer.from) < SLOP) return;
    if (!this.moved) {
      this.moved = true;
      this.plot.classList.add("dragging");
      this.plot.setPointerCapture(event.pointerId);
    }
    this.host.move(this.pointers.size > 1 ? this.#pinched() : this.#panned(pointer));
  }

  /** @param {{x: number, from: number}} pointer */
  #panned({ x, from }) {
    const perPixel = lengthOf(this.span) / this.host.plot().width;
    return panSpan(this.span, this.host.domain(), (from - x) * perPixel);
  }

  /** The days under two fingers stay under them. */
  #pinched() {
    const [p, q] = this.pointers.values();
    const { left, width } = this.host.plot();
    const origin = this.plot.getBoundingClientRect().left + left;
    const perPixel = lengthOf(this.span) / width;
    const factor = Math.max(8, Math.abs(p.x - q.x)) / Math.max(8, Math.abs(p.from - q.from));
    const middle = (p.from + q.from) / 2;
    const zoomed = zoomSpan(this.span, this.host.domain(), factor, this.span.start + (middle - origin) * perPixel);
    return panSpan(zoomed, this.host.domain(), (middle - (p.x + q.x) / 2) * (lengthOf(zoomed) / width));
  }

  /** @param {PointerEvent} event */
  up(event) {
    if (!this.pointers.delete(event.pointerId)) return;
    this.#restart();
    if (!this.pointers.size) this.plot.classList.remove("dragging");
  }

  /** The click that ends a drag opens nothing. @param {MouseEvent} event */
  swallow(event) {
    if (!this.moved) return;
    this.moved = false;
    event.preventDefault();
    event.stopPropagation();
  }
}
