// @ts-check
/** A button at the name of each lane collapses it; one of them is a tab stop. Moving lanes is loaded when wanted. */

import { Keyed } from "./nodes.js";

/** @typedef {import("./layout.js").Scene} Scene */
/** @typedef {import("./arrangement.js").Arrangement} Arrangement */
/** @typedef {{key: string, lane: number, label: string, collapsed: boolean, top: number, width: number, unit: number}} Datum */

const HEIGHT = 24;
const HELP = "Up and down arrows lead to other lanes. With Alt they move the lane.";

export class LaneButtons {
  /**
   * @param {HTMLElement} stage
   * @param {Arrangement} arrangement
   * @param {(words: string) => void} changed
   * @param {AbortSignal} signal
   */
  constructor(stage, arrangement, changed, signal) {
    this.arrangement = arrangement;
    this.changed = changed;
    this.element = document.createElement("div");
    this.element.className = "lanes";
    this.element.innerHTML = `<p id="lanes-help" hidden>${HELP}</p>`;
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", "Lanes");
    this.element.setAttribute("aria-describedby", "lanes-help");
    stage.append(this.element);
    /** @type {Scene | undefined} */
    this.scene = undefined;
    this.current = "";
    /** @type {Keyed<Datum>} */
    this.buttons = new Keyed(this.element, make, (element, datum) => this.#update(element, datum));
    const on = (/** @type {string} */ type, /** @type {(event: any) => void} */ listener) =>
      this.element.addEventListener(type, listener, { signal });
    on("click", (event) => this.#press(event.target));
    on("keydown", (event) => this.#key(event));
    on("focusin", ({ target }) => this.#take(target));
    on("pointerdown", (event) => this.#move((hands) => hands.drag(this, event)));
  }

  /** @param {Scene} scene  @param {number} unit  @param {(text: string) => number} measure  at 12 px */
  draw(scene, unit, measure) {
    this.scene = scene;
    const { kind, left } = scene;
    // Above its lane a name leaves the rest of the line to fingers that move the window.
    const widthOf = (/** @type {string} */ words) => (kind.gutter ? left - 10 : measure(words) * 1.1 + 34);
    const data = scene.lanes.map(({ lane, top, base, collapsed }) => ({
      key: lane.slug,
      lane: this.arrangement.lanes.findIndex(({ slug }) => slug === lane.slug),
      label: lane.label,
      collapsed,
      top: kind.laneHead ? top + 1 : base - HEIGHT / 2,
      width: widthOf(`${lane.label} ${lane.count}`),
      unit,
    }));
    if (!data.some(({ key }) => key === this.current)) this.current = data[0]?.key ?? "";
    this.buttons.join(data);
  }

  /** @param {Element} element  @param {Datum} datum */
  #update(element, { key, lane, label, collapsed, top, width, unit }) {
    const button = /** @type {HTMLElement} */ (element);
    button.dataset.lane = String(lane);
    button.tabIndex = key === this.current ? 0 : -1;
    button.setAttribute("aria-expanded", String(!collapsed));
    button.setAttribute("aria-label", `${collapsed ? "Expand" : "Collapse"} lane ${label}`);
    button.style.transform = `translateY(${top * unit}px)`;
    button.style.width = `${width * unit}px`;
  }

  /** @param {Element} target  @returns {HTMLElement[]} in the order of the drawing, from the button pressed */
  list(target) {
    const button = target.closest("button");
    const all = (this.scene?.lanes ?? []).map(
      ({ lane }) => /** @type {HTMLElement} */ (this.buttons.known.get(lane.slug)),
    );
    return button ? [button, ...all] : [];
  }

  /** @param {Element} target */
  #press(target) {
    const [button] = this.list(target);
    if (!button) return;
    const collapsed = this.arrangement.toggle(Number(button.dataset.lane));
    this.changed(`Lane ${this.nameOf(button)} ${collapsed ? "collapsed" : "expanded"}`);
  }

  /** @param {HTMLElement} button */
  nameOf(button) {
    return this.arrangement.lanes[Number(button.dataset.lane)].label;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const [button, ...all] = this.list(/** @type {Element} */ (event.target));
    if (event.altKey) this.#move((hands) => hands.step(this, button, step));
    else all[all.indexOf(button) + step]?.focus();
  }

  /** @param {Element} target  the button that has focus is the one that Tab comes back to */
  #take(target) {
    const [button, ...all] = this.list(target);
    if (!button) return;
    for (const other of all) other.tabIndex = other === button ? 0 : -1;
    this.current = this.scene?.lanes[all.indexOf(button)]?.lane.slug ?? "";
  }

  /** @param {(hands: typeof import("./reorder.js")) => void} use */
  #move(use) {
    import("./reorder.js").then(use);
  }
}

function make() {
  return Object.assign(document.createElement("button"), { type: "button" });
}
