// @ts-check
/** The buttons above the drawing. Their markup comes from the page; what they do is loaded when wanted (doing.js). */

import { filterField } from "./address.js";
import { once } from "./once.js";

/** @typedef {import("./days.js").Span} Span */
/**
 * @typedef {object} Host
 * @property {() => Span} span
 * @property {() => Span} domain
 * @property {() => Span} fit
 * @property {() => number} cutoff
 * @property {(span: Span) => void} glide
 * @property {(words: string) => void} say
 * @property {() => void} resetLanes
 * @property {(kind: string) => void} save
 */

const TYPES = /** @type {const} */ (["click", "keydown", "change", "input"]);

export class Tools {
  /**
   * @param {HTMLElement} element  holds buttons with data-do and one input
   * @param {Host} host
   * @param {AbortSignal} signal
   */
  constructor(element, host, signal) {
    this.element = element;
    const hear = async (/** @type {any} */ event) =>
      (await this.load())[/** @type {typeof TYPES[number]} */ (event.type)](event, host);
    for (const type of TYPES) element.addEventListener(type, hear, { signal });
  }

  load = once(() => import("./doing.js"));

  /**
   * @param {boolean} whole  everything is shown
   * @param {boolean} folded  the drawing is not
   * @param {boolean} arranged  the reader moved or collapsed lanes
   */
  update(whole, folded, arranged) {
    this.element.hidden = folded && whole;
    this.#hide("only", whole || !filterField("since") || !filterField("until"));
    this.#hide("lanes", !arranged);
  }

  /** @param {string} action  @param {boolean} hidden */
  #hide(action, hidden) {
    const button = /** @type {HTMLElement | null} */ (this.element.querySelector(`[data-do="${action}"]`));
    if (button) button.hidden = hidden;
  }
}
