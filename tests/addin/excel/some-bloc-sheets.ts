// The sheets of blocs as the server answers them to their leader: of the shipped examples with everything handed
// in, and of invented blocs of any size.
import { blocSheets } from "../../../functions/bloc-sheets-answer.ts";
import type { MemberSheet } from "../../../functions/bloc-sheets.ts";
import type { BlocSheets } from "../../../shared/contract/bloc-sheets.ts";
import type { Cells } from "../../../shared/document/cells.ts";
import { withCells } from "../../../shared/document/cells.ts";
import type { BlocEntries } from "../../../shared/examples/entries.ts";
import { communeCouncilChecks } from "../../../shared/examples/entries/commune-councils.ts";
import { allCells } from "../../../shared/examples/entries/read-tables.ts";
import { EMPTY_FILLED_SHEET } from "../../../shared/filled-sheet.ts";
import type { Bloc, Plan } from "../../../shared/plan.ts";
import type { ScoreSheet } from "../../../shared/score-sheet.ts";
import { randomEntries, realMixSheet } from "../../bench/mixed-sheet.ts";
import { plan as smallPlan } from "../../functions/small-plan.ts";

export interface SomeBloc {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly sheet: ScoreSheet;
  readonly members: readonly MemberSheet[];
}

export function answerOf({ plan, bloc, sheet, members }: SomeBloc, unit: string | null = null): BlocSheets {
  if (plan.scoring === null) throw new Error("The plan does not score.");
  const scoring = { sheet, sheetRevision: 1, terms: plan.scoring };
  return blocSheets({ plan, bloc, roles: ["leader"], state: "open", scoring, members, unit });
}

/** The last two of the bloc have not handed in; the commune councils are checked as in the example. */
export function exampleBloc({ plan, sheet, units, bloc: id }: BlocEntries): SomeBloc {
  const bloc = plan.blocs.find((known) => known.id === id);
  if (bloc === undefined) throw new Error("The example has a bloc.");
  const members = bloc.members.map(({ unit, name }, index): MemberSheet => {
    const entries = units.find((known) => known.unit === unit);
    const isLast = index >= bloc.members.length - 2;
    if (entries === undefined || index === bloc.members.length - 1)
      return { unit, name, revision: 0, sheet: null };
    const checks = plan.scoring?.crossCheck === true ? checksOf(unit) : [];
    const lines = withCells(allCells(entries), checks);
    return {
      unit,
      name,
      revision: 2,
      sheet: { ...EMPTY_FILLED_SHEET, stage: isLast ? "draft" : "submitted", lines },
    };
  });
  return { plan, bloc, sheet, members };
}

function checksOf(unit: string) {
  return communeCouncilChecks
    .filter((check) => check.unit === unit)
    .flatMap(({ line, checkedScore, checkReason }) => [
      { line, field: "checkedScore", now: checkedScore },
      { line, field: "checkReason", now: checkReason },
    ]);
}

/** @param more cells of each unit beside its results */
export function inventedBloc({
  units,
  criteria,
  crossCheck = true,
}: {
  readonly units: number;
  readonly criteria: number;
  readonly crossCheck?: boolean;
}): SomeBloc {
  const sheet = realMixSheet(criteria);
  const entries = randomEntries(sheet, units);
  const members = entries.map((lines: Cells, index): MemberSheet => ({
    ...{ unit: `dv-${index + 1}`, name: `Đơn vị số ${index + 1}`, revision: 2 },
    sheet: { ...EMPTY_FILLED_SHEET, stage: "submitted", lines },
  }));
  const [first] = smallPlan.blocs;
  if (first === undefined || smallPlan.scoring === null) throw new Error("The plan has a bloc.");
  const bloc = { ...first, members: members.map(({ unit, name }) => ({ unit, name })) };
  const plan = { ...smallPlan, blocs: [bloc], scoring: { ...smallPlan.scoring, crossCheck } };
  return { plan, bloc, sheet, members };
}

/** What a check is answered, without its cells: for who counts requests. */
export function takenAnswer(): object {
  const score = { leaves: {}, headings: {}, main: 0, denominator: 0, penalty: 0, proposedBonus: 0 };
  const sums = { agreedBonus: 0, totalBeforeBonus: 0, total: 0, answered: 0, leafCount: 0 };
  return {
    ...{ revision: 3, at: "2021-01-04T02:00:00.000Z", stage: "submitted", dryRun: false },
    outcomes: [],
    counts: { taken: 0, unchanged: 0, conflict: 0, refused: 0 },
    ...{ combined: [], elsewhere: [], findings: [], score: { ...score, ...sums } },
  };
}
