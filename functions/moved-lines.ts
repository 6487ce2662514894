// Which criteria differ between an older published score sheet and the current one: what a workbook on
// the older sheet is told.
import type { Finding } from "../shared/finding.ts";
import type { Plan } from "../shared/plan.ts";
import { leavesOf, type Leaf, type ScoreSheet } from "../shared/score-sheet.ts";
import { movedLine } from "../shared/wording/answers.ts";
import type { Api } from "./effects.ts";
import { canonicalJson } from "./store/digest.ts";
import { scoreSheetId } from "./store/document-ids.ts";
import { versionAt } from "./store/documents.ts";

export async function movedLines(
  api: Api,
  plan: Plan,
  { theirs, current }: { theirs: number; current: ScoreSheet },
): Promise<readonly Finding[]> {
  const older = await versionAt(api.store, scoreSheetId(plan), theirs);
  if (older === null) return [];
  const [before, after] = [leavesById(older.body), leavesById(current)];
  const findings: Finding[] = [];
  for (const [id, leaf] of before) {
    const now = after.get(id);
    if (now === undefined) findings.push(movedLine(id, "removed"));
    else if (termsOf(leaf) !== termsOf(now)) findings.push(movedLine(id, "changed"));
  }
  for (const id of after.keys()) if (!before.has(id)) findings.push(movedLine(id, "added"));
  return findings;
}

function leavesById(sheet: ScoreSheet): ReadonlyMap<string, Leaf> {
  return new Map(leavesOf(sheet).map(({ criterion }) => [criterion.id, criterion]));
}

/** What a figure means: words may change without moving a line. */
function termsOf({ kind, maxPoints, unit, rule, resultMax, notArisen, notAssigned, bonusMax }: Leaf): string {
  return canonicalJson({ kind, maxPoints, unit, rule, resultMax, notArisen, notAssigned, bonusMax });
}
