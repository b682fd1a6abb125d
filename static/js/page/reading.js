// @ts-check
/** Loaded when a reader first touches a page: focus is kept from now on, and a panel may open. */

import { keepFocus } from "./focus.js";

/**
 * The styles of what a panel holds, where the page came without one, are at hand before they are wanted. They are not
 * used before: new styles lay the whole page out again, which a window that is being moved would feel.
 */
function preparePanel() {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name='panel-styles']"));
  if (!meta) return;
  const addresses = meta.content.split(" ");
  for (const address of addresses) void fetch(address);
  const first = (/** @type {Event} */ event) => {
    const { target, issueRequest } = /** @type {CustomEvent} */ (event).detail;
    if (target?.id !== "detail") return;
    document.removeEventListener("htmx:confirm", first);
    event.preventDefault();
    void styled(meta, addresses).then(() => issueRequest(true));
  };
  document.addEventListener("htmx:confirm", first);
  if (document.getElementById("detail")?.childElementCount) void styled(meta, addresses);
}

/** @param {HTMLMetaElement} meta  whose place they take  @param {string[]} addresses */
function styled(meta, addresses) {
  const links = addresses.map((href) => Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  const there = links.map((link) => new Promise((done) => (link.onload = link.onerror = done)));
  meta.replaceWith(...links);
  return Promise.all(there);
}

keepFocus();
preparePanel();
