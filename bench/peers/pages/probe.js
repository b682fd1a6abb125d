// @ts-check
/**
 * What a canvas can do at best on this machine: events counted by lane and day, a rectangle for each count, zoom and
 * pan on the next frame. No labels, no focus, no tooltips, nothing that a reader could use.
 */

/** @typedef {import("./peer.js").Columns} Columns */

const DAY = 86_400_000;
const HEIGHT = 640;

export class Probe {
  /** @param {HTMLElement} place */
  constructor(place) {
    this.place = place;
    /** @type {Columns | undefined} */
    this.events = undefined;
    /** @type {Uint32Array[]} */
    this.counts = [];
    this.start = 0;
    this.length = 1;
    this.waiting = false;
  }

  load() {
    return Promise.resolve();
  }

  /** @param {Columns} events */
  render(events) {
    this.events = events;
    this.canvas = Object.assign(document.createElement("canvas"), { width: this.place.clientWidth, height: HEIGHT });
    this.place.append(this.canvas);
    this.#listen(this.canvas);
    this.#count(() => true);
    this.#draw();
  }

  /** @param {Set<number>} lanes */
  filter(lanes) {
    this.#count((lane) => lanes.has(lane));
    this.#draw();
  }

  /** @param {(lane: number) => boolean} keep */
  #count(keep) {
    const { start, lane, lanes } = /** @type {Columns} */ (this.events);
    const days = start.map((day) => Date.parse(day) / DAY);
    this.first = days.reduce((least, day) => Math.min(least, day), Infinity);
    this.days = days.reduce((most, day) => Math.max(most, day), -Infinity) - this.first + 1;
    this.length = this.days;
    this.counts = lanes.map(() => new Uint32Array(this.days ?? 0));
    for (let i = 0; i < days.length; i++) if (keep(lane[i])) this.counts[lane[i]][days[i] - this.first]++;
  }

  /** @param {HTMLCanvasElement} canvas */
  #listen(canvas) {
    canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      const share = event.offsetX / canvas.width;
      const length = this.length * 1.002 ** event.deltaY;
      this.start += (this.length - length) * share;
      this.length = length;
      this.#request();
    });
    canvas.addEventListener("pointermove", (event) => {
      if (!event.buttons) return;
      this.start -= (event.movementX / canvas.width) * this.length;
      this.#request();
    });
  }

  #request() {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.#draw();
    });
  }

  #draw() {
    const { canvas, counts, start, length } = this;
    const context = canvas?.getContext("2d", { alpha: false });
    if (!canvas || !context) return;
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = "#4269d0";
    const width = canvas.width / length;
    const height = HEIGHT / counts.length;
    const from = Math.max(0, Math.floor(start));
    counts.forEach((days, lane) => {
      for (let day = from; day < Math.min(days.length, start + length); day++) {
        if (!days[day]) continue;
        const tall = Math.min(height - 4, 2 + 3 * Math.log2(1 + days[day]));
        context.fillRect((day - start) * width, (lane + 1) * height - tall, Math.max(1, width - 1), tall);
      }
    });
  }
}
