// Checked and agreed points other than the unit's own need a reason. Judged on what the write would leave
// in the sheet, since points and reason may come in two writes, or the reason be there already.
import { cellKey, type CellChange } from "../shared/document/cells.ts";
import type { Version } from "../shared/document/version.ts";
import { lineOf, type Field, type FilledSheet } from "../shared/filled-sheet.ts";
import type { BlocFigures } from "../shared/scoring/bloc-figures.ts";
import { nearestPoints } from "../shared/scoring/points.ts";
import { scoreUnit, type LeafScore } from "../shared/scoring/score-unit.ts";
import { leafById, printedCode } from "../shared/score-sheet.ts";
import { reasonMissing } from "../shared/wording/answers.ts";
import type { Scoring, UnitScope } from "./access.ts";
import type { Api } from "./effects.ts";
import { figuresOf } from "./bloc-sheets.ts";
import { mergeValid, type CellWrite, type JudgedChange } from "./judged-cells.ts";

const CELLS_OF = {
  check: { score: "checkedScore", reason: "checkReason" },
  agree: { score: "agreedScore", reason: "agreedReason" },
} as const satisfies Record<"check" | "agree", { score: Field; reason: Field }>;

export interface ReasonContext {
  readonly write: CellWrite;
  readonly scope: UnitScope;
  readonly scoring: Scoring;
  /** null where the write decides no points. */
  readonly figures: BlocFigures | null;
}

/** The bloc's figures, where the write decides points of criteria that need them. */
export async function figuresForReasons(
  api: Api,
  { write, scope, scoring }: Omit<ReasonContext, "figures">,
): Promise<BlocFigures | null> {
  const decides = write.changes.some((change) => isDecision(write, change));
  return decides ? figuresOf(api, { plan: scope.plan, bloc: scope.bloc, scoring }) : null;
}

/** The changes again, with an error on those that would leave points without their reason. */
export function judgeReasons(
  judged: readonly JudgedChange[],
  current: Version<FilledSheet> | null,
  context: ReasonContext,
): readonly JudgedChange[] {
  const { write, scoring, figures } = context;
  const { action } = write;
  if (action !== "check" && action !== "agree") return judged;
  const merge = mergeValid(judged, current, context);
  const taken = merge.taken.filter((change) => isDecision(write, change));
  if (taken.length === 0) return judged;
  const { sheet, terms } = scoring;
  const own = scoreUnit(sheet, merge.cells, { terms, figures, scores: "self" }).leaves;
  const { score, reason } = CELLS_OF[action];
  const refused = new Set(
    taken
      .filter(({ line }) => {
        const { [score]: decided, [reason]: why } = lineOf(merge.cells, line);
        return decided !== undefined && why === undefined && differs(decided, own.get(line));
      })
      .map(cellKey),
  );
  return judged.map((one) => {
    if (!refused.has(cellKey(one.change))) return one;
    const { line, field } = one.change;
    const leaf = leafById(sheet, line)?.criterion;
    const where = { criterion: line, ...(leaf && { printed: printedCode(leaf) }), field };
    return { ...one, findings: [...one.findings, reasonMissing(action, where)] };
  });
}

function isDecision({ action }: CellWrite, { field }: CellChange): boolean {
  if (action !== "check" && action !== "agree") return false;
  const { score, reason } = CELLS_OF[action];
  return field === score || field === reason;
}

/** Unanswered counts 0 points; a line that was left out has no points at all. */
function differs(decided: number, own: LeafScore | undefined): boolean {
  if (own === undefined || own.leftOut) return true;
  return nearestPoints(decided) !== (own.points ?? 0);
}
