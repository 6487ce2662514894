// What is checked of a request before its handler sees it: depth, query parameters, and that the person
// has something to do where the path leads.
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { PLAN, plan, sheet, WHO } from "./small-plan.ts";
import { cell, editOf, emptyWorld, publishedWorld } from "./world.ts";

test.each([
  ["a string that never ends", '"' + '\\"'.repeat(500_000)],
  ["one long string", `"${"a".repeat(1_000_000)}"`],
  ["many short ones", `[${'"a",'.repeat(200_000)}"a"]`],
])("the depth of a body is counted in one pass: %s", async (_what, text) => {
  const world = await publishedWorld();
  const body = new Uint8Array(gzipSync(text));
  const headers = { "Content-Encoding": "gzip" };
  // The square of half a million steps would outlast the test.
  expect(await world.refused("sync", { as: WHO.binh, headers, body })).toBe("badRequest");
});

test("brackets inside a text are no depth", async () => {
  const world = await publishedWorld();
  const text = `${"[".repeat(100)}\\"${"{".repeat(100)}`;
  const edit = editOf({ changes: [cell("I.1", text, { field: "evidence" })] });
  expect((await world.ask("sync", edit)).counts.taken).toBe(1);
});

test.each([
  ["uploadReceivedWorkbook", { receivedOn: "2020-13-45" }, "receivedOn"],
  ["uploadReceivedWorkbook", { receivedOn: "2021-02-29" }, "receivedOn"],
  ["uploadWorkbook", { skipInvalid: "yes" }, "skipInvalid"],
  ["sync", { dryRun: "1" }, "dryRun"],
  ["readHistory", { before: "first" }, "before"],
  ["readHistory", { before: "0" }, "before"],
  ["readHistory", { before: "99999999999999999999" }, "before"],
] as const)("%s does not take the query parameter %j", async (name, query, what) => {
  const world = await publishedWorld();
  const as = name === "uploadReceivedWorkbook" ? WHO.leader : WHO.binh;
  const { body } = editOf({ changes: [] });
  const sent = { as, query, ...(name !== "readHistory" && { body }) };
  const refusal = await world.problem(name, sent);
  expect(refusal).toMatchObject({ code: "badRequest", status: 400 });
  expect(refusal.title).toContain(`(${what})`);
});

test("who has nothing to do where the path leads is turned away before the body is looked at", async () => {
  const world = await publishedWorld();
  for (const as of [WHO.stranger, WHO.otherUnit]) {
    expect([as, await world.refused("sync", { as, body: "{" })]).toEqual([as, "notFound"]);
    expect([as, await world.refused("previewRanking", { as, body: "{" })]).toEqual([as, "notFound"]);
  }
  expect(await world.refused("publishScoreSheet", { as: WHO.stranger, body: "{" })).toBe("notFound");
  expect(await world.refused("sync", { as: WHO.binh, body: "{" })).toBe("badRequest");
});

test("a plan that is not there yet can be published", async () => {
  const world = await emptyWorld();
  const body = { baseRevision: 0, plan };
  expect(await world.refused("publishPlan", { as: WHO.binh, body: "{" })).toBe("notFound");
  expect((await world.ask("publishPlan", { as: WHO.board, body })).revision).toBe(1);
});

test.each([
  [
    "a month that is none",
    { ...plan, duties: [{ ...plan.duties[0], due: { kind: "month", month: "2020-13" } }] },
  ],
  [
    "an id in two spellings",
    { ...plan, blocs: [{ ...plan.blocs[0], members: [{ unit: "so-\u212B", name: "Å" }] }] },
  ],
  ["a title of blanks", { ...plan, title: " \n\u00a0" }],
])("a plan is malformed with %s", async (_what, wrong) => {
  const world = await emptyWorld();
  const body = { baseRevision: 0, plan: wrong };
  expect(await world.refused("publishPlan", { as: WHO.board, body, params: { plan: PLAN } })).toBe(
    "badRequest",
  );
});

test("texts are kept clean: one normal form, no control characters, trimmed", async () => {
  const world = await publishedWorld();
  const title = " Bảng đie\u0302\u0309m\u0007 năm 2020 ";
  await world.ask("publishScoreSheet", {
    as: WHO.board,
    body: { baseRevision: 1, sheet: { ...sheet, title } },
  });
  expect((await world.ask("readScoreSheet", { as: WHO.binh })).sheet.title).toBe("Bảng điểm năm 2020");
});
