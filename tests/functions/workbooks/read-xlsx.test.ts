import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { checkOwner, signIdentity } from "../../../functions/workbooks/identity.ts";
import { readWorkbook, type WorkbookReading } from "../../../functions/workbooks/read-xlsx.ts";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import type { Cells } from "../../../shared/document/cells.ts";
import { readGrid, type ReadResult } from "../../../shared/template/read-grid.ts";
import { allShapesSheet as sheet, plan } from "./all-shapes.ts";
import { hasLibreOffice, recalculate } from "./libreoffice.ts";
import { identity, KEY, layoutOf, partOf, withParts, workbookOf } from "./test-workbook.ts";

async function codeOf(bytes: Uint8Array): Promise<string> {
  const reading = await readWorkbook(bytes, KEY);
  return reading.ok ? "ok" : reading.problem.code;
}

function entriesOf(reading: WorkbookReading, base: Cells): ReadResult {
  if (!reading.ok || plan.scoring === null) throw new Error("the workbook was refused");
  return readGrid({ grid: reading.grid, sheet, terms: plan.scoring, base });
}

const FILLED: Cells = {
  "I.1": {
    result: 7.25,
    explanation: "Đã hoàn thành",
    evidence: "Báo cáo số 5 ngày 03/4/2020",
    proposedBonus: 1,
  },
  "I.2.a": { result: "kha" },
  "I.2.b": { result: "notArisen" },
  "I.2.d": { target: 10, result: 9 },
  "II.2": { result: "1; 3" },
  "V.1": { result: "no" },
};

describe("a workbook that comes back", () => {
  test("names its document and gives every filled cell", async () => {
    const reading = await readWorkbook(await workbookOf(FILLED), KEY);
    expect(reading).toMatchObject({ ok: true, identity, findings: [] });
    expect(entriesOf(reading, FILLED)).toMatchObject({ changes: [], findings: [] });
    const { changes } = entriesOf(reading, {});
    expect(Object.fromEntries(changes.map(({ line, field, now }) => [`${line} ${field}`, now]))).toEqual({
      "I.1 result": 7.25,
      "I.1 explanation": "Đã hoàn thành",
      "I.1 evidence": "Báo cáo số 5 ngày 03/4/2020",
      "I.1 proposedBonus": 1,
      "I.2.a result": "kha",
      "I.2.b result": "notArisen",
      "I.2.d target": 10,
      "I.2.d result": 9,
      "II.2 result": "1; 3",
      "V.1 result": "no",
    });
  });

  test.skipIf(!hasLibreOffice)("saved by LibreOffice reads the same", async () => {
    const [saved] = await recalculate([await workbookOf(FILLED)]);
    const reading = await readWorkbook(new Uint8Array(saved ?? []), KEY);
    expect(reading).toMatchObject({ ok: true, identity });
    expect(entriesOf(reading, FILLED)).toMatchObject({ changes: [], findings: [] });
  });

  test("without its hidden sheet is still known by its properties", async () => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) =>
      path === "xl/workbook.xml" ? content.replace('name="_thidua"', 'name="Trang khác"') : content,
    );
    expect(await readWorkbook(bytes, KEY)).toMatchObject({ ok: true, identity });
  });

  test("with its worksheet renamed is found by its marks", async () => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) =>
      path === "xl/workbook.xml" ? content.replace('name="Chấm điểm"', 'name="Sở B nộp"') : content,
    );
    expect(await readWorkbook(bytes, KEY)).toMatchObject({ ok: true, grid: { worksheet: "Sở B nộp" } });
  });

  test("counts a formula in an open cell by its value", async () => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) =>
      path === "xl/worksheets/sheet1.xml"
        ? content.replace(/(<c r="G10"[^>]*>)<v>7\.25<\/v>/, "$1<f>29/4</f><v>7.25</v>")
        : content,
    );
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain("<f>29/4</f>");
    expect(entriesOf(await readWorkbook(bytes, KEY), FILLED).changes).toEqual([]);
  });

  test("says of a formula that was never calculated that it was not", async () => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) =>
      path === "xl/worksheets/sheet1.xml"
        ? content.replace(/(<c r="G10"[^>]*>)<v>7\.25<\/v>/, "$1<f>29/4</f>")
        : content,
    );
    const { changes, findings } = entriesOf(await readWorkbook(bytes, KEY), FILLED);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([{ code: "notCalculated", where: { cell: "G10" } }]);
  });

  test("names the error of a broken reference", async () => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) =>
      path === "xl/worksheets/sheet1.xml"
        ? content.replace(
            /<c r="G10"( s="\d+")?><v>7\.25<\/v>/,
            '<c r="G10"$1 t="e"><f>#REF!</f><v>#REF!</v>',
          )
        : content,
    );
    expect(entriesOf(await readWorkbook(bytes, KEY), FILLED).findings).toMatchObject([
      { code: "formulaError", where: { cell: "G10" } },
    ]);
  });

  test("says that a number which Excel turned into a date is a date", async () => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) => {
      if (path === "xl/styles.xml") {
        return content.replace(/(<cellXfs count="\d+">.*?)<\/cellXfs>/s, (_, xfs: string) => {
          const count = (xfs.match(/<xf /g) ?? []).length;
          dateStyle = count;
          return `${xfs}<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>`;
        });
      }
      return content;
    });
    const dated = withParts(bytes, (path, content) =>
      path === "xl/worksheets/sheet1.xml"
        ? content.replace(/<c r="G10"[^>]*><v>7\.25<\/v>/, `<c r="G10" s="${dateStyle}"><v>43960</v>`)
        : content,
    );
    expect(entriesOf(await readWorkbook(dated, KEY), FILLED).findings).toMatchObject([
      { code: "date", where: { cell: "G10" } },
    ]);
  });

  test("content far below the table is reported and not taken", async () => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) =>
      path === "xl/worksheets/sheet1.xml"
        ? content.replace("</sheetData>", '<row r="312"><c r="H312"><v>1</v></c></row></sheetData>')
        : content,
    );
    const { changes, findings } = entriesOf(await readWorkbook(bytes, KEY), FILLED);
    expect(changes).toEqual([]);
    expect(findings).toMatchObject([{ code: "outside", severity: "warning" }]);
    expect(findings[0]?.text.vi).toContain("H312");
  });

  test("a phantom cell at the very end costs nothing", async () => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) =>
      path === "xl/worksheets/sheet1.xml"
        ? content.replace("</sheetData>", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
        : content,
    );
    expect(entriesOf(await readWorkbook(bytes, KEY), FILLED).changes).toEqual([]);
  });
});

let dateStyle = 0;

describe("a file that is refused", () => {
  const bomb = new Uint8Array(60 * 1024 * 1024);

  test.each<[what: string, bytes: () => Promise<Uint8Array> | Uint8Array, code: string]>([
    ["an empty file", () => new Uint8Array(), "notAWorkbook"],
    ["text", () => new TextEncoder().encode("STT;Nội dung;Điểm"), "notAWorkbook"],
    ["random bytes", () => Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251), "notAWorkbook"],
    ["a zip of something else", () => zipSync({ "readme.txt": new Uint8Array(9) }), "notAWorkbook"],
    ["half a workbook", async () => (await workbookOf()).subarray(0, 9000), "notAWorkbook"],
    [
      "a workbook of ours with a broken sheet",
      async () =>
        withParts(await workbookOf(), (path, content) =>
          path === "xl/worksheets/sheet1.xml" ? content.slice(0, 3000) : content,
        ),
      "notAWorkbook",
    ],
    [
      "an old .xls",
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
      "notAWorkbook",
    ],
    [
      "another workbook",
      async () => writeWorkbook({ ...layoutOf(), worksheets: layoutOf().worksheets.slice(1, 2) }),
      "notAWorkbook",
    ],
    ["more than 4 MB", () => new Uint8Array(4 * 1024 * 1024 + 1), "tooLarge"],
    [
      "a bomb",
      () => zipSync({ "xl/workbook.xml": new Uint8Array(10), "xl/worksheets/sheet1.xml": bomb }),
      "hostileFile",
    ],
    [
      "too many parts",
      () =>
        zipSync({
          "xl/workbook.xml": new Uint8Array(9),
          ...Object.fromEntries(
            Array.from({ length: 501 }, (_, i) => [`${i}.png`, new Uint8Array(1)] as const),
          ),
        }),
      "hostileFile",
    ],
    [
      "a signature by another key",
      async () => workbookOf({}, signIdentity(identity, "mot-khoa-khac-han")),
      "tamperedIdentity",
    ],
    [
      "an identity changed by hand",
      async () => {
        const signed = signIdentity(identity, KEY);
        return workbookOf({}, { ...signed, content: signed.content.replace("so-b", "so-c") });
      },
      "tamperedIdentity",
    ],
    [
      "an old layout",
      async () => workbookOf({}, signIdentity({ ...identity, layoutVersion: 0 }, KEY)),
      "oldLayout",
    ],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(await bytes())).toBe(code);
  });

  test("a bomb that lies about its size", async () => {
    const honest = zipSync({ "xl/workbook.xml": new Uint8Array(10), "xl/worksheets/sheet1.xml": bomb });
    const lying = claimSize(honest, bomb.length, 1000);
    expect(["notAWorkbook", "hostileFile"]).toContain(await codeOf(lying));
  });

  test("a workbook of ours whose sheet is a bomb that lies", async () => {
    const swollen = withParts(await workbookOf(), (path, content) =>
      path === "xl/worksheets/sheet1.xml" ? content.padEnd(bomb.length, " ") : content,
    );
    expect(await codeOf(swollen)).toBe("hostileFile");
    expect(["notAWorkbook", "hostileFile"]).toContain(await codeOf(claimSize(swollen, bomb.length, 1000)));
  });
});

describe("a workbook of somebody else", () => {
  const expected = { plan: plan.id, unit: "so-b", planName: "Kế hoạch số 01/KH", unitName: "Sở B" };

  test("of the open plan and unit is taken", () => {
    expect(checkOwner(identity, expected)).toBeNull();
  });

  test("of another unit names both", () => {
    expect(checkOwner({ ...identity, unit: "so-c", unitName: "Sở C" }, expected)).toMatchObject({
      code: "wrongUnit",
      text: { vi: "Tệp này là của Sở C, đang mở Sở B. Chưa ghi gì." },
    });
  });

  test("of another plan names both", () => {
    expect(checkOwner({ ...identity, plan: "khac", planName: "Kế hoạch năm 2019" }, expected)).toMatchObject({
      code: "wrongPlan",
      text: { vi: "Tệp này thuộc Kế hoạch năm 2019, đang mở Kế hoạch số 01/KH. Chưa ghi gì." },
    });
  });
});

/** Writes another unpacked size into the directory and the entry's own head. */
function claimSize(bytes: Uint8Array, real: number, claimed: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at + 30 < lying.length; at++) {
    const mark = view.getUint32(at, true);
    const field = mark === 0x04034b50 ? at + 22 : mark === 0x02014b50 ? at + 24 : null;
    if (field !== null && view.getUint32(field, true) === real) view.setUint32(field, claimed, true);
  }
  return lying;
}
