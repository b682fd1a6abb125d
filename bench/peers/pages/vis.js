// @ts-check
/** vis-timeline with its defaults: an element for each event, stacked in a group for each type. */

import { script, styles } from "./script.js";

/** @typedef {import("./peer.js").Columns} Columns */

const DAY = 86_400_000;

export class Vis {
  /** @param {HTMLElement} place  @param {() => void} noteWork */
  constructor(place, noteWork) {
    this.place = place;
    this.noteWork = noteWork;
    /** @type {Set<number> | undefined} */
    this.kept = undefined;
  }

  load() {
    const code = script("/node_modules/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js");
    return Promise.all([styles("/node_modules/vis-timeline/styles/vis-timeline-graph2d.min.css"), code]);
  }

  /** @param {Columns} events */
  render(events) {
    const { DataSet, DataView, Timeline } = Reflect.get(window, "vis");
    const items = events.title.map((content, id) => item(events, id, content));
    const groups = events.lanes.map((content, id) => ({ id, content }));
    const keep = (/** @type {{group: number}} */ one) => !this.kept || this.kept.has(one.group);
    this.view = new DataView(new DataSet(items), { filter: keep });
    const options = { height: "640px", showCurrentTime: false, zoomMin: DAY };
    this.timeline = new Timeline(this.place, this.view, new DataSet(groups), options);
    this.timeline.on("changed", this.noteWork);
  }

  /** @param {Set<number>} lanes */
  filter(lanes) {
    this.kept = lanes;
    this.view.refresh();
  }
}

/** @param {Columns} events  @param {number} id  @param {string} content */
function item(events, id, content) {
  const { start, end, lane } = events;
  const until = end[id] && end[id] !== start[id] ? { end: end[id] } : {};
  return { id, content, start: start[id], group: lane[id], ...until };
}
