// @ts-check
/** The one script of the map. */

import { connectBrush } from "./brush.js";
import { EventMap } from "./event-map.js";

customElements.define("event-map", EventMap);
const form = document.getElementById("map-form");
if (form instanceof HTMLFormElement) connectBrush(form);
