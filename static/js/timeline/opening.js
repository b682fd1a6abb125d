// @ts-check
/** The open event: which one it is, how it opens in the panel and closes. */

import { replaceParams } from "./address.js";

export class Opening {
  /**
   * @param {HTMLElement} element  the <event-timeline>
   * @param {import("./address.js").Address} address
   * @param {() => void} changed
   */
  constructor(element, address, changed) {
    this.template = element.dataset.url ?? "/events/*/";
    this.address = address;
    this.changed = changed;
    this.slug = "";
    /** Its place in the columns, or -1. */
    this.event = -1;
  }

  /** @param {import("./payload.js").Events} events */
  read(events) {
    this.slug = this.address.read().event;
    this.find(events);
  }

  /** Other columns came. @param {import("./payload.js").Events} events */
  find(events) {
    this.event = this.slug ? events.slug.indexOf(this.slug) : -1;
    this.changed();
  }

  /** @param {string} slug */
  addressOf(slug) {
    return this.template.replace("*", slug);
  }

  /** @param {string} slug  @param {number} event  @returns {boolean} false where there is no panel to open it in */
  open(slug, event) {
    const { htmx } = /** @type {any} */ (window);
    if (!htmx || !document.getElementById("detail")) return false;
    this.address.flush();
    this.slug = slug;
    this.event = event;
    this.changed();
    htmx.ajax("GET", this.addressOf(slug), { target: "#detail", swap: "innerHTML" });
    return true;
  }

  /** The panel may have its own button; else it is emptied here. */
  close() {
    if (this.event < 0 || this.address.fixed) return;
    const detail = document.getElementById("detail");
    const button = /** @type {HTMLElement | null | undefined} */ (detail?.querySelector("[data-close]"));
    this.slug = "";
    this.event = -1;
    this.changed();
    if (button) return button.click();
    detail?.replaceChildren();
    replaceParams({ event: null });
  }
}
