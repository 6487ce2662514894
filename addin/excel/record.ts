// What the workbook keeps beside the score sheet: which document it is and what the last sync knew. It lies as
// JSON in cells of the hidden worksheet that also bears the identity, so it is saved, copied and closed with the
// file, whatever program saves it, and is read in the same load as the sheet. (A custom XML part would need a
// second one: whether it is there can't be asked and read at once.) What a person typed is not in it: the sheet
// itself is the draft, and what is unsaved is the difference between `base` and the cells.
import * as z from "zod/mini";
import { cellsSchema, stageSchema } from "../../shared/contract/filled-sheets.ts";
import { cellChangeSchema } from "../../shared/contract/sync.ts";
import { cellValue, count, instant } from "../../shared/contract/values.ts";

/** Where the record lies in the hidden worksheet: one column, below the identity. */
export const RECORD_AREA = { row: 4, column: 0, rows: 160 } as const;

const differingSchema = z.object({
  line: z.string(),
  field: z.string(),
  mine: z.nullable(cellValue),
  /** Name of the person who entered it, and when it was sent; null where the one is not known, the other not yet. */
  mineBy: z._default(z.nullable(z.string()), null),
  mineAt: z._default(z.nullable(instant), null),
  stored: z.nullable(cellValue),
  /** Name of the person who wrote the stored value; null where it is not known. */
  by: z.nullable(z.string()),
  at: z.nullable(instant),
});

export const recordSchema = z.object({
  version: z.literal(1),
  plan: z.string(),
  unit: z.string(),
  planName: z.string(),
  unitName: z.string(),
  /** The published score sheet that the rows follow. */
  sheetRevision: count,
  /** The layout that the worksheet was written by. */
  layoutVersion: count,
  /** The revision of the unit's sheet that `base` shows; 0 for none. */
  baseRevision: count,
  stage: stageSchema,
  /** Whether the cells were laid open for entering. */
  mayEnter: z.boolean(),
  /** The worksheet with the guide, as it was named when it was laid; null where it is not known. */
  guide: z.nullable(z.string()),
  /** Stored values as far as the person may see them. */
  base: cellsSchema,
  /** Under which name, and how far, this workbook counts its requests. */
  client: z.object({ id: z.string(), seq: count }),
  /** A request that was not answered: it goes out again as it is, before anything newer. */
  outbox: z.nullable(
    z.object({
      seq: count,
      sheetRevision: count,
      baseRevision: count,
      changes: z.array(cellChangeSchema),
      at: instant,
      /** Name of the person who sent it; null where it is not known. */
      by: z._default(z.nullable(z.string()), null),
    }),
  ),
  /** Cells with two values, held out of syncs until a person has settled them. */
  differing: z.array(differingSchema),
  /** What others wrote in cells where something unsaved stands: it comes in once nothing unsaved does. */
  unseen: z.array(z.object({ line: z.string(), field: z.string(), now: z.nullable(cellValue) })),
  /** What the last sync that wrote something has written, turned round. */
  lastSync: z.nullable(z.object({ at: instant, revision: count, undo: z.array(cellChangeSchema) })),
  /** What stood in the worksheet before it was laid anew, for as long as that is not finished. */
  laying: z.nullable(
    z.object({
      worksheet: z.string(),
      worksheetId: z.string(),
      origin: z.object({ row: count, column: count }),
      values: z.array(z.array(z.nullable(cellValue))),
    }),
  ),
});

export type SheetRecord = Readonly<z.infer<typeof recordSchema>>;
export type Differing = SheetRecord["differing"][number];

/** A cell holds 32,767 characters. */
const PIECE = 30_000;

/**
 * The record as texts of cells, one for each row of the area; each begins with a letter, so that Excel takes it as
 * it is. One that is too long goes without what can be spared.
 */
export function recordCells(record: SheetRecord): readonly string[] {
  return cellsOfText([record, { ...record, laying: null }, { ...record, laying: null, lastSync: null }]);
}

/** The first of the states that the cells of the area have room for. */
export function cellsOfText(states: readonly object[]): readonly string[] {
  const text = states.map(asciiPairs).find(({ length }) => length <= PIECE * RECORD_AREA.rows);
  if (text === undefined) throw new Error("The record is longer than its cells.");
  const pieces = Array.from({ length: RECORD_AREA.rows }, (_, index) =>
    text.slice(index * PIECE, (index + 1) * PIECE),
  );
  return pieces.map((piece) => (piece === "" ? "" : `r${piece}`));
}

/** Letters of two halves are spelled out: a cell may end between them, and a half is no letter. */
function asciiPairs(record: object): string {
  return JSON.stringify(record).replace(
    /[\ud800-\udfff]/g,
    (half) => `\\u${half.charCodeAt(0).toString(16)}`,
  );
}

/** null where there is none, of another version, or damaged. */
export function recordOfCells(cells: readonly unknown[]): SheetRecord | null {
  const parsed = recordSchema.safeParse(jsonOfCells(cells));
  return parsed.success ? parsed.data : null;
}

/** null where the cells hold none. */
export function jsonOfCells(cells: readonly unknown[]): unknown {
  return parseJson(cells.map((cell) => (typeof cell === "string" ? cell.slice(1) : "")).join(""));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
