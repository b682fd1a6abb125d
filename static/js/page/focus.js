// @ts-check
/** Focus stays with the reader when a part of the page is replaced or the panel closes, and never falls back to the top. */

/** What had focus when the results were replaced: words without numbers, which change, and the list they stand in. */
let past = "";
/** What opened the panel. @type {HTMLElement | null} */
let opener = null;

const focused = () =>
  document.activeElement === document.body ? null : /** @type {HTMLElement} */ (document.activeElement);

/** @param {Element} element */
function signOf(element) {
  const words = (element.textContent ?? "").replace(/\d[\d,]*/g, "").trim();
  return `${words} in ${element.closest("[aria-label]")?.getAttribute("aria-label") ?? ""}`;
}

/** @param {Event} event */
function remember(event) {
  const target = /** @type {CustomEvent} */ (event).detail.target;
  const element = focused();
  if (!element || !target) return;
  if (target.id === "results" && target.contains(element)) past = signOf(element);
  if (target.id === "detail" && !target.contains(element)) opener = element;
}

/** The same link in the new results; where it has gone, as after “Clear all”, the heading that tells the count. */
function keepInResults() {
  const sign = past;
  past = "";
  if (!sign || focused()) return;
  const links = /** @type {HTMLElement[]} */ ([
    ...document.querySelectorAll("#results a, #results button, #results summary"),
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
  document.addEventListener("htmx:afterSettle", () => {
    keepInResults();
    keepAfterPanel();
  });
  document.addEventListener("keydown", closeOnEscape);
}
