// What a filled sheet's head says, so that an overview of a bloc or a province is one Query: stage,
// hand-in, counts, and the tally that ranking needs. A head is paid for at every save and in every
// overview, so lists stand for names, and milliseconds for times.
import * as z from "zod/mini";
import { stageSchema } from "../shared/contract/filled-sheets.ts";
import type { FilledSheet, Receipt, Submission } from "../shared/filled-sheet.ts";
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
  /** Digest of the published sheet's revision and the plan's terms, by which the tally was made. */
  readonly rules: string;
  readonly tally: Tally;
  /** Digest of what counts, as a result pins it. */
  readonly content: string;
}

const handInSchema = z.tuple([
  z.number(),
  z.string(),
  z.string(),
  z.enum(["software", "workbook", "paper"]),
  z.boolean(),
  z.number(),
  z.string(),
]);

const answerSchema = z.nullable(z.union([z.number(), z.string()]));
/** Groups, denominator, bonus, shared, named. */
const tallySchema = z.tuple([
  z.array(z.number()),
  z.number(),
  z.tuple([z.number(), z.number(), z.number()]),
  z.array(z.tuple([z.string(), z.number(), answerSchema, z.boolean()])),
  z.array(z.tuple([z.nullable(z.number()), answerSchema])),
]);

const rowSchema = z.object({
  stage: stageSchema,
  from: z.exactOptional(stageSchema),
  savedAt: z.exactOptional(z.number()),
  handIn: z.exactOptional(handInSchema),
  /** On, how, by, at. */
  receipt: z.exactOptional(z.tuple([z.string(), z.enum(["workbook", "paper"]), z.string(), z.number()])),
  /** Begun, has results; answered, criteria, proposals. */
  filling: z.tuple([z.boolean(), z.boolean(), z.number(), z.number(), z.number()]),
  rules: z.string(),
  total: z.number(),
  tally: tallySchema,
  content: z.string(),
});

export function summariseFilledSheet(scoring: Scoring): Summarise<"filledSheet"> {
  const { sheet, terms } = scoring;
  return (version) => {
    const { body } = version;
    const lines = countedLines(body, sheet);
    const own = scoreUnit(sheet, body.lines, { terms, figures: null, scores: "self" });
    const { answered, leafCount } = own;
    const { begun, hasResults } = fillingOf(body, sheet);
    return headOf(version, {
      stage: body.stage,
      ...(body.lockedFrom !== null && { from: body.lockedFrom }),
      ...(body.entered !== null && { savedAt: Date.parse(body.entered.at) }),
      ...(body.submission !== null && { handIn: packed(body.submission) }),
      ...(body.receipt !== null && { receipt: packedReceipt(body.receipt) }),
      filling: [begun, hasResults, answered, leafCount, body.proposals.length],
      rules: rulesDigest(scoring),
      total: toDecimal(own.totalBeforeBonus),
      tally: packedTally(tallyOf({ sheet, terms, lines })),
      content: contentDigest(body),
    });
  };
}

/** Short, as it is kept in every head: sheets and terms change once a year, if at all. */
export function rulesDigest({ sheetRevision, terms }: Pick<Scoring, "sheetRevision" | "terms">): string {
  return shortDigest({ sheetRevision, terms }).slice(0, 6);
}

export function summaryOf(head: Head): SheetSummary {
  const { from, savedAt, handIn, receipt, filling, tally, ...row } = z.parse(rowSchema, head.summary);
  const [begun, hasResults, answered, leafCount, proposals] = filling;
  const [groups, denominator, bonus, shared, named] = tally;
  return {
    ...row,
    lockedFrom: from ?? null,
    savedAt: savedAt === undefined ? null : isoTime(savedAt),
    submission: handIn === undefined ? null : unpacked(handIn),
    receipt: receipt === undefined ? null : unpackedReceipt(receipt),
    begun,
    hasResults,
    answered,
    leafCount,
    proposals,
    tally: { groups, denominator, bonus, shared, named },
  };
}

type HandIn = z.infer<typeof handInSchema>;

function packed({ at, by, receivedOn, how, onBehalf, daysLate, checkCode }: Submission): HandIn {
  return [Date.parse(at), by, receivedOn, how, onBehalf, daysLate, checkCode];
}

function unpacked([at, by, receivedOn, how, onBehalf, daysLate, checkCode]: HandIn): Submission {
  return { at: isoTime(at), by, receivedOn, how, onBehalf, daysLate, checkCode };
}

type PackedReceipt = readonly [string, Receipt["how"], string, number];

function packedReceipt({ on, how, by, at }: Receipt): PackedReceipt {
  return [on, how, by, Date.parse(at)];
}

function unpackedReceipt([on, how, by, at]: PackedReceipt): Receipt {
  return { on, how, by, at: isoTime(at) };
}

type PackedTally = readonly [Tally["groups"], number, Tally["bonus"], Tally["shared"], Tally["named"]];

function packedTally({ groups, denominator, bonus, shared, named }: Tally): PackedTally {
  return [groups, denominator, bonus, shared, named];
}

/** As the server's clock writes it. */
function isoTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
