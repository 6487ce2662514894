// Workbooks down, filled in, and up again: each wrong file has its own clear answer, and nothing is lost.
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { fillWorkbook, type TypedCell } from "../../../functions/example/fill-workbook.ts";
import { readWorkbook } from "../../../functions/workbooks/read-xlsx.ts";
import { plan, sheet, WHO, type Who } from "../small-plan.ts";
import { cell, editOf, handIn, publishedWorld, RECORD, sync, type World } from "../world.ts";

type Bytes = Uint8Array<ArrayBuffer>;

async function download(world: World, as: Who = WHO.binh, unit = "so-b"): Promise<Bytes> {
  return world.ask("downloadWorkbook", { as, params: { unit } });
}

async function filled(bytes: Uint8Array, cells: readonly TypedCell[]): Promise<Bytes> {
  return new Uint8Array(await fillWorkbook(bytes, cells));
}

const typed = (
  criterion: string,
  value: number | string,
  field: TypedCell["field"] = "result",
): TypedCell => ({
  criterion,
  field,
  value,
});

const RIGHT = [typed("I.1", 7.5), typed("I.2", 92), typed("I.3", "Đạt")];
const COMPLETE = [...RIGHT, typed("I.4", 3)];
const WRONG = [typed("I.1", 9.5), typed("I.2", 0.9), typed("I.3", "Có lẽ")];

test("a workbook is downloaded under a plain name, and only by whom it concerns", async () => {
  const world = await publishedWorld();
  expect(await world.refused("downloadWorkbook", { as: WHO.cuc })).toBe("notFound");
  const response = await world.send("downloadWorkbook", { as: WHO.binh });
  expect(response.headers.get("Content-Disposition")).toBe("attachment; filename*=UTF-8''So-B-2020.xlsx");
  expect(response.headers.get("Content-Type")).toContain("spreadsheetml");
  const reading = await readWorkbook(
    new Uint8Array(await response.arrayBuffer()),
    "a key for tests that is long enough",
  );
  expect(reading).toMatchObject({ ok: true, identity: { unit: "so-b", baseRevision: 0, sheetRevision: 1 } });
});

test("a filled workbook is saved, not handed in; the same file again changes nothing", async () => {
  const world = await publishedWorld();
  const body = await filled(await download(world), RIGHT);
  const upload = { as: WHO.binh, query: { file: "So-B-2020.xlsx" }, body };
  const answer = await world.ask("uploadWorkbook", upload);
  expect(answer).toMatchObject({
    unitName: "Sở B",
    written: true,
    handedIn: false,
    sync: { revision: 1, stage: "draft", counts: { taken: 3 } },
  });
  expect((await world.ask("uploadWorkbook", upload)).sync).toMatchObject({
    revision: 1,
    counts: { taken: 0, unchanged: 3 },
  });
  const view = await world.ask("readFilledSheet", { as: WHO.binh });
  expect(view.lines).toEqual({ "I.1": { result: 7.5 }, "I.2": { result: 92 }, "I.3": { result: "pass" } });
  expect((await world.ask("readHistory", { as: WHO.binh })).entries.map(({ action }) => action)).toEqual([
    "upload",
  ]);
});

test("all faults are told with their cells, and one error keeps everything out", async () => {
  const world = await publishedWorld();
  const body = await filled(await download(world), WRONG);
  const answer = await world.ask("uploadWorkbook", { as: WHO.binh, body });
  expect(answer.written).toBe(false);
  expect(answer.findings.map(({ severity, where }) => [severity, where.criterion])).toEqual([
    ["error", "I.1"],
    ["error", "I.3"],
    ["warning", "I.2"],
  ]);
  for (const { where } of answer.findings) expect(where.cell).toMatch(/^[A-Z]+\d+$/);
  expect((await world.ask("readFilledSheet", { as: WHO.binh })).revision).toBe(0);
  const skipped = await world.ask("uploadWorkbook", { as: WHO.binh, query: { skipInvalid: "true" }, body });
  expect(skipped).toMatchObject({ written: true, sync: { counts: { taken: 1, refused: 2 } } });
  expect((await world.ask("readFilledSheet", { as: WHO.binh })).lines).toEqual({ "I.2": { result: 0.9 } });
});

test("a dry run of an upload writes nothing", async () => {
  const world = await publishedWorld();
  const body = await filled(await download(world), RIGHT);
  const answer = await world.ask("uploadWorkbook", { as: WHO.binh, query: { dryRun: "true" }, body });
  expect(answer).toMatchObject({ written: false, sync: { dryRun: true, counts: { taken: 3 } } });
  expect((await world.ask("readFilledSheet", { as: WHO.binh })).revision).toBe(0);
});

test("what lost to a newer value is kept as a proposal until somebody settles it", async () => {
  const world = await publishedWorld();
  const first = await sync(world, { changes: [cell("I.1", 6), cell("I.2", 80)] });
  const body = await filled(await download(world), [typed("I.1", 7.5), typed("I.2", 92)]);
  await sync(world, {
    as: WHO.mai,
    base: first.revision,
    changes: [cell("I.1", 8, { was: 6 }), cell("I.2", 95, { was: 80 })],
  });
  const answer = await world.ask("uploadWorkbook", { as: WHO.binh, query: { file: "cũ.xlsx" }, body });
  expect(answer.sync).toMatchObject({ counts: { conflict: 2, taken: 0 } });
  const view = await world.ask("readFilledSheet", { as: WHO.mai });
  expect(view.lines).toEqual({ "I.1": { result: 8 }, "I.2": { result: 95 } });
  expect(
    view.proposals.map(({ line, value, stored, by, file }) => [line, value, stored, by.name, file]),
  ).toEqual([
    ["I.1", 7.5, 8, "Trần Văn Bình", "cũ.xlsx"],
    ["I.2", 92, 95, "Trần Văn Bình", "cũ.xlsx"],
  ]);
  const written = (await world.ask("readHistory", { as: WHO.mai })).entries.find(
    ({ by }) => by.id === WHO.mai,
  );
  for (const { storedBy, storedAt } of view.proposals)
    expect([storedBy, storedAt]).toEqual([{ id: WHO.mai, name: "Võ Thị Mai" }, written?.at]);
  // The same file again does not pile them up.
  await world.ask("uploadWorkbook", { as: WHO.binh, query: { file: "cũ.xlsx" }, body });
  const again = await world.ask("readFilledSheet", { as: WHO.binh });
  expect([again.revision, again.proposals.length]).toEqual([view.revision, 2]);
  // One is taken by an edit, the other let go.
  await sync(world, { base: view.revision, changes: [cell("I.1", 7.5, { was: 8 })] });
  const cells = [{ line: "I.2", field: "result" }];
  expect(await world.refused("discardProposals", { as: WHO.cuc, body: { cells } })).toBe("notFound");
  const settled = await world.ask("discardProposals", { as: WHO.binh, body: { cells } });
  expect(settled).toMatchObject({ proposals: [], lines: { "I.1": { result: 7.5 }, "I.2": { result: 95 } } });
});

test("a file of another unit, another plan or another key, an altered one, and no workbook at all", async () => {
  const world = await publishedWorld();
  const own = await download(world);
  const foreign = await download(world, WHO.cuc, "so-c");
  const otherPlan = { ...plan, id: "ke-hoach-2021", year: 2021, number: "12/KH-KTĐ4", date: "2021-02-01" };
  await world.ask("publishPlan", {
    as: WHO.board,
    params: { plan: otherPlan.id },
    body: { baseRevision: 0, plan: otherPlan },
  });
  await world.ask("publishScoreSheet", {
    as: WHO.board,
    params: { plan: otherPlan.id },
    body: { baseRevision: 0, sheet },
  });
  const nextYear = await world.ask("downloadWorkbook", { as: WHO.binh, params: { plan: otherPlan.id } });
  const wrongUnit = await world.problem("uploadWorkbook", { as: WHO.binh, body: foreign });
  expect(wrongUnit).toMatchObject({
    code: "wrongUnit",
    title: "Tệp này là của Sở C, đang mở Sở B. Chưa ghi gì; đề nghị chọn đúng tệp của Sở B.",
  });
  expect(await world.refused("uploadWorkbook", { as: WHO.binh, body: nextYear })).toBe("wrongPlan");
  expect(await world.refused("uploadWorkbook", { as: WHO.binh, body: own.slice(0, 2000) })).toBe(
    "notAWorkbook",
  );
  expect(
    await world.refused("uploadWorkbook", { as: WHO.binh, body: new TextEncoder().encode("STT;Điểm") }),
  ).toBe("notAWorkbook");
  const elsewhere = await publishedWorld();
  expect(
    await elsewhere.refused("uploadWorkbook", { as: WHO.cuc, params: { unit: "so-c" }, body: own }),
  ).toBe("wrongUnit");
  expect((await world.ask("readFilledSheet", { as: WHO.binh })).revision).toBe(0);
});

test("a workbook on an older score sheet is told which lines moved", async () => {
  const world = await publishedWorld();
  const body = await filled(await download(world), RIGHT);
  const next = { ...sheet, decimals: 1 };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  expect(await world.refused("uploadWorkbook", { as: WHO.binh, body })).toBe("olderSheet");
});

test("a sheet that was handed in takes no workbook", async () => {
  const world = await publishedWorld();
  const body = await filled(await download(world), RIGHT);
  await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  expect(await world.refused("uploadWorkbook", { as: WHO.binh, body })).toBe("submitted");
});

test("the leader drops a returned file: the unit is read from it, and it is handed in on behalf", async () => {
  const world = await publishedWorld();
  const body = await filled(await download(world, WHO.leader), COMPLETE);
  for (const as of [WHO.binh, WHO.board, WHO.otherLeader]) {
    expect([as, await world.refused("uploadReceivedWorkbook", { as, body })]).toEqual([as, "notFound"]);
  }
  world.at("2021-01-04T08:00");
  const future = { as: WHO.leader, query: { receivedOn: "2021-01-05" }, body };
  expect(await world.refused("uploadReceivedWorkbook", future)).toBe("badRequest");
  const query = { file: "So-B.xlsx", receivedOn: "2020-12-30" };
  const answer = await world.ask("uploadReceivedWorkbook", { as: WHO.leader, query, body });
  expect(answer).toMatchObject({
    unit: "so-b",
    unitName: "Sở B",
    written: true,
    handedIn: true,
    sync: { stage: "submitted" },
  });
  const view = await world.ask("readFilledSheet", { as: WHO.leader });
  expect(view.submission).toMatchObject({
    onBehalf: true,
    how: "workbook",
    receivedOn: "2020-12-30",
    daysLate: 0,
  });
  expect((await world.ask("readRanking", { as: WHO.leader })).rows.map(({ name }) => name)).toEqual(["Sở B"]);
});

test("a paper received first gives its day to the workbook that was typed from it", async () => {
  const world = await publishedWorld();
  world.at("2021-01-04T08:00");
  const paper = { revision: 0, receivedOn: "2020-12-30" };
  await world.ask("receivePaper", { as: WHO.leader, body: paper });
  const blank = await download(world, WHO.leader);
  const none = await world.ask("uploadReceivedWorkbook", { as: WHO.leader, body: blank });
  expect(none).toMatchObject({ written: false, handedIn: false });
  const typed = await filled(blank, COMPLETE);
  const answer = await world.ask("uploadReceivedWorkbook", { as: WHO.leader, body: typed });
  expect(answer).toMatchObject({ written: true, handedIn: true });
  expect(await world.ask("readFilledSheet", { as: WHO.binh })).toMatchObject({
    stage: "submitted",
    submission: { how: "workbook", onBehalf: true, receivedOn: "2020-12-30", daysLate: 0 },
  });
});

test.each([
  ["untouched", []],
  ["with words and no result", [typed("I.1", "đang làm", "explanation")]],
])("a returned file %s writes nothing and is not handed in", async (_what, cells) => {
  const world = await publishedWorld();
  const body = await filled(await download(world, WHO.leader), cells);
  for (const query of [{}, { skipInvalid: "true" }, { dryRun: "true" }]) {
    const answer = await world.ask("uploadReceivedWorkbook", { as: WHO.leader, query, body });
    expect(answer).toMatchObject({ written: false, handedIn: false });
    expect(answer.findings.map(({ severity, code }) => [severity, code])).toEqual([
      ["error", "nothingEntered"],
    ]);
  }
  expect((await world.ask("readFilledSheet", { as: WHO.leader })).revision).toBe(0);
  const { rows } = await world.ask("readProgress", { as: WHO.leader });
  expect(rows[1]).toMatchObject({ status: "notStarted", submission: null });
  // The unit's own upload is a save, with or without results, as long as it brings anything.
  const own = await world.ask("uploadWorkbook", { as: WHO.binh, body });
  expect(own).toMatchObject({ written: cells.length > 0 });
});

test("a returned file emptied of its results does not empty the sheet", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 6)] });
  const body = await filled(await download(world, WHO.leader), [typed("I.1", "")]);
  const answer = await world.ask("uploadReceivedWorkbook", { as: WHO.leader, body });
  expect(answer.findings.map(({ code }) => code)).toEqual(["nothingEntered"]);
  expect((await world.ask("readFilledSheet", { as: WHO.leader })).lines).toEqual({ "I.1": { result: 6 } });
});

test("a returned file has no results where all that is stored belongs to criteria that are gone", async () => {
  const world = await publishedWorld();
  await sync(world, { changes: [cell("I.1", 6)] });
  const [main] = sheet.groups;
  const criteria = main?.criteria.map((leaf) => (leaf.id === "I.1" ? { ...leaf, id: "I.9" } : leaf));
  const next = { ...sheet, groups: [{ ...main, criteria }] };
  await world.ask("publishScoreSheet", { as: WHO.board, body: { baseRevision: 1, sheet: next } });
  const body = await download(world, WHO.leader);
  const answer = await world.ask("uploadReceivedWorkbook", { as: WHO.leader, body });
  expect(answer).toMatchObject({ written: false, handedIn: false });
  expect(answer.findings.map(({ code }) => code)).toEqual(["nothingEntered"]);
});

test("an incomplete returned file is saved and named, and the leader decides on handing it in", async () => {
  const world = await publishedWorld();
  const body = await filled(await download(world, WHO.leader), RIGHT);
  const answer = await world.ask("uploadReceivedWorkbook", { as: WHO.leader, body });
  expect(answer).toMatchObject({ written: true, handedIn: false, sync: { revision: 1, stage: "draft" } });
  expect(answer.findings.map(({ code, where }) => [code, where.criterion])).toEqual([["unanswered", "I.4"]]);
  const received = { revision: 1, receivedOn: "2020-12-01", how: "workbook" };
  const view = await world.ask("submitOnBehalf", { as: WHO.leader, body: received });
  expect(view).toMatchObject({ stage: "submitted", submission: { onBehalf: true, how: "workbook" } });
});

test("a returned file with faults is neither written nor handed in, one of another bloc is refused", async () => {
  const world = await publishedWorld();
  const faulty = await filled(await download(world, WHO.leader), WRONG);
  const answer = await world.ask("uploadReceivedWorkbook", { as: WHO.leader, body: faulty });
  expect(answer).toMatchObject({ written: false, handedIn: false, sync: { stage: "draft" } });
  const foreign = await download(world, WHO.otherUnit, "so-y");
  const refusal = await world.problem("uploadReceivedWorkbook", { as: WHO.leader, body: foreign });
  expect(refusal.title).toBe(
    "Tệp này là của Sở Y, đang mở Khối thi đua số 4. Chưa ghi gì; đề nghị chọn đúng tệp của Khối thi đua số 4.",
  );
  const skipped = await world.ask("uploadReceivedWorkbook", {
    as: WHO.leader,
    query: { skipInvalid: "true" },
    body: faulty,
  });
  expect(skipped).toMatchObject({ written: true, sync: { stage: "draft" } });
});

test("the leader downloads the workbooks of all units as one archive", async () => {
  const world = await publishedWorld();
  const files = unzipSync(await world.ask("downloadWorkbooks", { as: WHO.deputy }));
  expect(Object.keys(files)).toEqual([
    "01-So-A-2020.xlsx",
    "02-So-B-2020.xlsx",
    "03-So-C-2020.xlsx",
    "04-So-D-2020.xlsx",
  ]);
  const body = await filled(files["03-So-C-2020.xlsx"] ?? new Uint8Array(), RIGHT);
  expect((await world.ask("uploadReceivedWorkbook", { as: WHO.deputy, body })).unitName).toBe("Sở C");
});

test("the score table is a workbook for whom the ranking is open to", async () => {
  const world = await publishedWorld();
  await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  expect(await world.refused("downloadRanking", { as: WHO.binh })).toBe("notFound");
  const parts = unzipSync(await world.ask("downloadRanking", { as: WHO.leader }));
  const text = Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join("");
  expect(text).toContain("Sở B");
});

test("the board downloads all blocs of a year as one workbook, and nobody else does", async () => {
  const world = await publishedWorld();
  await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  for (const as of [WHO.leader, WHO.binh, WHO.otherBoard, WHO.stranger])
    expect([as, await world.refused("downloadResults", { as })]).toEqual([as, "notFound"]);
  expect(await world.refused("downloadResults", { as: WHO.board, params: { year: "2019" } })).toBe(
    "notFound",
  );
  const response = await world.send("downloadResults", { as: WHO.board });
  expect(response.headers.get("Content-Disposition")).toContain("Tong-hop-ket-qua-2020.xlsx");
  const { sheets } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  const [units, blocs] = sheets.map(({ name, rows }) => [name, ...rows.map((row) => row.filter(Boolean))]);
  expect([units?.[0], blocs?.[0]]).toEqual(["Tổng hợp kết quả", "Theo cụm, khối"]);
  expect(units?.find((row) => row.includes("Sở B"))).toEqual(
    expect.arrayContaining(["Khối thi đua số 4", 7, "1/4"]),
  );
  expect(units?.find((row) => row.includes("Sở X"))).toEqual(
    expect.arrayContaining(["Khối thi đua số 5", "0/2"]),
  );
  expect(blocs?.find((row) => row.includes("Khối thi đua số 5"))).toContain("Sở X, Sở Y");
});

test("points that were agreed and no longer are stand on no paper, and a locked unit does not see them", async () => {
  const world = await publishedWorld();
  let revision = await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 6)] });
  const agree = [
    cell("I.1", 2, { field: "agreedScore" }),
    cell("I.1", "theo biên bản", { field: "agreedReason" }),
  ];
  ({ revision } = await world.ask("agree", editOf({ as: WHO.leader, base: revision, changes: agree })));
  const check = [cell("I.3", 4, { field: "checkedScore" }), cell("I.3", "rõ", { field: "checkReason" })];
  await world.ask("check", editOf({ as: WHO.leader, base: revision, changes: check }));
  expect(await footOf(await download(world, WHO.leader))).not.toContain("TỔNG ĐIỂM ĐƯỢC THỐNG NHẤT");
  const { conference } = await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  const body = { revision: conference?.revision };
  const { rows } = await world.ask("close", { as: WHO.leader, body });
  const view = await world.ask("readFilledSheet", { as: WHO.binh });
  expect([rows[0]?.total, view.score.total]).toEqual([10, 10]);
  expect(view.lines).toEqual({ "I.1": { result: 6 }, "I.3": { checkedScore: 4, checkReason: "rõ" } });
  expect(await footOf(await download(world))).not.toContain("2");
});

/** The texts of the unit's worksheet. */
async function footOf(bytes: Bytes): Promise<readonly string[]> {
  const { sheets } = await readXlsx(bytes);
  return (sheets[0]?.rows ?? []).flat().map(String);
}
