// Reads a filled workbook, whatever program saved it: guards against hostile files, checks the identity, and
// gives the score sheet as a grid. Formulas count by their values only; nothing in the file is trusted.
import { readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from "hucre/xlsx";
import { HucreError } from "hucre";
import { problem, type Problem } from "../../shared/contract/problems.ts";
import type { Finding } from "../../shared/finding.ts";
import { areaName } from "../../shared/template/address.ts";
import type { Grid } from "../../shared/template/grid.ts";
import { IDENTITY_WORKSHEET, type Identity, type SignedIdentity } from "../../shared/template/identity.ts";
import { LISTS_WORKSHEET } from "../../shared/template/lists-layout.ts";
import type { GridValue } from "../../shared/template/read-cell.ts";
import { MARKS } from "../../shared/template/score-sheet-columns.ts";
import { READING } from "../../shared/wording/reading.ts";
import { WORKSHEETS } from "../../shared/wording/workbook.ts";
import { cellsBeyond } from "./far-cells.ts";
import { refuseHostile } from "./guard.ts";
import { verifyIdentity } from "./identity.ts";

/** A score sheet has some 20 columns and at most some hundred rows. What lies beyond is named, not read. */
const READ_AREA = { lastRow: 4999, lastColumn: 99 } as const;
/** Worksheets that people may add to the file. */
const SHEET_LIMIT = 30;
const IDENTITY_PROPERTY = "ThiDua";

export type WorkbookReading =
  | {
      readonly ok: true;
      readonly identity: Identity;
      readonly grid: Grid;
      /** What is odd about the file as a whole. */
      readonly findings: readonly Finding[];
    }
  | { readonly ok: false; readonly problem: Problem };

/** @param key the secret that signed the identity */
export async function readWorkbook(bytes: Uint8Array, key: string): Promise<WorkbookReading> {
  const hostile = refuseHostile(bytes);
  if (hostile !== null) return { ok: false, problem: hostile };
  const opened = await openWorkbook(bytes);
  if (opened === null) return { ok: false, problem: problem("notAWorkbook") };
  if (opened === "tooMuch") return { ok: false, problem: problem("hostileFile") };
  const { workbook, scores, beyond } = opened;
  const signed = findIdentity(workbook);
  if (signed === null) return { ok: false, problem: problem("notOurWorkbook") };
  const verified = verifyIdentity(signed, key);
  if (!verified.ok) return verified;
  if (scores === null) return { ok: false, problem: problem("notOurWorkbook") };
  return {
    ok: true,
    identity: verified.identity,
    grid: gridOf(scores),
    findings: [...severalTables(scores, workbook), ...outside(scores, beyond)],
  };
}

interface Opened {
  readonly workbook: Workbook;
  /** The worksheet with the table; null where no worksheet may be it. */
  readonly scores: Sheet | null;
  /** Cells with content that the workbook does not contain, since they lie too far away. */
  readonly beyond: readonly string[];
}

async function openWorkbook(bytes: Uint8Array): Promise<Opened | "tooMuch" | null> {
  try {
    const workbook = await readXlsx(bytes, {
      range: areaName({ row: 0, column: 0, ...READ_AREA }),
      // Only a cell's format tells 90% from 0,9.
      readStyles: true,
      sheets: ({ name, index }) => index < SHEET_LIMIT && name !== LISTS_WORKSHEET,
    });
    const scores = scoresOf(workbook);
    return { workbook, scores, beyond: scores === null ? [] : cellsBeyond(bytes, scores.name, READ_AREA) };
  } catch (error) {
    // Whatever readers say of damaged bytes (their own errors, the inflater's, a RangeError): no workbook.
    const isLimit = error instanceof HucreError && /limit|exceed|too (?:large|many)|cap/i.test(error.message);
    return isLimit ? "tooMuch" : null;
  }
}

function scoresOf({ sheets }: Workbook): Sheet | null {
  const named = (sheet: Sheet) => sheet.name === WORKSHEETS.scores;
  const tables = sheets.filter(hasTable);
  return tables.find(named) ?? tables[0] ?? sheets.find(named) ?? null;
}

/** In the hidden worksheet, or, where a program dropped that, in the file's properties. */
function findIdentity({ sheets, properties }: Workbook): SignedIdentity | null {
  const rows = sheets.find(({ name }) => name === IDENTITY_WORKSHEET)?.rows;
  const [content, signature] = [rows?.[1]?.[0], rows?.[2]?.[0]];
  if (typeof content === "string" && typeof signature === "string") return { content, signature };
  const property = properties?.custom?.[IDENTITY_PROPERTY];
  if (typeof property !== "string") return null;
  const end = property.lastIndexOf(".");
  return { content: property.slice(0, end), signature: property.slice(end + 1) };
}

/** The identity for the file's properties. */
export function identityProperty({ content, signature }: SignedIdentity): Record<string, string> {
  return { [IDENTITY_PROPERTY]: `${content}.${signature}` };
}

function hasTable({ rows }: Sheet): boolean {
  return rows.some((row) => row.includes(MARKS.corner));
}

function severalTables(taken: Sheet, { sheets }: Workbook): readonly Finding[] {
  if (sheets.filter(hasTable).length < 2) return [];
  const text = READING.severalTables(taken.name);
  return [{ severity: "warning", code: "severalTables", where: {}, text }];
}

function outside({ name }: Sheet, cells: readonly string[]): readonly Finding[] {
  if (cells.length === 0) return [];
  return [{ severity: "warning", code: "outside", where: { worksheet: name }, text: READING.outside(cells) }];
}

function gridOf({ name, rows, cells }: Sheet): Grid {
  return {
    worksheet: name,
    origin: { row: 0, column: 0 },
    values: rows.map((row, r) => row.map((value, c): GridValue => valueOf(value, cells?.get(`${r},${c}`)))),
  };
}

function valueOf(value: CellValue | undefined, cell: Cell | undefined): GridValue {
  // An empty text is a result too; nothing at all means that no program has calculated the formula.
  if (cell?.formula !== undefined && value == null) return { kind: "notCalculated" };
  if (cell?.type === "error" && typeof value === "string") return { kind: "error", code: value };
  if (typeof value === "number" && isPercentFormat(cell?.style?.numFmt)) return { kind: "percent", value };
  return value ?? null;
}

/** "0.00%", but not a sign that only stands there as text: 0"%", 0\%. */
function isPercentFormat(format = ""): boolean {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").includes("%");
}
