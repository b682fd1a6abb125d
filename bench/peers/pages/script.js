// @ts-check

/** Loads a script that defines a global. @param {string} src  @returns {Promise<void>} */
export function script(src) {
  return new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement("script"), { src });
    element.onload = () => resolve();
    element.onerror = () => reject(new Error(`cannot load ${src}`));
    document.head.append(element);
  });
}
