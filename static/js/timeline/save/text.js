// @ts-check
/** SVG written as text: everything escaped, nothing that refers outside. Pure. */

const ENTITIES = /** @type {Record<string, string>} */ ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" });
/** XML has no way to write these. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** @param {string} text */
export const escaped = (text) => text.replace(FORBIDDEN, "").replace(/[&<>"]/g, (character) => ENTITIES[character]);

/** @param {number} value */
export const number = (value) => String(Math.round(value * 100) / 100);

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes  numbers are rounded; "" and NaN are left out
 * @param {string} [content]  markup
 */
export function tag(name, attributes, content) {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== "" && !Number.isNaN(value))
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escaped(value)}"`)
    .join("");
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** @param {string} text  @param {Record<string, string | number>} attributes */
export const words = (text, attributes) => tag("text", attributes, escaped(text));
