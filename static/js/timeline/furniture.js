// @ts-check
/** What is handled rather than seen: tools, lane buttons, links on the marks, gestures. Made after the first paint. */

import { LaneButtons } from "./lane-buttons.js";
import { Pointing } from "./pointing.js";
import { Tools } from "./tools.js";
import { listenToGestures } from "./window.js";

/** @typedef {import("./window.js").Host & import("./tools.js").Host} Host */

export class Furniture {
  /**
   * @param {import("./drawing.js").Drawing} drawing
   * @param {{around: Host, marks: import("./pointing.js").Host, rearranged: (words: string) => void}} hosts
   * @param {AbortSignal} signal
   */
  constructor({ stage, bar, compact, arrangement }, { around, marks, rearranged }, signal) {
    this.stage = stage;
    this.tools = bar ? new Tools(bar, around, signal) : null;
    this.lanes = compact ? null : new LaneButtons(stage.element, arrangement, rearranged, signal);
    this.pointing = new Pointing(stage, marks, signal);
    this.loadDrag = listenToGestures(stage.plot, around, signal);
    /** How marks move after a filter. @type {typeof import("./tween.js") | undefined} */
    this.tween = undefined;
    for (const type of ["pointermove", "pointerdown", "keydown"])
      document.addEventListener(type, () => this.#load(), { once: true, signal });
  }

  /** The reader is there: what answers to hands and to filters is loaded before it is needed. */
  async #load() {
    this.pointing.load();
    this.loadDrag();
    this.tools?.load();
    this.tween = await import("./tween.js");
  }

  /** In step with what was painted. @param {import("./layout.js").Scene} scene */
  update(scene) {
    this.lanes?.draw(scene, this.stage.unit, this.stage.measure);
    this.pointing.update(scene);
  }
}
