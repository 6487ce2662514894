// The filled sheets of a bloc's units side by side, as its officers collect, check and compare them.
import * as z from "zod/mini";
import { blocState, unitStatus } from "./blocs.ts";
import { cellsSchema, stageSchema, sums } from "./filled-sheets.ts";
import { scoreSheetSchema } from "./score-sheets.ts";
import { count, decimal, id } from "./values.ts";

/** Points without their whys, as decimals. */
const pointsSchema = z.object({
  /** By criterion; null: not answered, or out of the denominator. */
  leaves: z.record(z.string(), z.nullable(decimal)),
  /** Of groups and headings by id. */
  headings: z.record(z.string(), decimal),
  ...sums,
});
export type SheetPoints = z.infer<typeof pointsSchema>;

const unitSheetSchema = z.object({
  unit: id,
  name: z.string(),
  status: unitStatus,
  /** 0: nothing saved yet. */
  revision: count,
  stage: stageSchema,
  /** The asking person may write checked points into it now. */
  mayCheck: z.boolean(),
  /**
   * As the person may see them. Of several units only what was checked and agreed; of one that was asked for
   * also what it entered and is asked to explain.
   */
  lines: cellsSchema,
  /** What the unit gave itself; null where it entered nothing. */
  self: z.nullable(pointsSchema),
  /** With checked points in place of its own; null as `self`, and where the plan has no cross-check. */
  checked: z.nullable(pointsSchema),
  /** As agreed; null where the sheet does not stand so. */
  agreed: z.nullable(pointsSchema),
});
export type UnitSheet = z.infer<typeof unitSheetSchema>;

export const blocSheetsSchema = z.object({
  plan: z.string(),
  bloc: z.string(),
  state: blocState,
  /** What the points are by. */
  sheetRevision: count,
  sheet: scoreSheetSchema,
  /** In the order of the plan. */
  units: z.array(unitSheetSchema),
});
export type BlocSheets = z.infer<typeof blocSheetsSchema>;
