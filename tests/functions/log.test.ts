// What reaches the log: ids and places in the code, never a value of a request.
import { expect, test } from "vitest";
import { describeCause, loggedId } from "../../functions/log.ts";
import { publishedWorld } from "./world.ts";

test("a path that names no plan leaves nothing of itself in the log", async () => {
  const world = await publishedWorld();
  const path = `/v1/plans/${encodeURIComponent("Nguyễn Văn A, 8 điểm\n")}/units/so-b/filled-sheet`;
  await world.app.request(path, { headers: { "X-Request-Id": "chosen-by-caller" } });
  expect(world.log.at(-1)).toMatchObject({ endpoint: "readFilledSheet", unit: "so-b", status: 401 });
  expect(world.log.at(-1)).not.toHaveProperty("plan");
  expect(JSON.stringify(world.log.at(-1))).not.toMatch(/Nguyễn|chosen/);
});

test("the number of a request is ours, and the answer carries it", async () => {
  const world = await publishedWorld();
  const answer = await world.app.request("/v1/health", { headers: { "X-Request-Id": "chosen-by-caller" } });
  const request = world.log.at(-1)?.request;
  expect(request).toMatch(/^[0-9a-f-]{36}$/);
  expect(answer.headers.get("X-Request-Id")).toBe(request);
});

test.each([
  ["277-KH-KTD4", "277-KH-KTD4"],
  ["sở-b", "sở-b"],
  ["so b", undefined],
  ["", undefined],
  [undefined, undefined],
])("of the id %j the log keeps %j", (id, kept) => {
  expect(loggedId(id)).toBe(kept);
});

test("of an error the classes and lines of code are kept, not the messages", () => {
  const inner = Object.assign(new RangeError("12345\n    at 7,5 điểm"), { code: "ERR_OUT_OF_RANGE" });
  const cause = describeCause(new TypeError("Sở B", { cause: inner }));
  expect(cause).toMatch(/^TypeError\n +at /);
  expect(cause).toContain("\ncaused by RangeError ERR_OUT_OF_RANGE\n    at ");
  expect(cause).not.toMatch(/Sở B|12345|7,5/);
  expect(describeCause("Sở B")).toBe("string");
});
