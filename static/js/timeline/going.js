// @ts-check
/** Where keys and opened piles lead the window. */

import { clampSpan, lengthOf, panSpan, zoomSpan } from "./scale.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {import("./keyboard.js").Stop} Stop */

export class Going {
  /** @param {{view: import("./viewport.js").Viewport, paint: () => void, scale: () => number}} host */
  constructor(host) {
    this.host = host;
  }

  /** @param {Span} span */
  zoomInto(span) {
    const length = Math.max(Math.min(lengthOf(span) * 1.6, lengthOf(this.host.view.span) / 2), 1);
    const middle = (span.start + span.end) / 2;
    this.host.view.glide(clampSpan({ start: middle - length / 2, end: middle + length / 2 }, this.host.view.domain));
  }

  /** Moves the window so that a stop outside it, or at its very edge, comes in. @param {Stop} stop */
  bringIn({ item }) {
    const { span, domain } = this.host.view;
    const day = (/** @type {number} */ x) => domain.start + x / this.host.scale();
    const edge = lengthOf(span) * 0.03;
    const inside = day(item.anchor) > span.start + edge && day(item.anchor) < span.end - edge;
    if (inside || (item.bar && day(item.right) > span.start + edge && day(item.left) < span.end - edge)) return;
    this.host.view.move(panSpan(span, domain, day(item.anchor) - (span.start + span.end) / 2));
    this.host.paint();
  }

  /** @param {string} key  @param {boolean} shift  @returns {boolean} whether the key moved the window */
  command(key, shift) {
    const { span, domain, fit } = this.host.view;
    const step = lengthOf(span) / 4;
    /** @type {Record<string, () => Span>} */
    const commands = {
      "+": () => zoomSpan(span, domain, 2),
      "=": () => zoomSpan(span, domain, 2),
      "-": () => zoomSpan(span, domain, 1 / 2),
      Home: () => fit,
      0: () => fit,
      ...(shift && { ArrowLeft: () => panSpan(span, domain, -step), ArrowRight: () => panSpan(span, domain, step) }),
    };
    if (!commands[key]) return false;
    this.host.view.glide(commands[key]());
    return true;
  }
}
