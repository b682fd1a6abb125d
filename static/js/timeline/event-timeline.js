// @ts-check
/**
 * <event-timeline>: lifecycle only. The payload stands inside it as JSON; with data-source the events of another
 * selection are fetched as soon as the page asks for one.
 */

import { Drawing } from "./drawing.js";
import { readPayload } from "./payload.js";

/** @typedef {import("./payload.js").Timeline} Timeline */

const FAILED = "The drawing could not be made. The list below has every event.";

export class EventTimeline extends HTMLElement {
  /** @type {Drawing | undefined} */
  #drawing;
  /** Until the element is taken out of the page, or put elsewhere in it. */
  #living = new AbortController();

  connectedCallback() {
    const data = this.querySelector("script[type='application/json']");
    // Put elsewhere in a page, it starts anew.
    if (this.childElementCount > 1) this.replaceChildren(...(data ? [data] : []));
    this.#living = new AbortController();
    this.#inFrame(() => this.#begin(data?.textContent ?? ""));
    if (this.dataset.source) this.#listen();
  }

  /** Together with what the frame lays out and paints anyway. @param {() => void} draw */
  #inFrame(draw) {
    const { signal } = this.#living;
    requestAnimationFrame(() => {
      if (signal.aborted) return;
      try {
        draw();
      } catch (error) {
        this.#fail(error);
      }
    });
  }

  /** @param {string} text  the payload */
  #begin(text) {
    const payload = JSON.parse(text);
    performance.mark("timeline:data");
    if (payload.source) this.#drawLarge(payload);
    else this.#draw(readPayload(payload));
  }

  /** What may ask for another selection, here or in the list. What answers is loaded once the reader is there. */
  #listen() {
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
    const { signal } = this.#living;
    try {
      const { attach, readLarge } = await import("./source.js");
      if (!signal.aborted) this.#inFrame(() => attach(this.#draw(readLarge(payload))));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** First what is to be seen, then, once it is, what is to be handled. @param {Timeline} timeline */
  #draw(timeline) {
    const drawing = new Drawing(this, timeline);
    this.#drawing = drawing;
    setTimeout(() => {
      performance.mark("timeline:rendered");
      drawing.furnish();
    });
    return drawing;
  }

  /** @param {unknown} error */
  #fail(error) {
    this.append(Object.assign(document.createElement("p"), { textContent: FAILED }));
    this.dataset.kind = "failed"; // for which no room is kept
    throw error;
  }

  disconnectedCallback() {
    this.#living.abort();
    this.#drawing?.stop();
    this.#drawing = undefined;
  }
}
