// A bloc: how far its units are, its ranking, its conference, and the results of all blocs.
import * as z from "zod/mini";
import { receipt, stageSchema, submission, sums } from "./filled-sheets.ts";
import { textSchema } from "./findings.ts";
import { cellValue, count, day, decimal, id, instant, text } from "./values.ts";

export const blocState = z.enum(["open", "closing", "closed"]);
const MISSING_STATES = ["notStarted", "onPaper", "saved", "returned"] as const;
export const unitStatus = z.enum([...MISSING_STATES, "submitted", "agreed", "locked"]);

export const progressSchema = z.object({
  bloc: z.string(),
  due: z.nullable(textSchema),
  state: blocState,
  rows: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      status: unitStatus,
      revision: count,
      /** The last write of the unit's own cells. */
      savedAt: z.nullable(instant),
      submission: z.nullable(submission),
      receipt: z.nullable(receipt),
      /** Of the day that counts; of today where nothing came yet. */
      daysLate: count,
      /** There are figures to hand in. */
      hasResults: z.boolean(),
      answered: count,
      leafCount: count,
      /** What the unit gave itself, before any bonus; null without results. */
      total: z.nullable(decimal),
      proposals: count,
    }),
  ),
  /** Plain text for Zalo or e-mail; null when nobody is missing. */
  reminder: z.nullable(z.string()),
});
export type Progress = z.infer<typeof progressSchema>;

const standingSchema = z.object({
  unit: z.string(),
  name: z.string(),
  revision: count,
  stage: stageSchema,
  /** 0: handed in on time, or where the plan sets no day. */
  daysLate: count,
  provisional: z.boolean(),
  ...sums,
  groups: z.record(z.string(), decimal),
  /** null: shown, not ranked. */
  placeBeforeBonus: z.nullable(count),
  place: z.nullable(count),
  tiedWith: z.array(z.string()),
  notRanked: z.nullable(z.string()),
  why: z.string(),
  grade: z.nullable(z.object({ id: z.string(), label: z.string(), why: z.string() })),
});

export const rankingSchema = z.object({
  plan: z.string(),
  bloc: z.string(),
  blocName: z.string(),
  sheetTitle: z.string(),
  mainTotal: decimal,
  state: blocState,
  /** A sheet has changed since the result was closed. */
  stale: z.boolean(),
  /** Set while the bloc is open again after its result was closed. */
  reopened: z.nullable(z.object({ at: instant, reason: z.string() })),
  conference: z.nullable(
    z.object({
      revision: count,
      date: z.nullable(day),
      minutesNumber: z.nullable(z.string()),
      excluded: z.array(z.object({ unit: z.string(), reason: z.string() })),
      closedOn: z.nullable(day),
    }),
  ),
  /** Ranked units by place, then those shown but not ranked. */
  rows: z.array(standingSchema),
  /** Units that have not handed in, by name. */
  missing: z.array(z.object({ unit: z.string(), name: z.string(), state: z.enum(MISSING_STATES) })),
  tieBreaks: z.array(z.string()),
});
export type Ranking = z.infer<typeof rankingSchema>;
export type Standing = z.infer<typeof standingSchema>;

export const conferenceRequestSchema = z.object({
  baseRevision: count,
  date: day,
  minutesNumber: text(60),
  excluded: z.array(z.object({ unit: id, reason: text(1000) })),
});
export const previewRequestSchema = z.object({
  changes: z
    .array(z.object({ unit: id, line: z.string(), field: z.string(), now: z.nullable(cellValue) }))
    .check(z.maxLength(5000)),
});
export const closeRequestSchema = z.object({ revision: count });
export const reopenRequestSchema = z.object({ reason: text(1000) });

export const resultsSchema = z.object({ blocs: z.array(rankingSchema) });
export type Results = z.infer<typeof resultsSchema>;

export const provinceResultsSchema = z.object({
  /** What stands at the head of the paper; null where the board has no plan. */
  head: z.nullable(z.object({ year: z.int(), board: z.string(), fictitious: z.boolean() })),
  blocs: z.array(rankingSchema),
});
