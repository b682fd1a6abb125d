// @ts-check
/**
 * After a filter marks glide from their old places to their new ones; those that came or went fade. Loaded when a
 * reader first touches the page, so that it is there when a filter answers.
 */

import { drawMarks, visibleMarks } from "./canvas.js";
import { isPile } from "./lanes.js";

/** @typedef {import("./canvas.js").Sheet} Sheet */
/** @typedef {import("./canvas.js").Mark} Mark */
/** @typedef {{scene: import("./layout.js").Scene, events: import("./payload.js").Events}} Shown */

const LASTS = 220;
/** Above so many marks a frame would take too long. */
const MOST = 1500;

/** @param {Shown} before  @param {import("./payload.js").Events} after */
export function worthMoving(before, after) {
  return Math.max(before.events.slug.length, after.slug.length) <= MOST;
}

export class Motion {
  /** @param {Shown} before  @param {number} now */
  constructor(before, now) {
    this.before = before;
    this.started = now;
    this.places = placesOf(before);
  }

  /** @param {number} now  @returns {number} from 0 to 1, slower towards the end */
  progress(now) {
    return 1 - (1 - Math.min(1, (now - this.started) / LASTS)) ** 3;
  }

  /**
   * Paints the marks of a new scene on their way.
   * @param {Sheet} sheet
   * @param {number} selected
   * @param {number} now
   */
  paint(sheet, selected, now) {
    const t = this.progress(now);
    const lanes = sheet.scene.lanes.map((lane) => ({ lane, marks: visibleMarks(sheet, lane) }));
    const ghosts = this.#ghosts(sheet);
    for (const [old, marks] of ghosts) faded(old, marks, 1 - t);
    for (const { lane, marks } of lanes) for (const mark of marks) this.#mark(sheet, lane, mark, selected, t);
  }

  /** @param {Sheet} sheet  @param {import("./layout.js").LaneScene} lane  @param {Mark} mark  @param {number} selected  @param {number} t */
  #mark(sheet, { lane }, mark, selected, t) {
    const { g, scene, events } = sheet;
    const from = isPile(mark.item) ? undefined : this.places.get(`${events.slug[mark.item.event]} ${lane.slug}`);
    if (!from) return faded(sheet, [mark], t, selected);
    const [dx, dy] = [from.x - (mark.item.anchor + scene.shift), from.y - mark.y].map((way) => way * (1 - t));
    g.translate(dx, dy);
    drawMarks(sheet, [mark], selected);
    g.translate(-dx, -dy);
  }

  /** What was there and is not any more. @param {Sheet} sheet  @returns {[Sheet, Mark[]][]} */
  #ghosts(sheet) {
    const still = new Set(sheet.events.slug);
    const old = { ...sheet, ...this.before };
    return this.before.scene.lanes.map((lane) => {
      const marks = visibleMarks(old, lane);
      return [old, marks.filter(({ item }) => isPile(item) || !still.has(this.before.events.slug[item.event]))];
    });
  }
}

/** @param {Sheet} sheet  @param {Mark[]} marks  @param {number} alpha  @param {number} [selected] */
function faded(sheet, marks, alpha, selected = -1) {
  sheet.g.globalAlpha = alpha;
  drawMarks(sheet, marks, selected);
  sheet.g.globalAlpha = 1;
}

/** @param {Shown} shown  @returns {Map<string, {x: number, y: number}>} by slug and lane */
function placesOf({ scene, events }) {
  const places = new Map();
  for (const { lane, items, base, collapsed } of scene.lanes)
    for (const item of collapsed ? [] : items)
      if (!isPile(item))
        places.set(`${events.slug[item.event]} ${lane.slug}`, {
          x: item.anchor + scene.shift,
          y: base - item.row * scene.kind.pitch,
        });
  return places;
}
