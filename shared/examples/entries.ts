// What every unit of the three example blocs would type, ready to enter through the API or to score.
import { unitName, type Plan } from "../plan.ts";
import type { ScoreSheet } from "../score-sheet.ts";
import { bloc4Entries } from "./entries/bloc-4.ts";
import { cluster347Entries } from "./entries/cluster-347.ts";
import { communeCouncilEntries } from "./entries/commune-councils.ts";
import { readEntries, type EntryTables, type UnitEntries } from "./entries/read-tables.ts";
import { bloc4Plan, cluster347Plan, communeCouncilPlan } from "./plans.ts";
import { cluster347Sheet, communeCouncilSheet, illustrativeSheet } from "./sheets.ts";

export interface BlocEntries {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly bloc: string;
  readonly units: readonly UnitEntries[];
}

export const bloc4: BlocEntries = entriesOf(bloc4Plan, illustrativeSheet, bloc4Entries);
export const communeCouncils: BlocEntries = entriesOf(
  communeCouncilPlan,
  communeCouncilSheet,
  communeCouncilEntries,
);
export const cluster347: BlocEntries = entriesOf(cluster347Plan, cluster347Sheet, cluster347Entries);

function entriesOf(plan: Plan, sheet: ScoreSheet, tables: EntryTables): BlocEntries {
  const units = readEntries(tables, { sheet, nameOf: (unit) => unitName(plan, unit) });
  return { plan, sheet, bloc: plan.blocs[0]?.id ?? "", units };
}
