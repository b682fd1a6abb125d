// @ts-check
/** The one script of the drawing. It does not hold up the rest of the page, and takes its turn when that is there. */

import { EventTimeline } from "./event-timeline.js";

const start = () => setTimeout(() => customElements.define("event-timeline", EventTimeline));

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
