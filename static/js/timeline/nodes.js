// @ts-check
/** SVG elements made and kept by key. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {string | Element} [content]
 * @returns {SVGElement}
 */
export function node(name, attributes, content) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  if (content !== undefined) element.append(content);
  return element;
}

/**
 * Keeps the children of an element in step with data: known keys are updated, new ones made, others removed.
 * @template {{key: string}} D
 */
export class Keyed {
  /**
   * @param {Element} parent
   * @param {(datum: D) => Element} make
   * @param {(element: Element, datum: D) => void} update
   */
  constructor(parent, make, update) {
    this.parent = parent;
    this.make = make;
    this.update = update;
    /** @type {Map<string, Element>} */
    this.known = new Map();
  }

  /** @param {D[]} data  keys are unique */
  join(data) {
    const past = this.known;
    this.known = new Map();
    for (const datum of data) {
      const element = past.get(datum.key) ?? this.parent.appendChild(this.make(datum));
      past.delete(datum.key);
      this.known.set(datum.key, element);
      this.update(element, datum);
    }
    for (const element of past.values()) element.remove();
  }
}
