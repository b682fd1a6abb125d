// @ts-check
/** Draws the events with another library and marks when it was done: peer:data, peer:rendered, peer:filtered. */

import { Echarts } from "./echarts.js";
import { Probe } from "./probe.js";
import { TimelineJs } from "./timelinejs.js";
import { Vis } from "./vis.js";

/** @typedef {{title: string[], start: string[], end: (string | null)[], lane: number[], lanes: string[]}} Columns */

const QUIET = 400; // milliseconds without any work after which a drawing counts as complete
const LONG_FRAME = 50; // a frame this long is work, also where the document does not change
const KINDS = { echarts: Echarts, probe: Probe, timelinejs: TimelineJs, vis: Vis };

const asked = new URLSearchParams(location.search);
const place = /** @type {HTMLElement} */ (document.getElementById("drawing"));
let painted = 0;
let working = 0;

/** Notes that work was done: what it painted is on the screen after the next frame. */
function noteWork() {
  working = performance.now();
  requestAnimationFrame(() => setTimeout(() => (painted = performance.now())));
}

/**
 * Sets a mark at the moment the last work was painted.
 * @param {string} name
 * @param {Promise<void>} [drawn]  for a library that draws later and says when
 */
async function markWhenQuiet(name, drawn) {
  noteWork();
  await drawn;
  let last = performance.now();
  const look = () => {
    const now = performance.now();
    if (now - last > LONG_FRAME) noteWork();
    last = now;
    if (now - working > QUIET && painted > working) performance.mark(name, { startTime: painted });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function start() {
  const peer = new KINDS[/** @type {keyof typeof KINDS} */ (asked.get("lib"))](place, noteWork);
  await peer.load();
  const answer = await fetch(`/data/${asked.get("events")}.json`);
  /** @type {Columns} */
  const events = await answer.json();
  new MutationObserver(noteWork).observe(place, { attributes: true, childList: true, subtree: true });
  document.getElementById("filter")?.addEventListener("click", () => {
    peer.filter(new Set(events.lanes.keys().filter((lane) => lane % 2 === 0)));
    markWhenQuiet("peer:filtered", Reflect.get(peer, "drawn"));
  });
  performance.mark("peer:data");
  peer.render(events);
  markWhenQuiet("peer:rendered", Reflect.get(peer, "drawn"));
}

start();
