// @ts-check
/**
 * Fetches what another window shows, where a selection is too large to be all in the page. What is drawn stays until
 * the new arrives. Loaded only with such a selection.
 */

import { LaneBins } from "./bins.js";
import { readPayload } from "./payload.js";
import { lengthOf, toParams } from "./scale.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {import("./payload.js").Timeline} Timeline */

const DELAY = 120;
/** Ahead of its edge: a window that comes this near, in its own lengths, asks for more. */
const AHEAD = 0.15;
/** Zoomed in by this much since it was asked for, a window of bins can be shown in finer ones. */
const FINER = 2;

/** @param {any} raw  @returns {Timeline} */
export function readLarge(raw) {
  const timeline = readPayload(raw);
  return { ...timeline, bins: raw.bins ? LaneBins.read(raw.bins, timeline.events, timeline.lanes.length) : null };
}

/**
 * Whether a window needs other data than are here.
 * @param {Span} span
 * @param {Timeline} timeline
 * @param {Span} asked  for what is here
 */
export function needsMore(span, { window, bins, span: all }, asked) {
  if (!window || !all) return false;
  const ahead = lengthOf(span) * AHEAD;
  const [first, last] = [Math.max(span.start - ahead, all.start), Math.min(span.end + ahead, all.end)];
  const left = first < last && (first < window.start - 1 || last > window.end + 1);
  return left || Boolean(bins && lengthOf(asked) > 1 && lengthOf(span) * FINER <= lengthOf(asked));
}

export class Source {
  /**
   * @param {Timeline} timeline
   * @param {{replace: (timeline: Timeline) => void, fail: () => void, event: () => string}} host  event: the open one
   */
  constructor(timeline, host) {
    this.timeline = timeline;
    this.host = host;
    this.asked = askedFor(timeline);
    this.timer = 0;
    this.last = "";
    this.running = new AbortController();
  }

  /** The window has moved. @param {Span} span */
  follow(span) {
    clearTimeout(this.timer);
    if (!needsMore(span, this.timeline, this.asked)) return;
    this.timer = window.setTimeout(() => this.#fetch(span), DELAY);
  }

  /** @param {Span} span */
  async #fetch(span) {
    const address = this.#address(span);
    if (address === this.last) return;
    this.last = address;
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    try {
      const response = await fetch(address, { signal, credentials: "same-origin" });
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      const arrived = readLarge(await response.json());
      this.asked = span;
      this.timeline = { ...arrived, histogram: arrived.histogram ?? this.timeline.histogram };
      this.host.replace(this.timeline);
    } catch (error) {
      if (signal.aborted) return;
      this.last = "";
      this.host.fail();
      console.warn(error);
    }
  }

  /** @param {Span} span */
  #address(span) {
    const url = new URL(this.timeline.source, location.href);
    for (const [name, value] of Object.entries(toParams(span))) url.searchParams.set(name, value);
    const event = this.host.event();
    if (event) url.searchParams.set("event", event);
    return url.href;
  }

  stop() {
    clearTimeout(this.timer);
    this.running.abort();
  }
}

/** Fetches for a drawing from now on. @param {import("./drawing.js").Drawing} drawing */
export function attach(drawing) {
  drawing.fetchFrom(new Source(drawing.timeline, drawing.sourceHost()));
}

/** The server pads what is asked for by half its length on both sides. @param {Timeline} timeline  @returns {Span} */
function askedFor({ window }) {
  if (!window) return { start: 0, end: 1 };
  const quarter = lengthOf(window) / 4;
  return { start: window.start + quarter, end: window.end - quarter };
}
