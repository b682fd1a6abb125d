// @ts-check
/** Runs before the page is drawn, so that a reader who chose light or dark never sees the other first. */

const chosen = localStorage.getItem("theme");
const root = document.documentElement;
if ((chosen === "light" || chosen === "dark") && !root.dataset.theme) root.dataset.theme = chosen;
