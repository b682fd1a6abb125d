// @ts-check
/** Focus stays with the reader when a part of the page is replaced or the panel closes, and never falls back to the top. */

/** What had focus when the results were replaced: its id, its words without numbers and their list, and what was typed. */
const NOTHING = { id: "", sign: "", typed: "" };
let past = NOTHING;
/** What opened the panel. @type {HTMLElement | null} */
let opener = null;

const focused = () =>
  document.activeElement === document.body ? null : /** @type {HTMLElement} */ (document.activeElement);

/** @param {Element} element */
function signOf(element) {
  const words = (element.textContent ?? "").replace(/\d[\d,]*/g, "").trim();
  return `${words} in ${element.closest("[aria-label]")?.getAttribute("aria-label") ?? ""}`;
}

/** Text that waits for Enter. @param {Element} element */
function typedIn(element) {
  const isText = element instanceof HTMLInputElement && element.type === "text";
  return isText && element.value !== element.defaultValue ? element.value : "";
}

/** @param {Event} event */
function remember(event) {
  const { target, shouldSwap, requestConfig } = /** @type {CustomEvent} */ (event).detail;
  const element = focused();
  if (!target || !shouldSwap) return;
  if (target.id === "results" && element?.closest(".results"))
    past = { id: element.id, sign: signOf(element), typed: typedIn(element) };
  if (element && target.id === "detail" && !target.contains(element)) opener = element;
  if (target.id === "results") empty(target, requestConfig.elt);
}

/**
 * Takes away what will be replaced, in one piece: htmx would take leave of thousands of elements one by one. What
 * asked stays in its place, because htmx looks from there for the other parts to replace.
 * @param {Element} target
 * @param {Element} asking
 */
function empty(target, asking) {
  const inside = [...target.children].find((child) => child.contains(asking));
  for (const child of [...target.childNodes]) if (child !== inside) child.remove();
  if (inside && inside !== asking) empty(inside, asking);
  else inside?.replaceChildren();
}

/** The same link in the new results; where it has gone, as after “Clear all”, the heading that tells the count. */
function keepInResults() {
  const { id, sign, typed } = past;
  past = NOTHING;
  const same = document.getElementById(id);
  if (typed && same instanceof HTMLInputElement) same.value = typed;
  if (!sign || focused()) return;
  if (same) return same.focus();
  const links = /** @type {HTMLElement[]} */ ([
    ...document.querySelectorAll(".results a, .results button, .results summary"),
  ]);
  focusOn(links.find((link) => signOf(link) === sign) ?? document.querySelector("#list h2"));
}

/** A closed panel gives focus back to what opened it, or to what stands there now. */
function keepAfterPanel() {
  const detail = document.getElementById("detail");
  if (!opener || !detail || detail.childElementCount || focused()) return;
  const now = opener.isConnected ? opener : document.getElementById(opener.id);
  opener = null;
  focusOn(now ?? document.querySelector("#list h2"));
}

/** @param {Element | null} element */
function focusOn(element) {
  if (!(element instanceof HTMLElement)) return;
  if (element.matches("h2")) element.tabIndex = -1;
  element.focus();
}

/** @param {KeyboardEvent} event */
function closeOnEscape({ key, target }) {
  if (key !== "Escape" || !(target instanceof Element)) return;
  const button = target.closest("#detail")?.querySelector("[data-close]");
  if (button instanceof HTMLElement) button.click();
}

export function keepFocus() {
  document.addEventListener("htmx:beforeSwap", remember);
  // At once: another key may follow.
  document.addEventListener("htmx:afterSwap", () => document.getElementById("list") && keepInResults());
  document.addEventListener("htmx:afterSettle", keepAfterPanel);
  document.addEventListener("keydown", closeOnEscape);
}
