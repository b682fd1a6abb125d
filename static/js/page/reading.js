// @ts-check
/** Loaded when a reader first touches a page: focus is kept from now on, and a panel may open. */

import { keepFocus } from "./focus.js";

/**
 * The styles of an event's panel, where the page came without one, are at hand before they are wanted. They are not
 * used before: new styles lay the whole page out again, which a window that is being moved would feel.
 */
function preparePanel() {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name='panel-styles']"));
  if (!meta) return;
  const addresses = meta.content.split(" ");
  for (const address of addresses) void fetch(address);
  const style = () => {
    meta.replaceWith(
      ...addresses.map((href) => Object.assign(document.createElement("link"), { rel: "stylesheet", href })),
    );
  };
  const opens = (/** @type {Event} */ event) => /** @type {CustomEvent} */ (event).detail.target?.id === "detail";
  for (const type of ["htmx:beforeRequest", "htmx:beforeSwap"])
    document.addEventListener(type, (event) => opens(event) && style());
  if (document.getElementById("detail")?.childElementCount) style();
}

keepFocus();
preparePanel();
