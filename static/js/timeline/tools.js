// @ts-check
/** The buttons above the drawing. Their markup comes from the page; here they learn what to do. */

import { filterField } from "./address.js";
import { jumpTo, lastYear, toParams, zoomSpan } from "./scale.js";

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

const STEP = 2;
const HELP = "Write a date as 2024, 2024-06 or 2024-06-19.";

export class Tools {
  /**
   * @param {HTMLElement} element  holds buttons with data-do and one input
   * @param {Host} host
   * @param {AbortSignal} signal
   */
  constructor(element, host, signal) {
    this.element = element;
    this.host = host;
    element.addEventListener("click", (event) => this.#press(event), { signal });
    const escape = (/** @type {KeyboardEvent} */ { key, target }) =>
      key === "Escape" && this.#fold(/** @type {Element} */ (target));
    element.addEventListener("keydown", escape, { signal });
    this.input = element.querySelector("input");
    this.input?.addEventListener("change", () => this.#jump(), { signal });
    this.input?.addEventListener("input", () => this.input?.removeAttribute("aria-invalid"), { signal });
  }

  /** @param {Event} event */
  #press(event) {
    const button = /** @type {HTMLElement} */ (event.target).closest("[data-do]");
    const action = button && this.#actions()[button.getAttribute("data-do") ?? ""];
    if (!action) return;
    action();
    this.#fold(button);
  }

  /** A menu closes when something was chosen, or on Escape; focus goes back to it. @param {Element | null} target */
  #fold(target) {
    const menu = target?.closest("details");
    if (!menu?.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }

  /** @returns {Record<string, () => void>} */
  #actions() {
    const { span, domain, fit, cutoff, glide, resetLanes, save } = this.host;
    return {
      out: () => glide(zoomSpan(span(), domain(), 1 / STEP)),
      in: () => glide(zoomSpan(span(), domain(), STEP)),
      fit: () => glide(fit()),
      year: () => glide(lastYear(cutoff(), domain())),
      only: () => this.#filterForWindow(),
      lanes: resetLanes,
      png: () => save("png"),
      svg: () => save("svg"),
    };
  }

  #jump() {
    const input = /** @type {HTMLInputElement} */ (this.input);
    if (!input.value.trim()) return;
    const span = jumpTo(input.value, this.host.span(), this.host.domain());
    if (span) return this.host.glide(span);
    input.setAttribute("aria-invalid", "true");
    this.host.say(`“${input.value}” is not a date. ${HELP}`);
  }

  /** The window becomes the filter: form fields are written and htmx submits, as if someone had typed. */
  #filterForWindow() {
    const { from, to } = toParams(this.host.span());
    const [since, until] = [filterField("since"), filterField("until")];
    if (!since || !until) return;
    since.value = from;
    until.value = to;
    until.dispatchEvent(new Event("change", { bubbles: true }));
  }

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
