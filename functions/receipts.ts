// What the bloc's officers record as received from a unit, apart from handing in: a paper whose figures
// nobody has entered keeps its day, and what was recorded wrongly is taken back with a reason.
import { problem } from "../shared/contract/problems.ts";
import type { Version } from "../shared/document/version.ts";
import { daysLate } from "../shared/due.ts";
import type { FilledSheet, Receipt, Submission } from "../shared/filled-sheet.ts";
import { dutyOf, type Plan } from "../shared/plan.ts";
import { vietnamDay, type IsoDate } from "../shared/vietnam-time.ts";
import { WHAT } from "../shared/wording/answers.ts";
import type { UnitScope } from "./access.ts";
import type { Api } from "./effects.ts";
import { refuse } from "./problem-error.ts";
import { moveSheet } from "./sheet-moves.ts";

/** Refuses a day to come, and one before the plan's year. @throws ProblemError "badRequest" */
export function refuseStrangeDay(
  api: Api,
  { plan }: { readonly plan: Pick<Plan, "year"> },
  receivedOn: IsoDate,
): void {
  if (receivedOn > vietnamDay(api.now())) refuse("badRequest", { what: WHAT.receivedInFuture });
  if (Number(receivedOn.slice(0, 4)) < plan.year) refuse("badRequest", { what: WHAT.receivedBeforeYear });
}

/** Hands nothing in, and ranks nobody. @throws ProblemError */
export async function receivePaper(
  api: Api,
  scope: UnitScope,
  {
    revision,
    receivedOn,
    by,
  }: { readonly revision: number; readonly receivedOn: IsoDate; readonly by: string },
): Promise<Version<FilledSheet> | null> {
  const isRecorded = ({ receipt }: FilledSheet): boolean => receipt !== null && receipt.on <= receivedOn;
  return moveSheet(api, scope, {
    move: "receivePaper",
    action: "receivePaper",
    by,
    revision,
    isDone: isRecorded,
    change: (sheet) => {
      if (isRecorded(sheet)) return null;
      const receipt = { on: receivedOn, how: "paper", by, at: api.now().toISOString() } as const;
      return { receipt, withdrawn: null, submission: submissionWith(scope.plan, sheet, receipt) };
    },
  });
}

/**
 * Takes a receipt back from a sheet that is not handed in: of another unit, or of a wrong day. The day on
 * which the unit itself handed in stays its own.
 * @throws ProblemError
 */
export async function withdrawReceipt(
  api: Api,
  scope: UnitScope,
  { revision, reason, by }: { readonly revision: number; readonly reason: string; readonly by: string },
): Promise<Version<FilledSheet> | null> {
  return moveSheet(api, scope, {
    move: "withdrawReceipt",
    action: "withdrawReceipt",
    by,
    revision,
    isDone: ({ withdrawn }) => withdrawn === reason,
    change: (sheet) =>
      sheet.receipt === null
        ? { refused: problem("nothingReceived") }
        : { receipt: null, withdrawn: reason, submission: submissionWith(scope.plan, sheet, null) },
  });
}

export function earlierReceipt(known: Receipt | null, received: Receipt): Receipt {
  return known !== null && known.on <= received.on ? known : received;
}

/** The day that counts for a sheet that came in on a day, and how late that is. */
export function countedDay(
  plan: Plan,
  day: IsoDate,
  receipt: Receipt | null,
): Pick<Submission, "receivedOn" | "daysLate"> {
  const receivedOn = receipt !== null && receipt.on < day ? receipt.on : day;
  return { receivedOn, daysLate: daysLate(dutyOf(plan, "selfScore")?.due ?? { kind: "none" }, receivedOn) };
}

/**
 * The old submission of a returned sheet with the day that counts now. Handed in on behalf alone, it came on
 * no other day than that of the receipt, and goes with it.
 */
function submissionWith(
  plan: Plan,
  { submission, ownDay }: FilledSheet,
  receipt: Receipt | null,
): Submission | null {
  const day = ownDay ?? receipt?.on;
  if (submission === null || day === undefined) return null;
  return { ...submission, ...countedDay(plan, day, receipt) };
}
