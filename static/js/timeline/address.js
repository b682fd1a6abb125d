// @ts-check
/** The window and the open event in the address. The window is the drawing's own; the server writes all the rest. */

import { readPeriod } from "./days.js";
import { fromParams, toParams } from "./scale.js";

/** @typedef {import("./days.js").Span} Span */

const DELAY = 250;

export class Address {
  /** @param {HTMLElement} element  with data-from and data-to it stands in a page whose address is about other things */
  constructor({ dataset: { from, to, event } }) {
    this.fixed = from || to ? { from: from ?? "", to: to ?? "", event: event ?? "" } : null;
    this.timer = 0;
    this.write = () => {};
    /** The filters that are drawn already, until the server has written them into the address.
     * @type {URLSearchParams | null}
     */
    this.ahead = null;
  }

  /** What it asks for: the filtered period, the window, the open event. */
  read() {
    const params = new URLSearchParams(this.fixed ?? location.search);
    const filters = this.ahead ?? params;
    // Who arrives at an event gets the days around it, which the form carries.
    const carried = params.has("event") && !params.has("from") && !params.has("to");
    const bound = (/** @type {string} */ name) => (carried ? (filterField(name)?.value ?? "") : params.get(name));
    return {
      since: readPeriod(filters.get("since")),
      until: readPeriod(filters.get("until")),
      event: params.get("event") ?? "",
      /** @param {Span} fit */
      window: (fit) => fromParams(bound("from"), bound("to"), fit),
    };
  }

  /**
   * Soon, not on every frame: browsers limit how often an address may change.
   * @param {Span | null} span  null when everything is shown
   */
  setWindow(span) {
    this.cancel();
    if (this.fixed) return;
    this.write = () => {
      const params = span ? toParams(span) : { from: null, to: null };
      replaceParams(params);
      mirror(params);
    };
    this.timer = window.setTimeout(() => this.flush(), DELAY);
  }

  flush() {
    const write = this.write;
    this.cancel();
    write();
  }

  cancel() {
    clearTimeout(this.timer);
    this.write = () => {};
  }
}

/**
 * The state object stays: htmx keeps its own there.
 * @param {Record<string, string | null>} params  null removes one
 */
export function replaceParams(params) {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(params)) {
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}

/** Hidden fields of the filter form, if it has them, carry the window over a submission. */
function mirror(/** @type {Record<string, string | null>} */ params) {
  for (const [name, value] of Object.entries(params)) {
    const field = filterField(name);
    if (!field) continue;
    field.value = value ?? "";
    field.disabled = value === null;
  }
}

/** @param {string} name  @returns {HTMLInputElement | null} */
export function filterField(name) {
  const form = /** @type {HTMLFormElement | null} */ (document.querySelector("form#filters"));
  const field = form?.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field : null;
}
