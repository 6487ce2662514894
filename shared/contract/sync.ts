// Edits of a filled sheet, cell by cell: as they are sent, what came of them, as an uploaded workbook
// brings them, and as the history keeps them.
import * as z from "zod/mini";
import { score, stageSchema } from "./filled-sheets.ts";
import { findingSchema } from "./findings.ts";
import { personSchema } from "./people.ts";
import { cellValue, count, instant } from "./values.ts";

export const cellChangeSchema = z.object({
  line: z.string().check(z.maxLength(64)),
  field: z.string().check(z.maxLength(40)),
  was: z.nullable(cellValue),
  now: z.nullable(cellValue),
});

export const syncRequestSchema = z.object({
  /** One a workbook or browser tab. */
  clientId: z.string().check(z.regex(/^[A-Za-z0-9-]{8,40}$/)),
  /** Counts the client's requests from 1; a retry repeats it. */
  seq: z.int().check(z.positive()),
  sheetRevision: count,
  /** The revision the client last saw; 0 for none. */
  baseRevision: count,
  changes: z.array(cellChangeSchema).check(z.maxLength(5000)),
  /** What to do where a cell is invalid: write nothing, or write the others. */
  invalid: z.enum(["refuseAll", "skip"]),
});
export type SyncRequest = z.infer<typeof syncRequestSchema>;

const outcomeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("taken") }),
  z.object({ kind: z.literal("unchanged") }),
  z.object({
    kind: z.literal("conflict"),
    stored: z.nullable(cellValue),
    by: z.nullable(personSchema),
    at: z.nullable(instant),
  }),
  z.object({ kind: z.literal("refused"), findings: z.array(findingSchema) }),
]);

export const syncAnswerSchema = z.object({
  /** The newest revision; with a dry run, the one that was compared with. */
  revision: count,
  /** When that was written; where nothing was, when the server answered. */
  at: instant,
  stage: stageSchema,
  dryRun: z.boolean(),
  /** One outcome a change, in the order of the request. */
  outcomes: z.array(outcomeSchema),
  counts: z.object({ taken: count, unchanged: count, conflict: count, refused: count }),
  /** Lines in which others changed different cells meanwhile. */
  combined: z.array(z.string()),
  /** Cells that others changed since the base. */
  elsewhere: z.array(
    z.object({
      line: z.string(),
      field: z.string(),
      now: z.nullable(cellValue),
      /** null also where it is too long ago to look it up. */
      by: z.nullable(personSchema),
      at: z.nullable(instant),
    }),
  ),
  findings: z.array(findingSchema),
  score,
});
export type SyncAnswer = z.infer<typeof syncAnswerSchema>;

/** What an uploaded workbook came to. */
export const uploadAnswerSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  written: z.boolean(),
  /** Handed in for the unit, too; a unit's own upload never is. */
  handedIn: z.boolean(),
  /** The unit's entries in the file are what is stored already. */
  same: z.boolean(),
  findings: z.array(findingSchema),
  /** null: the same as what was handed in before, so nothing was tried. */
  sync: z.nullable(syncAnswerSchema),
});
export type UploadAnswer = z.infer<typeof uploadAnswerSchema>;

export const historySchema = z.object({
  entries: z.array(
    z.object({
      revision: count,
      at: instant,
      by: personSchema,
      action: z.string(),
      stage: stageSchema,
      note: z.nullable(z.string()),
      changes: z.array(cellChangeSchema),
      digest: z.string(),
    }),
  ),
  /** Pass as `before` for the next page; null at the end. */
  next: z.nullable(count),
});
export type History = z.infer<typeof historySchema>;
