// What a filled sheet's head says, so that an overview of a bloc or a province is one Query: stage,
// hand-in, counts and the unit's own points. Points that hang on the rest of the bloc are computed on
// reading, never here. A head is paid for at every save and every overview, so lists stand for names.
import * as z from "zod/mini";
import { stageSchema } from "../shared/contract/schemas.ts";
import type { FilledSheet, Submission } from "../shared/filled-sheet.ts";
import { lineOf } from "../shared/filled-sheet.ts";
import { namedCriteria, type Named } from "../shared/ranking/named-criteria.ts";
import type { StandingScore } from "../shared/ranking/rank-bloc.ts";
import { toDecimal, type Points } from "../shared/scoring/points.ts";
import { scoreUnit, type UnitScore } from "../shared/scoring/score-unit.ts";
import type { ScoreSheet } from "../shared/score-sheet.ts";
import { countedLines, isBegun } from "../shared/view.ts";
import type { Scoring } from "./access.ts";
import { contentDigest } from "./store/digest.ts";
import { headOf, type Head, type Summarise, type Summary } from "./store/heads.ts";

export interface SheetSummary extends Pick<FilledSheet, "stage" | "lockedFrom" | "submission"> {
  /** The unit itself has entered something. */
  readonly begun: boolean;
  readonly answered: number;
  readonly leafCount: number;
  readonly proposals: number;
  readonly total: number;
  /** Digest of what counts, as a result pins it. */
  readonly content: string;
  readonly score: StandingScore;
  readonly named: Named;
}

const TOTALS = [
  "main",
  "denominator",
  "penalty",
  "proposedBonus",
  "agreedBonus",
  "countedBonus",
  "totalBeforeBonus",
  "total",
] as const satisfies readonly (keyof UnitScore)[];

const handInSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.enum(["software", "workbook", "paper"]),
  z.boolean(),
  z.number(),
  z.string(),
]);

const rowSchema = z.object({
  stage: stageSchema,
  lockedFrom: z.exactOptional(stageSchema),
  handIn: z.exactOptional(handInSchema),
  begun: z.boolean(),
  /** Answered, criteria, proposals. */
  counts: z.tuple([z.number(), z.number(), z.number()]),
  /** Ten-thousandths of a point, as TOTALS lists them. */
  points: z.array(z.number()),
  /** The same of the sheet's groups, in their order. */
  groups: z.array(z.number()),
  /** Points and result of the criteria that tie-breaks and grades name, in their order. */
  named: z.array(z.tuple([z.nullable(z.number()), z.nullable(z.union([z.number(), z.string()]))])),
  content: z.string(),
});

export function summariseFilledSheet({ sheet, terms }: Scoring): Summarise<"filledSheet"> {
  return (version) => {
    const { body } = version;
    const lines = countedLines(body, sheet);
    const score = scoreUnit(sheet, lines, { terms, figures: null });
    const summary: z.infer<typeof rowSchema> = {
      stage: body.stage,
      ...(body.lockedFrom !== null && { lockedFrom: body.lockedFrom }),
      ...(body.submission !== null && { handIn: packed(body.submission) }),
      begun: isBegun(body, sheet),
      counts: [score.answered, score.leafCount, body.proposals.length],
      points: TOTALS.map((name) => score[name]),
      groups: sheet.groups.map(({ id }) => score.headings.get(id) ?? 0),
      named: namedCriteria(sheet).map((id) => [
        score.leaves.get(id)?.points ?? null,
        lineOf(lines, id).result ?? null,
      ]),
      content: contentDigest(body),
    };
    return headOf(version, summary satisfies Summary);
  };
}

/** @param sheet the published sheet; one of another shape than the head was made with reads as zero */
export function summaryOf(head: Head, sheet: ScoreSheet): SheetSummary {
  const row = rowSchema.parse(head.summary);
  const [answered, leafCount, proposals] = row.counts;
  // Whole ten-thousandths, written by the function above.
  const points = (value: number | undefined): Points => (value ?? 0) as Points;
  const totals = Object.fromEntries(TOTALS.map((name, index) => [name, points(row.points[index])]));
  const score = {
    ...(totals as Record<(typeof TOTALS)[number], Points>),
    headings: new Map(sheet.groups.map(({ id }, index) => [id, points(row.groups[index])])),
  };
  return {
    stage: row.stage,
    lockedFrom: row.lockedFrom ?? null,
    submission: row.handIn === undefined ? null : unpacked(row.handIn),
    begun: row.begun,
    answered,
    leafCount,
    proposals,
    total: toDecimal(score.total),
    content: row.content,
    score,
    named: new Map(
      namedCriteria(sheet).map((id, index) => {
        const [given, result] = row.named[index] ?? [null, null];
        return [id, { points: given === null ? null : points(given), result }];
      }),
    ),
  };
}

function packed({
  at,
  by,
  receivedOn,
  how,
  onBehalf,
  daysLate,
  checkCode,
}: Submission): z.infer<typeof handInSchema> {
  return [at, by, receivedOn, how, onBehalf, daysLate, checkCode];
}

function unpacked([at, by, receivedOn, how, onBehalf, daysLate, checkCode]: z.infer<
  typeof handInSchema
>): Submission {
  return { at, by, receivedOn, how, onBehalf, daysLate, checkCode };
}
