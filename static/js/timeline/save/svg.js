// @ts-check
/** A whole scene as one SVG file that needs nothing else, with what it shows and where it is from. Pure. */

import { wordsOf } from "../axis.js";
import { laneMarks } from "./marks.js";
import { escaped, number, tag, words } from "./text.js";

/** @typedef {import("./marks.js").Sheet} Sheet */
/**
 * @typedef {object} Caption
 * @property {string} title  what is selected, in words
 * @property {string} window  the days shown
 * @property {string} covered  the cut-off, in words
 * @property {string} saved  the day of saving, in words
 * @property {string} address
 */

const MARGIN = 24;
const HEAD = 58;
const LINE = 18;
const HATCH = 8.5;

/**
 * @param {Sheet} sheet
 * @param {Caption} caption
 * @param {(text: string) => number} measure  at 12 px
 * @param {import("../arcs.js").Arc[]} [arcs]
 */
export function svgOf(sheet, caption, measure, arcs = []) {
  const { scene, theme } = sheet;
  const lines = wrapped(caption.title, (scene.width - 2) / (18 / 12) / 1.06, measure);
  const top = MARGIN + HEAD + (lines.length - 1) * 24;
  const [width, height] = [scene.width + 2 * MARGIN, top + scene.height + 2 * LINE + MARGIN];
  const paper = tag("rect", { width, height, fill: theme.paper });
  const drawing = tag("g", { transform: `translate(${MARGIN} ${top})` }, drawingOf(sheet, measure, arcs));
  const content = [
    tag("title", {}, escaped(caption.title)),
    tag("desc", {}, escaped(`${caption.window}. ${caption.covered}. ${caption.address}`)),
    paper,
    headOf(lines, caption, theme),
    drawing,
    footOf(caption, height, theme),
  ].join("\n");
  const root = {
    xmlns: "http://www.w3.org/2000/svg",
    width,
    height,
    viewBox: `0 0 ${number(width)} ${number(height)}`,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag("svg", { ...root, "font-family": theme.face, "font-size": 12, role: "img" }, `\n${content}\n`)}\n`;
}

/** @param {string} text  @param {number} room  at 12 px  @param {(text: string) => number} measure */
function wrapped(text, room, measure) {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const longer = `${lines[lines.length - 1]} ${word}`.trim();
    if (measure(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter(Boolean);
}

/** @param {string[]} lines  @param {Caption} caption  @param {import("../theme.js").Theme} theme */
function headOf(lines, { window }, theme) {
  const title = lines.map((line, i) =>
    words(line, { x: MARGIN, y: MARGIN + 18 + i * 24, "font-size": 18, "font-weight": 600, fill: theme.ink }),
  );
  const under = { x: MARGIN, y: MARGIN + 18 + lines.length * 24 - 2, "font-size": 13, fill: theme.soft };
  return title.join("") + words(window, under);
}

/** @param {Caption} caption  @param {number} height  @param {import("../theme.js").Theme} theme */
function footOf({ covered, saved, address }, height, theme) {
  const line = (/** @type {string} */ text, /** @type {number} */ n) =>
    words(text, { x: MARGIN, y: height - MARGIN - (1 - n) * LINE, fill: theme.soft });
  return line(`${covered}. Saved on ${saved}.`, 0) + line(address, 1);
}

/** @param {Sheet} sheet  @param {(text: string) => number} measure  @param {import("../arcs.js").Arc[]} arcs */
function drawingOf(sheet, measure, arcs) {
  const { scene, theme } = sheet;
  const { left, width, bottom, height } = scene;
  // A frame of its own clips, without a name to refer to.
  const inside = [
    ...scene.lanes.flatMap((lane) => leaders(sheet, lane)),
    ...scene.lanes.map((lane) => laneMarks(sheet, lane)),
  ];
  const arcPaths = arcs.flatMap(({ path, head }) => [path, head]);
  const links = arcPaths.map((d) => tag("path", { d, fill: "none", stroke: theme.accent, "stroke-width": 1.2 }));
  const frame = {
    x: left,
    y: 0,
    width: width - left,
    height: bottom,
    viewBox: `${number(left)} 0 ${number(width - left)} ${number(bottom)}`,
  };
  return [
    ...periods(sheet),
    ...grid(sheet),
    hatch(sheet),
    ...frames(sheet),
    tag("svg", { ...frame, overflow: "hidden" }, [...inside, ...links].join("\n")),
    line(theme.ink, left, width, bottom),
    tag(
      "g",
      {},
      wordsOf(scene, measure)
        .map((word) => wordOf(word, theme))
        .join("\n"),
    ),
    tag("rect", { width, height, fill: "none" }),
  ].join("\n");
}

/** @param {string} fill  @param {number} x0  @param {number} x1  @param {number} y */
const line = (fill, x0, x1, y) => tag("rect", { x: x0, y: Math.round(y), width: x1 - x0, height: 1, fill });
/** @param {string} fill  @param {number} x  @param {number} y0  @param {number} y1 */
const upright = (fill, x, y0, y1) => tag("rect", { x: Math.round(x), y: y0, width: 1, height: y1 - y0, fill });

/** @param {Sheet} sheet */
function periods({ scene, theme }) {
  return scene.periods
    .filter(({ throughout }) => !throughout)
    .flatMap(({ row, x0, x1, starts, ends }) => {
      const top = row * scene.kind.strip + 6;
      const dots = (/** @type {number} */ x) =>
        tag("path", {
          d: `M${number(Math.round(x) + 0.5)} ${number(top)}V${number(scene.bottom)}`,
          stroke: theme.strong,
          "stroke-dasharray": "1 3",
        });
      return [
        tag("rect", {
          x: x0,
          y: top,
          width: x1 - x0,
          height: scene.bottom - top,
          fill: theme.tint,
          opacity: theme.tintOpacity,
        }),
        line(theme.strong, x0, x1, top),
        ...(starts ? [dots(x0)] : []),
        ...(ends ? [dots(x1 - 1)] : []),
      ];
    });
}

/** @param {Sheet} sheet */
function grid({ scene, theme }) {
  const { ticks, plotTop, bottom, today, top } = scene;
  const lines = ticks.map(({ day, strong }) =>
    upright(strong ? theme.line : theme.faint, scene.x(day), plotTop, bottom + 4),
  );
  return Number.isNaN(today) ? lines : [...lines, upright(theme.accent, today, top + 2, bottom + 4)];
}

/** @param {Sheet} sheet */
function hatch({ scene, theme }) {
  const { cut, left, width, plotTop: top, bottom } = scene;
  const from = Math.max(cut, left);
  if (from >= width) return "";
  let d = "";
  const size = bottom - top;
  for (let x = from - size + HATCH; x < width; x += HATCH) {
    const [x0, x1] = [Math.max(x, from), Math.min(x + size, width)];
    if (x1 > x0) d += `M${number(x0)} ${number(bottom - (x0 - x))}L${number(x1)} ${number(bottom - (x1 - x))}`;
  }
  const edge = cut >= left ? upright(theme.soft, cut, scene.top ? 4 : top, bottom + 4) : "";
  return tag("path", { d, stroke: theme.strong, opacity: 0.4 }) + edge;
}

/** @param {Sheet} sheet */
function frames({ scene, theme }) {
  const { bands, lanes, kind, left, width } = scene;
  return [
    ...bands.map(({ top }) => line(theme.line, 0, width, top + kind.head)),
    ...lanes.flatMap(({ lane, top, height }) => {
      const key = kind.gutter ? { x: left - 7.5, y: top + 4, height: height - 8 } : { x: 0, y: top + 6, height: 12 };
      return [
        line(theme.faint, 0, width, top + height),
        tag("rect", { ...key, width: 3, fill: theme.slots[lane.slot] }),
      ];
    }),
  ];
}

/** @param {Sheet} sheet  @param {import("../layout.js").LaneScene} lane */
function leaders({ scene, events, theme }, { labels, base }) {
  return labels.flatMap(({ item, row, lead }) => {
    if (lead === null) return [];
    const from = base - item.row * scene.kind.pitch - item.r - 1;
    const to = base - row * scene.kind.pitch + 5;
    return from > to ? [upright(theme.slots[events.slot[item.event]], lead + scene.shift - 0.5, to, from)] : [];
  });
}

/** How words of each name look; the page has the same in its style sheet. */
const LOOKS =
  /** @type {Record<string, {size?: number, weight?: number, colour?: string, anchor?: string, halo?: number}>} */ ({
    band: { size: 14, weight: 600 },
    lane: { size: 13, halo: 3 },
    count: { size: 13, colour: "soft", anchor: "end" },
    tick: { colour: "soft" },
    "tick major": { size: 13, weight: 600 },
    period: { colour: "soft", halo: 3 },
    label: { halo: 3 },
    "label lesser": { colour: "soft", halo: 3 },
    uncovered: { colour: "soft", anchor: "middle", halo: 5 },
    today: { colour: "accent", halo: 3 },
    "today before": { colour: "accent", anchor: "end", halo: 3 },
  });

/** @param {import("../axis.js").Word} word  @param {import("../theme.js").Theme} theme */
function wordOf({ name, x, y, text, count, turned }, theme) {
  const { size = NaN, weight = NaN, colour = "ink", anchor = "", halo = 0 } = LOOKS[name] ?? {};
  /** @type {Record<string, string | number>} */
  const place = turned ? { transform: `translate(${number(x)} ${number(y)}) rotate(-90)` } : { x, y };
  const look = { "font-size": size, "font-weight": weight, "text-anchor": anchor };
  /** @type {Record<string, string | number>} */
  const outline = halo
    ? { stroke: theme.paper, "stroke-width": halo, "stroke-linejoin": "round", "paint-order": "stroke" }
    : {};
  const fill = /** @type {Record<string, any>} */ (theme)[colour];
  return words(count === undefined ? text : `${text} ${count}`, { ...place, ...look, ...outline, fill });
}
