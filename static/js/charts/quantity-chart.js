// @ts-check
/** <quantity-chart>: draws the figures that stand in it as JSON, and again whenever its width changes. */

import { draw } from "./draw.js";
import { layOut } from "./geometry.js";
import { readFigures } from "./points.js";

export class QuantityChart extends HTMLElement {
  width = 0;

  connectedCallback() {
    const json = this.querySelector("script")?.textContent ?? "";
    this.figures = readFigures(json);
    this.width = 0; // connected again, it draws again
    this.watcher = new ResizeObserver(() => this.fit());
    this.watcher.observe(this);
    this.fit();
  }

  disconnectedCallback() {
    this.watcher?.disconnect();
  }

  fit() {
    const width = Math.round(this.clientWidth);
    if (!this.figures || !width || width === this.width) return;
    this.width = width;
    const face = getComputedStyle(this).fontFamily;
    // The whole chart grows with the reader's text size, as the timeline does.
    const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
    const svg = draw(layOut(this.figures, width / unit, measureIn(face)));
    svg.setAttribute("height", String(Number(svg.getAttribute("height")) * unit));
    const past = this.querySelector("svg");
    const focused = past ? [...past.querySelectorAll("a")].findIndex((link) => link === document.activeElement) : -1;
    if (past) past.replaceWith(svg);
    else this.append(svg);
    if (focused >= 0) svg.querySelectorAll("a")[focused].focus();
  }
}

/** @param {string} face  @returns {import("./geometry.js").Measure} */
function measureIn(face) {
  const context = document.createElement("canvas").getContext("2d");
  return (text, strong) => {
    if (!context) return text.length * 7;
    context.font = `${strong ? 600 : 400} 12px ${face}`;
    return context.measureText(text).width;
  };
}
