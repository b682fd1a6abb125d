// @ts-check
/** The one script of the drawing. */

import { EventTimeline } from "./event-timeline.js";

customElements.define("event-timeline", EventTimeline);
