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
    this.closeKey();
  }

  arrange() {
    this.fold();
    this.place();
  }

  get #folds() {
    return this.drawing.kind === "narrow" && this.drawing.overview !== null;
  }

  /** What is shown. */
  fold() {
    const { button, drawing } = this;
    drawing.element.dataset.kind = drawing.kind;
    drawing.stage.element.hidden = this.#folds && !revealed && !drawing.printing;
    if (drawing.bar) drawing.bar.hidden = drawing.stage.element.hidden;
    button.textContent = revealed ? "Hide the drawing" : "Show the drawing";
    button.setAttribute("aria-expanded", String(revealed));
    button.hidden = !this.#folds;
  }

  /** On a phone the key would push the list off the screen; a reader may open it again. */
  closeKey() {
    const { element, kind } = this.drawing;
    if (kind === "narrow") element.closest(".tl")?.querySelector(".legend")?.removeAttribute("open");
  }

  /** In which order. */
  place() {
    const { button, drawing } = this;
    const { element, overview, bar } = drawing;
    const stage = drawing.stage.element;
    const live = drawing.live.element;
    if (this.#folds && overview) element.append(overview.element, ...(bar ? [bar] : []), button, stage, live);
    else element.append(stage, ...(overview ? [overview.element] : []), button, live);
    if (!this.#folds && bar) element.before(bar);
  }
}
