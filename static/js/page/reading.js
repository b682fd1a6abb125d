// @ts-check
/** Loaded when a reader first touches a page: focus is kept from now on, and a panel may open. */

import { keepFocus } from "./focus.js";

/** The styles of an event's panel, where the page came without one. */
function stylePanel() {
  const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector("meta[name='panel-styles']"));
  const addresses = meta?.content.split(" ") ?? [];
  meta?.replaceWith(
    ...addresses.map((href) => Object.assign(document.createElement("link"), { rel: "stylesheet", href })),
  );
}

keepFocus();
stylePanel();
