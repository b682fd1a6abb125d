// @ts-check
// "Add a figure" inside a claim: copies the empty row that the server wrote, under the next number.

/** @param {HTMLDetailsElement} figures */
function addFigure(figures) {
  const total = figures.querySelector('input[name$="-TOTAL_FORMS"]');
  const template = figures.closest(".inline-group")?.querySelector("template");
  if (!(total instanceof HTMLInputElement) || !template) {
    return;
  }
  const prefix = total.name.slice(0, -"-TOTAL_FORMS".length);
  const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true)).firstElementChild;
  if (!row) {
    return;
  }
  for (const element of row.querySelectorAll("*")) {
    rename(element, `${prefix}-${total.value}-`);
  }
  figures.querySelector(".add-figure")?.before(row);
  total.value = String(Number(total.value) + 1);
  row.dispatchEvent(new CustomEvent("formset:added", { bubbles: true, detail: { formsetName: prefix } }));
}

/**
 * Names of a row end in the field: everything up to the last placeholder is the old prefix.
 * @param {Element} element
 * @param {string} prefix
 */
function rename(element, prefix) {
  for (const attribute of ["name", "id", "for"]) {
    const value = element.getAttribute(attribute);
    const at = value?.lastIndexOf("__prefix__-") ?? -1;
    if (value && at >= 0) {
      const start = attribute === "name" ? "" : "id_";
      element.setAttribute(attribute, start + prefix + value.slice(at + "__prefix__-".length));
    }
  }
}

/** @param {ParentNode} root */
function showButtons(root) {
  for (const button of root.querySelectorAll(".add-figure")) {
    button.removeAttribute("hidden");
  }
}

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest(".add-figure");
  const figures = button && button.closest("details");
  if (figures instanceof HTMLDetailsElement) {
    addFigure(figures);
  }
});
document.addEventListener("formset:added", (event) => {
  if (event.target instanceof Element) {
    showButtons(event.target);
  }
});
showButtons(document);
