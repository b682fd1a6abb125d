// @ts-check
/** Apache ECharts on canvas: days as points in its mode for many, spans of time as bars, a row for each type. */

import { script } from "./script.js";

/** @typedef {import("./peer.js").Columns} Columns */
/** @typedef {[number, number, number, string]} Row  first day, last day, row, title */

export class Echarts {
  /** @param {HTMLElement} place  @param {() => void} noteWork */
  constructor(place, noteWork) {
    this.place = place;
    this.noteWork = noteWork;
    /** @type {Row[]} */
    this.rows = [];
  }

  load() {
    return script("/node_modules/echarts/dist/echarts.min.js");
  }

  /** @param {Columns} events */
  render(events) {
    this.rows = events.start.map((start, i) => [
      Date.parse(start),
      Date.parse(events.end[i] ?? events.start[i]),
      events.lane[i],
      events.title[i],
    ]);
    this.chart = Reflect.get(window, "echarts").init(this.place);
    this.chart.on("finished", this.noteWork);
    this.chart.setOption({
      animation: false,
      tooltip: {},
      grid: { left: 130, right: 20, top: 10, bottom: 40 },
      xAxis: { type: "time" },
      yAxis: { type: "category", data: events.lanes },
      dataZoom: [{ type: "inside", filterMode: "weakFilter" }],
      series: series(this.rows),
    });
  }

  /** @param {Set<number>} lanes */
  filter(lanes) {
    this.chart.setOption({ series: series(this.rows.filter((row) => lanes.has(row[2]))) });
  }
}

/** @param {Row[]} rows */
function series(rows) {
  const isDay = (/** @type {Row} */ row) => row[0] === row[1];
  return [
    {
      type: "scatter",
      symbolSize: 7,
      large: true,
      encode: { x: 0, y: 2, tooltip: 3 },
      data: rows.filter(isDay),
    },
    {
      type: "custom",
      encode: { x: [0, 1], y: 2, tooltip: 3 },
      renderItem: bar,
      data: rows.filter((row) => !isDay(row)),
    },
  ];
}

/** @param {unknown} _params  @param {any} api */
function bar(_params, api) {
  const [left, y] = api.coord([api.value(0), api.value(2)]);
  const [right] = api.coord([api.value(1), api.value(2)]);
  return {
    type: "rect",
    shape: { x: left, y: y - 4, width: Math.max(1, right - left), height: 8 },
    style: { fill: "#4269d0", opacity: 0.4 },
  };
}
