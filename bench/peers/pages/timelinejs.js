// @ts-check
/** TimelineJS3 with its defaults, but for fonts from elsewhere and sliding: a slide and a marker for each event. */

import { script, styles } from "./script.js";

/** @typedef {import("./peer.js").Columns} Columns */

const PACKAGE = "/node_modules/@knight-lab/timelinejs/dist/";
const OPTIONS = { font: null, hash_bookmark: false, duration: 0, script_path: `${PACKAGE}js/` };

export class TimelineJs {
  /** @param {HTMLElement} place  @param {() => void} noteWork */
  constructor(place, noteWork) {
    this.place = place;
    this.noteWork = noteWork;
    /** @type {Columns | undefined} */
    this.events = undefined;
  }

  load() {
    return Promise.all([styles(`${PACKAGE}css/timeline.css`), script(`${PACKAGE}js/timeline.js`)]);
  }

  /** @param {Columns} events */
  render(events) {
    this.events = events;
    this.#draw(() => true);
  }

  /** It cannot take events out: it is made anew. @param {Set<number>} lanes */
  filter(lanes) {
    this.place.replaceChildren();
    this.place.className = "";
    this.#draw((lane) => lanes.has(lane));
  }

  /** @param {(lane: number) => boolean} keep */
  #draw(keep) {
    if (!this.events) return;
    const { Timeline } = Reflect.get(window, "TL");
    const chosen = [...this.events.title.keys()].filter((i) => keep(this.events?.lane[i] ?? 0));
    const made = new Timeline(
      this.place,
      { events: chosen.map((i) => slide(/** @type {Columns} */ (this.events), i)) },
      OPTIONS,
    );
    /** @type {Promise<void>} */
    this.drawn = new Promise((resolve) => made.on("loaded", () => resolve()));
  }
}

/** @param {Columns} events  @param {number} i */
function slide(events, i) {
  const { title, start, end, lane, lanes } = events;
  const until = end[i] && end[i] !== start[i] ? { end_date: day(/** @type {string} */ (end[i])) } : {};
  const text = { headline: title[i], text: title[i] };
  return { unique_id: `event-${i}`, start_date: day(start[i]), ...until, text, group: lanes[lane[i]] };
}

/** @param {string} iso */
function day(iso) {
  const [year, month, date] = iso.split("-").map(Number);
  return { year, month, day: date };
}
