// @ts-check
// Dates in the admin: the server tells how the words of a field read. Works through htmx attributes on the field;
// here only the name of the parameter is set, and rows that the admin adds later are handed to htmx.

/** @typedef {{ process(element: Element): void }} Htmx */

const htmx = /** @type {Htmx} */ (/** @type {any} */ (window).htmx);

document.addEventListener("htmx:configRequest", (event) => {
  const { elt, parameters } = /** @type {CustomEvent} */ (event).detail;
  if (elt instanceof HTMLInputElement && elt.closest(".edtf")) {
    parameters.text = elt.value;
  }
});

document.addEventListener("formset:added", (event) => {
  if (event.target instanceof Element) {
    htmx.process(event.target);
  }
});
