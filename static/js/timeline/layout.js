// @ts-check
/**
 * Lays the whole drawing out: bands, lanes, rows, labels, periods, ticks. Pure: a width and a window go in, a scene of
 * numbers and words comes out, which canvas, SVG and DOM draw without deciding anything.
 *
 * The height depends on the data, the width and the scale, never on where the window stands: panning moves nothing up
 * or down.
 */

import { arrange } from "./detail.js";
import { placeLabels } from "./labels.js";
import { membersOf, worldOf } from "./lanes.js";
import { placePeriods } from "./periods.js";
import { lengthOf, sameSpan } from "./scale.js";
import { ticksOf } from "./ticks.js";
import { labelFor } from "./wording.js";

/** @typedef {import("./days.js").Span} Span */
/** @typedef {import("./payload.js").Timeline} Timeline */
/** @typedef {import("./lanes.js").Item} Item */
/** @typedef {import("./labels.js").Label} Label */
/** @typedef {import("./detail.js").Arrangement} Arrangement */
/**
 * @typedef {object} Kind
 * @property {number} gutter  room left of the plot for lane names
 * @property {number} pitch  from row to row
 * @property {number} pad  lane height = rows × pitch + pad
 * @property {number} head  height of a band's name
 * @property {number} gap  between the bands
 * @property {number} strip  row height of the period captions; 0 draws no periods
 * @property {number} laneHead  height of a lane's name above the lane; 0 where it stands in the gutter
 * @property {boolean} counts  beside lane names
 * @property {number} extra  rows a lane may grow by for labels
 * @property {number} most  rows of marks in a lane; what needs more folds into piles
 * @property {number} after  pixels left after the cut-off when everything is shown
 */
/** @typedef {{lane: import("./payload.js").Lane, top: number, height: number, base: number, items: Item[], labels: Label[]}} LaneScene */
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
 * @property {BandScene[]} bands
 * @property {LaneScene[]} lanes
 * @property {import("./periods.js").PeriodScene[]} periods
 * @property {import("./ticks.js").Tick[]} ticks
 * @property {(day: number) => number} x
 */

/** @type {Record<string, Kind>} */
export const KINDS = {
  wide: {
    gutter: 160,
    pitch: 12,
    pad: 7.5,
    head: 22,
    gap: 8,
    strip: 14,
    laneHead: 0,
    counts: true,
    extra: 5,
    most: 5,
    after: 52,
  },
  narrow: {
    gutter: 0,
    pitch: 13,
    pad: 8,
    head: 24,
    gap: 10,
    strip: 14,
    laneHead: 20,
    counts: true,
    extra: 3,
    most: 5,
    after: 26,
  },
  compact: {
    gutter: 124,
    pitch: 13,
    pad: 8,
    head: 20,
    gap: 4,
    strip: 0,
    laneHead: 0,
    counts: false,
    extra: 5,
    most: 5,
    after: 22,
  },
  tiny: {
    gutter: 0,
    pitch: 13,
    pad: 8,
    head: 20,
    gap: 4,
    strip: 0,
    laneHead: 0,
    counts: false,
    extra: 0,
    most: 8,
    after: 14,
  },
};
const NARROW = 688;
/** The gutter grows with lane names, up to here. */
const WIDEST_GUTTER = 240;
const NAME = 13 / 12;
const LEAST_LANE = 21;
const AXIS = 34;
const STRIP_PAD = 6;
const MOST_STRIPS = 6;
/** From this scale on, in pixels per day, every event may carry a label, not only turning points. */
const LABEL_ALL = 2.5;

/** @param {number} width  @param {boolean} compact */
export function kindOf(width, compact) {
  if (width < NARROW) return compact ? "tiny" : "narrow";
  return compact ? "compact" : "wide";
}

/**
 * Room for the longest lane name and its count.
 * @param {Timeline} timeline
 * @param {Kind} kind
 * @param {(text: string) => number} measure  at 12 px
 */
export function gutterOf({ lanes }, { gutter, counts }, measure) {
  if (!gutter) return 0;
  const widths = lanes.map(({ label, count }) => measure(label) + (counts ? measure(String(count)) + 12 : 0));
  return Math.ceil(Math.min(WIDEST_GUTTER, Math.max(gutter, ...widths.map((width) => width * NAME + 20))));
}

/**
 * Two lanes, one for each band, where there is no room for more.
 * @param {Timeline} timeline
 * @returns {Timeline}
 */
export function byBand(timeline) {
  const lanes = timeline.bands.map((band, index) => ({ ...band, label: "", band: index, slot: 0 }));
  // Grouped by anything but type, there is one band for all.
  const events = { ...timeline.events, lanes: timeline.events.band.map((band) => [Math.min(band, lanes.length - 1)]) };
  return { ...timeline, lanes, events };
}

export class Layout {
  /**
   * @param {Timeline} timeline
   * @param {{kind: string, gutter: number, width: number, fit: Span, domain: Span, measure: (text: string) => number}} options
   */
  constructor(timeline, { kind, gutter, width, fit, domain, measure }) {
    this.timeline = kind === "tiny" ? byBand(timeline) : timeline;
    this.kind = { ...KINDS[kind], gutter };
    this.width = width;
    this.fit = fit;
    this.domain = domain;
    this.measure = measure;
    this.members = membersOf(this.timeline);
    /** @type {Map<number, {row: number, dx: number}> | undefined} */
    this.before = undefined;
    this.world = { k: NaN, lanes: /** @type {Arrangement[]} */ ([]) };
    const plot = this.#plot(fit, this.plotWidth / lengthOf(fit));
    this.strips = this.kind.strip ? placePeriods(this.timeline.periods, plot, measure, MOST_STRIPS).rows : 0;
    this.fitted = this.#fittedLanes();
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
      this.world = {
        k,
        lanes: this.members.map((members) => arrange(this.timeline.events, members, world, this.kind.most)),
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
      if (item.members || item.right < room.left || item.left > room.right) continue;
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
    const k = this.plotWidth / lengthOf(span);
    const arranged = this.#arranged(k);
    const labelled = sameSpan(span, this.fit) ? this.fitted : this.#labelled(span, k);
    this.#remember(labelled);
    const plot = this.#plot(span, k);
    const { strip } = this.kind;
    const periods = strip ? placePeriods(this.timeline.periods, plot, this.measure, this.strips).periods : [];
    const top = this.strips ? this.strips * strip + STRIP_PAD : 0;
    const { bands, lanes, bottom } = this.#stack(top, arranged, labelled);
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
      bands,
      lanes,
      periods,
      ticks,
      x,
    };
  }

  /** @param {Span} span  @param {number} k */
  #labelled(span, k) {
    const room = this.#room(span, k);
    return this.#arranged(k).map((lane, index) => {
      const limit = this.#rows(index, lane);
      return placeLabels(this.#wanted(lane.items, room, k), lane.rows, { ...room, limit }, this.before);
    });
  }

  /** @param {number} index  @param {Arrangement} lane */
  #rows(index, lane) {
    return Math.max(this.fitted[index].rows.length, lane.rows.length);
  }

  /** Labels stay where they stood while the window moves. */
  #remember(/** @type {{labels: Label[]}[]} */ labelled) {
    this.before = new Map();
    for (const { labels } of labelled)
      for (const { item, row, x } of labels) this.before.set(item.event, { row, dx: x - item.left });
  }

  /**
   * @param {number} top
   * @param {Arrangement[]} arranged
   * @param {{labels: Label[]}[]} labelled
   */
  #stack(top, arranged, labelled) {
    const { kind, timeline } = this;
    /** @type {BandScene[]} */
    const bands = [];
    /** @type {LaneScene[]} */
    const lanes = [];
    let y = top;
    timeline.bands.forEach((band, index) => {
      if (!timeline.lanes.some((lane, l) => lane.band === index && this.members[l].length)) return;
      if (bands.length) y += kind.gap;
      bands.push({ ...band, top: y });
      y += kind.head;
      timeline.lanes.forEach((lane, l) => {
        if (lane.band !== index || !this.members[l].length) return;
        const rows = this.#rows(l, arranged[l]);
        const height = kind.laneHead + Math.max(LEAST_LANE, rows * kind.pitch + kind.pad);
        const base = y + height - kind.pad / 2 - kind.pitch / 2;
        lanes.push({ lane, top: y, height, base, items: arranged[l].items, labels: labelled[l].labels });
        y += height;
      });
    });
    return { bands, lanes, bottom: y };
  }
}
