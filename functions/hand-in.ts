// Handing in: the unit itself, or the bloc's officers for it (nộp thay), with the check code that both get.
import { invalid, problem } from "../shared/contract/problems.ts";
import type { Version } from "../shared/document/version.ts";
import { checkLines } from "../shared/entry-check.ts";
import type { FilledSheet, Submission } from "../shared/filled-sheet.ts";
import { hasErrors, type Finding } from "../shared/finding.ts";
import { vietnamDay } from "../shared/vietnam-time.ts";
import { answeredLines, fillingOf, isEntered } from "../shared/view.ts";
import { scoringOf, type Scoring, type UnitScope } from "./access.ts";
import { checkCode } from "./check-code.ts";
import type { Api } from "./effects.ts";
import { countedDay, earlierReceipt } from "./receipts.ts";
import { moveSheet } from "./sheet-moves.ts";

/** @param handed who hands in, and the revision that was seen. @throws ProblemError */
export async function handIn(
  api: Api,
  scope: UnitScope,
  { by, revision }: { readonly by: string; readonly revision: number },
): Promise<Version<FilledSheet> | null> {
  const scoring = await scoringOf(api, scope.plan);
  const today = vietnamDay(api.now());
  return moveSheet(api, scope, {
    move: "submit",
    action: "submit",
    by,
    revision,
    isDone: () => true,
    change: (sheet, current) => {
      if (!fillingOf(sheet, scoring.sheet).hasResults) return { refused: problem("nothingEntered") };
      const findings = findingsOf(sheet, scoring);
      if (hasErrors(findings)) return { refused: invalid(findings) };
      const ownDay = sheet.ownDay ?? today;
      const counted = countedDay(scope.plan, ownDay, sheet.receipt);
      const submission = submissionOf(api, scope, { ...counted, current, by, how: "software" });
      return { ownDay, returned: null, submission, sheetRevision: scoring.sheetRevision };
    },
  });
}

interface ReceivedSheet {
  readonly revision: number;
  readonly receivedOn: string;
  readonly how: "workbook" | "paper";
  readonly by: string;
}

/** The leader hands in for the unit, as complete as the file or paper is. @throws ProblemError */
export async function receiveSheet(
  api: Api,
  scope: UnitScope,
  { revision, receivedOn, how, by }: ReceivedSheet,
): Promise<Version<FilledSheet> | null> {
  const scoring = await scoringOf(api, scope.plan);
  return moveSheet(api, scope, {
    move: "submit",
    action: "submitOnBehalf",
    by,
    revision,
    isDone: ({ submission }) => submission?.how === how && submission.receivedOn <= receivedOn,
    change: (sheet, current) => {
      if (!fillingOf(sheet, scoring.sheet).hasResults) return { refused: problem("nothingEntered") };
      const received = { on: receivedOn, how, by, at: api.now().toISOString() };
      const receipt = earlierReceipt(sheet.receipt, received);
      const counted = countedDay(scope.plan, sheet.ownDay ?? receivedOn, receipt);
      const submission = submissionOf(api, scope, { ...counted, current, by, how });
      const { sheetRevision } = scoring;
      return { receipt, withdrawn: null, returned: null, submission, sheetRevision };
    },
  });
}

/**
 * What stands against handing in: of the unit's own cells on the lines of the current sheet. Values
 * carried over from an older sheet and what others wrote, seen or not, block nobody.
 */
export function findingsOf({ lines }: FilledSheet, { sheet, terms }: Scoring): readonly Finding[] {
  const findings = checkLines(sheet, terms, answeredLines(lines, sheet));
  return findings.filter(({ severity, where }) => severity !== "error" || isEntered(where.field, sheet));
}

interface HandIn extends Pick<Submission, "by" | "how" | "receivedOn" | "daysLate"> {
  /** null: nothing was ever saved. */
  readonly current: Version<FilledSheet> | null;
}

function submissionOf(api: Api, { plan, unit }: UnitScope, { current, ...handIn }: HandIn): Submission {
  return {
    ...handIn,
    onBehalf: handIn.how !== "software",
    at: api.now().toISOString(),
    checkCode: checkCode(api.signingKey, {
      plan: plan.id,
      unit,
      digest: current?.digest ?? "",
      revision: current?.revision ?? 0,
    }),
  };
}
