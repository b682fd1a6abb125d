import assert from "node:assert/strict";
import { test } from "node:test";
import { dayOf, readPeriod, toDay } from "../../static/js/timeline/days.js";
import { generator } from "../../static/js/timeline/labels.js";
import * as scale from "../../static/js/timeline/scale.js";
import { timeline } from "./sample.js";

const PLOT = { width: 1056, after: 52 };
const DOMAIN = { start: dayOf(2022, 9), end: dayOf(2026, 4) };
const { events, cutoff } = timeline([
  { earliest: "2022-09-06", latest: "2022-09-06" },
  { earliest: "2026-02-15", latest: "2026-02-15" },
]);

test("everything fits: from before the first event to a hatched margin after the cut-off", () => {
  const fit = scale.fitSpan(events, cutoff, PLOT);
  const perPixel = scale.lengthOf(fit) / PLOT.width;
  assert.ok(fit.start < events.start[0]);
  assert.ok(Math.abs((fit.end - cutoff) / perPixel - 52) < 2);
});

test("a period filtered for is shown to the day", () => {
  const fit = scale.fitSpan(events, cutoff, PLOT, { since: readPeriod("2024-01"), until: readPeriod("2024") });
  assert.deepEqual(fit, { start: dayOf(2024, 1), end: dayOf(2025, 1) });
});

test("one event alone still gets some weeks around it", () => {
  const one = timeline([{ earliest: "2026-02-16", latest: "2026-02-16" }]);
  assert.ok(scale.lengthOf(scale.fitSpan(one.events, one.cutoff, PLOT)) >= 28);
});

test("nothing at all is shown as the year before the cut-off", () => {
  const none = timeline([]);
  assert.ok(scale.fitSpan(none.events, none.cutoff, PLOT).start < none.cutoff - 364);
});

test("whatever is done to it, the window stays in the domain and is no shorter than a day", () => {
  const random = generator(3);
  let span = { ...DOMAIN };
  for (let n = 0; n < 5000; n++) {
    const day = DOMAIN.start + random() * scale.lengthOf(DOMAIN);
    const moves = [
      () => scale.zoomSpan(span, DOMAIN, 2 ** (4 * random() - 2), day),
      () => scale.panSpan(span, DOMAIN, (random() - 0.5) * 3000),
      () => scale.moveEdge(span, DOMAIN, "start", day),
      () => scale.moveEdge(span, DOMAIN, "end", day),
    ];
    span = moves[Math.floor(random() * moves.length)]();
    assert.ok(
      span.start >= DOMAIN.start - 1e-6 && span.end <= DOMAIN.end + 1e-6,
      `left the domain: ${JSON.stringify(span)}`,
    );
    assert.ok(scale.lengthOf(span) >= scale.SHORTEST - 1e-6);
  }
});

test("the day under the pointer stays there while zooming", () => {
  const span = { start: dayOf(2024, 1), end: dayOf(2024, 7) };
  const day = dayOf(2024, 3);
  const share = (s) => (day - s.start) / scale.lengthOf(s);
  const zoomed = scale.zoomSpan(span, DOMAIN, 3, day);
  assert.ok(Math.abs(share(span) - share(zoomed)) < 1e-9);
  assert.ok(Math.abs(scale.lengthOf(span) / scale.lengthOf(zoomed) - 3) < 1e-9);
});

test("panning keeps the length, also at the edge", () => {
  const span = { start: dayOf(2024, 1), end: dayOf(2024, 7) };
  for (const days of [-9999, -3.5, 12, 9999])
    assert.ok(Math.abs(scale.lengthOf(scale.panSpan(span, DOMAIN, days)) - scale.lengthOf(span)) < 1e-9);
});

test("the last twelve months end at the cut-off", () => {
  assert.deepEqual(scale.toParams(scale.lastYear(toDay("2026-02-17"), DOMAIN)), {
    from: "2025-02-17",
    to: "2026-02-16",
  });
});

test("the address carries whole days, and what it carries comes back", () => {
  const span = { start: dayOf(2024, 5, 20) + 0.3, end: dayOf(2024, 6, 10) - 0.2 };
  const { from, to } = scale.toParams(span);
  assert.deepEqual([from, to], ["2024-05-20", "2024-06-09"]);
  assert.ok(scale.sameSpan(scale.fromParams(from, to, DOMAIN), span));
});

test("a window of one day has the same first and last day", () => {
  const day = dayOf(2024, 6, 19);
  assert.deepEqual(scale.toParams({ start: day, end: day + 1 }), { from: "2024-06-19", to: "2024-06-19" });
});

test("half an address is completed from what fits, a broken one is ignored", () => {
  assert.deepEqual(scale.fromParams("2024", null, DOMAIN), { start: dayOf(2024, 1), end: DOMAIN.end });
  assert.deepEqual(scale.fromParams(null, "2024-06", DOMAIN), { start: DOMAIN.start, end: dayOf(2024, 7) });
  assert.equal(scale.fromParams("soon", "later", DOMAIN), null);
  assert.equal(scale.fromParams("2025-01-01", "2024-01-01", DOMAIN), null);
});

test("a year or a month jumped to fills the window, a day stands in its middle", () => {
  assert.deepEqual(scale.jumpTo("2024", DOMAIN, DOMAIN), { start: dayOf(2024, 1), end: dayOf(2025, 1) });
  const span = scale.jumpTo("2024-06-19", DOMAIN, DOMAIN);
  assert.equal((span.start + span.end) / 2, dayOf(2024, 6, 19) + 0.5);
  assert.equal(scale.lengthOf(span), 91);
});

test("a jump keeps a closer zoom, may leave the data, and refuses what is no date", () => {
  const week = { start: dayOf(2024, 1), end: dayOf(2024, 1, 8) };
  assert.equal(scale.lengthOf(scale.jumpTo("2024-06-19", week, DOMAIN)), 7);
  assert.equal(scale.jumpTo("2019-02", DOMAIN, DOMAIN).start, dayOf(2019, 2));
  assert.equal(scale.jumpTo("yesterday", DOMAIN, DOMAIN), null);
});

test("a transition starts and ends where it should", () => {
  const a = { start: 0, end: 1000 };
  const b = { start: 400, end: 410 };
  const close = (p, q) => Math.abs(p.start - q.start) < 1e-6 && Math.abs(p.end - q.end) < 1e-6;
  assert.ok(close(scale.mixSpan(a, b, 0), a));
  assert.ok(close(scale.mixSpan(a, b, 1), b));
  assert.ok(close(scale.mixSpan(b, { start: 500, end: 510 }, 0.5), { start: 450, end: 460 }));
});

test("two handles stand where the window ends, or beside each other, never past the ends of the strip", () => {
  assert.deepEqual(scale.apart(100, 400, 24, 1000), [100, 400]);
  assert.deepEqual(scale.apart(500, 504, 24, 1000), [490, 514]);
  assert.deepEqual(scale.apart(2, 4, 24, 1000), [0, 24]);
  assert.deepEqual(scale.apart(998, 1000, 24, 1000), [976, 1000]);
});
