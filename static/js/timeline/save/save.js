// @ts-check
/** Saves what is drawn as a file: SVG as it is, PNG by drawing that SVG at two pixels a unit. Loaded when asked for. */

import { dayWords, notCovered, spanWords } from "../wording.js";
import { svgOf } from "./svg.js";
import { today } from "../days.js";

const SCALE = 2;

/**
 * @param {string} kind  png or svg
 * @param {import("./marks.js").Sheet} sheet
 * @param {(text: string) => number} measure
 * @param {import("../arcs.js").Arc[]} arcs
 * @returns {Promise<string>} the name of the file
 */
export async function save(kind, sheet, measure, arcs) {
  const { span, cutoff } = sheet.scene;
  const caption = {
    title: document.querySelector("h1")?.textContent?.replace(/\s+/g, " ").trim() || document.title,
    window: `Shown: ${spanWords(span)}`,
    covered: notCovered(cutoff),
    saved: dayWords(today()),
    address: location.href,
  };
  const svg = svgOf(sheet, caption, measure, arcs);
  const name = `timeline.${kind}`;
  download(kind === "png" ? await pictureOf(svg) : new Blob([svg], { type: "image/svg+xml" }), name);
  return name;
}

/** The content policy lets a picture come from data, not from a blob. @param {string} svg  @returns {Promise<Blob>} */
async function pictureOf(svg) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * SCALE, image.naturalHeight * SCALE];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture is too large.")))),
  );
}

/** @param {Blob} blob  @param {string} name */
function download(blob, name) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
