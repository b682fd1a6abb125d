// @ts-check
// select2 leaves its boxes without a name while they are empty: each takes that of the field it stands for.

/** @param {ParentNode} root */
function nameBoxes(root) {
  for (const select of root.querySelectorAll("select.admin-autocomplete")) {
    const name = select.getAttribute("aria-label") ?? labelOf(select);
    const box = select.nextElementSibling;
    for (const part of box?.querySelectorAll("[role=combobox], [role=textbox]") ?? []) {
      if (!part.hasAttribute("aria-label")) {
        part.setAttribute("aria-label", name);
      }
    }
  }
}

/** @param {Element} field */
function labelOf(field) {
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  return label?.textContent?.trim().replace(/:$/, "") ?? "";
}

// The admin makes the boxes when its jQuery says that the page is ready; what is asked after that runs after that.
const whenReady = /** @type {(then: () => void) => void} */ (/** @type {any} */ (window).django.jQuery);
whenReady(() => nameBoxes(document));
document.addEventListener("formset:added", (event) => {
  if (event.target instanceof Element) {
    nameBoxes(event.target);
  }
});
