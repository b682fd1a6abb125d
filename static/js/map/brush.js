// @ts-check
/** Two sliders over the months: they write the date fields of the form, which htmx submits when they come to rest. */

/** Milliseconds after the last key on a slider: holding one asks once, and leaves one address to go back to. */
const REST = 400;
const KEYS = /^(Arrow|Page|Home$|End$)/;

/** <time-brush>: stands in the form and lives with it, also after Back brings the form again. */
export class TimeBrush extends HTMLElement {
  connectedCallback() {
    const form = this.closest("form");
    const bars = [...this.querySelectorAll("rect[data-month]")];
    const sliders = /** @type {HTMLInputElement[]} */ ([...this.querySelectorAll("input[type='range']")]);
    if (!form || !bars.length || sliders.length !== 2) return;
    this.stopping = new AbortController();
    const { signal } = this.stopping;
    const brush = new Brush(form, bars, sliders);
    this.querySelector(".sliders")?.removeAttribute("hidden");
    form.addEventListener("input", (event) => brush.slide(event.target), { signal });
    form.addEventListener("change", (event) => brush.typed(event.target), { signal });
    this.#waitForRest(form, signal);
    brush.read();
  }

  disconnectedCallback() {
    this.stopping?.abort();
  }

  /** A slider says with every key that it has changed. @param {HTMLFormElement} form  @param {AbortSignal} signal */
  #waitForRest(form, signal) {
    let waiting = 0;
    let keyed = false;
    const ask = () => form.dispatchEvent(new Event("change", { bubbles: true }));
    const later = (/** @type {Event} */ event) => {
      clearTimeout(waiting);
      if (!keyed) return;
      event.stopPropagation();
      waiting = window.setTimeout(ask, REST);
    };
    this.addEventListener("keydown", ({ key }) => (keyed = KEYS.test(key)), { signal });
    this.addEventListener("pointerdown", () => (keyed = false), { signal });
    this.addEventListener("change", later, { signal });
    signal.addEventListener("abort", () => clearTimeout(waiting));
  }
}

class Brush {
  /** @param {HTMLFormElement} form  @param {Element[]} bars  @param {HTMLInputElement[]} sliders */
  constructor(form, bars, sliders) {
    this.form = form;
    this.bars = bars;
    this.sliders = sliders;
    this.months = bars.map((bar) => bar.getAttribute("data-month") ?? "");
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLInputElement} */ (this.form.elements.namedItem(name));
  }

  /** The sliders stand where the fields say. A day is in its month; a year begins in January and ends in December. */
  read() {
    const [since, until] = ["since", "until"].map((name) => this.#field(name).value);
    const first = this.months.findIndex((month) => month >= (since.length === 4 ? `${since}-01` : since.slice(0, 7)));
    const end = until.length === 4 ? `${until}-12` : until.slice(0, 7);
    const last = until ? this.months.filter((month) => month <= end).length - 1 : this.months.length - 1;
    this.sliders[0].value = String(since ? Math.max(0, first) : 0);
    this.sliders[1].value = String(Math.max(0, last));
    this.#show();
  }

  /** @param {EventTarget | null} target */
  slide(target) {
    const [first, last] = this.sliders;
    if (target !== first && target !== last) return;
    if (Number(first.value) > Number(last.value))
      (target === first ? last : first).value = /** @type {HTMLInputElement} */ (target).value;
    const whole = (/** @type {HTMLInputElement} */ slider, /** @type {number} */ end) => Number(slider.value) === end;
    this.#field("since").value = whole(first, 0) ? "" : this.months[Number(first.value)];
    this.#field("until").value = whole(last, this.months.length - 1) ? "" : this.months[Number(last.value)];
    this.#show();
  }

  /** @param {EventTarget | null} target */
  typed(target) {
    if (target === this.#field("since") || target === this.#field("until")) this.read();
  }

  #show() {
    const [first, last] = this.sliders.map(({ value }) => Number(value));
    const words = (/** @type {number} */ i) => this.bars[i].getAttribute("data-words") ?? "";
    this.sliders.forEach((slider) => slider.setAttribute("aria-valuetext", words(Number(slider.value))));
    this.bars.forEach((bar, i) => bar.classList.toggle("inside", i >= first && i <= last));
    const period = this.form.querySelector("[data-period]");
    const whole = first === 0 && last === this.bars.length - 1;
    if (period) period.textContent = whole ? "" : `${words(first)} to ${words(last)}`;
  }
}
