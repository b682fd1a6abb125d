import assert from "node:assert/strict";
import { test } from "node:test";
import { once } from "../../static/js/timeline/once.js";

test("all who ask while it loads get the same thing, in the order in which they asked", async () => {
  let loads = 0;
  const load = once(async () => ({ number: ++loads }));
  const order = [];
  await Promise.all(
    ["first", "second", "third"].map((name) => load().then(({ number }) => order.push([name, number]))),
  );
  assert.deepEqual(order, [
    ["first", 1],
    ["second", 1],
    ["third", 1],
  ]);
});

test("after a failure it is loaded anew", async () => {
  let loads = 0;
  const load = once(async () => {
    if (++loads === 1) throw new Error("offline");
    return loads;
  });
  await assert.rejects(load(), /offline/);
  assert.equal(await load(), 2);
});
