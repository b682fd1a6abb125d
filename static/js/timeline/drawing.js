// @ts-check
/** Puts the parts of the drawing together and repaints on one animation frame, whatever changed. */

import { readAddress, replaceParams } from "./address.js";
import { gutterOf, kindOf, KINDS, Layout } from "./layout.js";
import { Overview } from "./overview.js";
import { Pointing } from "./pointing.js";
import { clampSpan, lengthOf, panSpan, zoomSpan } from "./scale.js";
import { Stage } from "./stage.js";
import { readTheme, watchTheme } from "./theme.js";
import { Tools } from "./tools.js";
import { Viewport } from "./viewport.js";
import { listenToGestures } from "./window.js";
import { describe, describePile, windowWords } from "./wording.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {import("./keyboard.js").Stop} Stop */
/** @typedef {import("./payload.js").Timeline} Timeline */

const SAY_AFTER = 700;
const PRINT_WIDTH = 690;
/** Height of the overview strip. */
const STRIP = { wide: 40, narrow: 72 };
/** Once opened on a phone the drawing stays open, also when a filter brings a new one. */
let revealed = false;

export class Drawing {
  /**
   * @param {HTMLElement} element  the <event-timeline>
   * @param {Timeline} timeline
   */
  constructor(element, timeline) {
    this.element = element;
    this.timeline = timeline;
    this.compact = element.hasAttribute("compact");
    this.stopping = new AbortController();
    this.kind = "wide";
    this.gutter = 0;
    this.width = 0;
    this.frame = 0;
    this.sayTimer = 0;
    this.printing = false;
    this.selected = -1;
    /** @type {Layout | undefined} */
    this.layout = undefined;
    /** @type {import("./theme.js").Theme | undefined} */
    this.theme = undefined;
    const { signal } = this.stopping;
    this.view = new Viewport(
      this.timeline,
      () => this.#moved(),
      () => this.#layOut(),
    );
    this.stage = new Stage();
    this.stage.plot.setAttribute("aria-label", `Timeline of ${this.timeline.count} events in two bands`);
    this.live = Object.assign(document.createElement("p"), { className: "live" });
    this.live.setAttribute("role", "status");
    this.show = Object.assign(document.createElement("button"), { type: "button", className: "show" });
    const host = this.#host();
    this.overview = this.compact ? null : new Overview(host, signal);
    /** @type {HTMLElement | null | undefined} */
    this.bar = this.compact ? null : this.element.closest(".tl")?.querySelector(".tools");
    this.tools = this.bar ? new Tools(this.bar, host, signal) : null;
    this.#arrange();
    this.pointing = new Pointing(this.stage, this.#pointingHost(), signal);
    listenToGestures(this.stage.plot, host, signal);
    this.#listen();
    this.readAddress();
    this.measure();
    this.paint();
    // A window that became the filter needs no place in the address.
    if (this.view.whole) this.view.writeAddress();
  }

  #listen() {
    const { signal } = this.stopping;
    const resize = new ResizeObserver(() => this.measure() && this.request());
    resize.observe(this.element);
    signal.addEventListener("abort", () => resize.disconnect());
    watchTheme(() => this.#retheme(), signal);
    this.show.addEventListener("click", () => this.#reveal(), { signal });
    addEventListener("popstate", () => this.readAddress(true), { signal });
    document.addEventListener("htmx:pushedIntoHistory", () => this.#pushed(), { signal });
    document.addEventListener("htmx:beforeHistorySave", () => this.#hideStyles(), { signal });
    addEventListener("beforeprint", () => this.#print(true), { signal });
    addEventListener("afterprint", () => this.#print(false), { signal });
  }

  stop() {
    this.stopping.abort();
    this.view.stop();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.sayTimer);
  }

  /** What the gestures, the overview and the tools may know and do. */
  #host() {
    const { view } = this;
    return {
      span: () => view.span,
      domain: () => view.domain,
      fit: () => view.fit,
      cutoff: () => this.timeline.cutoff,
      plot: () => ({ left: this.gutter * this.stage.unit, width: (this.width - this.gutter) * this.stage.unit }),
      move: (/** @type {Span} */ span) => view.move(span),
      glide: (/** @type {Span} */ span) => view.glide(span),
      say: (/** @type {string} */ words) => this.#say(words),
    };
  }

  #pointingHost() {
    return {
      words: (/** @type {Stop} */ stop) => this.#words(stop),
      address: (/** @type {Stop} */ { item }) => (item.members ? "" : this.#addressOf(item.event)),
      open: (/** @type {Stop} */ stop) => this.#open(stop),
      show: (/** @type {Stop} */ stop) => this.#bringIn(stop),
      command: (/** @type {string} */ key, /** @type {boolean} */ shift) => this.#command(key, shift),
      close: () => this.#close(),
      selected: () => (this.selected < 0 ? "" : `event ${this.selected}`),
      newTab: this.compact,
    };
  }

  /** On phones the strip comes first and the drawing follows its button; the order on screen is the order of focus. */
  #arrange() {
    const { stage, show, live, overview, bar } = this;
    const folds = this.kind === "narrow" && overview !== null;
    this.element.dataset.kind = this.kind;
    stage.element.hidden = folds && !revealed && !this.printing;
    show.textContent = revealed ? "Hide the drawing" : "Show the drawing";
    show.setAttribute("aria-expanded", String(revealed));
    show.hidden = !folds;
    if (folds) this.element.append(overview.element, ...(bar ? [bar] : []), show, stage.element, live);
    else this.element.append(stage.element, ...(overview ? [overview.element] : []), show, live);
    if (!folds && bar) this.element.before(bar);
  }

  #reveal() {
    revealed = !revealed;
    this.#arrange();
    this.request();
  }

  /** Lays out anew when the width has changed. @returns {boolean} whether it had */
  measure() {
    const { stage } = this;
    stage.readUnit();
    const width = (this.printing ? PRINT_WIDTH : this.element.clientWidth) / stage.unit;
    if (width <= 0 || width === this.width) return false;
    this.width = width;
    const kind = this.printing ? "wide" : kindOf(width, this.compact);
    if (kind !== this.kind) {
      this.kind = kind;
      this.#arrange();
      // On a phone the key would push the list off the screen.
      if (kind === "narrow") this.element.closest(".tl")?.querySelector("details")?.removeAttribute("open");
    }
    this.gutter = gutterOf(this.timeline, KINDS[kind], stage.measure);
    this.view.resize({ width: width - this.gutter, after: KINDS[kind].after });
    return true;
  }

  #layOut() {
    const { kind, gutter, width, stage, view } = this;
    const { fit, domain } = view;
    this.layout = new Layout(this.timeline, { kind, gutter, width, fit, domain, measure: stage.measure });
    this.overview?.draw(this.timeline, width, gutter, kind === "narrow" ? STRIP.narrow : STRIP.wide);
  }

  #moved() {
    this.request();
    clearTimeout(this.sayTimer);
    this.sayTimer = window.setTimeout(() => this.#sayWindow(), SAY_AFTER);
  }

  #sayWindow() {
    const { start, end } = this.timeline.events;
    const { span } = this.view;
    let shown = 0;
    for (let i = 0; i < start.length; i++) if (end[i] > span.start && start[i] < span.end) shown++;
    this.#say(windowWords(span, shown, this.timeline.count));
  }

  /** @param {string} words */
  #say(words) {
    clearTimeout(this.sayTimer);
    this.live.textContent = words;
  }

  request() {
    this.frame ||= requestAnimationFrame(() => this.paint());
  }

  paint() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (!this.layout) return;
    this.overview?.update();
    this.tools?.update(this.view.whole, Boolean(this.stage.element.hidden));
    if (this.stage.element.hidden) return;
    this.theme ??= readTheme(this.element);
    const scene = this.layout.scene(this.view.span);
    this.stage.paint(scene, this.timeline.events, this.theme, this.selected);
    this.pointing.update(scene);
  }

  #retheme() {
    this.theme = undefined;
    if (this.printing) this.paint();
    else this.request();
  }

  /** Print has its own width and no later frame to paint in. @param {boolean} on */
  #print(on) {
    this.printing = on;
    this.#arrange();
    this.measure();
    this.theme = undefined;
    this.paint();
  }

  /** @param {boolean} [moved]  the reader went through history: the window follows */
  readAddress(moved = false) {
    this.selected = this.timeline.events.slug.indexOf(readAddress().event);
    if (moved) this.view.followAddress();
    this.request();
  }

  /** The server wrote a new address: the open event is in it, and the window stays where it is. */
  #pushed() {
    this.readAddress();
    this.view.writeAddress();
  }

  /** What htmx keeps for Back must hold no style attributes, or the content policy complains when it is parsed. */
  #hideStyles() {
    const styled = /** @type {HTMLElement[]} */ ([...this.element.querySelectorAll("[style]")]);
    const texts = styled.map(({ style }) => style.cssText);
    for (const element of styled) element.removeAttribute("style");
    queueMicrotask(() => styled.forEach((element, i) => (element.style.cssText = texts[i])));
  }

  /** @param {Stop} stop */
  #words({ item, lane }) {
    if (!item.members) return describe(this.timeline.events, item.event);
    return describePile(item.members.length, this.layout?.timeline.lanes[lane].label ?? "", this.#spanOf(item.members));
  }

  /** @param {number[]} members  @returns {Span} from the first start to the last */
  #spanOf(members) {
    const { start, end } = this.timeline.events;
    const starts = members.map((i) => (Number.isFinite(start[i]) ? start[i] : end[i] - 1));
    return { start: Math.min(...starts), end: Math.max(...starts) + 1 };
  }

  /** @param {number} i */
  #addressOf(i) {
    return (this.element.dataset.url ?? "/events/*/").replace("*", this.timeline.events.slug[i]);
  }

  /**
   * An event opens in the panel, a pile is zoomed into.
   * @param {Stop} stop
   * @returns {boolean} false leaves it to the link
   */
  #open({ item }) {
    if (item.members) {
      this.#zoomInto(this.#spanOf(item.members));
      return true;
    }
    const { htmx } = /** @type {any} */ (window);
    if (!htmx || !document.getElementById("detail")) return false;
    this.view.address.flush();
    this.selected = item.event;
    this.request();
    htmx.ajax("GET", this.#addressOf(item.event), { target: "#detail", swap: "innerHTML" });
    return true;
  }

  /** @param {Span} span */
  #zoomInto(span) {
    const length = Math.max(Math.min(lengthOf(span) * 1.6, lengthOf(this.view.span) / 2), 1);
    const middle = (span.start + span.end) / 2;
    this.view.glide(clampSpan({ start: middle - length / 2, end: middle + length / 2 }, this.view.domain));
  }

  /** The panel may have its own button; else it is emptied here. */
  #close() {
    if (this.selected < 0) return;
    const detail = document.getElementById("detail");
    const button = /** @type {HTMLElement | null | undefined} */ (detail?.querySelector("[data-close]"));
    this.selected = -1;
    this.request();
    if (button) return button.click();
    detail?.replaceChildren();
    replaceParams({ event: null });
  }

  /** Moves the window so that a stop outside it, or at its very edge, comes in. @param {Stop} stop */
  #bringIn({ item }) {
    const { span, domain } = this.view;
    const day = (/** @type {number} */ x) => domain.start + x / (this.layout?.world.k ?? 1);
    const edge = lengthOf(span) * 0.03;
    const inside = day(item.anchor) > span.start + edge && day(item.anchor) < span.end - edge;
    if (inside || (item.bar && day(item.right) > span.start + edge && day(item.left) < span.end - edge)) return;
    this.view.move(panSpan(span, domain, day(item.anchor) - (span.start + span.end) / 2));
    this.paint();
  }

  /** @param {string} key  @param {boolean} shift  @returns {boolean} whether the key moved the window */
  #command(key, shift) {
    const { span, domain, fit } = this.view;
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
    this.view.glide(commands[key]());
    return true;
  }
}
