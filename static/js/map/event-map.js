// @ts-check
/** <event-map>: holds the data, the view and the parts; repaints on one animation frame. */

import { MapDrawing } from "./drawing.js";
import { listenToMoves } from "./gestures.js";
import { readMap } from "./payload.js";
import { layOut } from "./scene.js";
import { Tip } from "./tip.js";
import { between, boxOf, fitted, same, zoomed } from "./view.js";
import { counted, groupLines, outsideWords, routeLines } from "./wording.js";
import { COUNTRIES, project, UNITS_PER_DEGREE, VIEWS, World } from "./world.js";

/** @typedef {import("./view.js").View} View */

const GLIDE = 250;
const HELP = "Arrow keys move the map, plus and minus zoom, Home shows Korea to Ukraine.";
const GROUND = { project, perDegree: UNITS_PER_DEGREE, countries: COUNTRIES };
/** A filter brings a new map: it stays where the reader has moved the one before. @type {View | null} */
let kept = null;

export class EventMap extends HTMLElement {
  connectedCallback() {
    const data = this.querySelector("script[type='application/json']");
    // After Back htmx restores a snapshot: what an earlier life has drawn goes, the data stay.
    this.replaceChildren(...(data ? [data] : []));
    this.stopping = new AbortController();
    this.frame = 0;
    this.gliding = 0;
    this.focused = -1;
    this.context = document.createElement("canvas").getContext("2d");
    /** @type {Map<string, number>} */
    this.widths = new Map();
    this.map = readMap(JSON.parse(data?.textContent ?? ""));
    this.#build();
    this.#listen();
    this.#announce();
    void this.#load();
  }

  disconnectedCallback() {
    this.stopping?.abort();
    this.observer?.disconnect();
    cancelAnimationFrame(this.frame ?? 0);
  }

  #build() {
    this.insertAdjacentHTML(
      "beforeend",
      `<div class="map-tools"><p class="views"></p><p><button type="button" data-do="out" aria-label="Zoom out">−</button>
      <button type="button" data-do="in" aria-label="Zoom in">+</button></p></div>
      <div class="map-plot" tabindex="0" role="group" aria-label="Map" aria-describedby="map-help">
      <svg></svg></div><p class="map-outside soft"></p><p id="map-help" class="vh">${HELP}</p>`,
    );
    const find = (/** @type {string} */ css) => /** @type {HTMLElement} */ (this.querySelector(css));
    this.plot = find(".map-plot");
    this.outside = find(".map-outside");
    for (const [i, { label }] of VIEWS.entries()) {
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
      button.dataset.view = String(i);
      find(".views").append(button);
    }
    this.drawing = new MapDrawing(/** @type {any} */ (find("svg")), /** @type {any} */ (this.map));
    this.tip = new Tip(this.plot);
    this.#measure();
    this.view = kept ?? this.#named(0);
    this.#paint();
  }

  #measure() {
    const { width } = this.getBoundingClientRect();
    this.size = { width, height: Math.round(Math.max(280, Math.min(560, width * 0.42))) };
    /** @type {HTMLElement} */ (this.plot).style.height = `${this.size.height}px`;
  }

  /** @param {number} i  @returns {View} */
  #named(i) {
    const { corners } = VIEWS[i];
    const places = this.map?.places.map(({ lon, lat }) => project(lon, lat)) ?? [];
    const points =
      corners.length || !places.length
        ? (corners.length ? corners : VIEWS[0].corners).map(([lon, lat]) => project(lon, lat))
        : places;
    return fitted(boxOf(points), /** @type {any} */ (this.size));
  }

  #listen() {
    const { signal } = /** @type {AbortController} */ (this.stopping);
    const plot = /** @type {HTMLElement} */ (this.plot);
    listenToMoves(plot, this.#host(), signal);
    this.addEventListener("click", (event) => this.#click(event), { signal });
    plot.addEventListener("keydown", (event) => this.#press(event), { signal });
    for (const type of ["pointerover", "focusin"])
      plot.addEventListener(type, (event) => this.#tell(event), { signal });
    for (const type of ["pointerleave", "focusout"]) plot.addEventListener(type, () => this.tip?.hide(), { signal });
    this.observer = new ResizeObserver(() => {
      const before = this.size?.width;
      this.#measure();
      if (this.size?.width !== before) this.#request();
    });
    this.observer.observe(this);
  }

  #host() {
    return {
      view: () => /** @type {View} */ (this.view),
      size: () => /** @type {import("./view.js").Size} */ (this.size),
      move: (/** @type {View} */ view) => this.#move(view),
      glide: (/** @type {View} */ view) => this.#glide(view),
      home: () => this.#glide(this.#named(0)),
    };
  }

  async #load() {
    this.world = new World(this.dataset.world ?? "", this.dataset.detail ?? "");
    try {
      this.drawing?.setWorld([await this.world.load()]);
    } catch (error) {
      /** @type {HTMLElement} */ (this.outside).textContent =
        "The outlines could not be loaded. The tables below have every place.";
      throw error;
    }
    await this.#refine();
  }

  async #refine() {
    const outlines = await this.world?.refine(this.view?.k ?? 1);
    if (outlines) this.drawing?.setWorld(outlines);
  }

  /** @param {View} view */
  #move(view) {
    cancelAnimationFrame(this.gliding ?? 0);
    kept = this.view = view;
    this.#request();
  }

  /** @param {View} to */
  #glide(to) {
    const from = /** @type {View} */ (this.view);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches || same(from, to)) return this.#move(to);
    const start = performance.now();
    const step = (/** @type {number} */ now) => {
      const t = Math.min(1, (now - start) / GLIDE);
      this.#move(t < 1 ? between(from, to, t) : to);
      if (t < 1) this.gliding = requestAnimationFrame(step);
    };
    cancelAnimationFrame(this.gliding ?? 0);
    this.gliding = requestAnimationFrame(step);
  }

  #request() {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.#paint();
    });
  }

  #paint() {
    const { map, view, size } = /** @type {Required<this>} */ (this);
    const measure = (/** @type {string} */ text) => this.#widthOf(text);
    const inMarks = this.contains(document.activeElement) && document.activeElement?.matches(".mark");
    this.scene = layOut(
      /** @type {any} */ (map),
      GROUND,
      /** @type {any} */ (view),
      /** @type {any} */ (size),
      measure,
    );
    this.drawing?.draw(this.scene, /** @type {any} */ (view), /** @type {any} */ (size));
    /** @type {HTMLElement} */ (this.outside).textContent = outsideWords(this.scene.outside);
    this.tip?.hide();
    void this.#refine();
    if (inMarks && !this.contains(document.activeElement)) this.#refocus();
  }

  /** What had the focus has split or merged: the mark that holds its first place takes over. */
  #refocus() {
    const group = this.scene?.groups.find(({ members }) => members.includes(this.focused ?? -1));
    const mark = group && this.#markOf(group.key);
    (mark ?? this.plot)?.focus();
  }

  /** @param {string} key  @returns {HTMLElement | undefined} */
  #markOf(key) {
    const marks = /** @type {HTMLElement[]} */ ([...this.querySelectorAll(".mark")]);
    return marks.find((mark) => mark.dataset.key === key);
  }

  /** @param {string} text */
  #widthOf(text) {
    const known = this.widths?.get(text);
    if (known !== undefined) return known;
    const context = /** @type {CanvasRenderingContext2D} */ (this.context);
    context.font = `600 12px ${getComputedStyle(this).fontFamily}`;
    const { width } = context.measureText(text);
    this.widths?.set(text, width);
    return width;
  }

  /** @param {Event} event  @returns {import("./groups.js").Group | undefined} the mark it is about */
  #groupOf(event) {
    const mark = event.target instanceof Element ? event.target.closest(".mark") : null;
    const key = mark?.getAttribute("data-key");
    return this.scene?.groups.find((group) => group.key === key);
  }

  /** @param {Event} event */
  #click(event) {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button?.dataset.view) return this.#glide(this.#named(Number(button.dataset.view)));
    const { view, size } = /** @type {any} */ (this);
    if (button) return this.#glide(zoomed(view, size, button.dataset.do === "in" ? 2 : 1 / 2));
    const group = this.#groupOf(event);
    if (group && group.members.length > 1) this.#zoomInto(group);
  }

  /** Only marks of several places: links answer to Enter by themselves. @param {KeyboardEvent} event */
  #press(event) {
    const group = this.#groupOf(event);
    if (!group || group.members.length < 2 || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    this.#zoomInto(group);
  }

  /** @param {import("./groups.js").Group} group */
  #zoomInto({ members }) {
    const { map, view, size } = /** @type {any} */ (this);
    this.focused = members[0];
    const points = members.map((i) => project(map.places[i].lon, map.places[i].lat));
    const near = fitted(boxOf(points), size);
    this.#glide({ ...near, k: Math.max(Math.min(near.k, view.k * 8), view.k * 1.5) });
  }

  /** @param {Event} event */
  #tell(event) {
    const { scene, map, size } = /** @type {any} */ (this);
    const group = this.#groupOf(event);
    if (event.type === "focusin" && group) this.focused = group.members[0];
    if (group) return this.tip?.show(groupLines(map, group), group.x, group.box.bottom, size);
    const key = event.target instanceof Element ? event.target.closest(".line")?.getAttribute("data-key") : null;
    const line = scene.lines.find((/** @type {any} */ one) => one.key === key);
    if (line) this.tip?.show(routeLines(map, line), line.middle[0], line.middle[1] + 8, size);
    else this.tip?.hide();
  }

  #announce() {
    const live = document.getElementById("map-live");
    const words = document.getElementById("map-sentence")?.querySelector("b")?.textContent ?? "";
    if (live && live.dataset.before) live.textContent = `${words} ${counted(this.map?.places.length ?? 0, "place")}.`;
    if (live) live.dataset.before = "1";
  }
}
