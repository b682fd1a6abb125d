// @ts-check
/** One finger or the mouse pans, two fingers zoom. */

import { lengthOf, panSpan, zoomSpan } from "./scale.js";

/** @typedef {import("./window.js").Host} Host */

const SLOP = 4;

export class Drag {
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
