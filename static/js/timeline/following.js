// @ts-check
/**
 * Follows the filters: fetches the events of another selection at once, while htmx and the server still prepare the
 * list. Loaded when a reader first touches the page.
 */

import { readPayload } from "./payload.js";
import { toParams } from "./scale.js";
import { markPainted } from "./stage.js";

/** @typedef {import("./drawing.js").Drawing} Drawing */

const FAILED = "The drawing could not be renewed. It still shows the events from before.";
/** Parameters that other parts of the page answer to. */
const NOT_OURS = ["page", "limit", "event", "from", "to"];

export class Following {
  /** @param {() => Drawing | undefined} drawing  @param {AbortSignal} signal  the drawing is gone */
  constructor(drawing, signal) {
    this.drawing = drawing;
    this.running = new AbortController();
    signal.addEventListener("abort", () => this.running.abort());
    this.last = "";
  }

  /** @param {Event} event  a change or submission of the filters, a click on a link to another selection */
  hear(event) {
    const target = /** @type {Element} */ (event.target);
    if (event instanceof MouseEvent) {
      const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[hx-target='#results']"));
      if (link && isPlain(event)) void this.follow(paramsOf(link.href));
    } else {
      const form = target.closest("form");
      if (form?.id === "filters") void this.follow(paramsOf(form.action, new FormData(form)));
    }
  }

  /** @param {URLSearchParams} asked */
  async follow(asked) {
    const drawing = this.drawing();
    if (!drawing || this.last === String(asked)) return;
    this.last = String(asked);
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    try {
      const raw = await this.#fetch(drawing, asked, signal);
      if (!signal.aborted) await show(drawing, raw, asked);
    } catch (error) {
      if (signal.aborted) return;
      this.last = "";
      drawing.live.say(FAILED);
      console.warn(error);
    }
  }

  /** @param {Drawing} drawing  @param {URLSearchParams} asked  @param {AbortSignal} signal */
  async #fetch(drawing, asked, signal) {
    const pushed = new Promise((resolve) =>
      document.addEventListener("htmx:pushedIntoHistory", resolve, { once: true, signal }),
    );
    let response = await fetch(addressOf(drawing, asked), { signal });
    if (response.status === 400) {
      // What is wrong in a query the page leaves out; its address tells what was understood.
      await pushed;
      response = await fetch(addressOf(drawing, paramsOf(location.href)), { signal });
    }
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.json();
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
    const { readLarge, Source } = await import("./source.js");
    drawing.select(readLarge(raw), asked);
    drawing.fetchFrom(new Source(drawing.timeline, drawing.sourceHost()));
  } else drawing.select(readPayload(raw), asked);
  markPainted("timeline:filtered");
}
