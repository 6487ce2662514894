// Reads a filled workbook, whatever program saved it: guards against hostile files, checks the identity, and
// gives the score sheet as a grid. Formulas count by their values only; nothing in the file is trusted.
import { readXlsx, type Cell, type CellValue, type Sheet, type Workbook } from "hucre/xlsx";
import { HucreError } from "hucre";
import { problem, type Problem } from "../../shared/contract/problems.ts";
import type { Finding } from "../../shared/finding.ts";
import type { Grid } from "../../shared/template/grid.ts";
import {
  IDENTITY_WORKSHEET,
  type Identity,
  type SignedIdentity,
} from "../../shared/template/identity-layout.ts";
import { LISTS_WORKSHEET } from "../../shared/template/lists-layout.ts";
import type { GridValue } from "../../shared/template/read-cell.ts";
import { MARKS } from "../../shared/template/score-sheet-columns.ts";
import { READING, WORKSHEETS } from "../../shared/wording/workbook.ts";
import { refuseHostile } from "./guard.ts";
import { verifyIdentity } from "./identity.ts";

/** Columns and rows beyond are not read: a score sheet has some 20 columns and at most some hundred rows. */
const READ_AREA = "A1:CV5000";
/** Worksheets that people may add to the file. */
const SHEET_LIMIT = 30;
export const IDENTITY_PROPERTY = "ThiDua";

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
  const workbook = await openWorkbook(bytes);
  if (workbook === null) return { ok: false, problem: problem("notAWorkbook") };
  if (workbook === "tooMuch") return { ok: false, problem: problem("hostileFile") };
  const signed = findIdentity(workbook);
  if (signed === null) return { ok: false, problem: problem("notAWorkbook") };
  const verified = verifyIdentity(signed, key);
  if (!verified.ok) return verified;
  const tables = workbook.sheets.filter(hasTable);
  const sheet =
    tables.find(({ name }) => name === WORKSHEETS.scores) ??
    tables[0] ??
    workbook.sheets.find(({ name }) => name === WORKSHEETS.scores);
  if (sheet === undefined) return { ok: false, problem: problem("notAWorkbook") };
  return {
    ok: true,
    identity: verified.identity,
    grid: gridOf(sheet),
    findings: severalTables(sheet, tables),
  };
}

async function openWorkbook(bytes: Uint8Array): Promise<Workbook | "tooMuch" | null> {
  try {
    return await readXlsx(bytes, {
      range: READ_AREA,
      sheets: ({ name, index }) => index < SHEET_LIMIT && name !== LISTS_WORKSHEET,
    });
  } catch (error) {
    if (!(error instanceof HucreError)) throw error;
    return /limit|exceed|too (?:large|many)|cap/i.test(error.message) ? "tooMuch" : null;
  }
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

function severalTables(taken: Sheet, tables: readonly Sheet[]): readonly Finding[] {
  if (tables.length < 2) return [];
  const text = READING.severalTables(taken.name);
  return [{ severity: "warning", code: "severalTables", where: {}, text }];
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
  return value ?? null;
}
