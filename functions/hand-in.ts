// Handing in: the unit itself, or the bloc's officers for it (nộp thay), with the receipt that both get.
import { invalid } from "../shared/contract/problems.ts";
import type { Version } from "../shared/document/version.ts";
import { daysLate } from "../shared/due.ts";
import { checkLines } from "../shared/entry-check.ts";
import type { FilledSheet, Submission } from "../shared/filled-sheet.ts";
import { hasErrors, type Finding } from "../shared/finding.ts";
import { dutyOf } from "../shared/plan.ts";
import { vietnamDay, type IsoDate } from "../shared/vietnam-time.ts";
import { answeredLines, isBegun, isEntered } from "../shared/view.ts";
import { scoringOf, type Scoring, type UnitScope } from "./access.ts";
import { checkCode } from "./check-code.ts";
import type { Api } from "./effects.ts";
import { moveSheet } from "./sheet-moves.ts";

/** @param handed who hands in, and the revision that was seen. @throws ProblemError */
export async function handIn(
  api: Api,
  scope: UnitScope,
  { by, revision }: { readonly by: string; readonly revision: number },
): Promise<Version<FilledSheet> | null> {
  const scoring = await scoringOf(api, scope.plan);
  const receivedOn = vietnamDay(api.now());
  return moveSheet(api, scope, {
    move: (sheet) => (isBegun(sheet, scoring.sheet) ? "submit" : null),
    action: "submit",
    by,
    revision,
    isDone: () => true,
    change: (sheet, current) => {
      const findings = findingsOf(sheet, scoring);
      if (hasErrors(findings)) return { refused: invalid(findings) };
      const how = "software";
      return {
        returned: null,
        submission: submissionOf(api, scope, { sheet, current, by, receivedOn, how, onBehalf: false }),
      };
    },
  });
}

interface ReceivedSheet {
  readonly revision: number;
  readonly receivedOn: string;
  readonly how: "workbook" | "paper";
  readonly by: string;
}

/**
 * The leader hands in for the unit, as complete as the file or paper is. Of a paper whose figures nobody
 * has entered yet only the receipt is recorded: it keeps the day, and ranks nobody with 0 points.
 * @throws ProblemError
 */
export async function receiveSheet(
  api: Api,
  scope: UnitScope,
  { revision, receivedOn, how, by }: ReceivedSheet,
): Promise<Version<FilledSheet> | null> {
  const scoring = await scoringOf(api, scope.plan);
  const withoutFigures = how === "paper" ? "receivePaper" : null;
  const isRecorded = ({ submission }: FilledSheet): boolean =>
    submission?.how === how && earlierDay(submission.receivedOn, receivedOn) === submission.receivedOn;
  return moveSheet(api, scope, {
    move: (sheet) => (isBegun(sheet, scoring.sheet) ? "submit" : withoutFigures),
    action: "submitOnBehalf",
    by,
    revision,
    isDone: isRecorded,
    change: (sheet, current) => {
      const isPaperAlone = !isBegun(sheet, scoring.sheet);
      if (isPaperAlone && isRecorded(sheet)) return null;
      const submission = submissionOf(api, scope, { sheet, current, by, receivedOn, how, onBehalf: true });
      return isPaperAlone ? { submission } : { submission, returned: null };
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

function earlierDay(first: IsoDate | undefined, day: IsoDate): IsoDate {
  return first !== undefined && first < day ? first : day;
}

interface HandIn extends Pick<Submission, "by" | "receivedOn" | "how" | "onBehalf"> {
  readonly sheet: FilledSheet;
  /** null: nothing was ever saved. */
  readonly current: Version<FilledSheet> | null;
}

function submissionOf(
  api: Api,
  { plan, unit }: UnitScope,
  { sheet, current, ...handIn }: HandIn,
): Submission {
  const due = dutyOf(plan, "selfScore")?.due ?? { kind: "none" };
  // A sheet that came in time and was returned is not late for having been corrected.
  const receivedOn = earlierDay(sheet.submission?.receivedOn, handIn.receivedOn);
  return {
    ...handIn,
    receivedOn,
    at: api.now().toISOString(),
    daysLate: daysLate(due, receivedOn),
    checkCode: checkCode(api.signingKey, {
      plan: plan.id,
      unit,
      digest: current?.digest ?? "",
      revision: current?.revision ?? 0,
    }),
  };
}
