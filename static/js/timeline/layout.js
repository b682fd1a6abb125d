// @ts-check
/**
 * Lays the whole drawing out: bands, lanes, rows, labels, periods, ticks. Pure: a width and a window go in, a scene of
 * numbers and words comes out, which canvas, SVG and DOM draw without deciding anything.
 *
 * The height depends on the data, the width and the scales it was drawn at, never on where the window stands: panning
 * moves nothing up or down. Zooming only ever adds rows, until everything is shown again: lanes that shrank and grew
 * with every step would move away under the pointer, and the page below with them.
 */

import { arrange } from "./detail.js";
import { byBand, KINDS } from "./kinds.js";
import { placeLabels } from "./labels.js";
import { isPile, membersOf, worldOf } from "./lanes.js";
import { placePeriods } from "./periods.js";
import { lengthOf, sameSpan } from "./scale.js";
import { stack } from "./stack.js";
import { ticksOf } from "./ticks.js";
import { labelFor } from "./wording.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {import("./payload.js").Timeline} Timeline */
/** @typedef {import("./lanes.js").Item} Item */
/** @typedef {import("./kinds.js").Kind} Kind */
/** @typedef {import("./labels.js").Label} Label */
/** @typedef {import("./detail.js").Arrangement} Arrangement */
/** @typedef {{lane: import("./payload.js").Lane, top: number, height: number, base: number, items: Item[], labels: Label[], collapsed: boolean}} LaneScene */
/** @typedef {{label: string, count: number, top: number}} BandScene */
/**
 * @typedef {object} Scene
 * @property {Kind} kind
 * @property {Span} span
 * @property {number} width
 * @property {number} height
 * @property {number} left  edge of the plot
 * @property {number} top  below the period captions
 * @property {number} plotTop  where ticks and the hatch start
 * @property {number} bottom  the axis
 * @property {number} k  pixels per day
 * @property {number} shift  screen = world + shift
 * @property {number} cut  screen position of the first day not covered
 * @property {number} cutoff
 * @property {number} today  screen position of the reader's day; NaN where it is not in the window
 * @property {BandScene[]} bands
 * @property {LaneScene[]} lanes
 * @property {import("./periods.js").PeriodScene[]} periods
 * @property {import("./ticks.js").Tick[]} ticks
 * @property {(day: number) => number} x
 */

const AXIS = 34;
const STRIP_PAD = 6;
const MOST_STRIPS = 6;
/** From this scale on, in pixels per day, every event may carry a label, not only turning points. */
const LABEL_ALL = 2.5;

export class Layout {
  /**
   * @param {Timeline} timeline
   * @param {object} options
   * @param {string} options.kind
   * @param {number} options.gutter
   * @param {number} options.width
   * @param {Span} options.fit
   * @param {Span} options.domain
   * @param {(text: string) => number} options.measure
   * @param {number} [options.today]  the reader's day
   * @param {{order: number[], collapsed: Set<number>}} [options.lanes]  as the reader arranged them
   */
  constructor(timeline, { kind, gutter, width, fit, domain, measure, today = NaN, lanes }) {
    this.timeline = kind === "tiny" ? byBand(timeline) : timeline;
    this.today = today;
    this.kind = { ...KINDS[kind], gutter };
    this.width = width;
    this.fit = fit;
    this.domain = domain;
    this.measure = measure;
    this.members = membersOf(this.timeline);
    const order = lanes?.order ?? this.timeline.lanes.map((_, l) => l);
    this.lanes = { order: order.filter((l) => this.#holds(l)), collapsed: lanes?.collapsed ?? new Set() };
    /** @type {Map<number, {row: number, dx: number}> | undefined} */
    this.before = undefined;
    this.world = { k: NaN, lanes: /** @type {Arrangement[]} */ ([]) };
    /** The most rows each lane has had since everything was shown. @type {number[]} */
    this.held = [];
    const plot = this.#plot(fit, this.plotWidth / lengthOf(fit));
    this.strips = this.kind.strip ? placePeriods(this.timeline.periods, plot, measure, MOST_STRIPS).rows : 0;
    this.fitted = this.#fittedLanes();
  }

  /** A lane stays while a part of it is loaded, also where that part is empty. @param {number} l */
  #holds(l) {
    const { lanes, window } = this.timeline;
    return this.members[l].length > 0 || (window !== null && lanes[l].count > 0);
  }

  get plotWidth() {
    return this.width - this.kind.gutter;
  }

  /** Everything shown: the rows every lane needs then are the least it ever has. */
  #fittedLanes() {
    const k = this.plotWidth / lengthOf(this.fit);
    const room = this.#room(this.fit, k);
    return this.#arranged(k).map((lane) => {
      const wanted = this.#wanted(lane.items, room, k);
      return placeLabels(wanted, lane.rows, { ...room, limit: lane.rows.length + this.kind.extra });
    });
  }

  /** @param {number} k  @returns {Arrangement[]} by lane */
  #arranged(k) {
    if (this.world.k !== k) {
      const world = worldOf(k, this.domain, this.timeline.cutoff);
      const { events, bins } = this.timeline;
      const { most } = this.kind;
      this.world = {
        k,
        lanes: this.members.map((members, l) =>
          bins ? bins.arrange(l, members, world, most) : arrange(events, members, world, most),
        ),
      };
    }
    return this.world.lanes;
  }

  /** @param {Span} span  @param {number} k */
  #room(span, k) {
    const world = (/** @type {number} */ day) => (day - this.domain.start) * k;
    const right = Math.min(world(span.end) - 2, world(this.timeline.cutoff) - 4);
    return { left: world(span.start) + 2, right };
  }

  /** @param {Span} span  @param {number} k */
  #plot(span, k) {
    const left = this.kind.gutter;
    const x = (/** @type {number} */ day) => left + (day - span.start) * k;
    return { left, right: this.width, cut: x(this.timeline.cutoff), x };
  }

  /**
   * @param {Item[]} items
   * @param {{left: number, right: number}} room
   * @param {number} k
   */
  #wanted(items, room, k) {
    const { events } = this.timeline;
    const wanted = [];
    for (const item of items) {
      if (isPile(item) || item.right < room.left || item.left > room.right) continue;
      if (item.rank < 2 && k < LABEL_ALL) continue;
      const text = this.kind.extra ? labelFor(events.label[item.event], events.title[item.event], k >= LABEL_ALL) : "";
      if (text) wanted.push({ item, text, width: this.measure(text) });
    }
    return wanted.sort((p, q) => q.item.rank - p.item.rank || p.item.left - q.item.left);
  }

  /**
   * @param {Span} span  the window
   * @returns {Scene}
   */
  scene(span) {
    const k = this.#scaleOf(span);
    const arranged = this.#arranged(k);
    const whole = sameSpan(span, this.fit);
    this.held = arranged.map((lane, l) => this.#rows(l, lane, whole ? 0 : this.held[l]));
    const labelled = whole ? this.fitted : this.#labelled(span, k);
    this.#remember(labelled);
    const plot = this.#plot(span, k);
    const { strip } = this.kind;
    const periods = strip ? placePeriods(this.timeline.periods, plot, this.measure, this.strips).periods : [];
    const top = this.strips ? this.strips * strip + STRIP_PAD : 0;
    const { bands, lanes, bottom } = stack(top, this.kind, this.timeline, this.lanes, (l) => ({
      items: arranged[l].items,
      labels: labelled[l].labels,
      rows: this.held[l],
    }));
    const ticks = ticksOf(span, this.plotWidth).filter((tick) => tick.day <= this.timeline.cutoff);
    const { left, x, cut } = plot;
    const { kind, width, timeline } = this;
    const shift = x(this.domain.start);
    const height = bottom + AXIS;
    const plotTop = top || kind.head;
    return {
      kind,
      span,
      width,
      height,
      left,
      top,
      plotTop,
      bottom,
      k,
      shift,
      cut,
      cutoff: timeline.cutoff,
      today: this.today >= span.start && this.today < span.end ? x(this.today) : NaN,
      bands,
      lanes,
      periods,
      ticks,
      x,
    };
  }

  /** Pixels per day: the very number from before while the window only moves, however it was rounded. @param {Span} span */
  #scaleOf(span) {
    const k = this.plotWidth / lengthOf(span);
    return Math.abs(k / this.world.k - 1) < 1e-9 ? this.world.k : k;
  }

  /** @param {Span} span  @param {number} k */
  #labelled(span, k) {
    const room = this.#room(span, k);
    return this.#arranged(k).map((lane, index) => {
      const limit = this.held[index];
      return placeLabels(this.#wanted(lane.items, room, k), lane.rows, { ...room, limit }, this.before);
    });
  }

  /** @param {number} index  @param {Arrangement} lane  @param {number} [held] */
  #rows(index, lane, held = 0) {
    return Math.max(this.fitted[index].rows.length, lane.rows.length, held);
  }

  /** Labels stay where they stood while the window moves. */
  #remember(/** @type {{labels: Label[]}[]} */ labelled) {
    this.before = new Map();
    for (const { labels } of labelled)
      for (const { item, row, x } of labels) this.before.set(item.event, { row, dx: x - item.left });
  }
}
