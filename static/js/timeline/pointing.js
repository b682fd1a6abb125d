// @ts-check
/** Pointer and keyboard on the marks: what is under the pointer, what has focus, and the tooltip both share. */

import { entryStop, keyOf, nearest, neighbour, Rover, stopLink, stopsOf } from "./keyboard.js";
import { Tooltip } from "./tooltip.js";

/** @typedef {import("./layout.js").Scene} Scene */
/** @typedef {import("./keyboard.js").Stop} Stop */
/**
 * @typedef {object} Host
 * @property {(stop: Stop) => {title: string, date: string, facts: string}} words
 * @property {(stop: Stop) => string} address  of the event's page; "" for a pile
 * @property {(stop: Stop) => boolean} open  false leaves it to the link
 * @property {(stop: Stop) => void} show  brings a stop outside the window into it
 * @property {(key: string, shift: boolean) => boolean} command  zoom and pan keys; true when used
 * @property {() => void} close
 * @property {() => void} pointed  another mark, or none, has pointer or focus
 * @property {() => string} selected  key of the open event
 * @property {boolean} newTab  links leave the frame they are in
 */

const MOUSE_REACH = 3;
const FINGER_REACH = 16;
const ARROWS = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"]);

export class Pointing {
  /**
   * @param {import("./stage.js").Stage} stage
   * @param {Host} host
   * @param {AbortSignal} signal
   */
  constructor(stage, host, signal) {
    this.stage = stage;
    this.host = host;
    this.tooltip = new Tooltip(stage.element);
    this.hover = stopLink();
    this.hover.classList.add("hover");
    stage.plot.append(this.hover);
    this.rover = new Rover(stage.plot);
    this.key = "";
    this.day = 0;
    /** @type {Stop[]} */
    this.stops = [];
    /** @type {Stop | undefined} */
    this.hovered = undefined;
    /** @type {Stop | undefined} */
    this.stop = undefined;
    this.#listen(signal);
  }

  /** After every paint. @param {Scene} scene */
  update(scene) {
    const moved = this.scene?.k !== scene.k || this.scene.shift !== scene.shift || this.scene.height !== scene.height;
    const laidOut = changed(this.scene, scene);
    this.scene = scene;
    if (laidOut) this.stops = stopsOf(scene);
    const { focused } = this.rover;
    const key = focused ? this.key : this.host.selected() || this.key;
    const stop = entryStop(this.stops, scene, key, focused && { lane: this.stop?.lane ?? 0, day: this.day });
    if (focused && stop) this.#remember(stop);
    this.stop = stop;
    this.rover.current.hidden = !stop;
    this.rover.current.tabIndex = stop ? 0 : -1;
    if (stop) this.#dress(this.rover.current, stop);
    if (this.rover.focused && stop && this.tooltip.shown) this.#tell(stop);
    if (this.hovered && (moved || laidOut)) this.leave();
  }

  /** Where focus is, for when the mark it is on splits or folds. @param {Stop} stop */
  #remember(stop) {
    const { span, left, shift, k } = /** @type {Scene} */ (this.scene);
    this.key = keyOf(stop);
    this.day = span.start + (stop.item.anchor + shift - left) / k;
  }

  /** The mark that pointer or focus is on. */
  get active() {
    return this.hovered ?? (this.rover.focused ? this.stop : undefined);
  }

  /** @param {HTMLAnchorElement} link  @param {Stop} stop */
  #dress(link, stop) {
    const address = this.host.address(stop);
    if (address) link.href = address;
    else link.removeAttribute("href");
    if (this.host.newTab) link.target = "_blank";
    link.setAttribute("role", address ? "link" : "button");
    const { title, date, facts } = this.host.words(stop);
    link.setAttribute("aria-label", `${title} · ${date} · ${facts}`);
    const { left, right, top, bottom } = this.#boxOf(stop);
    link.style.transform = `translate(${left}px, ${top}px)`;
    link.style.width = `${right - left}px`;
    link.style.height = `${bottom - top}px`;
  }

  /** @param {Stop} stop  @returns {import("./tooltip.js").Around} pixels of the plot, no further than its edges */
  #boxOf({ item, y }) {
    const { shift, left, width } = /** @type {Scene} */ (this.scene);
    const { unit } = this.stage;
    const a = Math.min(Math.max(item.left + shift - 1, left - 4), width - 4);
    const b = Math.max(Math.min(item.right + shift + 1, width), a + 4);
    return { left: a * unit, right: b * unit, top: (y - item.r - 1) * unit, bottom: (y + item.r + 1) * unit };
  }

  /** @param {Stop} stop */
  #tell(stop) {
    this.tooltip.show(keyOf(stop), this.host.words(stop), this.#boxOf(stop));
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    const { plot } = this.stage;
    const on = (/** @type {string} */ type, /** @type {(event: any) => void} */ listener) =>
      plot.addEventListener(type, listener, { signal });
    on("pointermove", (event) => this.#point(event));
    on("pointerdown", (event) => this.#point(event));
    on("pointerleave", () => this.leave());
    on("click", (event) => this.#click(event));
    on("dblclick", (event) => this.#at(event) && event.stopImmediatePropagation());
    on("keydown", (event) => this.#press(event));
    on("focusin", (event) => this.#focused(event));
    on("focusout", () => {
      this.tooltip.hide();
      this.host.pointed();
    });
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.tooltip.hide(), { signal });
  }

  /** @param {FocusEvent} event */
  #focused(event) {
    if (!this.stop || event.target !== this.rover.current) return;
    this.#remember(this.stop);
    this.#tell(this.stop);
    this.host.pointed();
  }

  /** @param {PointerEvent | MouseEvent} event  @returns {Stop | undefined} */
  #at(event) {
    if (!this.scene) return undefined;
    const box = this.stage.plot.getBoundingClientRect();
    const { unit } = this.stage;
    const reach = "pointerType" in event && event.pointerType === "touch" ? FINGER_REACH : MOUSE_REACH;
    const x = (event.clientX - box.left) / unit;
    const y = (event.clientY - box.top) / unit;
    if (x < this.scene.left) return undefined;
    const near = this.stops.filter((stop) => Math.abs(stop.y - y) <= stop.item.r + reach);
    const best = nearest(near, x - this.scene.shift);
    if (!best) return undefined;
    // Among overlapping rows the one whose middle is closest wins.
    const world = x - this.scene.shift;
    const touching = near.filter(({ item }) => world >= item.left - reach && world <= item.right + reach);
    return touching.sort((p, q) => Math.abs(p.y - y) - Math.abs(q.y - y))[0];
  }

  /** @param {PointerEvent} event */
  #point(event) {
    if (event.type === "pointermove" && (event.buttons || event.pointerType === "touch")) return;
    const stop = this.#at(event);
    if (!stop) return this.leave();
    if (this.hovered?.item !== stop.item) this.host.pointed();
    this.hovered = stop;
    this.hover.hidden = false;
    this.#dress(this.hover, stop);
    // For assistive technology there is one link to a mark: the one that takes focus.
    this.hover.setAttribute("aria-hidden", "true");
    if (event.pointerType !== "touch") this.#tell(stop);
  }

  leave() {
    if (!this.hovered) return;
    this.hovered = undefined;
    this.hover.hidden = true;
    this.host.pointed();
    if (!this.rover.focused) this.tooltip.hideSoon();
  }

  /** @param {MouseEvent} event */
  #click(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const target = /** @type {Element} */ (event.target);
    const stop = target === this.rover.current ? this.stop : (this.hovered ?? this.#at(event));
    if (!stop) return;
    this.#remember(stop);
    if (this.host.open(stop) || !this.host.address(stop)) event.preventDefault();
    else if (!target.closest("a")) this.#follow(stop);
  }

  /** A finger that met the canvas before the link was under it. @param {Stop} stop */
  #follow(stop) {
    this.hovered = stop;
    this.#dress(this.hover, stop);
    this.hover.hidden = false;
    this.hover.click();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") return this.#escape(event);
    if (this.host.command(event.key, event.shiftKey)) return event.preventDefault();
    if (!this.stop) return;
    if (ARROWS.has(event.key)) {
      event.preventDefault();
      this.#go(neighbour(this.stops, this.stop, event.key));
    } else if ((event.key === "Enter" || event.key === " ") && !this.host.address(this.stop)) {
      event.preventDefault();
      this.host.open(this.stop);
    }
  }

  /** The first Escape takes the tooltip away, the next one the panel. @param {KeyboardEvent} event */
  #escape(event) {
    if (this.tooltip.shown) this.tooltip.hide();
    else this.host.close();
    event.stopPropagation();
  }

  /** @param {Stop | undefined} stop */
  #go(stop) {
    if (!stop) return;
    this.#remember(stop);
    this.host.show(stop);
    const shown = this.stops.find((other) => keyOf(other) === this.key) ?? stop;
    this.rover.moveFocus((link) => {
      this.stop = shown;
      this.#dress(link, shown);
    });
    this.#tell(shown);
  }
}

/** Other items in another order, or other heights. @param {Scene | undefined} before  @param {Scene} now */
function changed(before, now) {
  const same = (/** @type {import("./layout.js").LaneScene} */ lane, /** @type {number} */ i) => {
    const past = before?.lanes[i];
    return past?.items === lane.items && past.base === lane.base && past.collapsed === lane.collapsed;
  };
  return before?.lanes.length !== now.lanes.length || !now.lanes.every(same);
}
