// @ts-check
/** <event-timeline>: lifecycle only. The payload stands inside it as JSON. */

import { Drawing } from "./drawing.js";
import { readPayload } from "./payload.js";

const FAILED = "The drawing could not be made. The list below has every event.";
/** A first drawing and one that follows a filter are told apart in the performance timeline. */
let drawnBefore = false;

export class EventTimeline extends HTMLElement {
  /** @type {Drawing | undefined} */
  #drawing;
  /** What is being made ready; another one, once the element was moved or filled anew. @type {unknown} */
  #pending;

  connectedCallback() {
    // After Back htmx restores a snapshot: what an earlier life has drawn goes, the data stay.
    const data = this.querySelector("script[type='application/json']");
    const tools = this.querySelector(".tools");
    if (tools) this.before(tools);
    this.replaceChildren(...(data ? [data] : []));
    try {
      const payload = JSON.parse(data?.textContent ?? "");
      performance.mark("timeline:data");
      if (payload.source) this.#drawLarge(payload);
      else this.#draw(new Drawing(this, readPayload(payload)));
    } catch (error) {
      this.#fail(error);
    }
  }

  /** More events than the page holds: the rest is fetched as the window moves. @param {any} payload */
  async #drawLarge(payload) {
    this.#pending = payload;
    try {
      const { readLarge, Source } = await import("./source.js");
      if (this.#pending !== payload) return;
      const drawing = new Drawing(this, readLarge(payload));
      drawing.fetchFrom(new Source(drawing.timeline, drawing.sourceHost()));
      this.#draw(drawing);
    } catch (error) {
      this.#fail(error);
    }
  }

  /** @param {Drawing} drawing */
  #draw(drawing) {
    this.#drawing = drawing;
    const name = drawnBefore ? "timeline:filtered" : "timeline:rendered";
    drawnBefore = true;
    requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
  }

  /** @param {unknown} error */
  #fail(error) {
    this.append(Object.assign(document.createElement("p"), { textContent: FAILED }));
    throw error;
  }

  disconnectedCallback() {
    this.#pending = undefined;
    this.#drawing?.stop();
    this.#drawing = undefined;
  }
}
