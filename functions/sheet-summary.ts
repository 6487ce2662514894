// What a filled sheet's head says, so that an overview of a bloc or a province is one Query: stage,
// hand-in, counts, and the tally that ranking needs. A head is paid for at every save and in every
// overview, so lists stand for names.
import * as z from "zod/mini";
import { stageSchema } from "../shared/contract/filled-sheets.ts";
import type { FilledSheet, Receipt, Submission } from "../shared/filled-sheet.ts";
import type { ScoringTerms } from "../shared/plan.ts";
import { tallyOf, type Tally } from "../shared/ranking/tally.ts";
import { toDecimal } from "../shared/scoring/points.ts";
import { scoreUnit } from "../shared/scoring/score-unit.ts";
import { countedLines, fillingOf, type Filling } from "../shared/view.ts";
import type { Scoring } from "./access.ts";
import { contentDigest, shortDigest } from "./store/digest.ts";
import { headOf, type Head, type Summarise } from "./store/heads.ts";

export interface SheetSummary
  extends Pick<FilledSheet, "stage" | "lockedFrom" | "submission" | "receipt">, Filling {
  /** When the unit's own cells were last written; null where they never were. */
  readonly savedAt: string | null;
  readonly answered: number;
  readonly leafCount: number;
  readonly proposals: number;
  /** What the unit gave itself, before any bonus, as a decimal; provisional where the bloc's figures decide. */
  readonly total: number;
  /** The published sheet that the tally was made by, and a digest of the plan's terms. */
  readonly sheetRevision: number;
  readonly terms: string;
  readonly tally: Tally;
  /** Digest of what counts, as a result pins it. */
  readonly content: string;
}

const handInSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.enum(["software", "workbook", "paper"]),
  z.boolean(),
  z.number(),
  z.string(),
]);

const answerSchema = z.nullable(z.union([z.number(), z.string()]));
const rowSchema = z.object({
  stage: stageSchema,
  from: z.exactOptional(stageSchema),
  savedAt: z.exactOptional(z.string()),
  handIn: z.exactOptional(handInSchema),
  /** On, how, by, at. */
  receipt: z.exactOptional(z.tuple([z.string(), z.enum(["workbook", "paper"]), z.string(), z.string()])),
  begun: z.boolean(),
  hasResults: z.boolean(),
  /** Answered, criteria, proposals, revision of the score sheet. */
  counts: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  terms: z.string(),
  total: z.number(),
  tally: z.object({
    groups: z.array(z.number()),
    denominator: z.number(),
    bonus: z.tuple([z.number(), z.number(), z.number()]),
    shared: z.array(z.tuple([z.string(), z.number(), answerSchema, z.boolean()])),
    named: z.array(z.tuple([z.nullable(z.number()), answerSchema])),
  }),
  content: z.string(),
});

export function summariseFilledSheet({ sheet, sheetRevision, terms }: Scoring): Summarise<"filledSheet"> {
  return (version) => {
    const { body } = version;
    const lines = countedLines(body, sheet);
    const own = scoreUnit(sheet, body.lines, { terms, figures: null, scores: "self" });
    const { answered, leafCount } = own;
    return headOf(version, {
      stage: body.stage,
      ...(body.lockedFrom !== null && { from: body.lockedFrom }),
      ...(body.entered !== null && { savedAt: body.entered.at }),
      ...(body.submission !== null && { handIn: packed(body.submission) }),
      ...(body.receipt !== null && { receipt: packedReceipt(body.receipt) }),
      ...fillingOf(body, sheet),
      counts: [answered, leafCount, body.proposals.length, sheetRevision],
      terms: termsDigest(terms),
      total: toDecimal(own.totalBeforeBonus),
      tally: { ...tallyOf({ sheet, terms, lines }) },
      content: contentDigest(body),
    });
  };
}

/** Short, as it is kept in every head: terms change once a year, if at all. */
export function termsDigest(terms: ScoringTerms): string {
  return shortDigest(terms).slice(0, 6);
}

export function summaryOf(head: Head): SheetSummary {
  const { from, savedAt, handIn, receipt, counts, ...row } = z.parse(rowSchema, head.summary);
  const [answered, leafCount, proposals, sheetRevision] = counts;
  return {
    ...row,
    lockedFrom: from ?? null,
    savedAt: savedAt ?? null,
    submission: handIn === undefined ? null : unpacked(handIn),
    receipt: receipt === undefined ? null : unpackedReceipt(receipt),
    answered,
    leafCount,
    proposals,
    sheetRevision,
  };
}

type HandIn = z.infer<typeof handInSchema>;

function packed({ at, by, receivedOn, how, onBehalf, daysLate, checkCode }: Submission): HandIn {
  return [at, by, receivedOn, how, onBehalf, daysLate, checkCode];
}

function unpacked([at, by, receivedOn, how, onBehalf, daysLate, checkCode]: HandIn): Submission {
  return { at, by, receivedOn, how, onBehalf, daysLate, checkCode };
}

type PackedReceipt = readonly [string, Receipt["how"], string, string];

function packedReceipt({ on, how, by, at }: Receipt): PackedReceipt {
  return [on, how, by, at];
}

function unpackedReceipt([on, how, by, at]: PackedReceipt): Receipt {
  return { on, how, by, at };
}
