// @ts-check
/**
 * Pointer and keyboard on the marks: the link that has focus stands here; what answers to a reader is loaded when one
 * comes near (hands.js).
 */

import { entryStop, keyOf, Rover, stopsOf } from "./keyboard.js";
import { once } from "./once.js";

/** @typedef {import("./layout.js").Scene} Scene */
/** @typedef {import("./keyboard.js").Stop} Stop */
/**
 * @typedef {object} Host
 * @property {(stop: Stop) => import("./wording.js").Description} words
 * @property {(stop: Stop) => string} address  of the event's page; "" for a pile
 * @property {(event: number) => boolean} open  false leaves it to the link
 * @property {import("./viewport.js").Viewport} view
 * @property {() => void} paint
 * @property {() => number} scale  pixels per day
 * @property {() => void} close
 * @property {() => void} pointed  another mark, or none, has pointer or focus
 * @property {() => string} selected  key of the open event
 * @property {boolean} newTab  links leave the frame they are in
 */

/** What is handled, each by the method of its name. */
const TYPES = /** @type {const} */ ([
  "pointermove",
  "pointerdown",
  "pointerleave",
  "click",
  "dblclick",
  "keydown",
  "focusin",
  "focusout",
]);
/** Keys that would scroll the page while the rest is loading. */
const SCROLLS = /^(Arrow|Home| $)/;

export class Pointing {
  /**
   * @param {import("./stage.js").Stage} stage
   * @param {Host} host
   * @param {AbortSignal} signal
   */
  constructor(stage, host, signal) {
    this.stage = stage;
    this.host = host;
    this.rover = new Rover(stage.plot);
    this.key = "";
    this.day = 0;
    /** @type {Stop[]} */
    this.stops = [];
    /** @type {Stop | undefined} */
    this.stop = undefined;
    /** @type {import("./hands.js").Hands | undefined} */
    this.hands = undefined;
    this.signal = signal;
    this.#listen();
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
    if (focused && stop) this.remember(stop);
    this.stop = stop;
    this.rover.current.hidden = !stop;
    this.rover.current.tabIndex = stop ? 0 : -1;
    if (stop) this.dress(this.rover.current, stop);
    this.hands?.painted(moved || laidOut);
  }

  #listen() {
    const { plot } = this.stage;
    for (const type of TYPES)
      plot.addEventListener(type, (event) => this.#handle(type, event), { signal: this.signal });
  }

  /** @param {typeof TYPES[number]} type  @param {any} event */
  #handle(type, event) {
    if (this.hands) return this.hands[type](event);
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    const answered =
      type === "keydown" ? SCROLLS.test(event.key) : type === "click" && document.getElementById("detail");
    if (plain && answered) event.preventDefault();
    this.load().then((hands) => hands[type](event));
  }

  load = once(async () => {
    const { Hands } = await import("./hands.js");
    return (this.hands = new Hands(this, this.signal));
  });

  /** Where focus is, for when the mark it is on splits or folds. @param {Stop} stop */
  remember(stop) {
    const { span, left, shift, k } = /** @type {Scene} */ (this.scene);
    this.key = keyOf(stop);
    this.day = span.start + (stop.item.anchor + shift - left) / k;
  }

  /** The mark that pointer or focus is on. */
  get active() {
    return this.hands?.hovered ?? (this.rover.focused ? this.stop : undefined);
  }

  /** @param {HTMLAnchorElement} link  @param {Stop} stop */
  dress(link, stop) {
    const address = this.host.address(stop);
    if (address) link.href = address;
    else link.removeAttribute("href");
    if (this.host.newTab) link.target = "_blank";
    link.setAttribute("role", address ? "link" : "button");
    const { title, date, facts, links = [] } = this.host.words(stop);
    link.setAttribute("aria-label", `${title} · ${date} · ${facts}`);
    link.setAttribute("aria-description", links.join("; "));
    const { left, right, top, bottom } = this.boxOf(stop);
    link.style.transform = `translate(${left}px, ${top}px)`;
    link.style.width = `${right - left}px`;
    link.style.height = `${bottom - top}px`;
  }

  /** @param {Stop} stop  @returns {import("./tooltip.js").Around} pixels of the plot, no further than its edges */
  boxOf({ item, y }) {
    const { shift, left, width } = /** @type {Scene} */ (this.scene);
    const { unit } = this.stage;
    const a = Math.min(Math.max(item.left + shift - 1, left), width - 4); // clear of the buttons of the lanes
    const b = Math.max(Math.min(item.right + shift + 1, width), a + 4);
    return { left: a * unit, right: b * unit, top: (y - item.r - 1) * unit, bottom: (y + item.r + 1) * unit };
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
