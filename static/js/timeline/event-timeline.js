// @ts-check
/**
 * <event-timeline>: lifecycle only. The payload stands inside it as JSON; with data-source the events of another
 * selection are fetched as soon as the page asks for one.
 */

import { Drawing } from "./drawing.js";
import { readPayload } from "./payload.js";
import { markPainted } from "./stage.js";

const FAILED = "The drawing could not be made. The list below has every event.";

export class EventTimeline extends HTMLElement {
  /** @type {Drawing | undefined} */
  #drawing;
  /** What is being made ready; another one, once the element was moved or filled anew. @type {unknown} */
  #pending;
  #living = new AbortController();

  connectedCallback() {
    const data = this.querySelector("script[type='application/json']");
    // Put elsewhere in a page, it starts anew.
    if (this.childElementCount > 1) this.replaceChildren(...(data ? [data] : []));
    try {
      const payload = JSON.parse(data?.textContent ?? "");
      performance.mark("timeline:data");
      if (payload.source) this.#drawLarge(payload);
      else this.#draw(new Drawing(this, readPayload(payload)));
    } catch (error) {
      this.#fail(error);
    }
    if (this.dataset.source) this.#listen();
  }

  /** What may ask for another selection, here or in the list. What answers is loaded once the reader is there. */
  #listen() {
    this.#living = new AbortController();
    const { signal } = this.#living;
    const drawn = location.href;
    /** @type {import("./following.js").Following | undefined} */
    let following;
    const load = async () => {
      const { Following } = await import("./following.js");
      following ??= new Following(() => this.#drawing, drawn, signal);
    };
    const hear = (/** @type {Event} */ event) => void (following ? following.hear(event) : load());
    for (const type of ["pointermove", "keydown", "change", "submit", "click"])
      document.addEventListener(type, hear, { signal, capture: true });
  }

  /** More events than the page holds: the rest is fetched as the window moves. @param {any} payload */
  async #drawLarge(payload) {
    this.#pending = payload;
    try {
      const { attach, readLarge } = await import("./source.js");
      if (this.#pending !== payload) return;
      const drawing = new Drawing(this, readLarge(payload));
      attach(drawing);
      this.#draw(drawing);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {Drawing} drawing */
  #draw(drawing) {
    this.#drawing = drawing;
    markPainted("timeline:rendered");
  }

  /** @param {unknown} error */
  #fail(error) {
    this.append(Object.assign(document.createElement("p"), { textContent: FAILED }));
    throw error;
  }

  disconnectedCallback() {
    this.#pending = undefined;
    this.#living.abort();
    this.#drawing?.stop();
    this.#drawing = undefined;
  }
}
