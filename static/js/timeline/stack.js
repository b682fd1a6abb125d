// @ts-check
/** Bands and lanes under each other, in the reader's order. Pure. */

/** @typedef {import("./payload.js").Lane} Lane */
/** @typedef {import("./layout.js").BandScene} BandScene */
/** @typedef {import("./layout.js").LaneScene} LaneScene */
/** @typedef {{items: import("./lanes.js").Item[], labels: import("./labels.js").Label[], rows: number}} Filled */

/** As high as a target has to be, so that the name of a lane can be pressed. */
const LEAST_LANE = 24;

/**
 * @param {number} top
 * @param {import("./kinds.js").Kind} kind
 * @param {import("./payload.js").Timeline} timeline
 * @param {{order: number[], collapsed: Set<number>}} lanes  places in the list of lanes; others have nothing to show
 * @param {(lane: number) => Filled} fill
 * @returns {{bands: BandScene[], lanes: LaneScene[], bottom: number}}
 */
export function stack(top, kind, timeline, { order, collapsed }, fill) {
  /** @type {BandScene[]} */
  const bands = [];
  /** @type {LaneScene[]} */
  const lanes = [];
  let y = top;
  timeline.bands.forEach((band, index) => {
    const inside = order.filter((l) => timeline.lanes[l].band === index);
    if (!inside.length) return;
    if (lanes.length) y += kind.gap;
    if (band.label) {
      bands.push({ ...band, top: y });
      y += kind.head;
    }
    for (const l of inside) {
      const scene = laneAt(y, kind, timeline.lanes[l], fill(l), collapsed.has(l));
      lanes.push(scene);
      y += scene.height;
    }
  });
  return { bands, lanes, bottom: y };
}

/** @param {number} top  @param {import("./kinds.js").Kind} kind  @param {Lane} lane  @param {Filled} filled  @param {boolean} collapsed */
function laneAt(top, kind, lane, { items, labels, rows }, collapsed) {
  const least = collapsed ? LEAST_LANE : Math.max(LEAST_LANE, rows * kind.pitch + kind.pad);
  const height = collapsed && kind.laneHead ? LEAST_LANE + 4 : kind.laneHead + least;
  const base = collapsed ? top + height - LEAST_LANE / 2 : top + height - kind.pad / 2 - kind.pitch / 2;
  return { lane, top, height, base, items, labels: collapsed ? [] : labels, collapsed };
}
