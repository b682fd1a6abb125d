// @ts-check
/** Loaded when a reader first touches a page: focus is kept from now on, and a panel may open. */

import { keepFocus } from "./focus.js";

const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name='panel-styles']"));
const addresses = meta?.content.split(" ") ?? [];
/** @type {Promise<unknown> | undefined} */
let styled;

/**
 * Applies the styles of what a panel holds, where the page came without them. Not before the first one opens: new
 * styles lay the whole page out again, which a window that is being moved would feel.
 */
export function stylePanel() {
  return (styled ??= Promise.all(addresses.map(styleSheet)));
}

/** @param {string} href */
function styleSheet(href) {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  meta?.after(link);
  return new Promise((done) => (link.onload = link.onerror = done));
}

keepFocus();
for (const address of addresses) void fetch(address);
