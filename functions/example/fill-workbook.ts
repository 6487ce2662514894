// Types values into a downloaded workbook, as an office without an account would: only the cells named
// change, everything else of the file stays as it came. For the example's e-mailed files and for tests.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import type { CellValue } from "../../shared/document/cells.ts";
import type { Field } from "../../shared/filled-sheet.ts";
import { cellName } from "../../shared/template/address.ts";
import { findTable, type Grid, type TablePlace } from "../../shared/template/grid.ts";
import { MARKS } from "../../shared/template/score-sheet-columns.ts";

export interface TypedCell {
  readonly criterion: string;
  readonly field: Field;
  /** As the cell shows it: a number, or a word such as "Đạt". */
  readonly value: CellValue;
}

/** @throws Error where the workbook has no such row or column */
export async function fillWorkbook(bytes: Uint8Array, cells: readonly TypedCell[]): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes);
  const index = sheets.findIndex(({ rows }) => rows.some((row) => row.includes(MARKS.corner)));
  const sheet = sheets[index];
  if (sheet === undefined) throw new Error("The workbook has no score sheet");
  const grid: Grid = {
    worksheet: sheet.name,
    origin: { row: 0, column: 0 },
    values: sheet.rows.map((row) => row.map((value) => (value instanceof Date ? null : value))),
  };
  const table = findTable(grid, [...new Set(cells.map(({ field }) => field))]);
  if (table === null) throw new Error("The workbook's score sheet has lost its marks");
  const parts = unzipSync(bytes);
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  let xml = strFromU8(parts[path] ?? new Uint8Array());
  for (const cell of cells) xml = typeInto(xml, addressOf(table, cell), cell.value);
  parts[path] = strToU8(withoutComputed(xml));
  return zipSync(recalculatedOnOpening(parts), { level: 6, mtime: new Date(1980, 0, 2) });
}

function addressOf(table: TablePlace, { criterion, field }: TypedCell): string {
  const row = table.rowsOf.get(criterion)?.[0];
  const column = table.columnOf.get(field);
  if (row === undefined || column === undefined) {
    throw new Error(`The workbook has no cell for "${field}" of criterion "${criterion}"`);
  }
  return cellName(row, column);
}

/** Keeps the cell's style; a text is written into the cell itself. */
function typeInto(xml: string, address: string, value: CellValue): string {
  const pattern = new RegExp(`<c r="${address}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`, "s");
  if (!pattern.test(xml)) throw new Error(`The workbook has no cell ${address}`);
  return xml.replace(pattern, (_, style: string) =>
    typeof value === "number"
      ? `<c r="${address}"${style}><v>${value}</v></c>`
      : `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`,
  );
}

/** The points in the file are those of the empty sheet; without them every program computes anew. */
function withoutComputed(xml: string): string {
  return xml.replace(/<\/f><v>[^<]*<\/v>/g, "</f>");
}

function recalculatedOnOpening(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const path = "xl/workbook.xml";
  const xml = strFromU8(parts[path] ?? new Uint8Array());
  const calculate = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';
  const next = /<calcPr[^>]*\/>/.test(xml)
    ? xml.replace(/<calcPr[^>]*\/>/, calculate)
    : xml.replace(/(<\/definedNames>|<\/sheets>)(?![\s\S]*<\/definedNames>)/, `$1${calculate}`);
  return { ...parts, [path]: strToU8(next) };
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
