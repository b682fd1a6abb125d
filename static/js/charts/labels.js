// @ts-check
/**
 * Places the labels of points: beside them, or further off on a leader, over no mark and no other label. Pure and
 * repeatable. A label without room is left out; the point keeps its name and its row in the table.
 */

/** @typedef {{left: number, right: number, top: number, bottom: number}} Box */
/** @typedef {{x: number, y: number, width: number, height: number, isLabelled: boolean}} Wanted  x, y: of the mark */
/** @typedef {{left: number, right: number, y: number}} Line  a level line, better not crossed */
/** @typedef {{x1: number, y1: number, x2: number, y2: number}} Leader */
/** @typedef {{box: Box, side: "start" | "end", leader: Leader | null, cost: number}} Placed */

const BESIDE = 10;
const STEPS = [0, 9, 18, 28, 40, 54, 70, 90, 112];
const SLIDES = [0, 8, 20, 36];
const CROSSED_LINE = 36;
const LEFT = 3;
const LEADER = 8;
const MISSING = 1e6;

/** @type {((p: Wanted, q: Wanted) => number)[]} */
const ORDERS = [(p, q) => p.y - q.y, (p, q) => q.y - p.y, (p, q) => p.x - q.x, (p, q) => q.x - p.x];

/**
 * @param {Wanted[]} wanted
 * @param {Box[]} marks
 * @param {Line[]} lines
 * @param {Box} room
 * @returns {(Placed | null)[]}  one for each of `wanted`
 */
export function placeLabels(wanted, marks, lines, room) {
  const labelled = wanted.filter(({ isLabelled }) => isLabelled);
  const choices = new Map(labelled.map((one) => [one, choicesOf(one, marks, lines, room)]));
  const rare = (/** @type {Wanted} */ p, /** @type {Wanted} */ q) => size(choices, p) - size(choices, q);
  let best = attempt(labelled.slice().sort(rare), choices);
  for (const order of ORDERS) {
    const trial = attempt(labelled.slice().sort(order), choices);
    if (trial.cost < best.cost) best = trial;
  }
  return wanted.map((one) => best.placed.get(one) ?? null);
}

const size = (/** @type {Map<Wanted, Placed[]>} */ choices, /** @type {Wanted} */ one) => choices.get(one)?.length ?? 0;

/**
 * Gives each label in turn the cheapest place that is still free.
 * @param {Wanted[]} order
 * @param {Map<Wanted, Placed[]>} choices
 */
function attempt(order, choices) {
  /** @type {Map<Wanted, Placed>} */
  const placed = new Map();
  let cost = 0;
  for (const one of order) {
    const taken = [...placed.values()];
    const place = choices.get(one)?.find((choice) => taken.every((other) => !clash(choice, other)));
    if (place) placed.set(one, place);
    cost += place ? place.cost : MISSING;
  }
  return { placed, cost };
}

/** The places that a label may have as far as marks tell, cheapest first. */
function choicesOf(
  /** @type {Wanted} */ one,
  /** @type {Box[]} */ marks,
  /** @type {Line[]} */ lines,
  /** @type {Box} */ room,
) {
  const found = [];
  for (const step of STEPS)
    for (const slide of SLIDES)
      for (const way of step ? [-1, 1] : [0])
        for (const side of /** @type {const} */ (["start", "end"])) found.push(placeAt(one, way * step, slide, side));
  return found
    .filter(({ box }) => within(box, room) && marks.every((mark) => !overlap(mark, box)))
    .filter(({ leader }) => !leader || marks.every((mark) => holds(mark, one) || !crosses(leader, mark)))
    .map((place) => ({ ...place, cost: place.cost + crossings(place, lines, one.y) }))
    .sort((p, q) => p.cost - q.cost);
}

/** @param {Wanted} one  @param {number} dy  @param {number} slide  @param {"start" | "end"} side  @returns {Placed} */
function placeAt({ x, y, width, height }, dy, slide, side) {
  const gap = BESIDE + slide;
  const left = side === "start" ? x + gap : x - gap - width;
  const top = y + dy - height / 2;
  const box = { left, right: left + width, top, bottom: top + height };
  const far = Math.abs(dy) > height / 2 + 2 || slide > 8;
  const cost = Math.abs(dy) + slide + (side === "end" ? LEFT : 0) + (far ? LEADER : 0);
  return { box, side, leader: far ? leaderTo(x, y, box, side) : null, cost };
}

/** @param {number} x  @param {number} y  @param {Box} box  @param {"start" | "end"} side  @returns {Leader} */
function leaderTo(x, y, box, side) {
  const x2 = side === "start" ? box.left - 2 : box.right + 2;
  const y2 = Math.min(Math.max(y, box.top + 6), box.bottom - 6);
  const length = Math.hypot(x2 - x, y2 - y) || 1;
  return { x1: x + ((x2 - x) * 6) / length, y1: y + ((y2 - y) * 6) / length, x2, y2 };
}

/** What lines behind the text and lines cut by the leader cost. */
function crossings(/** @type {Placed} */ { box, leader }, /** @type {Line[]} */ lines, /** @type {number} */ y) {
  const behind = lines.filter((line) => line.y > box.top && line.y < box.bottom && line.left < box.right);
  const cut = leader ? lines.filter((line) => line.y !== y && between(line.y, leader) && between2(leader, line)) : [];
  return behind.filter((line) => line.right > box.left).length * CROSSED_LINE + cut.length * LEADER;
}

const between = (/** @type {number} */ y, /** @type {Leader} */ { y1, y2 }) =>
  y > Math.min(y1, y2) && y < Math.max(y1, y2);
const between2 = (/** @type {Leader} */ { x1, x2 }, /** @type {Line} */ { left, right }) =>
  Math.max(x1, x2) > left && Math.min(x1, x2) < right;
const clash = (/** @type {Placed} */ p, /** @type {Placed} */ q) =>
  overlap(p.box, q.box) ||
  (p.leader !== null && crosses(p.leader, q.box)) ||
  (q.leader !== null && crosses(q.leader, p.box));

export const overlap = (/** @type {Box} */ p, /** @type {Box} */ q) =>
  p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
const within = (/** @type {Box} */ p, /** @type {Box} */ q) =>
  p.left >= q.left && p.right <= q.right && p.top >= q.top && p.bottom <= q.bottom;
const holds = (/** @type {Box} */ { left, right, top, bottom }, /** @type {{x: number, y: number}} */ { x, y }) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** Whether a straight line passes through a box: the part of it in both directions at once is not empty. */
export function crosses(/** @type {Leader} */ { x1, y1, x2, y2 }, /** @type {Box} */ box) {
  let enter = 0;
  let leave = 1;
  for (const [start, delta, low, high] of [
    [x1, x2 - x1, box.left, box.right],
    [y1, y2 - y1, box.top, box.bottom],
  ]) {
    if (delta === 0 && (start <= low || start >= high)) return false;
    if (delta === 0) continue;
    const [p, q] = [(low - start) / delta, (high - start) / delta];
    enter = Math.max(enter, Math.min(p, q));
    leave = Math.min(leave, Math.max(p, q));
  }
  return enter < leave;
}
