// What a filled sheet's head says, so that an overview of a bloc is one Query: stage, hand-in, counts and
// the unit's own points. Points that hang on the rest of the bloc are computed on reading, never here.
import * as z from "zod/mini";
import { stageSchema } from "../shared/contract/schemas.ts";
import { scoreUnit } from "../shared/scoring/score-unit.ts";
import { countedLines, isBegun } from "../shared/view.ts";
import type { Scoring } from "./access.ts";
import { totalsOf } from "./score-answer.ts";
import { headOf, type Head, type Summarise } from "./store/heads.ts";

const summarySchema = z.object({
  stage: stageSchema,
  lockedFrom: z.nullable(stageSchema),
  submission: z.nullable(
    z.object({
      at: z.string(),
      by: z.string(),
      receivedOn: z.string(),
      how: z.enum(["software", "workbook", "paper"]),
      onBehalf: z.boolean(),
      daysLate: z.number(),
      checkCode: z.string(),
    }),
  ),
  /** The unit itself has entered something. */
  begun: z.boolean(),
  answered: z.number(),
  leafCount: z.number(),
  proposals: z.number(),
  total: z.number(),
});
export type SheetSummary = z.infer<typeof summarySchema>;

export function summariseFilledSheet({ sheet, terms }: Scoring): Summarise<"filledSheet"> {
  return (version) => {
    const { stage, lockedFrom, submission, proposals } = version.body;
    const score = scoreUnit(sheet, countedLines(version.body, sheet), { terms, figures: null });
    const summary: SheetSummary = {
      stage,
      lockedFrom,
      submission: submission && { ...submission },
      begun: isBegun(version.body, sheet),
      answered: score.answered,
      leafCount: score.leafCount,
      proposals: proposals.length,
      total: totalsOf(score).total,
    };
    return headOf(version, summary);
  };
}

export function summaryOf(head: Head): SheetSummary {
  return summarySchema.parse(head.summary);
}
