// @ts-check
/** Small helps of every page: buttons that copy, print and switch between light and dark. Nothing needs them. */

const TOLD_FOR = 2000; // milliseconds that "Copied" stands

/** The text that a copy button copies: its own, or that of the field it names. @param {HTMLElement} button */
function textOf(button) {
  const field = document.getElementById(button.dataset.copyFrom ?? "");
  return field instanceof HTMLTextAreaElement ? field.value : (button.dataset.copy ?? "");
}

/** @param {HTMLElement} button */
async function copy(button) {
  const label = button.textContent;
  await navigator.clipboard.writeText(textOf(button));
  button.textContent = "Copied";
  setTimeout(() => {
    button.textContent = label;
  }, TOLD_FOR);
}

/** Show the other theme than the one shown now, and remember it in this browser. */
function switchTheme() {
  const root = document.documentElement;
  const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const now = root.dataset.theme || (prefersDark ? "dark" : "light");
  root.dataset.theme = now === "dark" ? "light" : "dark";
  localStorage.setItem("theme", root.dataset.theme);
}

/** Show the buttons that need this script; a browser without a clipboard keeps them hidden. */
function showButtons() {
  const names = [
    "[data-theme-switch]",
    "[data-print]",
    ...(navigator.clipboard ? ["[data-copy]", "[data-copy-from]"] : []),
  ];
  for (const button of document.querySelectorAll(names.join(", "))) button.removeAttribute("hidden");
}

document.addEventListener("click", (event) => {
  const target = event.target instanceof Element ? event.target : null;
  const button = /** @type {HTMLElement | null | undefined} */ (target?.closest("button"));
  if (button?.matches("[data-copy], [data-copy-from]")) void copy(button);
  if (button?.matches("[data-theme-switch]")) switchTheme();
  if (button?.matches("[data-print]")) print();
});
document.addEventListener("htmx:afterSettle", showButtons);
// A panel opens when its styles are there: without them it would stand at the end of the page.
document.addEventListener("htmx:confirm", (event) => {
  const { target, issueRequest } = /** @type {CustomEvent} */ (event).detail;
  if (target?.id !== "detail" || !document.querySelector("meta[name='panel-styles']")) return;
  event.preventDefault();
  const styled = import("./reading.js").then(({ stylePanel }) => stylePanel());
  void styled.finally(() => issueRequest(true));
});
// What only a reader who is there needs.
for (const type of ["pointermove", "pointerdown", "keydown", "click"])
  document.addEventListener(type, () => import("./reading.js"), { once: true, capture: true });
showButtons();
