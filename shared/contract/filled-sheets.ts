// A unit's filled sheet as it is read, and the steps it takes: handed in, returned, proposals let go.
import * as z from "zod/mini";
import { personSchema } from "./people.ts";
import { cellValue, count, day, decimal, instant, text } from "./values.ts";

export const stageSchema = z.enum(["draft", "submitted", "returned", "agreed", "locked"]);

export const cellsSchema = z.record(z.string(), z.record(z.string(), cellValue));

export const submission = z.object({
  at: instant,
  by: z.string(),
  receivedOn: day,
  how: z.enum(["software", "workbook", "paper"]),
  onBehalf: z.boolean(),
  daysLate: count,
  checkCode: z.string(),
});

/** What the bloc's officers recorded as received from the unit, whether handed in since or not. */
export const receipt = z.object({
  on: day,
  how: z.enum(["workbook", "paper"]),
  by: z.string(),
  at: instant,
});

/** As decimals. */
export const sums = {
  main: decimal,
  /** Maximum of what was assigned and arose; less than the sheet's main total where lines are left out. */
  denominator: decimal,
  penalty: decimal,
  proposedBonus: decimal,
  agreedBonus: decimal,
  totalBeforeBonus: decimal,
  total: decimal,
};

/** Points of a sheet as decimals. What depends on the whole bloc is provisional until all have handed in. */
export const score = z.object({
  leaves: z.record(
    z.string(),
    z.object({
      /** null: not answered, or out of the denominator. */
      points: z.nullable(decimal),
      provisional: z.boolean(),
      why: z.string(),
    }),
  ),
  /** Points of headings and groups by id. */
  headings: z.record(z.string(), decimal),
  ...sums,
  answered: count,
  leafCount: count,
});

export const filledSheetViewSchema = z.object({
  plan: z.string(),
  bloc: z.string(),
  unit: z.string(),
  unitName: z.string(),
  /** 0: nothing saved yet. */
  revision: count,
  /** Of the score sheet that the points are by. */
  sheetRevision: count,
  stage: stageSchema,
  /** The stage to go back to when the lock is taken off. */
  lockedFrom: z.nullable(stageSchema),
  /** The last write of the unit's own cells: no lock, question or return; null where there is none. */
  savedAt: z.nullable(instant),
  savedBy: z.nullable(personSchema),
  submission: z.nullable(submission),
  receipt: z.nullable(receipt),
  returned: z.nullable(z.string()),
  proposals: z.array(
    z.object({
      line: z.string(),
      field: z.string(),
      value: z.nullable(cellValue),
      stored: z.nullable(cellValue),
      /** Who wrote the stored value, and when; null where nobody did. */
      storedBy: z.nullable(personSchema),
      storedAt: z.nullable(instant),
      /** Of the workbook's upload. */
      by: personSchema,
      at: instant,
      file: z.string(),
    }),
  ),
  lines: cellsSchema,
  /** What the unit is asked to explain, in the order of the score sheet; the words are in `lines`. */
  questions: z.array(
    z.object({
      line: z.string(),
      by: personSchema,
      at: instant,
      /** The unit has not explained since. */
      open: z.boolean(),
    }),
  ),
  score,
});
export type FilledSheetView = z.infer<typeof filledSheetViewSchema>;

/** What a unit's workbook is laid out from, beside the plan and the published score sheet. */
export const templateSchema = z.object({
  filled: filledSheetViewSchema,
  /** Signed by the server; the workbook carries it as it is. */
  identity: z.object({ content: z.string(), signature: z.string() }),
  /** By criterion id; null where the person may not know them (yet). */
  figures: z.nullable(
    z.record(
      z.string(),
      z.object({
        leader: z.nullable(z.object({ result: decimal, target: decimal })),
        best: z.nullable(decimal),
      }),
    ),
  ),
  /** Whether the unit may enter now; otherwise every cell is closed. */
  mayEnter: z.boolean(),
  /** By the server's clock, in Viet Nam. */
  today: day,
});
export type Template = z.infer<typeof templateSchema>;

export const submitRequestSchema = z.object({ revision: count });
export const returnRequestSchema = z.object({ revision: count, reason: text(1000) });
export const onBehalfRequestSchema = z.object({
  revision: count,
  receivedOn: day,
  how: z.enum(["workbook", "paper"]),
});
export const receivePaperRequestSchema = z.object({ revision: count, receivedOn: day });
export const withdrawRequestSchema = z.object({ revision: count, reason: text(1000) });
export const discardProposalsSchema = z.object({
  cells: z.array(z.object({ line: z.string(), field: z.string() })).check(z.maxLength(5000)),
});
