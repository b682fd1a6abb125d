// @ts-check
/** Answers to pointer and keys on the marks: what is under the pointer, where arrows lead, the tooltip both share. */

import { Going } from "./going.js";
import { keyOf, nearest, neighbour, stopLink } from "./keyboard.js";
import { Tooltip } from "./tooltip.js";

/** @typedef {import("./layout.js").Scene} Scene */
/** @typedef {import("./keyboard.js").Stop} Stop */

const MOUSE_REACH = 3;
const FINGER_REACH = 16;
const ARROWS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

export class Hands {
  /** @param {import("./pointing.js").Pointing} pointing  @param {AbortSignal} signal */
  constructor(pointing, signal) {
    this.pointing = pointing;
    this.going = new Going(pointing.host);
    this.tooltip = new Tooltip(pointing.stage.element);
    this.hover = stopLink();
    this.hover.classList.add("hover");
    pointing.stage.plot.append(this.hover);
    /** @type {Stop | undefined} */
    this.hovered = undefined;
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.tooltip.hide(), { signal });
  }

  /** @param {boolean} moved  the marks are elsewhere */
  painted(moved) {
    const { rover, stop } = this.pointing;
    if (rover.focused && stop && this.tooltip.shown) this.#tell(stop);
    if (this.hovered && moved) this.leave();
  }

  /** More is known about the mark that is spoken of. */
  retell() {
    const { active } = this.pointing;
    if (active && this.tooltip.shown) this.#tell(active);
  }

  /** @param {PointerEvent} event */
  pointerdown(event) {
    this.pointermove(event);
  }

  pointerleave() {
    this.leave();
  }

  /** @param {MouseEvent} event */
  dblclick(event) {
    if (this.#at(event)) event.stopImmediatePropagation();
  }

  focusout() {
    this.tooltip.hide();
    this.pointing.host.pointed();
  }

  /** @param {Stop} stop */
  #tell(stop) {
    const words = this.pointing.host.words(stop);
    this.tooltip.show(`${keyOf(stop)} ${words.links?.length}`, words, this.pointing.boxOf(stop));
  }

  /** @param {FocusEvent} event */
  focusin(event) {
    const { stop, rover } = this.pointing;
    if (!stop || event.target !== rover.current || !rover.focused) return;
    this.pointing.remember(stop);
    this.#tell(stop);
    this.pointing.host.pointed();
  }

  /** @param {PointerEvent | MouseEvent} event  @returns {Stop | undefined} */
  #at(event) {
    if (!this.pointing.scene) return undefined;
    const box = this.pointing.stage.plot.getBoundingClientRect();
    const { unit } = this.pointing.stage;
    const reach = "pointerType" in event && event.pointerType === "touch" ? FINGER_REACH : MOUSE_REACH;
    const x = (event.clientX - box.left) / unit;
    const y = (event.clientY - box.top) / unit;
    if (x < this.pointing.scene.left) return undefined;
    const near = this.pointing.stops.filter((stop) => Math.abs(stop.y - y) <= stop.item.r + reach);
    const best = nearest(near, x - this.pointing.scene.shift);
    if (!best) return undefined;
    // Among overlapping rows the one whose middle is closest wins.
    const world = x - this.pointing.scene.shift;
    const touching = near.filter(({ item }) => world >= item.left - reach && world <= item.right + reach);
    return touching.sort((p, q) => Math.abs(p.y - y) - Math.abs(q.y - y))[0];
  }

  /** @param {PointerEvent} event */
  pointermove(event) {
    if (event.type === "pointermove" && (event.buttons || event.pointerType === "touch")) return;
    const stop = this.#at(event);
    if (!stop) return this.leave();
    if (this.hovered?.item !== stop.item) this.pointing.host.pointed();
    this.hovered = stop;
    this.hover.hidden = false;
    this.pointing.dress(this.hover, stop);
    // For assistive technology there is one link to a mark: the one that takes focus.
    this.hover.setAttribute("aria-hidden", "true");
    if (event.pointerType !== "touch") this.#tell(stop);
  }

  leave() {
    if (!this.hovered) return;
    this.hovered = undefined;
    this.hover.hidden = true;
    this.pointing.host.pointed();
    if (!this.pointing.rover.focused) this.tooltip.hideSoon();
  }

  /** @param {MouseEvent} event */
  click(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const target = /** @type {Element} */ (event.target);
    const stop = target === this.pointing.rover.current ? this.pointing.stop : (this.hovered ?? this.#at(event));
    if (!stop) return;
    this.pointing.remember(stop);
    if (this.#open(stop) || !this.pointing.host.address(stop)) event.preventDefault();
    else if (!target.closest("a") || event.defaultPrevented) this.#follow(stop);
  }

  /** An event opens in the panel, a pile is zoomed into. @param {Stop} stop  @returns {boolean} false leaves it to the link */
  #open({ item }) {
    if (!item.days) return this.pointing.host.open(item.event);
    this.going.zoomInto(item.days);
    return true;
  }

  /** A finger that met the canvas before the link was under it. @param {Stop} stop */
  #follow(stop) {
    this.hovered = stop;
    this.pointing.dress(this.hover, stop);
    this.hover.hidden = false;
    this.hover.click();
  }

  /** @param {KeyboardEvent} event */
  keydown(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") return this.#escape(event);
    if (this.going.command(event.key, event.shiftKey)) return event.preventDefault();
    if (!this.pointing.stop) return;
    if (ARROWS.has(event.key)) {
      event.preventDefault();
      this.#go(neighbour(this.pointing.stops, this.pointing.stop, event.key));
    } else if ((event.key === "Enter" || event.key === " ") && !this.pointing.host.address(this.pointing.stop)) {
      event.preventDefault();
      this.#open(this.pointing.stop);
    }
  }

  /** The first Escape takes the tooltip away, the next one the panel. @param {KeyboardEvent} event */
  #escape(event) {
    if (this.tooltip.shown) this.tooltip.hide();
    else this.pointing.host.close();
    event.stopPropagation();
  }

  /** @param {Stop | undefined} stop */
  #go(stop) {
    if (!stop) return;
    this.pointing.remember(stop);
    this.going.bringIn(stop);
    const shown = this.pointing.stops.find((other) => keyOf(other) === this.pointing.key) ?? stop;
    this.pointing.rover.moveFocus((link) => {
      this.pointing.stop = shown;
      this.pointing.dress(link, shown);
    });
    this.#tell(shown);
  }
}
