// A unit's sheet as it is read: who sees what when, what counts, and its history.
import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/document/cells.ts";
import { WHO } from "../small-plan.ts";
import { cell, editOf, handIn, publishedWorld, sync } from "../world.ts";

const FILLED = [
  cell("I.1", 7),
  cell("I.2", 95),
  cell("I.3", "pass"),
  cell("I.1", 2, { field: "proposedBonus" }),
];

test("checked and agreed points show to the unit once they are agreed, not before", async () => {
  const world = await publishedWorld();
  const revision = await handIn(world, { as: WHO.binh, unit: "so-b", changes: FILLED });
  const checked = await world.ask(
    "check",
    editOf({
      as: WHO.deputy,
      base: revision,
      changes: [
        cell("I.1", 6, { field: "checkedScore" }),
        cell("I.1", "Thiếu minh chứng", { field: "checkReason" }),
      ],
    }),
  );
  const unitsView = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(unitsView.lines["I.1"]).toEqual({ result: 7, proposedBonus: 2 });
  expect(unitsView.score.leaves["I.1"]?.points).toBe(7);
  const history = await world.ask("readHistory", { as: WHO.binh });
  expect(history.entries[0]).toMatchObject({ action: "check", changes: [] });
  expect((await world.ask("readFilledSheet", { as: WHO.leader })).score.leaves["I.1"]?.points).toBe(6);

  const agreement = editOf({
    as: WHO.leader,
    base: checked.revision,
    changes: [
      cell("I.1", 6.5, { field: "agreedScore" }),
      cell("I.1", "Đã bổ sung", { field: "agreedReason" }),
      cell("I.1", 2, { field: "agreedBonus" }),
    ],
  });
  await world.ask("agree", agreement);
  const agreed = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(agreed.lines["I.1"]).toMatchObject({
    checkedScore: 6,
    checkReason: "Thiếu minh chứng",
    agreedScore: 6.5,
  });
  expect(agreed.score).toMatchObject({ agreedBonus: 2, main: 20.5, total: 22.5, totalBeforeBonus: 20.5 });
});

test("an edit takes the agreement away: what was agreed stays stored and stops counting", async () => {
  const world = await publishedWorld();
  const revision = await handIn(world, { as: WHO.binh, unit: "so-b", changes: FILLED });
  const bonus = [cell("I.1", 2, { field: "agreedBonus" })];
  const agreed = await world.ask("agree", editOf({ as: WHO.leader, base: revision, changes: bonus }));
  const checked = await world.ask(
    "check",
    editOf({
      as: WHO.deputy,
      base: agreed.revision,
      changes: [
        cell("I.1", 6, { field: "checkedScore" }),
        cell("I.1", "Thiếu minh chứng", { field: "checkReason" }),
      ],
    }),
  );
  expect(checked).toMatchObject({ stage: "submitted", score: { agreedBonus: 0 } });
  const again = await world.ask("agree", editOf({ as: WHO.leader, base: checked.revision, changes: [] }));
  expect(again).toMatchObject({ stage: "agreed", score: { agreedBonus: 2 } });
});

test("the history tells who changed which cell from what to what, twenty versions a page", async () => {
  const world = await publishedWorld();
  let was: CellValue | null = null;
  for (let count = 1; count <= 23; count += 1) {
    await sync(world, {
      as: count % 2 === 0 ? WHO.mai : WHO.binh,
      base: count - 1,
      changes: [{ line: "I.2", field: "result", was, now: 70 + count }],
    });
    was = 70 + count;
  }
  const first = await world.ask("readHistory", { as: WHO.binh });
  expect(first.entries.map(({ revision }) => revision)).toEqual(
    Array.from({ length: 20 }, (_, index) => 23 - index),
  );
  expect(first.entries[0]).toMatchObject({
    by: { id: WHO.binh, name: "Trần Văn Bình" },
    changes: [{ line: "I.2", field: "result", was: 92, now: 93 }],
  });
  const rest = await world.ask("readHistory", { as: WHO.binh, query: { before: String(first.next) } });
  expect(rest.entries.map(({ revision }) => revision)).toEqual([3, 2, 1]);
  expect(rest.next).toBeNull();
  expect(rest.entries.at(-1)?.changes).toEqual([{ line: "I.2", field: "result", was: null, now: 71 }]);
  const other = await world.ask("readHistory", { as: WHO.binh, query: { line: "I.1", field: "result" } });
  expect(other.entries).toEqual([]);
  expect(await world.refused("readHistory", { as: WHO.binh, query: { before: "first" } })).toBe("badRequest");
});

test("an explanation longer than 2.000 characters is refused", async () => {
  const world = await publishedWorld();
  const long = "ă".repeat(2000);
  const refusal = await world.problem(
    "sync",
    editOf({ changes: [cell("I.1", `${long}x`, { field: "explanation" })] }),
  );
  expect(refusal.findings?.[0]?.code).toBe("tooLong");
});
