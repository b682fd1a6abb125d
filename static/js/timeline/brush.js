// @ts-check
/** Moves the window on the overview: dragged, drawn anew from outside, or by its edges with pointer and keys. */

import { EDGES } from "./overview.js";
import { clampSpan, lengthOf, moveEdge, panSpan } from "./scale.js";

/** @typedef {import("./days.js").Span} Span */

const SLOP = 3;

export class Brush {
  /** @param {import("./overview.js").Overview} overview */
  constructor(overview) {
    this.overview = overview;
  }

  /** The bars under the pointer, in words. @param {PointerEvent} event */
  pointermove(event) {
    const day = this.#dayAt(event.clientX);
    const bin = this.overview.bins.find(({ start, end }) => start <= day && day < end);
    const words = bin ? `${bin.words}: ${bin.counts[0]} happened, ${bin.counts[1]} said or done about it` : "";
    if (this.overview.strip.title !== words) this.overview.strip.title = words;
  }

  /** @param {KeyboardEvent} event */
  keydown(event) {
    const edge = EDGES[this.overview.handles.indexOf(/** @type {HTMLDivElement} */ (event.target))];
    if (!edge) return;
    const span = this.overview.host.span();
    const domain = this.overview.host.domain();
    const small = lengthOf(span) > 120 ? 7 : 1;
    const steps = /** @type {Record<string, number>} */ ({
      ArrowLeft: -small,
      ArrowDown: -small,
      ArrowRight: small,
      ArrowUp: small,
      PageDown: -30,
      PageUp: 30,
    });
    const ends = /** @type {Record<string, number>} */ ({ Home: -Infinity, End: Infinity });
    const step = steps[event.key] ?? ends[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const day = Number.isFinite(step) ? Math.round(span[edge]) + step : step;
    this.overview.host.move(moveEdge(span, domain, edge, day));
  }

  /** @param {number} clientX */
  #dayAt(clientX) {
    const { left, width } = this.overview.strip.getBoundingClientRect();
    const domain = this.overview.host.domain();
    return domain.start + ((clientX - left) / width) * lengthOf(domain);
  }

  /** @param {PointerEvent} event */
  pointerdown(event) {
    if (event.button !== 0) return;
    const target = /** @type {Element} */ (event.target);
    const span = this.overview.host.span();
    const from = this.#dayAt(event.clientX);
    const edge = EDGES[this.overview.handles.findIndex((element) => element.contains(target))];
    const whole = lengthOf(span) >= lengthOf(this.overview.host.domain()) - 1;
    if (edge) this.#follow(event, (day) => moveEdge(span, this.overview.host.domain(), edge, span[edge] + day - from));
    else if (target === this.overview.brush && !whole)
      this.#follow(event, (day) => panSpan(span, this.overview.host.domain(), day - from));
    else
      this.#follow(
        event,
        (day) => this.#drawn(from, day),
        () => this.#centre(from),
      );
  }

  /** @param {number} from  @param {number} to */
  #drawn(from, to) {
    return clampSpan({ start: Math.min(from, to), end: Math.max(from, to) }, this.overview.host.domain());
  }

  /** A press without a drag brings the window there. @param {number} day */
  #centre(day) {
    const span = this.overview.host.span();
    this.overview.host.glide(panSpan(span, this.overview.host.domain(), day - (span.start + span.end) / 2));
  }

  /**
   * @param {PointerEvent} start
   * @param {(day: number) => Span} spanAt
   * @param {() => void} [pressed]
   */
  #follow(start, spanAt, pressed) {
    const stop = new AbortController();
    let moved = false;
    try {
      this.overview.strip.setPointerCapture(start.pointerId);
    } catch {
      // The finger was gone before this was loaded.
      return pressed?.();
    }
    const go = (/** @type {PointerEvent} */ event) => {
      moved ||= Math.abs(event.clientX - start.clientX) > SLOP;
      if (moved) this.overview.host.move(spanAt(this.#dayAt(event.clientX)));
    };
    const up = (/** @type {Event} */ event) => {
      stop.abort();
      if (!moved && event.type === "pointerup") pressed?.();
    };
    this.overview.strip.addEventListener("pointermove", go, { signal: stop.signal });
    this.overview.strip.addEventListener("pointerup", up, { signal: stop.signal });
    this.overview.strip.addEventListener("pointercancel", up, { signal: stop.signal });
  }
}
