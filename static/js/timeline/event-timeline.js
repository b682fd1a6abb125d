// @ts-check
/** <event-timeline>: lifecycle only. The payload stands inside it as JSON. */

import { Drawing } from "./drawing.js";
import { readPayload } from "./payload.js";

/** A first drawing and one that follows a filter are told apart in the performance timeline. */
let drawnBefore = false;

export class EventTimeline extends HTMLElement {
  /** @type {Drawing | undefined} */
  #drawing;

  connectedCallback() {
    // After Back htmx restores a snapshot: what an earlier life has drawn goes, the data stay.
    const data = this.querySelector("script[type='application/json']");
    const tools = this.querySelector(".tools");
    if (tools) this.before(tools);
    this.replaceChildren(...(data ? [data] : []));
    try {
      const payload = JSON.parse(data?.textContent ?? "");
      performance.mark("timeline:data");
      this.#drawing = new Drawing(this, readPayload(payload));
    } catch (error) {
      const words = "The drawing could not be made. The list below has every event.";
      this.append(Object.assign(document.createElement("p"), { textContent: words }));
      throw error;
    }
    const name = drawnBefore ? "timeline:filtered" : "timeline:rendered";
    drawnBefore = true;
    requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
  }

  disconnectedCallback() {
    this.#drawing?.stop();
    this.#drawing = undefined;
  }
}
