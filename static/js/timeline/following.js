// @ts-check
/**
 * Follows the filters: fetches the events of another selection at once, while htmx and the server still prepare the
 * list. Loaded when a reader first touches the page.
 */

import { readPeriod } from "./days.js";
import { readPayload } from "./payload.js";
import { toParams } from "./scale.js";
import { markPainted } from "./stage.js";

/** @typedef {import("./drawing.js").Drawing} Drawing */

const FAILED = "The drawing could not be renewed. It still shows the events from before.";
/** Parameters that other parts of the page answer to. */
const NOT_OURS = ["page", "limit", "event", "from", "to"];

export class Following {
  /**
   * @param {() => Drawing | undefined} drawing
   * @param {string} drawn  address of what is drawn
   * @param {AbortSignal} signal  the drawing is gone
   */
  constructor(drawing, drawn, signal) {
    this.drawing = drawing;
    this.running = new AbortController();
    signal.addEventListener("abort", () => this.running.abort());
    this.last = String(paramsOf(drawn));
    /** For the address that the server writes: it tells what was understood where something typed is no date. */
    this.waits = false;
    document.addEventListener("htmx:pushedIntoHistory", () => this.waits && this.#catchUp(), { signal });
    this.#catchUp(); // with what was asked while this was loading
  }

  /** Follows the address, as long as nobody asks for something else. */
  #catchUp() {
    this.waits = true;
    void this.#follow(paramsOf(location.href));
  }

  /** @param {Event} event  a change or submission of the filters, a click on a link to another selection */
  hear(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.type === "click") {
      const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[hx-target='#results']"));
      if (link && isPlain(/** @type {MouseEvent} */ (event))) this.#ask(paramsOf(link.href));
    } else if (event.type === "change" || event.type === "submit") {
      const form = target.closest("form");
      if (form?.id === "filters") this.#ask(paramsOf(form.action, new FormData(form)));
    }
  }

  /** @param {URLSearchParams} asked */
  #ask(asked) {
    this.waits = ["since", "until"].some((name) => asked.has(name) && !readPeriod(asked.get(name)));
    if (!this.waits) void this.#follow(asked);
  }

  /** @param {URLSearchParams} asked */
  async #follow(asked) {
    const drawing = this.drawing();
    if (!drawing || this.last === String(asked)) return;
    this.last = String(asked);
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    try {
      const response = await fetch(addressOf(drawing, asked), { signal });
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      const raw = await response.json();
      if (!signal.aborted) await show(drawing, raw, asked);
    } catch (error) {
      if (signal.aborted) return;
      this.last = "";
      drawing.live.say(FAILED);
      console.warn(error);
    }
  }
}

/** Opens no other tab or window. @param {MouseEvent} event */
function isPlain({ button, altKey, ctrlKey, metaKey, shiftKey }) {
  return !button && !altKey && !ctrlKey && !metaKey && !shiftKey;
}

/** @param {string} address  @param {Iterable<[string, FormDataEntryValue]>} [fields]  @returns {URLSearchParams} */
function paramsOf(address, fields = []) {
  const asked = new URL(address, location.href).searchParams;
  for (const [name, value] of fields) if (value) asked.append(name, String(value));
  for (const name of NOT_OURS) asked.delete(name);
  return asked;
}

/** @param {Drawing} drawing  @param {URLSearchParams} asked */
function addressOf({ element, opening, view }, asked) {
  const params = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(toParams(view.span))) params.set(name, value);
  if (opening.slug) params.set("event", opening.slug);
  return `${element.dataset.source}?${params}`;
}

/** @param {Drawing} drawing  @param {any} raw  @param {URLSearchParams} asked */
async function show(drawing, raw, asked) {
  drawing.opening.template = raw.event_url;
  if (raw.source) {
    const { attach, readLarge } = await import("./source.js");
    drawing.select(readLarge(raw), asked);
    attach(drawing);
  } else drawing.select(readPayload(raw), asked);
  markPainted("timeline:filtered");
}
