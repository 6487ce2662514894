import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../functions/workbooks/read-xlsx.ts";
import { readGrid } from "../../../shared/template/read-grid.ts";
import { allShapesSheet as sheet, plan } from "./all-shapes.ts";
import { KEY, withParts, workbookOf } from "./test-workbook.ts";

const FILLED = { "I.1": { result: 7.25 } };

describe("beyond the area that is read", () => {
  test.each([
    ["at the very end", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "XFD1048576"],
    ["below row 5000", '<row r="6000"><c t="inlineStr"><is><t>x</t></is></c></row>', "A6000"],
    ["beyond column CV", '<row r="300"><c r="CW300"><v>1</v></c></row>', "CW300"],
  ])("content %s costs nothing and is named", async (_, row, cell) => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) =>
      path === "xl/worksheets/sheet1.xml" ? content.replace("</sheetData>", `${row}</sheetData>`) : content,
    );
    const reading = await readWorkbook(bytes, KEY);
    if (!reading.ok || plan.scoring === null) throw new Error("the workbook was refused");
    const { grid, findings } = reading;
    expect(readGrid({ grid, sheet, terms: plan.scoring, base: FILLED })).toMatchObject({
      changes: [],
      findings: [],
    });
    expect(findings).toMatchObject([{ severity: "warning", code: "outside" }]);
    expect(findings[0]?.text.vi).toContain(`(ô ${cell})`);
  });

  test("cells far away that are only coloured are no content", async () => {
    const bytes = withParts(await workbookOf(FILLED), (path, content) =>
      path === "xl/worksheets/sheet1.xml"
        ? content.replace("</sheetData>", '<row r="9000"><c r="XFD9000" s="3"/></row></sheetData>')
        : content,
    );
    expect(await readWorkbook(bytes, KEY)).toMatchObject({ ok: true, findings: [] });
  });
});
