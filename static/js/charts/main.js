// @ts-check
/** The one script of the pages with charts of figures. */

import { QuantityChart } from "./quantity-chart.js";

customElements.define("quantity-chart", QuantityChart);
