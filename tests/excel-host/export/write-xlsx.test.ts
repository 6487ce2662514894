// The exported file as another program reads it.
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { hasLibreOffice } from "../../functions/workbooks/libreoffice.ts";
import { hasOpenXmlSdk, openXmlErrors } from "../../functions/workbooks/open-xml-sdk.ts";
import { excelInNode } from "../in-node.ts";
import { worksheetNamed } from "../people.ts";
import { openSession, type Session } from "../protocol/session.ts";
import { scenario } from "../scenario.ts";
import { calculate } from "./recalculate.ts";
import { exportXlsx } from "./write-xlsx.ts";

async function filledSession(): Promise<Session> {
  const session = openSession();
  await scenario(excelInNode(session));
  return session;
}

test("the file holds what the add-in wrote: values, formulas, rules, names, protection", async () => {
  const { workbook } = await filledSession();
  const { sheets, namedRanges } = await readXlsx(await exportXlsx(workbook), { readStyles: true });
  expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "Phiếu chấm điểm", "_meta"]);
  const sheet = sheets[1];
  expect(sheet?.rows[1]?.slice(1, 3)).toEqual(["Mục tiêu số 1", 7.5]);
  expect(sheet?.merges).toEqual([{ startRow: 5, startCol: 1, endRow: 5, endCol: 3 }]);
  expect(sheet?.dataValidations).toMatchObject([
    { type: "decimal", formula1: "0", formula2: "10", range: "C2" },
  ]);
  expect(sheet?.protection?.sheet).toBe(true);
  expect(namedRanges).toContainEqual(
    expect.objectContaining({ name: "diem", range: "'Phiếu chấm điểm'!$C$2:$C$3" }),
  );
});

describe.runIf(hasOpenXmlSdk)("with the Open XML SDK", () => {
  test("the file is valid", async () => {
    const { workbook } = await filledSession();
    expect(await openXmlErrors(await exportXlsx(workbook))).toEqual([]);
  });
});

describe.runIf(hasLibreOffice)("with LibreOffice", () => {
  test("formulas get the values that a spreadsheet program computes", async () => {
    const session = await filledSession();
    const cell = worksheetNamed(session, "Phiếu chấm điểm").cells.get("3,2");
    expect(cell).toMatchObject({ formula: "=ROUND(C2*2,1)", value: 0 });
    await calculate(session.workbook);
    expect(cell?.value).toBe(15);
  });
});
