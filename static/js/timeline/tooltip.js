// @ts-check
/** One tooltip for hover and focus: dismissed with Escape, and it stays while the pointer is on it. */

/** @typedef {{left: number, right: number, top: number, bottom: number}} Around  in pixels of the stage */

const PATIENCE = 180;
const DISTANCE = 8;

export class Tooltip {
  /** @param {HTMLElement} stage */
  constructor(stage) {
    this.stage = stage;
    this.element = document.createElement("div");
    this.element.className = "tip";
    this.element.hidden = true;
    // Focused marks carry the same words as their name, so nothing is read twice.
    this.element.setAttribute("aria-hidden", "true");
    this.timer = 0;
    this.key = "";
    this.element.addEventListener("pointerenter", () => clearTimeout(this.timer));
    this.element.addEventListener("pointerleave", () => this.hideSoon());
    stage.append(this.element);
  }

  get shown() {
    return !this.element.hidden;
  }

  /**
   * @param {string} key  what it speaks about
   * @param {import("./wording.js").Description} words
   * @param {Around} around
   */
  show(key, { title, date, facts, links = [] }, around) {
    clearTimeout(this.timer);
    if (this.key !== key || !this.shown) {
      this.key = key;
      const lines = [["strong", title], ["span", date], ["span", facts], ...links.map((link) => ["small", link])];
      this.element.replaceChildren(
        ...lines.map(([tag, text]) => Object.assign(document.createElement(tag), { textContent: text })),
      );
      this.element.hidden = false;
    }
    this.#place(around);
  }

  hideSoon() {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.hide(), PATIENCE);
  }

  hide() {
    clearTimeout(this.timer);
    this.element.hidden = true;
    this.key = "";
  }

  /** Above the mark where there is room, else below; never past the sides. */
  #place(/** @type {Around} */ { left, right, top, bottom }) {
    const { offsetWidth, offsetHeight, style } = this.element;
    const most = this.stage.clientWidth - offsetWidth;
    const x = Math.max(0, Math.min((left + right) / 2 - offsetWidth / 2, most));
    const above = top - DISTANCE - offsetHeight;
    const y = this.stage.getBoundingClientRect().top + above > 0 ? above : bottom + DISTANCE;
    style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}
