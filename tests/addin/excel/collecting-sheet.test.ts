// The leader's collecting sheet in Excel, with the real API in the same process: what it shows, what a refresh
// keeps, what is sent and what becomes of it.
import { describe, expect, test } from "vitest";
import { sendChecks, settleChecks, writeCollectingSheet } from "../../../addin/excel/collecting-sheet.ts";
import { sentenceOf } from "../../../shared/finding.ts";
import { sortRows } from "../../excel-host/model/sort.ts";
import { insertColumns, insertRows, type as typeInto, worksheetNamed } from "../../excel-host/people.ts";
import { syncCount } from "../../excel-host/protocol/session.ts";
import { plan, WHO } from "../../functions/small-plan.ts";
import { cell, editOf, handIn, RECORD } from "../../functions/world.ts";
import { ALL, collectedOffice } from "./collected-office.ts";
import { COLLECT, fillAt, nameOf, placeOf, shownAt, typeCheck } from "./collecting-cells.ts";
import { done, openWorkbook, refusal, saved, signIn, STEPS, stoppedWaiting, type Office } from "./office.ts";

const B = ["so-b", "checkedScore"] as const;
const B_WHY = ["so-b", "checkReason"] as const;
const C = ["so-c", "checkedScore"] as const;
const C_WHY = ["so-c", "checkReason"] as const;
const OPEN = "#FFF9DB";

/** Somebody else of the bloc checks a unit's line. */
async function checkElsewhere(
  { world }: Pick<Office, "world">,
  unit: string,
  score: number,
  was: number | null = null,
): Promise<void> {
  const { revision } = await world.ask("readFilledSheet", { as: WHO.deputy, params: { unit } });
  const changes = [
    cell("I.1", score, { field: "checkedScore", ...(was !== null && { was }) }),
    ...(was === null ? [cell("I.1", "Tổ kiểm tra đối chiếu", { field: "checkReason" })] : []),
  ];
  await world.ask("check", editOf({ as: WHO.deputy, unit, base: revision, changes }));
}

async function storedOf({ world }: Pick<Office, "world">, unit: string, line = "I.1") {
  const { lines } = await world.ask("readFilledSheet", { as: WHO.leader, params: { unit } });
  return lines[line] ?? {};
}

describe("written for the first time", () => {
  test("points of each unit stand under its name and status, open cells only where checks are taken", async () => {
    const office = await collectedOffice();
    expect(shownAt(office, "I.1", ["so-b", "self"])).toBe(7);
    expect(shownAt(office, "group:I", ["so-b", "self"])).toBe(17);
    expect(shownAt(office, "total:total", ["so-b", "self"])).toBe(17);
    expect(shownAt(office, "I.1", B)).toBe("");
    expect(shownAt(office, "#head", ["so-b", "self"])).toBe("Sở B\n(Đã nộp)\nĐiểm tự chấm");
    expect(shownAt(office, "#head", ["so-d", "self"])).toBe("Sở D\n(Chưa lập)\nĐiểm tự chấm");
    expect([fillAt(office, "I.1", B), fillAt(office, "I.1", ["so-d", "checkedScore"])]).toEqual([OPEN, ""]);
    const rules = worksheetNamed(office.session, COLLECT).validations;
    const { column } = placeOf(office, "I.1", B);
    const rule = rules.find(({ area }) => area.column === column);
    expect(rule?.rule).toEqual({
      custom: { formula: expect.stringMatching(/^=AND\(ISNUMBER\((\w+)\),\1>=0,\1<=\$C\d+\)$/) as string },
    });
    expect(
      rules.some(({ area }) => area.column === placeOf(office, "I.1", ["so-d", "checkedScore"]).column),
    ).toBe(false);
  });

  test("a plan without a cross-check has no such column", async () => {
    const terms = { ...ALL.terms, crossCheck: false };
    const office = await collectedOffice({ ...ALL, terms, plan: { ...plan, scoring: terms } });
    expect(shownAt(office, "I.1", ["so-b", "self"])).toBe(7);
    expect(() => placeOf(office, "I.1", B)).toThrow();
    expect(worksheetNamed(office.session, COLLECT).validations).toEqual([]);
  });

  test("one unit in detail shows what it entered", async () => {
    const office = await collectedOffice({ ...ALL, unit: "so-b" });
    const sheet = "Chi tiết Sở B";
    expect(shownAt(office, "I.2", ["so-b", "result"], sheet)).toBe(95);
    expect(shownAt(office, "I.1", ["so-b", "self"], sheet)).toBe(7);
    expect(fillAt(office, "I.1", B, sheet)).toBe(OPEN);
  });

  test("it costs one request and two syncs, and so does a refresh", async () => {
    const office = await collectedOffice();
    for (const from of [0, office.session.requests.length]) {
      if (from > 0) await done(writeCollectingSheet(ALL, STEPS));
      expect(syncCount(office.session, from)).toBe(2);
    }
    expect(office.requests).toEqual([`GET /v1/plans/${plan.id}/blocs/khoi-4/filled-sheets`]);
  });
});

describe("refreshed", () => {
  test("nothing new changes nothing", async () => {
    const office = await collectedOffice();
    const before = structuredClone(worksheetNamed(office.session, COLLECT));
    expect(await done(writeCollectingSheet(ALL, STEPS))).toMatchObject({ kept: 0, findings: [], sent: null });
    expect(worksheetNamed(office.session, COLLECT)).toEqual(before);
  });

  test("typed checks that are not sent stay, are told of, and what else is new comes in", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", B, 6);
    typeCheck(office, "I.1", B_WHY, "- Thiếu minh chứng");
    typeCheck(office, "I.1", C, "tám");
    await checkElsewhere(office, "so-a", 5);
    await handIn(office.world, { as: WHO.deputy, unit: "so-d", changes: [cell("I.1", 4)] });
    const refreshed = await done(writeCollectingSheet(ALL, STEPS));
    expect(refreshed.kept).toBe(3);
    expect([shownAt(office, "I.1", B), shownAt(office, "I.1", B_WHY)]).toEqual([6, "- Thiếu minh chứng"]);
    expect(shownAt(office, "I.1", C)).toBe("tám");
    expect(shownAt(office, "I.1", ["so-a", "checkedScore"])).toBe(5);
    expect(shownAt(office, "total:total", ["so-a", "checkedScore"])).toBe(15);
    expect(shownAt(office, "#head", ["so-d", "self"])).toContain("(Đã nộp)");
    expect(fillAt(office, "I.1", ["so-d", "checkedScore"])).toBe(OPEN);
    expect(refreshed.findings.map(({ code, where }) => [code, where.cell])).toEqual([
      ["notANumber", nameOf(office, "I.1", C)],
    ]);
    expect(await storedOf(office, "so-b")).not.toHaveProperty("checkedScore");
  });

  test("a unit that joins the bloc gets open columns of its own, the others and the notes stay", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", C, 6);
    const own = `'${COLLECT}'!W12`;
    typeInto(office.session, own, "hỏi lại");
    const joined = { ...ALL.bloc, members: [...ALL.bloc.members, { unit: "so-e", name: "Sở E" }] };
    const next = { ...plan, blocs: [joined, ...plan.blocs.slice(1)] };
    await office.world.ask("publishPlan", { as: WHO.board, body: { baseRevision: 1, plan: next } });
    await done(writeCollectingSheet({ ...ALL, plan: next, bloc: joined }, STEPS));
    expect(shownAt(office, "#head", ["so-e", "self"])).toContain("Sở E");
    expect(shownAt(office, "I.1", C)).toBe(6);
    const sheet = worksheetNamed(office.session, COLLECT);
    expect([...sheet.cells.values()].filter(({ value }) => value === "hỏi lại")).toHaveLength(1);
    const last = placeOf(office, "I.1", ["so-e", "checkReason"]).column;
    expect(sheet.page.printArea?.lastColumn).toBe(last);
  });

  test("typed checks of a unit that left the bloc and of a criterion that is gone stay where they are", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", C, 6);
    typeCheck(office, "I.3", B, 2);
    const left = { ...ALL.bloc, members: ALL.bloc.members.filter(({ unit }) => unit !== "so-c") };
    const next = { ...plan, blocs: [left, ...plan.blocs.slice(1)] };
    await office.world.ask("publishPlan", { as: WHO.board, body: { baseRevision: 1, plan: next } });
    const { sheet, revision } = await office.world.ask("readScoreSheet", { as: WHO.board });
    const shorter = {
      ...sheet,
      groups: sheet.groups.map((group) => ({
        ...group,
        maxPoints: 23,
        criteria: group.criteria.filter(({ id }) => id !== "I.3"),
      })),
      total: { ...sheet.total, main: 23 },
    };
    await office.world.ask("publishScoreSheet", {
      as: WHO.board,
      body: { baseRevision: revision, sheet: shorter },
    });
    await done(writeCollectingSheet({ ...ALL, plan: next, bloc: left }, STEPS));
    expect(shownAt(office, "I.1", C)).toBe(6);
    expect(shownAt(office, "#head", C)).toContain("Không còn trong danh sách");
    expect(shownAt(office, "I.3", B)).toBe(2);
  });
});

test("what is typed while the sheet is being written is put back into its cell", async () => {
  const office = await collectedOffice();
  await checkElsewhere(office, "so-b", 5);
  const sheet = worksheetNamed(office.session, COLLECT);
  const body = { row: placeOf(office, "group:I", B).row, lastRow: placeOf(office, "total:total", B).row };
  const by = placeOf(office, "I.1", ["so-b", "self"]).column;
  sortRows(sheet, { ...body, column: 0, lastColumn: 60 }, [{ column: by, ascending: false }]);
  const steps = {
    ...STEPS,
    onStep: (step: string, done: number) => {
      if (step !== "writing" || done > 0) return;
      typeCheck(office, "I.1", B, 6);
      typeCheck(office, "I.2", C_WHY, "vừa nhập");
    },
  };
  const { written } = await done(writeCollectingSheet(ALL, steps));
  expect(written?.notes.map(({ vi }) => vi)).toEqual(["2 ô vừa được nhập trong lúc ghi, đã được giữ."]);
  expect([shownAt(office, "I.1", B), shownAt(office, "I.2", C_WHY)]).toEqual([6, "vừa nhập"]);
  expect(shownAt(office, "I.1", B_WHY)).toBe("Tổ kiểm tra đối chiếu");
});

describe("sending checks", () => {
  test("only what was typed is sent, each unit to itself, and the sheet shows what the server counts", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", B, 6);
    typeCheck(office, "I.1", B_WHY, "Thiếu minh chứng");
    typeCheck(office, "I.2", C, 6);
    typeCheck(office, "I.2", C_WHY, "Tỷ lệ tính lại là 85%");
    const from = office.session.requests.length;
    const { sent, kept, findings, differing } = await done(sendChecks(ALL, STEPS));
    expect(sent?.map(({ name, taken, left, problem }) => [name, taken, left, problem])).toEqual([
      ["Sở B", 2, 0, null],
      ["Sở C", 2, 0, null],
    ]);
    expect([kept, findings, differing]).toEqual([0, [], []]);
    expect(await storedOf(office, "so-b")).toMatchObject({
      checkedScore: 6,
      checkReason: "Thiếu minh chứng",
    });
    expect(shownAt(office, "total:total", B)).toBe(16);
    expect(shownAt(office, "total:total", C)).toBe(13.5);
    expect(shownAt(office, "total:total", ["so-b", "self"])).toBe(17);
    const units = `/v1/plans/${plan.id}/units`;
    const all = `GET /v1/plans/${plan.id}/blocs/khoi-4/filled-sheets`;
    expect(office.requests).toEqual([
      all,
      `POST ${units}/so-b/filled-sheet/check`,
      `POST ${units}/so-c/filled-sheet/check`,
      all,
    ]);
    expect(syncCount(office.session, from)).toBe(3);
    // Nothing is left to send.
    expect(await done(sendChecks(ALL, STEPS))).toMatchObject({ sent: [] });
  });

  test("the file that was closed, sorted and widened sends the same", async () => {
    const office = await collectedOffice();
    insertColumns(office.session, COLLECT, { at: 1, count: 2 });
    insertRows(office.session, COLLECT, { at: placeOf(office, "I.2", B).row, count: 1 });
    const sheet = worksheetNamed(office.session, COLLECT);
    const body = { row: placeOf(office, "group:I", B).row, lastRow: placeOf(office, "total:total", B).row };
    sortRows(sheet, { ...body, column: 0, lastColumn: 60 }, [
      { column: placeOf(office, "I.1", ["so-b", "self"]).column, ascending: false },
    ]);
    typeCheck(office, "I.1", B, 6);
    typeCheck(office, "I.1", B_WHY, "Thiếu minh chứng");
    openWorkbook(office, saved(office));
    const { sent } = await done(sendChecks(ALL, STEPS));
    expect(sent).toMatchObject([{ unit: "so-b", taken: 2, left: 0 }]);
    expect(await storedOf(office, "so-b")).toMatchObject({
      checkedScore: 6,
      checkReason: "Thiếu minh chứng",
    });
    expect(shownAt(office, "I.1", B)).toBe(6);
  });

  test("all that is wrong is told at once, with the cells as they are after the refresh", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", ["so-a", "checkedScore"], 9);
    typeCheck(office, "I.1", B, 6);
    typeCheck(office, "I.2", C, "x");
    typeCheck(office, "I.3", C, 4);
    typeCheck(office, "I.3", C_WHY, "Đã có quyết định");
    const { findings, sent, kept } = await done(sendChecks(ALL, STEPS));
    expect(findings.map(({ code, where }) => [code, where.worksheet, where.cell])).toEqual([
      ["aboveMaximum", COLLECT, nameOf(office, "I.1", ["so-a", "checkedScore"])],
      ["reasonMissing", COLLECT, nameOf(office, "I.1", B)],
      ["notANumber", COLLECT, nameOf(office, "I.2", C)],
    ]);
    const [, reason] = findings;
    expect(reason && sentenceOf(reason).vi).toContain("Sở B: ");
    expect(sent?.map(({ unit, taken }) => [unit, taken])).toEqual([
      ["so-b", 0],
      ["so-c", 2],
    ]);
    expect(kept).toBe(3);
    expect(shownAt(office, "I.1", B)).toBe(6);
    expect(await storedOf(office, "so-b")).not.toHaveProperty("checkedScore");

    typeCheck(office, "I.1", B_WHY, "Thiếu minh chứng");
    typeCheck(office, "I.1", ["so-a", "checkedScore"], "");
    typeCheck(office, "I.2", C, "");
    expect(await done(sendChecks(ALL, STEPS))).toMatchObject({ kept: 0, findings: [] });
    expect(await storedOf(office, "so-b")).toMatchObject({ checkedScore: 6 });
  });

  test("a value that somebody else changed meanwhile is no one's to overwrite: it is settled", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", B, 6);
    typeCheck(office, "I.1", B_WHY, "Thiếu minh chứng");
    await checkElsewhere(office, "so-b", 5);
    // Also when it was seen by a refresh before.
    await done(writeCollectingSheet(ALL, STEPS));
    const { differing, kept } = await done(sendChecks(ALL, STEPS));
    expect(differing).toMatchObject([
      {
        ...{ unit: "so-b", name: "Sở B" },
        cells: [
          { line: "I.1", field: "checkedScore", mine: 6, stored: 5, by: "Trịnh Văn Đức" },
          { line: "I.1", field: "checkReason", mine: "Thiếu minh chứng", stored: "Tổ kiểm tra đối chiếu" },
        ],
      },
    ]);
    expect([kept, shownAt(office, "I.1", B), (await storedOf(office, "so-b")).checkedScore]).toEqual([
      2, 6, 5,
    ]);
    // The file remembers.
    openWorkbook(office, saved(office));
    const settled = {
      changes: [{ line: "I.1", field: "checkedScore", was: 5, now: 6 }],
      cells: [
        { line: "I.1", field: "checkedScore" },
        { line: "I.1", field: "checkReason" },
      ],
    };
    const after = await done(settleChecks(ALL, { unit: "so-b", settled }, STEPS));
    expect(after).toMatchObject({ kept: 0, differing: [], findings: [] });
    expect(await storedOf(office, "so-b")).toMatchObject({
      checkedScore: 6,
      checkReason: "Tổ kiểm tra đối chiếu",
    });
    expect([shownAt(office, "I.1", B), shownAt(office, "I.1", B_WHY)]).toEqual([6, "Tổ kiểm tra đối chiếu"]);
  });

  test("another value chosen in the pane is sent and stands in its cell", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", B, 6);
    typeCheck(office, "I.1", B_WHY, "Thiếu minh chứng");
    await checkElsewhere(office, "so-b", 5);
    await done(sendChecks(ALL, STEPS));
    const settled = {
      changes: [{ line: "I.1", field: "checkedScore", was: 5, now: 4 }],
      cells: [{ line: "I.1", field: "checkedScore" }],
    };
    const { differing } = await done(settleChecks(ALL, { unit: "so-b", settled }, STEPS));
    expect(differing).toMatchObject([{ unit: "so-b", cells: [{ field: "checkReason" }] }]);
    expect([shownAt(office, "I.1", B), (await storedOf(office, "so-b")).checkedScore]).toEqual([4, 4]);
  });

  test("units that take no checks now are told, and nothing of theirs is sent", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", ["so-d", "checkedScore"], 3);
    typeCheck(office, "I.1", B, 6);
    typeCheck(office, "I.1", B_WHY, "Thiếu minh chứng");
    await office.world.ask(
      "agree",
      editOf({ as: WHO.leader, unit: "so-b", base: 2, changes: [cell("I.1", 7, { field: "agreedScore" })] }),
    );
    const { findings, sent, kept } = await done(sendChecks(ALL, STEPS));
    expect(sent).toEqual([]);
    expect(findings.map(({ code, where }) => [code, where.cell])).toEqual([
      ["notOpen", nameOf(office, "I.1", B)],
      ["notOpen", nameOf(office, "I.1", B_WHY)],
      ["notOpen", nameOf(office, "I.1", ["so-d", "checkedScore"])],
    ]);
    expect(findings[0]?.text.vi).toContain("đã thống nhất tại Hội nghị");
    expect(kept).toBe(3);
    expect((await office.world.ask("readFilledSheet", { as: WHO.leader })).stage).toBe("agreed");
    expect([shownAt(office, "I.1", B), fillAt(office, "I.1", B)]).toEqual([6, ""]);
  });

  test("a closed bloc refuses politely, and what was typed stays", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", B, 6);
    await office.world.ask("recordConference", { as: WHO.leader, body: RECORD });
    await office.world.ask("close", { as: WHO.leader, body: { revision: 1 } });
    const { findings, sent } = await done(sendChecks(ALL, STEPS));
    expect([sent, findings.map(({ code }) => code)]).toEqual([[], ["notOpen"]]);
    expect([shownAt(office, "I.1", B), shownAt(office, "#head", ["so-b", "self"])]).toEqual([
      6,
      "Sở B\n(Đã chốt)\nĐiểm tự chấm",
    ]);
  });

  test("an answer that is lost is met again: nothing is written twice and nothing is forgotten", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", B, 6);
    typeCheck(office, "I.1", B_WHY, "Thiếu minh chứng");
    const stopped = await done(sendChecks(ALL, stoppedAtCheck(office)));
    expect(stopped).toMatchObject({ written: null, sent: [{ unit: "so-b", taken: 0, left: 2 }] });
    expect(stopped.notes[0]?.vi).toMatch(/^Đã dừng\./);
    expect(await storedOf(office, "so-b")).toMatchObject({ checkedScore: 6 });
    openWorkbook(office, saved(office));
    expect(await done(sendChecks(ALL, STEPS))).toMatchObject({
      sent: [{ unit: "so-b", taken: 2, left: 0 }],
      kept: 0,
    });
    const { entries } = await office.world.ask("readHistory", { as: WHO.leader });
    expect(entries.filter(({ action }) => action === "check")).toHaveLength(1);
  });

  test("what a colleague stored meanwhile comes into the sheet with the sending", async () => {
    const office = await collectedOffice();
    await checkElsewhere(office, "so-b", 6);
    typeCheck(office, "I.1", C, 7);
    typeCheck(office, "I.1", C_WHY, "Thiếu minh chứng");
    expect(await done(sendChecks(ALL, STEPS))).toMatchObject({ sent: [{ unit: "so-c", left: 0 }], kept: 0 });
    expect([shownAt(office, "I.1", B), shownAt(office, "I.1", C)]).toEqual([6, 7]);
    expect(await done(sendChecks(ALL, STEPS))).toMatchObject({ sent: [] });
  });

  test("what a colleague stored meanwhile stands, also where the sending was stopped before it came in", async () => {
    const office = await collectedOffice();
    await checkElsewhere(office, "so-b", 6);
    typeCheck(office, "I.1", C, 7);
    typeCheck(office, "I.1", C_WHY, "Thiếu minh chứng");
    await done(sendChecks(ALL, stoppedAtCheck(office)));
    openWorkbook(office, saved(office));
    expect(await done(sendChecks(ALL, STEPS))).toMatchObject({ sent: [{ unit: "so-c", left: 0 }] });
    expect(await storedOf(office, "so-b")).toMatchObject({ checkedScore: 6 });
    expect(await storedOf(office, "so-c")).toMatchObject({ checkedScore: 7 });
    expect([shownAt(office, "I.1", B), shownAt(office, "I.1", C)]).toEqual([6, 7]);
  });

  test("a difference in which the stored value was chosen is not overwritten by a stopped sending", async () => {
    const office = await collectedOffice();
    await checkElsewhere(office, "so-b", 6);
    typeCheck(office, "I.1", B, 5);
    typeCheck(office, "I.1", B_WHY, "Thiếu minh chứng");
    await done(sendChecks(ALL, STEPS));
    const why = { line: "I.1", field: "checkReason" };
    const settled = {
      changes: [{ ...why, was: "Tổ kiểm tra đối chiếu", now: "Thiếu minh chứng" }],
      cells: [{ line: "I.1", field: "checkedScore" }, why],
    };
    await done(settleChecks(ALL, { unit: "so-b", settled }, stoppedAtCheck(office)));
    await done(sendChecks(ALL, STEPS));
    expect(await storedOf(office, "so-b")).toMatchObject({ checkedScore: 6 });
  });

  test("what waits for a unit that was agreed meanwhile takes no agreement away", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", B, 6);
    typeCheck(office, "I.1", B_WHY, "Thiếu minh chứng");
    const onStep = (step: string) => {
      if (step === "sending") office.trouble = "offline";
    };
    await done(sendChecks(ALL, { ...STEPS, onStep }));
    office.trouble = null;
    const { revision } = await office.world.ask("readFilledSheet", { as: WHO.leader });
    const changes = [cell("I.1", 7, { field: "agreedScore" })];
    await office.world.ask("agree", editOf({ as: WHO.leader, base: revision, changes }));
    const answer = await done(sendChecks(ALL, STEPS));
    expect(answer).toMatchObject({ sent: [], findings: [{ code: "notOpen" }, { code: "notOpen" }] });
    const { stage } = await office.world.ask("readFilledSheet", { as: WHO.leader });
    expect(stage).toBe("agreed");
  });

  test("stopped before anything is sent, nothing is changed; without a sheet there is nothing to send", async () => {
    const office = await collectedOffice();
    typeCheck(office, "I.1", B, 6);
    expect((await refusal(sendChecks(ALL, stoppedWaiting(office)))).code).toBe("cancelled");
    expect(await storedOf(office, "so-b")).not.toHaveProperty("checkedScore");
    expect((await refusal(sendChecks({ ...ALL, unit: "so-b" }, STEPS))).code).toBe("noSheet");
  });

  test("the board writes it and types in vain", async () => {
    const office = await collectedOffice();
    await signIn(office, WHO.board);
    await done(writeCollectingSheet(ALL, STEPS));
    expect(fillAt(office, "I.1", B)).toBe("");
    typeCheck(office, "I.1", B, 6);
    expect(await done(sendChecks(ALL, STEPS))).toMatchObject({ sent: [], findings: [{ code: "notOpen" }] });
  });
});

/** "Dừng lại" is pressed while the first check is on its way; the server has taken it. */
function stoppedAtCheck(office: Office): typeof STEPS {
  const stop = new AbortController();
  return {
    onStep: (step) => {
      if (step !== "sending" || stop.signal.aborted) return;
      office.silent ??= () => {
        office.silent = null;
        stop.abort();
      };
    },
    signal: stop.signal,
  };
}
