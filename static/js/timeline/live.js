// @ts-check
/** What the drawing says aloud: at once, or when the reader has stopped moving. */

const SAY_AFTER = 700;

export class Live {
  constructor() {
    this.element = Object.assign(document.createElement("p"), { className: "live" });
    this.element.setAttribute("role", "status");
    this.timer = 0;
  }

  /** @param {string} words */
  say(words) {
    this.stop();
    this.element.textContent = words;
  }

  /** @param {() => string} words */
  saySoon(words) {
    this.stop();
    this.timer = window.setTimeout(() => this.say(words()), SAY_AFTER);
  }

  stop() {
    clearTimeout(this.timer);
  }
}
