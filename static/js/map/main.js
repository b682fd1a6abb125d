// @ts-check
/** The one script of the map. */

import { TimeBrush } from "./brush.js";
import { EventMap } from "./event-map.js";

customElements.define("event-map", EventMap);
customElements.define("time-brush", TimeBrush);
