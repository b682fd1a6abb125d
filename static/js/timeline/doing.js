// @ts-check
/** What the buttons above the drawing do. Loaded when a reader first touches the page. */

import { filterField } from "./address.js";
import { jumpTo, lastYear, toParams, zoomSpan } from "./scale.js";

/** @typedef {import("./tools.js").Host} Host */

const STEP = 2;
const HELP = "Write a date as 2024, 2024-06 or 2024-06-19.";

/** @param {Host} host  @returns {Record<string, () => void>} by data-do */
function actions({ span, domain, fit, cutoff, glide, resetLanes, save }) {
  return {
    out: () => glide(zoomSpan(span(), domain(), 1 / STEP)),
    in: () => glide(zoomSpan(span(), domain(), STEP)),
    fit: () => glide(fit()),
    year: () => glide(lastYear(cutoff(), domain())),
    only: () => filterFor(span()),
    lanes: resetLanes,
    png: () => save("png"),
    svg: () => save("svg"),
  };
}

/** @param {Event} event  @param {Host} host */
export function click({ target }, host) {
  const button = /** @type {Element} */ (target).closest("[data-do]");
  const action = button && actions(host)[button.getAttribute("data-do") ?? ""];
  if (!action) return;
  action();
  fold(button);
}

/** @param {KeyboardEvent} event */
export function keydown({ key, target }) {
  if (key === "Escape") fold(/** @type {Element} */ (target));
}

/** @param {Event} event  @param {Host} host */
export function change({ target }, host) {
  const field = /** @type {HTMLInputElement} */ (target);
  if (!field.value.trim()) return;
  const span = jumpTo(field.value, host.span(), host.domain());
  if (span) return host.glide(span);
  field.setAttribute("aria-invalid", "true");
  host.say(`“${field.value}” is not a date. ${HELP}`);
}

/** @param {Event} event */
export function input({ target }) {
  /** @type {Element} */ (target).removeAttribute("aria-invalid");
}

/** A menu closes when something was chosen, or on Escape; focus goes back to it. @param {Element} target */
function fold(target) {
  const menu = target.closest("details");
  if (!menu?.open) return;
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

/**
 * The window becomes the filter: form fields are written and htmx submits, as if someone had typed.
 * @param {import("./days.js").Span} span
 */
function filterFor(span) {
  const { from, to } = toParams(span);
  const [since, until] = [filterField("since"), filterField("until")];
  if (!since || !until) return;
  since.value = from;
  until.value = to;
  until.dispatchEvent(new Event("change", { bubbles: true }));
}
