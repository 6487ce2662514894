// What becomes of stored cells when another score sheet is published: values follow their criteria, and
// whoever publishes is told how many have none left or are not valid there.
import { checkCell } from "../shared/entry-check.ts";
import { hasField, isField } from "../shared/filled-sheet.ts";
import { hasErrors, type Finding } from "../shared/finding.ts";
import type { Plan } from "../shared/plan.ts";
import { leavesOf, type ScoreSheet } from "../shared/score-sheet.ts";
import type { Cells } from "../shared/document/cells.ts";
import { carriedCells } from "../shared/wording/answers.ts";
import { sheetIdOf } from "./access.ts";
import type { Api } from "./effects.ts";
import { newestVersion } from "./store/documents.ts";

/** Warnings, none where every stored cell has its place in the sheet. */
export async function carriedOver(api: Api, plan: Plan, sheet: ScoreSheet): Promise<readonly Finding[]> {
  const found: Record<"lost" | "invalid", number[]> = { lost: [], invalid: [] };
  // Bloc by bloc: a province's units all at once would be more than the engine takes.
  for (const bloc of plan.blocs) {
    const versions = await Promise.all(
      bloc.members.map(({ unit }) => newestVersion(api.store, sheetIdOf({ plan, bloc, unit }))),
    );
    for (const version of versions) {
      const { lost, invalid } = countCells(version?.body.lines ?? {}, { plan, sheet });
      if (lost > 0) found.lost.push(lost);
      if (invalid > 0) found.invalid.push(invalid);
    }
  }
  return (["lost", "invalid"] as const).flatMap((kind) => {
    const cells = found[kind].reduce((sum, count) => sum + count, 0);
    return cells === 0 ? [] : [carriedCells(kind, { cells, units: found[kind].length })];
  });
}

function countCells(
  lines: Cells,
  { plan, sheet }: { plan: Plan; sheet: ScoreSheet },
): { readonly lost: number; readonly invalid: number } {
  const leaves = new Map(leavesOf(sheet).map(({ criterion }) => [criterion.id, criterion]));
  const { scoring: terms } = plan;
  let [lost, invalid] = [0, 0];
  for (const [line, fields] of Object.entries(lines)) {
    const leaf = leaves.get(line);
    for (const [field, value] of Object.entries(fields)) {
      if (leaf === undefined || !isField(field) || !hasField(leaf, field, sheet)) lost += 1;
      else if (terms !== null && hasErrors(checkCell({ sheet, terms, line, field, value }))) invalid += 1;
    }
  }
  return { lost, invalid };
}
