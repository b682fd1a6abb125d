import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf } from "../../static/js/timeline/days.js";
import { byBand, gutterOf, kindOf, KINDS } from "../../static/js/timeline/kinds.js";
import { Layout } from "../../static/js/timeline/layout.js";
import { fitSpan, lengthOf, panSpan, zoomSpan } from "../../static/js/timeline/scale.js";
import { measure, randomEvents, timeline } from "./sample.js";

const period = (slug, label, earliest, latest) => ({ slug, label, date_label: "", earliest, latest });
const PERIODS = [
  period("panel", "UN Panel at work", null, "2024-04-30"),
  period("war", "Full-scale invasion", "2022-02-24", null),
  period("kursk", "Fighting in Kursk region", "2024-08-06", "2025-04-26"),
];

function layoutOf(events, { kind = "wide", width = 1216, periods = PERIODS } = {}) {
  const data = timeline(events, { periods });
  const { gutter, after } = KINDS[kind];
  const fit = fitSpan(data.events, data.cutoff, { width: width - gutter, after });
  return { fit, layout: new Layout(data, { kind, gutter, width, fit, domain: fit, measure }) };
}

test("phones and narrow embeds have no gutter", () => {
  assert.deepEqual(
    [kindOf(358, false), kindOf(358, true), kindOf(1216, false), kindOf(768, true)],
    ["narrow", "tiny", "wide", "compact"],
  );
});

test("the gutter grows with long lane names, but not without end", () => {
  const named = (label) => gutterOf({ lanes: [{ label, count: 3 }] }, KINDS.wide, measure);
  assert.equal(named("Finding"), 160);
  assert.ok(named("Sanctions monitoring team") > 160);
  assert.equal(named("x".repeat(200)), 240);
});

test("a lane is as high as its rows, and no lower than a target has to be", () => {
  const { layout, fit } = layoutOf([{ lanes: [0] }, { lanes: [1], band: 1 }, ...Array(3).fill({ lanes: [0] })]);
  const [transfer, finding] = layout.scene(fit).lanes;
  assert.equal(transfer.height, 4 * 12 + 7.5);
  assert.equal(finding.height, 24);
});

test("lanes without events are not drawn", () => {
  const { layout, fit } = layoutOf([{ lanes: [0] }]);
  assert.deepEqual(
    layout.scene(fit).lanes.map(({ lane }) => lane.slug),
    ["transfer"],
  );
  assert.equal(layout.scene(fit).bands.length, 1);
});

test("panning moves nothing up or down", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { layout, fit } = layoutOf(randomEvents(seed));
    const span = zoomSpan(fit, fit, 4);
    const place = (scene) => scene.lanes.map(({ top, height, items }) => [top, height, items.map((item) => item.row)]);
    const start = place(layout.scene(span));
    for (const days of [-500, -40, 13, 700])
      assert.deepEqual(place(layout.scene(panSpan(span, fit, days))), start, `seed ${seed}`);
  }
});

test("no lane is lower zoomed in than it is when everything is shown", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { layout, fit } = layoutOf(randomEvents(seed));
    const whole = layout.scene(fit).lanes.map(({ height }) => height);
    for (const factor of [1.5, 6, 40])
      layout
        .scene(zoomSpan(fit, fit, factor))
        .lanes.forEach(({ height }, i) => assert.ok(height >= whole[i], `seed ${seed}`));
  }
});

test("zooming only makes room, until everything is shown again", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { layout, fit } = layoutOf(randomEvents(seed));
    const height = (span) => layout.scene(span).height;
    const whole = height(fit);
    const steps = [2, 8, 40, 8, 2].map((factor) => height(zoomSpan(fit, fit, factor)));
    assert.deepEqual(
      steps,
      steps.toSorted((p, q) => p - q),
      `seed ${seed}`,
    );
    assert.equal(height(fit), whole, `seed ${seed}`);
  }
});

test("only turning points carry a label at the scale of years", () => {
  const events = [
    { label: "Big", importance: "turning_point" },
    { label: "Small", earliest: "2024-04-01", latest: "2024-04-01" },
  ];
  const { layout, fit } = layoutOf(events);
  const texts = (span) => layout.scene(span).lanes.flatMap(({ labels }) => labels.map((label) => label.text));
  assert.deepEqual(texts(fit), ["Big"]);
  assert.deepEqual(texts({ start: dayOf(2023, 12), end: dayOf(2024, 6) }).sort(), ["Big", "Small"]);
});

test("labels stay inside the window and left of the cut-off", () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { layout, fit } = layoutOf(randomEvents(seed));
    for (const span of [fit, zoomSpan(fit, fit, 5, dayOf(2023, 6)), zoomSpan(fit, fit, 30, dayOf(2026, 2))]) {
      const { lanes, shift, left, width, cut } = layout.scene(span);
      for (const { x, width: w, text } of lanes.flatMap(({ labels }) => labels))
        assert.ok(x + shift >= left && x + shift + w <= Math.min(width, cut), `seed ${seed}: ${text}`);
    }
  }
});

test("a period inside the window is captioned where it starts, one that covers it is only named", () => {
  const { layout, fit } = layoutOf([{ earliest: "2022-09-06", latest: "2022-09-06" }]);
  const { periods, x } = layout.scene(fit);
  const by = (start) => periods.find(({ caption }) => caption.startsWith(start));
  assert.equal(by("UN Panel").caption, "UN Panel at work until 30 April 2024");
  assert.equal(by("Fighting").captionX, x(dayOf(2024, 8, 6)) + 5);
  assert.equal(by("Full-scale").caption, "Full-scale invasion: throughout, since 24 February 2022");
  assert.ok(by("Full-scale").throughout && !by("Fighting").throughout);
});

test("captions of periods never touch", () => {
  const { layout, fit } = layoutOf([{ earliest: "2022-09-06", latest: "2022-09-06" }]);
  for (let n = 0; n < 300; n++) {
    const span = zoomSpan(fit, fit, 1 + (n % 20), fit.start + (n / 300) * lengthOf(fit));
    const boxes = layout.scene(span).periods.filter(({ caption }) => caption);
    boxes.forEach(({ row, captionX, caption }, i) =>
      boxes.slice(i + 1).forEach((other) => {
        const apart =
          captionX + measure(caption) <= other.captionX || other.captionX + measure(other.caption) <= captionX;
        assert.ok(row !== other.row || apart, `${caption} / ${other.caption}`);
      }),
    );
  }
});

test("ticks end at the cut-off", () => {
  const { layout, fit } = layoutOf([{}]);
  const { ticks, cutoff } = layout.scene(fit);
  assert.ok(ticks.length > 3 && ticks.every(({ day }) => day <= cutoff));
});

test("a narrow embed has one lane for each band", () => {
  const data = byBand(timeline([{ lanes: [0] }, { lanes: [1], band: 1 }]));
  assert.deepEqual(data.events.lanes, [[0], [1]]);
  assert.deepEqual(
    data.lanes.map(({ label, slot }) => [label, slot]),
    [
      ["", 0],
      ["", 0],
    ],
  );
});

test("a narrow embed grouped by something else has one lane for all", () => {
  const bands = [{ slug: "all", label: "All events", count: 2 }];
  assert.deepEqual(byBand(timeline([{}, { lanes: [1], band: 1 }], { bands })).events.lanes, [[0], [0]]);
});
