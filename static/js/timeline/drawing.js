// @ts-check
/** Puts the parts of the drawing together and repaints on one animation frame, whatever changed. */

import { Address } from "./address.js";
import { Arrangement, ownStore } from "./arrangement.js";
import { today } from "./days.js";
import { Folding } from "./folding.js";
import { Furniture } from "./furniture.js";
import { gutterOf, kindOf, KINDS } from "./kinds.js";
import { isPile } from "./lanes.js";
import { Layout } from "./layout.js";
import { Live } from "./live.js";
import { Opening } from "./opening.js";
import { Overview } from "./overview.js";
import { Stage, unitNow } from "./stage.js";
import { readTheme, watchTheme } from "./theme.js";
import { Viewport } from "./viewport.js";
import { counted, describe, describePile, windowWords } from "./wording.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {import("./keyboard.js").Stop} Stop */
/** @typedef {import("./payload.js").Timeline} Timeline */

const PRINT_WIDTH = 690;
/** Height of the overview strip. */
const STRIP = { wide: 40, narrow: 72 };
/** Loaded when first wanted. @type {{arcs?: typeof import("./arcs.js")}} */
const later = {};

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
    this.printing = false;
    // All reading comes before all writing: each reading after it would lay the page out again.
    const sizes = this.#sizes();
    const theme = readTheme(element);
    this.kind = kindOf(sizes.outer / sizes.unit, this.compact);
    this.gutter = 0;
    this.width = 0;
    this.frame = 0;
    /** @type {Layout | undefined} */
    this.layout = undefined;
    /** @type {import("./layout.js").Scene | undefined} */
    this.scene = undefined;
    /** @type {import("./theme.js").Theme | undefined} */
    this.theme = theme;
    /** What was painted last: where marks come from after a filter. @type {import("./tween.js").Shown | undefined} */
    this.past = undefined;
    const address = new Address(element);
    this.opening = new Opening(element, address, () => this.#pointed());
    this.arrangement = this.#arrangementOf(timeline);
    this.view = new Viewport(
      this.timeline,
      address,
      () => this.#moved(),
      () => this.#layOut(),
    );
    this.stage = new Stage(theme.face);
    this.#name();
    this.live = new Live();
    /** @type {import("./source.js").Source | undefined} */
    this.source = undefined;
    this.host = this.#host();
    this.overview = this.compact ? null : new Overview(this.host, this.stopping.signal);
    /** @type {HTMLElement | null | undefined} */
    this.bar = this.compact ? null : element.closest(".tl")?.querySelector(".tools");
    this.folding = new Folding(this, () => this.request(), this.stopping.signal);
    /** What is handled rather than seen, made after the first paint. @type {Furniture | undefined} */
    this.furniture = undefined;
    /** @type {import("./tween.js").Motion | undefined} */
    this.motion = undefined;
    this.readAddress();
    // A canvas takes its fonts from the page it stands in, which would be laid out for it: it is painted before.
    this.folding.fold();
    this.measure(sizes);
    this.paint();
    this.folding.place();
  }

  /** The rest of the drawing, once its marks are on the screen. */
  furnish() {
    const { signal } = this.stopping;
    if (signal.aborted) return;
    const rearranged = (/** @type {string} */ words) => this.#rearranged(words);
    const hosts = { around: this.host, marks: this.#pointingHost(), rearranged };
    this.furniture = new Furniture(this, hosts, signal);
    this.#listen();
    this.#drawOverview();
    this.#dress();
    // A window that became the filter needs no place in the address.
    if (this.view.whole || this.view.address.read().event) this.view.writeAddress();
  }

  #listen() {
    const { signal } = this.stopping;
    const resize = new ResizeObserver(() => this.measure() && this.request());
    resize.observe(this.element);
    signal.addEventListener("abort", () => resize.disconnect());
    watchTheme(() => this.#retheme(), signal);
    addEventListener("popstate", () => this.readAddress(true), { signal });
    document.addEventListener("htmx:pushedIntoHistory", () => this.#pushed(), { signal });
    addEventListener("beforeprint", () => this.#print(true), { signal });
    addEventListener("afterprint", () => this.#print(false), { signal });
  }

  stop() {
    this.stopping.abort();
    this.view.stop();
    this.source?.stop();
    this.live.stop();
    cancelAnimationFrame(this.frame);
  }

  /** What the source of other windows may do. */
  sourceHost() {
    return {
      event: () => this.opening.slug,
      replace: (/** @type {Timeline} */ timeline) => this.#replace(timeline),
      fail: () => this.live.say("The events of this period could not be loaded. What was there before is still shown."),
    };
  }

  /** @param {import("./source.js").Source} source */
  fetchFrom(source) {
    this.source = source;
    source.follow(this.view.span);
  }

  /**
   * Another selection takes the place of what is drawn.
   * @param {Timeline} timeline
   * @param {URLSearchParams} filters  what it was asked with
   */
  select(timeline, filters) {
    this.source?.stop();
    this.source = undefined;
    this.timeline = timeline;
    this.arrangement = this.#arrangementOf(timeline);
    if (this.furniture?.lanes) this.furniture.lanes.arrangement = this.arrangement;
    this.#name();
    this.view.stop();
    this.view.address.ahead = filters;
    this.view.select(timeline);
    this.opening.find(timeline.events);
    this.width = 0; // other lanes may have longer names
    this.measure();
    this.#startMotion();
    this.paint();
  }

  #name() {
    const words = `Timeline of ${counted(this.timeline.count, "event")} in two bands`;
    this.stage.plot.setAttribute("aria-label", words);
  }

  /** @param {Timeline} timeline */
  #arrangementOf({ group, lanes }) {
    return new Arrangement(group, lanes, this.compact ? null : ownStore());
  }

  /** The same selection for another window. @param {Timeline} timeline */
  #replace(timeline) {
    this.timeline = timeline;
    this.opening.find(timeline.events);
    this.#layOut();
    this.source?.follow(this.view.span);
    this.live.saySoon(() => this.#windowWords());
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
      say: (/** @type {string} */ words) => this.live.say(words),
      resetLanes: () => {
        this.arrangement.reset();
        this.#rearranged("Lanes are as they were");
      },
      save: (/** @type {string} */ kind) => this.#save(kind),
    };
  }

  #pointingHost() {
    return {
      words: (/** @type {Stop} */ stop) => this.#words(stop),
      address: (/** @type {Stop} */ { item }) => this.#addressOf(item),
      open: (/** @type {number} */ event) => this.opening.open(this.timeline.events.slug[event], event),
      view: this.view,
      paint: () => this.paint(),
      scale: () => this.layout?.world.k ?? 1,
      close: () => this.opening.close(),
      pointed: () => this.#pointed(),
      selected: () => (this.opening.event < 0 ? "" : `event ${this.opening.event}`),
      newTab: this.compact && !this.view.address.fixed,
    };
  }

  /** In pixels. */
  #sizes() {
    return { unit: unitNow(), outer: this.printing ? PRINT_WIDTH : this.element.clientWidth };
  }

  /** Lays out anew when the width has changed. @returns {boolean} whether it had */
  measure({ unit, outer } = this.#sizes()) {
    const { stage } = this;
    stage.unit = unit;
    const width = outer / unit;
    if (width <= 0 || width === this.width) return false;
    this.width = width;
    const kind = this.printing ? "wide" : kindOf(width, this.compact);
    if (kind !== this.kind) {
      this.kind = kind;
      this.folding.arrange();
      this.folding.closeKey();
    }
    this.gutter = gutterOf(this.timeline, KINDS[kind], stage.measure);
    this.view.resize({ width: width - this.gutter, after: KINDS[kind].after });
    return true;
  }

  #layOut() {
    const { kind, gutter, width, stage, view } = this;
    const { fit, domain } = view;
    const lanes = kind === "tiny" ? undefined : this.arrangement;
    this.layout = new Layout(this.timeline, {
      kind,
      gutter,
      width,
      fit,
      domain,
      measure: stage.measure,
      today: today(),
      lanes,
    });
    if (this.furniture || this.stage.element.hidden) this.#drawOverview();
  }

  #drawOverview() {
    const height = this.kind === "narrow" ? STRIP.narrow : STRIP.wide;
    this.overview?.draw(this.timeline, this.width, this.gutter, height);
  }

  #moved() {
    this.request();
    this.source?.follow(this.view.span);
    this.live.saySoon(() => this.#windowWords());
  }

  #windowWords() {
    const { events, bins, count } = this.timeline;
    const { span } = this.view;
    let shown = bins ? NaN : 0;
    for (let i = 0; i < events.start.length; i++) if (events.end[i] > span.start && events.start[i] < span.end) shown++;
    return windowWords(span, shown, count);
  }

  /** The event whose links are drawn: the one pointed at, else the open one. */
  get #active() {
    return this.furniture?.pointing.active?.item.event ?? this.opening.event;
  }

  #pointed() {
    this.request();
    const event = this.#active;
    if (later.arcs || event < 0 || !this.timeline.links.some(([from, to]) => from === event || to === event)) return;
    import("./arcs.js").then((module) => {
      later.arcs = module;
      this.furniture?.pointing.hands?.retell();
      this.request();
    });
  }

  /** @param {string} words */
  #rearranged(words) {
    this.#layOut();
    this.paint();
    this.live.say(words);
  }

  /** @param {string} kind  png or svg */
  async #save(kind) {
    const { save } = await import("./save/save.js");
    const { scene, theme, timeline } = this;
    if (!scene || !theme) return;
    const arcs = later.arcs?.arcsOf(scene, timeline, this.#active) ?? [];
    const name = await save(kind, { scene, theme, events: timeline.events }, this.stage.measure, arcs);
    this.live.say(`Saved as ${name}`);
  }

  /** Marks move from where they were before a filter, for readers who do not mind. */
  #startMotion() {
    const { past } = this;
    const tween = this.furniture?.tween;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (!tween || !past || still || !tween.worthMoving(past, this.timeline.events)) return;
    this.motion = new tween.Motion(past, performance.now());
  }

  request() {
    this.frame ||= requestAnimationFrame(() => this.paint());
  }

  paint() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (!this.layout) return;
    if (!this.stage.element.hidden) this.#paintScene(this.layout);
    this.#dress();
  }

  /** @param {Layout} layout */
  #paintScene(layout) {
    this.theme ??= readTheme(this.element);
    const scene = layout.scene(this.view.span);
    this.scene = scene;
    const { timeline, theme } = this;
    this.stage.paint(scene, timeline.events, theme, this.opening.event, this.#moving());
    const arcs = later.arcs?.arcsOf(scene, timeline, this.#active);
    if (arcs) later.arcs?.drawArcs(this.stage.context, scene, arcs, theme.accent);
    if (!this.compact && !this.motion) this.past = { scene, events: timeline.events };
  }

  /** Brings what lies around and over the scene in step with it. */
  #dress() {
    const { furniture, scene, overview } = this;
    const folded = Boolean(this.stage.element.hidden);
    if (furniture || folded) overview?.update();
    furniture?.tools?.update(this.view.whole, folded, this.arrangement.changed);
    if (scene && !folded) furniture?.update(scene);
  }

  /** How marks on their way are painted, until they have arrived. */
  #moving() {
    const { motion } = this;
    const now = performance.now();
    if (motion && motion.progress(now) < 1) {
      requestAnimationFrame(() => this.request());
      return (/** @type {any} */ sheet) => motion.paint(sheet, this.opening.event, now);
    }
    this.motion = undefined;
    return undefined;
  }

  #retheme() {
    this.theme = undefined;
    if (this.printing) this.paint();
    else this.request();
  }

  /** Print has its own width and no later frame to paint in. @param {boolean} on */
  #print(on) {
    this.printing = on;
    this.folding.arrange();
    this.measure();
    this.theme = undefined;
    this.paint();
  }

  /** @param {boolean} [moved]  the reader went through history: the window follows */
  readAddress(moved = false) {
    this.opening.read(this.timeline.events);
    if (moved && !this.view.address.fixed) this.view.followAddress();
  }

  /** The server wrote a new address: the open event is in it, and the window stays where it is. */
  #pushed() {
    this.view.address.ahead = null;
    this.readAddress();
    this.view.writeAddress();
  }

  /** @param {Stop} stop */
  #words({ item, lane }) {
    if (!item.days) {
      const links = later.arcs?.linkWords(this.timeline, item.event);
      return { ...describe(this.timeline.events, item.event), links };
    }
    return describePile(item.count, this.scene?.lanes[lane].lane.label ?? "", item.days);
  }

  /** @param {import("./lanes.js").Item} item  @returns {string} "" for a pile */
  #addressOf(item) {
    return isPile(item) ? "" : this.opening.addressOf(this.timeline.events.slug[item.event]);
  }
}
