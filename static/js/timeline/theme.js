// @ts-check
/** The colours of the page, read from its custom properties, and word when they change. */

/** @typedef {ReturnType<typeof readTheme>} Theme */

const SLOTS = 12;

/** @param {Element} element */
export function readTheme(element) {
  const style = getComputedStyle(element);
  const value = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: value("paper"),
    ink: value("ink"),
    soft: value("soft"),
    line: value("line"),
    faint: value("faint"),
    strong: value("strong"),
    accent: value("accent"),
    tint: value("tint"),
    tintOpacity: Number(value("tint-o")),
    slots: [value("ink"), ...Array.from({ length: SLOTS }, (_, i) => value(`p${i + 1}`))],
    face: style.fontFamily,
  };
}

/**
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchTheme(changed, signal) {
  for (const query of ["(prefers-color-scheme: dark)", "print"])
    matchMedia(query).addEventListener("change", changed, { signal });
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  signal.addEventListener("abort", () => observer.disconnect());
}
