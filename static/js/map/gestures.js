// @ts-check
/**
 * Moves on the map: drag pans, two fingers, wheel with a modifier, double-click and keys zoom. A plain wheel and a
 * vertical swipe scroll the page.
 */

import { panned, zoomed } from "./view.js";

/** @typedef {import("./view.js").View} View */
/**
 * @typedef {object} Host
 * @property {() => View} view
 * @property {() => import("./view.js").Size} size
 * @property {(view: View) => void} move  follows a gesture
 * @property {(view: View) => void} glide  goes there in a short transition
 * @property {() => void} home
 */

const SLOP = 4;
const STEP = 80;
const WHEEL = 0.002;
const WHEEL_MOST = 0.5;
const TOUCHPAD = 10;

/** @param {HTMLElement} plot  @param {Host} host  @param {AbortSignal} signal */
export function listenToMoves(plot, host, signal) {
  plot.addEventListener("wheel", (event) => wheel(event, plot, host), { passive: false, signal });
  plot.addEventListener("keydown", (event) => key(event, host), { signal });
  plot.addEventListener(
    "dblclick",
    (event) => host.glide(zoomed(host.view(), host.size(), event.shiftKey ? 1 / 2 : 2, at(plot, event))),
    { signal },
  );
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

/** @param {HTMLElement} plot  @param {{clientX: number, clientY: number}} event  @returns {[number, number]} */
function at(plot, { clientX, clientY }) {
  const { left, top } = plot.getBoundingClientRect();
  return [clientX - left, clientY - top];
}

/** @param {WheelEvent} event  @param {HTMLElement} plot  @param {Host} host */
function wheel(event, plot, host) {
  if (!event.ctrlKey && !event.metaKey) return;
  event.preventDefault();
  const power = -event.deltaY * WHEEL * (event.ctrlKey ? TOUCHPAD : 1);
  const factor = 2 ** Math.max(-WHEEL_MOST, Math.min(WHEEL_MOST, power));
  host.move(zoomed(host.view(), host.size(), factor, at(plot, event)));
}

/** @param {KeyboardEvent} event  @param {Host} host */
function key(event, host) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  /** @type {Record<string, () => void>} */
  const keys = {
    "+": () => host.glide(zoomed(host.view(), host.size(), 2)),
    "=": () => host.glide(zoomed(host.view(), host.size(), 2)),
    "-": () => host.glide(zoomed(host.view(), host.size(), 1 / 2)),
    ArrowLeft: () => host.glide(panned(host.view(), STEP, 0)),
    ArrowRight: () => host.glide(panned(host.view(), -STEP, 0)),
    ArrowUp: () => host.glide(panned(host.view(), 0, STEP)),
    ArrowDown: () => host.glide(panned(host.view(), 0, -STEP)),
    Home: host.home,
  };
  if (!keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
}

class Drag {
  /** @param {HTMLElement} plot  @param {Host} host */
  constructor(plot, host) {
    this.plot = plot;
    this.host = host;
    /** @type {Map<number, [number, number]>} */
    this.pointers = new Map();
    this.far = 0;
    this.moved = false;
  }

  /** @param {PointerEvent} event */
  down(event) {
    if (event.button !== 0) return;
    if (!this.pointers.size) [this.far, this.moved] = [0, false];
    this.pointers.set(event.pointerId, at(this.plot, event));
  }

  /** @param {PointerEvent} event */
  go(event) {
    const before = this.pointers.get(event.pointerId);
    if (!before) return;
    const now = at(this.plot, event);
    this.far += Math.hypot(now[0] - before[0], now[1] - before[1]);
    const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (!this.moved && !other && this.far < SLOP) return;
    if (!this.moved) this.plot.setPointerCapture(event.pointerId);
    this.moved = true;
    this.pointers.set(event.pointerId, now);
    this.plot.classList.add("dragging");
    const { host } = this;
    const view = panned(
      host.view(),
      (now[0] - before[0]) / this.pointers.size,
      (now[1] - before[1]) / this.pointers.size,
    );
    host.move(other ? zoomed(view, host.size(), spread(now, other) / spread(before, other), middle(now, other)) : view);
  }

  /** @param {PointerEvent} event */
  up(event) {
    this.pointers.delete(event.pointerId);
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

/** @param {[number, number]} a  @param {[number, number]} b */
function spread([x, y], [u, v]) {
  return Math.max(8, Math.hypot(u - x, v - y));
}

/** @param {[number, number]} a  @param {[number, number]} b  @returns {[number, number]} */
function middle([x, y], [u, v]) {
  return [(x + u) / 2, (y + v) / 2];
}
