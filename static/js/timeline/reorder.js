// @ts-check
/** Moves lanes inside their band: one place up or down by key, or along with the pointer. Loaded when wanted. */

/** @typedef {import("./lane-buttons.js").LaneButtons} LaneButtons */

const SLOP = 6;

/**
 * @param {LaneButtons} lanes
 * @param {HTMLElement} button
 * @param {number} way  -1 up, 1 down
 */
export function step(lanes, button, way) {
  const { arrangement } = lanes;
  const shown = new Set(lanes.list(button).map((other) => Number(other.dataset.lane)));
  const name = lanes.nameOf(button);
  if (!arrangement.move(Number(button.dataset.lane), way, (lane) => shown.has(lane)))
    return lanes.changed(`Lane ${name} is ${way < 0 ? "first" : "last"} in its band`);
  lanes.changed(`Lane ${name} moved ${way < 0 ? "up" : "down"}${placeWords(lanes, button)}`);
}

/** @param {LaneButtons} lanes  @param {HTMLElement} button */
function placeWords({ arrangement }, button) {
  const lane = Number(button.dataset.lane);
  const inside = arrangement.order.filter((l) => arrangement.lanes[l].band === arrangement.lanes[lane].band);
  return `, place ${inside.indexOf(lane) + 1} of ${inside.length}`;
}

/**
 * Follows a mouse or pen that was pressed on a lane's name. A finger scrolls the page.
 * @param {LaneButtons} lanes
 * @param {PointerEvent} start
 */
export function drag(lanes, start) {
  const [button] = lanes.list(/** @type {Element} */ (start.target));
  if (!button || start.button !== 0 || start.pointerType === "touch") return;
  const stop = new AbortController();
  let moved = false;
  const go = (/** @type {PointerEvent} */ event) => {
    if (!event.buttons) return stop.abort();
    moved ||= Math.abs(event.clientY - start.clientY) > SLOP;
    if (!moved) return;
    button.classList.add("dragged");
    follow(lanes, button, event.clientY);
  };
  stop.signal.addEventListener("abort", () => button.classList.remove("dragged"));
  addEventListener("pointermove", go, { signal: stop.signal });
  addEventListener("pointerup", () => stop.abort(), { signal: stop.signal });
  // The click that ends a drag collapses nothing.
  addEventListener("pointerup", () => moved && swallowClick(), { once: true, capture: true });
}

function swallowClick() {
  const swallow = (/** @type {Event} */ event) => event.stopPropagation();
  addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener("click", swallow, { capture: true }));
}

/** Past the middle of a neighbour the lane trades places with it. @param {LaneButtons} lanes  @param {HTMLElement} button  @param {number} y */
function follow(lanes, button, y) {
  const [, ...all] = lanes.list(button);
  const at = all.indexOf(button);
  for (const way of [-1, 1]) {
    const box = all[at + way]?.getBoundingClientRect();
    if (box && (box.top + box.height / 2 - y) * way < 0) return step(lanes, button, way);
  }
}
