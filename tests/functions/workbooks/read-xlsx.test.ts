import { describe, expect, test } from "vitest";
import { checkOwner } from "../../../functions/workbooks/identity.ts";
import { readWorkbook, type WorkbookReading } from "../../../functions/workbooks/read-xlsx.ts";
import type { Cells } from "../../../shared/document/cells.ts";
import { readGrid, type ReadResult } from "../../../shared/template/read-grid.ts";
import { allShapesSheet as sheet, plan } from "./all-shapes.ts";
import { hasLibreOffice, recalculate } from "./libreoffice.ts";
import { identity, KEY, partOf, withParts, workbookOf } from "./test-workbook.ts";

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

  test.each<[format: string, cell: string, value: string, stored: number | null, code: string]>([
    ["0%", "G16", "1.2", 120, "percentFormat"],
    ["0.00%", "G15", "0.875", 87.5, "percentFormat"],
    ["0%", "G10", "0.15", null, "percentSign"],
    ['0"%"', "G15", "90", 90, ""],
  ])("in format %s: %s with %s is taken as %j", async (format, cell, value, stored, code) => {
    const bytes = inFormat(await workbookOf(), { format, cell, value });
    const { changes, findings } = entriesOf(await readWorkbook(bytes, KEY), {});
    expect(changes.map(({ now }) => now)).toEqual(stored === null ? [] : [stored]);
    expect(findings.map((finding) => finding.code)).toEqual(code === "" ? [] : [code]);
  });

  test("a day in a cell of text is the day", async () => {
    const bytes = inFormat(await workbookOf(), { format: "d/m/yyyy", cell: "K10", value: "44180" });
    const { changes, findings } = entriesOf(await readWorkbook(bytes, KEY), {});
    expect(changes.map(({ now }) => now)).toEqual(["15/12/2020"]);
    expect(findings).toEqual([]);
  });
});

let dateStyle = 0;

describe("a workbook of somebody else", () => {
  const expected = {
    ...{ province: identity.province, plan: plan.id, planName: "Kế hoạch số 01/KH" },
    ...{ unit: "so-b", unitName: "Sở B" },
  };

  test("of the open plan and unit is taken", () => {
    expect(checkOwner(identity, expected)).toBeNull();
  });

  test("of another unit names both", () => {
    expect(checkOwner({ ...identity, unit: "so-c", unitName: "Sở C" }, expected)).toMatchObject({
      code: "wrongUnit",
      text: { vi: "Tệp này là của Sở C, đang mở Sở B. Chưa ghi gì; đề nghị chọn đúng tệp của Sở B." },
    });
  });

  test("of another province is of another plan, whatever their ids", () => {
    expect(checkOwner({ ...identity, province: "tinh-khac" }, expected)).toMatchObject({ code: "wrongPlan" });
  });

  test("of another plan names both", () => {
    expect(checkOwner({ ...identity, plan: "khac", planName: "Kế hoạch năm 2019" }, expected)).toMatchObject({
      code: "wrongPlan",
      text: {
        vi: "Tệp này thuộc Kế hoạch năm 2019, đang mở Kế hoạch số 01/KH. Chưa ghi gì; đề nghị chọn đúng tệp của kế hoạch đang mở.",
      },
    });
  });
});

/** A cell as Excel leaves it when a person types "120%" or "15/12/2020": a number in a format. */
function inFormat(
  bytes: Uint8Array,
  { format, cell, value }: { format: string; cell: string; value: string },
): Uint8Array {
  const styles = partOf(bytes, "xl/styles.xml");
  const style = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf /g) ?? []).length;
  const code = format.replaceAll('"', "&quot;");
  return withParts(bytes, (path, content) => {
    if (path === "xl/styles.xml") {
      return content
        .replace(/(<numFmts[^>]*>)/, `$1<numFmt numFmtId="400" formatCode="${code}"/>`)
        .replace("</cellXfs>", '<xf numFmtId="400" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>');
    }
    if (path !== "xl/worksheets/sheet1.xml") return content;
    return content.replace(
      new RegExp(`<c r="${cell}"[^>]*?(?:/>|>.*?</c>)`),
      `<c r="${cell}" s="${style}"><v>${value}</v></c>`,
    );
  });
}
