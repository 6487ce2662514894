// Each function called as a cell calls it: the built pane in Excel on the web, Microsoft's own runtime, the
// real server behind it. Values, errors with their words, grids that spill, answers that come later.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { launchBrowser } from "../../browser.ts";
import type { CellValue } from "../../excel-host/model/workbook.ts";
import { callFunction, type FunctionResult } from "../../excel-host/protocol/custom-functions.ts";
import { openSession } from "../../excel-host/protocol/session.ts";
import { startLocalServer, type LocalServer } from "../../local-server.ts";
import { expectClean, openPane, signIn, type OpenPane } from "../pane/open-pane.ts";

type Given = readonly (CellValue | null | CellValue[][])[];

let data: string;
let server: LocalServer;
let browser: Browser;
let opened: OpenPane;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "thi-dua-functions-"));
  [server, browser] = await Promise.all([startLocalServer({ data }), launchBrowser()]);
  opened = await openPane(browser, { address: server.address, session: openSession() });
  await vi.waitUntil(() => opened.session.customFunctionsReady, { timeout: 30_000 });
});
afterAll(async () => {
  expectClean(opened);
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true });
});

function cell(name: string, ...given: Given): Promise<FunctionResult> {
  return callFunction(opened.session, name, { given }).first;
}

const value = (expected: unknown) => ({ kind: "value", value: expected });
const column = (cells: readonly CellValue[]): CellValue[][] => cells.map((each) => [each]);
const GRADES = [
  ["Xuất sắc", 90],
  ["Tốt", 80],
  ["Khá", ""],
];
/** One cell of a grid that is an error, as the runtime hands it to Excel. */
const errorCell = (code: string, words: string): unknown =>
  expect.objectContaining({
    type: "Error",
    basicValue: code,
    message: expect.stringContaining(words) as unknown,
  });

describe("a cell that calls a function", () => {
  test.each<[string, Given, unknown]>([
    ["XEPHANG", [column([7, 3.5, 3.5, 1, 2]), null], [[1], [2], [2], [5], [4]]],
    ["XEPHANG", [[[90, 95, 95]], null], [[3, 1, 1]]],
    ["XEPHANG", [column([90, "", 95]), "tăng"], [[1], [""], [2]]],
    ["DIEM", ["tỷ lệ", 10, 85, 100, null, null], 8.5],
    ["DIEM", ["nửa và dẫn đầu", 5, 15, 10, null, [[20]]], 3.75],
    ["TONGDIEM", [column([60, 30.5]), [[12]], [[1]], 10, null, null, 110, null], 99.5],
    ["XEPLOAI", [column([95, 93, 85, 70]), GRADES, 25, null], [["Xuất sắc"], ["Tốt"], ["Tốt"], ["Khá"]]],
    ["DANDAU", [column([90, 95, 95]), column(["Sở A", "Sở B", "Ban C"]), null, null], [["Sở B"], ["Ban C"]]],
    ["SOTOIDA", [28, 15, null], 4],
  ])("%s(%j) shows its value or spills its grid", async (name, given, expected) => {
    expect(await cell(name, ...given)).toEqual(value(expected));
  });

  test("XEPHANG and XEPLOAI show an error in the cell of its own unit", async () => {
    expect(await cell("XEPHANG", column([90, "vắng", 95]), null)).toEqual(
      value([[2], [errorCell("#VALUE!", '"vắng" không phải là số')], [1]]),
    );
    expect(await cell("XEPLOAI", column([95, true]), GRADES, null, null)).toEqual(
      value([["Xuất sắc"], [errorCell("#VALUE!", '"true" không phải là số')]]),
    );
  });

  test.each<[string, Given, string, string]>([
    ["XEPHANG", [column([90, "#DIV/0!"]), null], "#VALUE!", "Dòng 2, cột 1 của vùng đang báo lỗi"],
    ["XEPLOAI", [column([90, "#N/A"]), GRADES, null, null], "#VALUE!", "Dòng 2, cột 1 của vùng đang báo lỗi"],
    ["DIEM", ["tỷ lệ", 10, "#REF!", 100, null, null], "#VALUE!", "Dòng 1, cột 1 của vùng đang báo lỗi"],
    ["DIEM", ["bậc", 10, 1, null, null, null], "#VALUE!", "Không có cách chấm này"],
    ["DIEM", ["so với cao nhất", 10, 30, null, null, null], "#N/A", "Cần kết quả cao nhất của khối"],
    ["DIEM", ["tỷ lệ", 1e12, 1, 2, null, null], "#NUM!", ""],
    [
      "TONGDIEM",
      [[["mười"]], null, null, null, null, null, null, null],
      "#VALUE!",
      '"mười" không phải là số',
    ],
    ["XEPLOAI", [[[95]], [[90, "A"]], null, null], "#VALUE!", "Dòng 1 của bảng mức"],
    ["DANDAU", [[[""]], null, null, null], "#N/A", "Chưa có điểm nào để xếp hạng"],
    ["SOTOIDA", [28, 0.15, null], "#VALUE!", 'Đề nghị ghi "15%"'],
    ["KETQUA", ["2020", "Khối thi đua số 4", null, null], "#N/A", "Chưa đăng nhập"],
  ])("%s(%j) shows %s", async (name, given, code, words) => {
    const shown = await cell(name, ...given);
    expect(shown).toMatchObject({ kind: "error", code });
    expect(shown.kind === "error" && shown.text).toContain(words);
  });

  test("XEPHANG spills 10.000 places", async () => {
    const shown = await cell(
      "XEPHANG",
      column(Array.from({ length: 10_000 }, (_, unit) => unit % 100)),
      null,
    );
    const spilled = shown.kind === "value" ? (shown.value as number[][]) : [];
    expect(spilled).toHaveLength(10_000);
    expect([spilled[0], spilled[99], spilled[9_999]]).toEqual([[9_901], [1], [1]]);
  });
});

describe("KETQUA, signed in", () => {
  const KEY = ["2020", "Khối thi đua số 4"] as const;
  const rankings = () => opened.line.asked.filter((asked) => asked.endsWith("/ranking")).length;

  beforeAll(() => signIn(opened, "Nguyễn Thu Trang"));

  // Before any answer is kept.
  test("without a connection the cell says so and does not stay open", async () => {
    opened.line.isDown = true;
    const shown = await cell("KETQUA", ...KEY, "Sở B", null);
    opened.line.isDown = false;
    expect(shown).toMatchObject({ kind: "error", code: "#N/A" });
    expect(shown.kind === "error" && shown.text).toContain("Chưa kết nối được với máy chủ");
    opened.complaints.length = 0;
  });

  test("many cells of one bloc are answered by one request for its ranking", async () => {
    const before = rankings();
    const units = ["Sở B", "Ban C", "Sở E"];
    const cells = await Promise.all(
      Array.from({ length: 60 }, (_, index) => cell("KETQUA", ...KEY, units[index % 3] ?? "", null)),
    );
    expect(cells.slice(0, 2)).toEqual([value([[91.25]]), value([[91.25]])]);
    expect(cells.every(({ kind }) => kind === "value")).toBe(true);
    expect(rankings() - before).toBe(1);
  });

  test("a whole bloc spills, its places those of XEPHANG", async () => {
    const shown = await cell("KETQUA", ...KEY, null, null);
    const rows = shown.kind === "value" ? (shown.value as CellValue[][]) : [];
    expect(rows.map(([, , place]) => place)).toContain("Chưa nộp");
    const ranked = rows.filter(([, total]) => total !== "");
    expect(ranked.length).toBeGreaterThan(5);
    expect(await cell("XEPHANG", column(ranked.map(([, total]) => total ?? "")), null)).toEqual(
      value(ranked.map(([, , place]) => [place])),
    );
  });

  test("what is not there is #N/A with what was asked", async () => {
    expect(await cell("KETQUA", ...KEY, "Sở Q", null)).toEqual({
      kind: "error",
      code: "#N/A",
      text: 'Không tìm thấy đơn vị "Sở Q" trong khối. No unit "Sở Q".',
    });
  });
});
