// The sheets of a bloc's units side by side: the server's points by criterion, and who sees which cells.
import { expect, test } from "vitest";
import { answerOf, inventedBloc } from "../../addin/excel/some-bloc-sheets.ts";
import { sheet, WHO } from "../small-plan.ts";
import { cell, comparedWorld, editOf, handedInWorld, RECORD, sync } from "../world.ts";

const CHECK = [
  cell("I.1", 5, { field: "checkedScore" }),
  cell("I.1", "Thiếu minh chứng", { field: "checkReason" }),
];
const AGREE = [
  cell("I.1", 6, { field: "agreedScore" }),
  cell("I.1", "Thống nhất tại Hội nghị", { field: "agreedReason" }),
  cell("I.1", 1, { field: "agreedBonus" }),
];

test("self, checked and agreed points stand apart, each with its sums, beside status and revision", async () => {
  const world = await handedInWorld();
  await world.ask("check", editOf({ as: WHO.deputy, base: 2, changes: CHECK }));
  await world.ask("check", editOf({ as: WHO.deputy, unit: "so-c", base: 2, changes: CHECK }));
  await world.ask("agree", editOf({ as: WHO.leader, unit: "so-c", base: 3, changes: AGREE }));
  const answer = await world.ask("readBlocSheets", { as: WHO.leader });
  expect([answer.state, answer.sheetRevision, answer.sheet]).toEqual(["open", 1, sheet]);
  expect(
    answer.units.map(({ unit, name, status, revision, stage }) => [unit, name, status, revision, stage]),
  ).toEqual([
    ["so-a", "Sở A", "submitted", 2, "submitted"],
    ["so-b", "Sở B", "submitted", 3, "submitted"],
    ["so-c", "Sở C", "agreed", 4, "agreed"],
    ["so-d", "Sở D", "notStarted", 0, "draft"],
  ]);
  const [, b, c, d] = answer.units;
  expect(b).toMatchObject({
    lines: { "I.1": { checkedScore: 5, checkReason: "Thiếu minh chứng" } },
    self: { leaves: { "I.1": 7, "I.3": null }, headings: { I: 17 }, total: 17, proposedBonus: 2 },
    checked: { leaves: { "I.1": 5 }, headings: { I: 15 }, total: 15 },
    agreed: null,
  });
  expect([c?.self?.total, c?.checked?.total, c?.agreed?.total]).toEqual([17.5, 15, 17]);
  expect(d).toMatchObject({ lines: {}, self: null, checked: null, agreed: null });
  // Nobody's entries go where only points are shown.
  expect(JSON.stringify(answer.units)).not.toContain('"result"');
});

test("one unit in detail shows what it entered and is asked; another bloc's is not found", async () => {
  const world = await handedInWorld();
  await world.ask(
    "ask",
    editOf({ as: WHO.leader, base: 2, changes: [cell("I.1", "Nêu rõ", { field: "question" })] }),
  );
  const { units } = await world.ask("readBlocSheets", { as: WHO.leader, query: { unit: "so-b" } });
  expect(units).toMatchObject([
    {
      unit: "so-b",
      lines: { "I.1": { result: 7, proposedBonus: 2, question: "Nêu rõ" }, "I.2": { result: 95 } },
    },
  ]);
  for (const unit of ["so-x", "khong-co"]) {
    expect(await world.refused("readBlocSheets", { as: WHO.leader, query: { unit } })).toBe("notFound");
  }
});

test("points that depend on the bloc are computed from all who have handed in", async () => {
  const world = await comparedWorld();
  for (const query of [undefined, { unit: "so-b" }]) {
    const { units } = await world.ask("readBlocSheets", { as: WHO.board, ...(query && { query }) });
    const b = units.find(({ unit }) => unit === "so-b");
    expect(b?.self?.leaves["I.4"]).toBe(3.75);
  }
});

test("leader and deputy may check what is handed in, the board looks on, and units see nothing of it", async () => {
  const world = await handedInWorld();
  await sync(world, { as: WHO.deputy, unit: "so-d", changes: [cell("I.1", 8)] });
  const mayCheck = async (as: (typeof WHO)[keyof typeof WHO]) =>
    (await world.ask("readBlocSheets", { as })).units.map((unit) => unit.mayCheck);
  expect(await mayCheck(WHO.leader)).toEqual([true, true, true, false]);
  expect(await mayCheck(WHO.deputy)).toEqual([true, true, true, false]);
  expect(await mayCheck(WHO.board)).toEqual([false, false, false, false]);
  for (const as of [WHO.binh, WHO.cuc, WHO.otherLeader, WHO.otherUnit, WHO.otherBoard, WHO.stranger]) {
    expect(await world.refused("readBlocSheets", { as })).toBe("notFound");
    expect(await world.refused("readBlocSheets", { as, query: { unit: "so-b" } })).toBe("notFound");
  }
});

test("a closed bloc takes no checks, and its points stay to be seen", async () => {
  const world = await handedInWorld();
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  const answer = await world.ask("readBlocSheets", { as: WHO.leader });
  expect(answer.state).toBe("closed");
  expect(answer.units.map(({ status, mayCheck }) => [status, mayCheck])).toEqual([
    ...["so-a", "so-b", "so-c"].map(() => ["locked", false]),
    ["notStarted", false],
  ]);
  expect(answer.units[1]?.self?.total).toBe(17);
});

test("25 units of 100 criteria, a quarter of them checked with reasons, are one answer of less than a megabyte", () => {
  const some = inventedBloc({ units: 25, criteria: 100 });
  const reason = "Tổ kiểm tra chéo đối chiếu hồ sơ lưu tại đơn vị, còn thiếu 02 văn bản so với báo cáo.";
  const members = some.members.map((member) => ({
    ...member,
    sheet: member.sheet && {
      ...member.sheet,
      lines: Object.fromEntries(
        Object.entries(member.sheet.lines).map(([line, fields], index) => [
          line,
          index % 4 === 0 ? { ...fields, checkedScore: 0, checkReason: reason } : fields,
        ]),
      ),
    },
  }));
  const bytes = new TextEncoder().encode(JSON.stringify(answerOf({ ...some, members }))).length;
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThan(1_000_000);
});
