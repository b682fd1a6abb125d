// @ts-check
/**
 * Gestures on the drawing: drag and one-finger swipes pan, two fingers, wheel with a modifier and double-click zoom.
 * Own pointer handling, because d3-zoom cancels touch moves, and a vertical swipe must always scroll the page.
 */

import { once } from "./once.js";
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

/** Days per wheel unit, by deltaMode: pixels, lines, pages. */
const WHEEL = [0.002, 0.05, 1];
const WHEEL_MOST = 0.5;

/**
 * @param {HTMLElement} plot
 * @param {Host} host
 * @param {AbortSignal} signal
 * @returns {() => Promise<unknown>} loads what a drag needs
 */
export function listenToGestures(plot, host, signal) {
  listenToWheel(plot, host, signal);
  const load = listenToPointers(plot, host, signal);
  plot.addEventListener(
    "dblclick",
    (event) => {
      const day = dayAt(plot, host, event.clientX);
      host.glide(zoomSpan(host.span(), host.domain(), event.shiftKey ? 1 / 2 : 2, day));
    },
    { signal },
  );
  return load;
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

/**
 * What a drag needs is loaded when a pointer comes near; a press that was faster waits for it.
 * @param {HTMLElement} plot
 * @param {Host} host
 * @param {AbortSignal} signal
 */
function listenToPointers(plot, host, signal) {
  /** @type {import("./drag.js").Drag | undefined} */
  let drag;
  const held = new Set();
  const load = once(async () => {
    const { Drag } = await import("./drag.js");
    return (drag = new Drag(plot, host));
  });
  const on = (/** @type {string} */ type, /** @type {(event: any) => void} */ listener, capture = false) =>
    plot.addEventListener(type, listener, { signal, capture });
  const up = (/** @type {PointerEvent} */ event) => {
    held.delete(event.pointerId);
    drag?.up(event);
  };
  on("pointerenter", load);
  on("pointerdown", (event) => {
    held.add(event.pointerId);
    if (drag) drag.down(event);
    else load().then((loaded) => held.has(event.pointerId) && loaded.down(event));
  });
  on("pointermove", (event) => drag?.go(event));
  on("pointerup", up);
  on("pointercancel", up);
  on("dragstart", (event) => event.preventDefault());
  on("click", (event) => drag?.swallow(event), true);
  return load;
}
