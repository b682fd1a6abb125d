// @ts-check
/** The tooltip of the map. */

/** @typedef {{title: string, facts: string[], below: string[]}} Lines */

const HALF = 140;

export class Tip {
  /** @param {HTMLElement} plot */
  constructor(plot) {
    this.element = document.createElement("div");
    this.element.className = "map-tip";
    this.element.hidden = true;
    this.element.setAttribute("aria-hidden", "true");
    plot.append(this.element);
  }

  /** @param {Lines} lines  @param {number} x  @param {number} y  @param {import("./view.js").Size} size */
  show({ title, facts, below }, x, y, { width, height }) {
    const line = (/** @type {string} */ name, /** @type {string} */ text) =>
      Object.assign(document.createElement(name), { textContent: text });
    this.element.replaceChildren(
      line("b", title),
      ...facts.map((text) => line("span", text)),
      ...below.map((text) => line("small", text)),
    );
    this.element.hidden = false;
    const half = Math.min(HALF, this.element.offsetWidth / 2);
    const tall = this.element.offsetHeight;
    this.element.style.left = `${Math.max(half, Math.min(width - half, x)) - half}px`;
    this.element.style.top = `${y + 6 + tall > height ? Math.max(0, y - tall - 44) : y + 6}px`;
  }

  hide() {
    this.element.hidden = true;
  }
}
