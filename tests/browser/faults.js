// @ts-check
/* Evaluated in a page: what a designer would not accept, a line each. Empty when all is well. */
() => {
  const SMALLEST = 24; // WCAG 2.5.8, in CSS pixels
  const BLANK = 0.15; // of the height of a box of letters: above and below what is inked
  const TOUCHING = 1;

  /** @param {Element} element */
  const name = (element) => {
    const words = (element.textContent || element.getAttribute("aria-label") || "").trim().replace(/\s+/g, " ");
    const id = element.id ? `#${element.id}` : [...element.classList].map((one) => `.${one}`).join("");
    return `<${element.localName}${id}> “${words.slice(0, 40)}”`;
  };
  /** @param {Element} element */
  const isSeen = (element) => {
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1;
  };
  const everything = [...document.body.querySelectorAll("*")].filter(isSeen);
  /** @type {string[]} */
  const faults = [];

  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) {
    const widest = everything.filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
    faults.push(`scrolls sideways: ${root.scrollWidth} > ${root.clientWidth}, ${widest.slice(0, 3).map(name)}`);
  }

  /** @param {DOMRect} box */
  const inked = ({ left, right, top, bottom, height }) => ({
    left,
    right,
    top: top + BLANK * height,
    bottom: bottom - BLANK * height,
  });

  // Text that is cut off by a box that hides what does not fit. A box of a pixel or two is for screen readers.
  const hides = new Set(["hidden", "clip"]);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (!text.nodeValue?.trim() || !text.parentElement || !isSeen(text.parentElement)) continue;
    range.selectNodeContents(text);
    const box = inked(range.getBoundingClientRect());
    for (let one = /** @type {Element | null} */ (text.parentElement); one; one = one.parentElement) {
      const { overflowX, overflowY, clipPath, position } = getComputedStyle(one);
      const edge = one.getBoundingClientRect();
      if (clipPath !== "none" || edge.width < 3 || one === document.body) break;
      const wide = hides.has(overflowX) && (box.right > edge.right + 1 || box.left < edge.left - 1);
      const tall = hides.has(overflowY) && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1);
      if (wide || tall) faults.push(`cut off: “${text.nodeValue.trim().slice(0, 40)}” by ${name(one)}`);
      if (wide || tall || position === "fixed" || ["auto", "scroll"].includes(overflowX)) break;
    }
  }

  // Words of the drawings that lie on each other.
  const words = everything
    .filter((one) => one instanceof SVGTextElement && one.textContent?.trim())
    .map((one) => ({ one, box: inked(one.getBoundingClientRect()), drawing: one.ownerSVGElement }));
  words.forEach(({ one, box, drawing }, i) => {
    for (const other of words.slice(i + 1)) {
      if (other.drawing !== drawing) continue;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > TOUCHING && down > TOUCHING) faults.push(`overlap: ${name(one)} and ${name(other.one)}`);
    }
  });

  // Targets smaller than 24 × 24: fine within a line of text, or where no other one is near.
  /** @param {Element} element */
  const targetBox = (element) => {
    const own = element.getBoundingClientRect();
    const labels = "labels" in element ? [.../** @type {HTMLInputElement} */ (element.labels ?? [])] : [];
    const boxes = [own, ...labels.filter(isSeen).map((label) => label.getBoundingClientRect())];
    const left = Math.min(...boxes.map((box) => box.left));
    const top = Math.min(...boxes.map((box) => box.top));
    const right = Math.max(...boxes.map((box) => box.right));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  };
  // What lies over the page, as a sheet does, is not beside what it hides.
  /** @param {Element | null} element  @returns {Element | null} */
  const layerOf = (element) => {
    for (let one = element; one; one = one.parentElement)
      if (one.matches("dialog, [popover]") || ["fixed", "sticky"].includes(getComputedStyle(one).position)) return one;
    return null;
  };
  /** @param {Element} element */
  const isInText = (element) => {
    if (getComputedStyle(element).display !== "inline") return false;
    const parent = element.parentElement;
    const around = [...(parent?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE);
    return around.some((node) => /\S/.test(node.textContent ?? ""));
  };
  // The columns of the months do what the fields for dates do too: they are a second way, and may be narrow.
  const TWICE = ".month-columns a";
  const SELECTOR = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=slider], [role=button]";
  const targets = everything
    .filter(
      (one) =>
        one.matches(SELECTOR) && !one.matches(`:disabled, ${TWICE}`) && getComputedStyle(one).pointerEvents !== "none",
    )
    .map((one) => ({ one, box: targetBox(one), layer: layerOf(one) }));
  const isSmall = (/** @type {{width: number, height: number}} */ box) =>
    box.width < SMALLEST - 0.5 || box.height < SMALLEST - 0.5;
  /** @param {{left: number, top: number, right: number, bottom: number}} a  @param {typeof a} b */
  const distance = (a, b) => {
    const [x, y] = [(a.left + a.right) / 2, (a.top + a.bottom) / 2];
    return Math.hypot(Math.max(b.left - x, 0, x - b.right), Math.max(b.top - y, 0, y - b.bottom));
  };
  /** @param {{left: number, top: number, right: number, bottom: number}} a  @param {typeof a} b */
  const centres = (a, b) =>
    Math.hypot((a.left + a.right - b.left - b.right) / 2, (a.top + a.bottom - b.top - b.bottom) / 2);
  for (const { one, box, layer } of targets) {
    if (!isSmall(box) || isInText(one)) continue;
    const near = targets.find(
      (other) =>
        other.one !== one &&
        other.layer === layer &&
        !other.one.contains(one) &&
        !one.contains(other.one) &&
        (distance(box, other.box) < SMALLEST / 2 - 0.5 ||
          (isSmall(other.box) && centres(box, other.box) < SMALLEST - 0.5)),
    );
    const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
    if (near) faults.push(`small target: ${name(one)} ${size}, beside ${name(near.one)}`);
  }
  return [...new Set(faults)].slice(0, 12);
};
