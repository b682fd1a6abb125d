// @ts-check
/** On phones the strip comes first and the drawing follows its button; the order on screen is the order of focus. */

/** Once opened on a phone the drawing stays open. */
let revealed = false;

export class Folding {
  /**
   * @param {import("./drawing.js").Drawing} drawing
   * @param {() => void} changed
   * @param {AbortSignal} signal
   */
  constructor(drawing, changed, signal) {
    this.drawing = drawing;
    this.button = Object.assign(document.createElement("button"), { type: "button", className: "show" });
    const press = () => {
      revealed = !revealed;
      this.arrange();
      changed();
    };
    this.button.addEventListener("click", press, { signal });
  }

  arrange() {
    const { button, drawing } = this;
    const { element, overview, bar, kind } = drawing;
    const stage = drawing.stage.element;
    const live = drawing.live.element;
    const folds = kind === "narrow" && overview !== null;
    element.dataset.kind = kind;
    stage.hidden = folds && !revealed && !drawing.printing;
    button.textContent = revealed ? "Hide the drawing" : "Show the drawing";
    button.setAttribute("aria-expanded", String(revealed));
    button.hidden = !folds;
    if (folds) element.append(overview.element, ...(bar ? [bar] : []), button, stage, live);
    else element.append(stage, ...(overview ? [overview.element] : []), button, live);
    if (!folds && bar) element.before(bar);
  }
}
