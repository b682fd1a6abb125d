// @ts-check
/**
 * Lanes as the reader arranged them: their order inside a band, and which are collapsed. Kept for the visit, for each
 * grouping; never part of the selection.
 */

/** @typedef {import("./payload.js").Lane} Lane */
/** @typedef {Pick<Storage, "getItem" | "setItem" | "removeItem">} Store */

export class Arrangement {
  /** @param {string} group  @param {Lane[]} lanes  @param {Store | null} store  null keeps nothing */
  constructor(group, lanes, store) {
    this.lanes = lanes;
    this.store = store;
    this.key = `lanes ${group}`;
    const { order = [], collapsed = [] } = JSON.parse(store?.getItem(this.key) ?? "{}");
    const at = (/** @type {string} */ slug) => lanes.findIndex((lane) => lane.slug === slug);
    /** Places in the list of lanes, in the order of the drawing. */
    this.order = arranged(lanes, order);
    this.collapsed = new Set(collapsed.map(at).filter((/** @type {number} */ l) => l >= 0));
  }

  get changed() {
    return this.collapsed.size > 0 || this.order.some((l, i) => l !== i);
  }

  /** @param {number} lane  @returns {boolean} whether it is collapsed now */
  toggle(lane) {
    if (!this.collapsed.delete(lane)) this.collapsed.add(lane);
    this.#keep();
    return this.collapsed.has(lane);
  }

  /**
   * Trades places with a neighbour of its band.
   * @param {number} lane
   * @param {number} step  -1 up, 1 down
   * @param {(lane: number) => boolean} [shown]
   * @returns {boolean} false at the end of the band
   */
  move(lane, step, shown = () => true) {
    const { order, lanes } = this;
    const inside = order.filter((l) => lanes[l].band === lanes[lane].band && shown(l));
    const other = inside[inside.indexOf(lane) + step];
    if (other === undefined) return false;
    const [from, to] = [order.indexOf(lane), order.indexOf(other)];
    order.splice(to, 0, ...order.splice(from, 1));
    this.#keep();
    return true;
  }

  reset() {
    this.order = this.lanes.map((_, l) => l);
    this.collapsed.clear();
    this.#keep();
  }

  #keep() {
    const slugs = (/** @type {Iterable<number>} */ places) => [...places].map((l) => this.lanes[l].slug);
    if (!this.changed) this.store?.removeItem(this.key);
    else this.store?.setItem(this.key, JSON.stringify({ order: slugs(this.order), collapsed: slugs(this.collapsed) }));
  }
}

/** Lanes that were not there when the order was made follow the one they follow by nature. @param {Lane[]} lanes  @param {string[]} slugs */
function arranged(lanes, slugs) {
  let last = -1;
  const ranks = lanes.map(({ slug }) => {
    const known = slugs.indexOf(slug);
    return (last = known < 0 ? last + 0.001 : known);
  });
  return lanes.map((_, l) => l).sort((p, q) => ranks[p] - ranks[q] || p - q);
}

/** Browsers may refuse to keep anything. */
export function ownStore() {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}
