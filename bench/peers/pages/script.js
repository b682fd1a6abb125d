// @ts-check

/** Loads a script that defines a global. @param {string} src  @returns {Promise<void>} */
export function script(src) {
  return loaded(Object.assign(document.createElement("script"), { src }), src);
}

/** Loads a style sheet. @param {string} href  @returns {Promise<void>} */
export function styles(href) {
  return loaded(Object.assign(document.createElement("link"), { rel: "stylesheet", href }), href);
}

/** @param {HTMLElement} element  @param {string} address  @returns {Promise<void>} */
function loaded(element, address) {
  return new Promise((resolve, reject) => {
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`cannot load ${address}`));
    document.head.append(element);
  });
}
