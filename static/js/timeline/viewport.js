// @ts-check
/** The window and what it can move in: moves at once, glides, follows the address and writes it. */

import { clampSpan, fitSpan, mixSpan, sameSpan, union } from "./scale.js";

/** @typedef {import("./days.js").Span} Span */

const GLIDE = 200;

export class Viewport {
  /**
   * @param {import("./payload.js").Timeline} timeline
   * @param {import("./address.js").Address} address
   * @param {() => void} changed  the window has moved
   * @param {() => void} stretched  the domain is another one
   */
  constructor(timeline, address, changed, stretched) {
    /** @type {{start: ArrayLike<number>, end: ArrayLike<number>}} */
    this.extent = { start: [], end: [] };
    this.cutoff = 0;
    this.select(timeline);
    this.changed = changed;
    this.stretched = stretched;
    this.address = address;
    this.gliding = 0;
    /** @type {Span} */
    this.fit = { start: 0, end: 1 };
    this.domain = this.fit;
    this.span = this.fit;
    this.width = 0;
  }

  /** What there is to show; its window follows at the next `resize`. @param {import("./payload.js").Timeline} timeline */
  select({ events, span, cutoff }) {
    this.extent = span ? { start: [span.start], end: [span.end] } : events;
    this.cutoff = cutoff;
  }

  /** Everything is shown. */
  get whole() {
    return sameSpan(this.span, this.fit);
  }

  /** @param {{width: number, after: number}} plot  see fitSpan */
  resize(plot) {
    const first = !this.width;
    const whole = !first && this.whole;
    this.width = plot.width;
    const { since, until, window } = this.address.read();
    const fit = fitSpan(this.extent, this.cutoff, plot, { since, until });
    // Beside a fixed window there may be events that are not here.
    this.fit = (this.address.fixed && window(fit)) || fit;
    this.#show(first ? window(this.fit) : whole ? null : this.span);
  }

  /** @param {Span | null} span  null shows everything */
  #show(span) {
    this.domain = span ? union(this.fit, span) : this.fit;
    this.span = clampSpan(span ?? this.fit, this.domain);
    this.stretched();
  }

  /** Where the reader asks to go outside the domain, it grows; it shrinks back when everything is shown. @param {Span} span */
  move(span) {
    const outside = span.start < this.domain.start - 1 || span.end > this.domain.end + 1;
    if (outside) this.#show(span);
    else if (sameSpan(span, this.fit) && this.domain !== this.fit) this.#show(null);
    else this.span = span;
    this.writeAddress();
    this.changed();
  }

  /** A short transition, or none for readers who asked for less motion. @param {Span} to */
  glide(to) {
    cancelAnimationFrame(this.gliding);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.move(to);
    const from = this.span;
    const started = performance.now();
    const step = () => {
      const t = Math.min(1, (performance.now() - started) / GLIDE);
      this.move(t < 1 ? mixSpan(from, to, 1 - (1 - t) ** 3) : to);
      if (t < 1) this.gliding = requestAnimationFrame(step);
    };
    step();
  }

  /** After Back or Forward. */
  followAddress() {
    this.#show(this.address.read().window(this.fit));
    this.changed();
  }

  writeAddress() {
    // Beside an open event also the whole is written, so that nobody takes it for an arrival.
    this.address.setWindow(this.whole && !this.address.read().event ? null : this.span);
  }

  stop() {
    cancelAnimationFrame(this.gliding);
    this.address.cancel();
  }
}
