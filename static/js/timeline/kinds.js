// @ts-check
/** The four kinds of drawing by room and use, and what each needs beside its lanes. Pure. */

import { grouped } from "./wording.js";

/** @typedef {import("./payload.js").Timeline} Timeline */
/**
 * @typedef {object} Kind
 * @property {number} gutter  room left of the plot for lane names
 * @property {number} pitch  from row to row
 * @property {number} pad  lane height = rows × pitch + pad
 * @property {number} head  height of a band's name
 * @property {number} gap  between the bands
 * @property {number} strip  row height of the period captions; 0 draws no periods
 * @property {number} laneHead  height of a lane's name above the lane; 0 where it stands in the gutter
 * @property {number} indent  of lane names, for the sign that they can be collapsed
 * @property {boolean} counts  beside lane names
 * @property {number} extra  rows a lane may grow by for labels
 * @property {number} most  rows of marks in a lane; what needs more folds into piles
 * @property {number} after  pixels left after the cut-off when everything is shown
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
    indent: 14,
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
    indent: 0,
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
    indent: 0,
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
    indent: 0,
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
export function gutterOf({ lanes }, { gutter, counts, indent }, measure) {
  if (!gutter) return 0;
  const widths = lanes.map(({ label, count }) => measure(label) + (counts ? measure(grouped(count)) + 12 : 0));
  return Math.ceil(Math.min(WIDEST_GUTTER, Math.max(gutter, ...widths.map((width) => width * NAME + 20 + indent))));
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
  const bins =
    timeline.bins?.merged(
      timeline.lanes.map(({ band }) => band),
      lanes.length,
    ) ?? null;
  return { ...timeline, lanes, events, bins };
}
