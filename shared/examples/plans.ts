// The three plans of the example province, each with one bloc of invented units and the score sheet it
// is scored on. Plan 277/KH-KTĐ4 keeps its real rules and dates; the others exist to carry their sheets.
import { planSchema } from "../contract/plans.ts";
import type { Plan } from "../plan.ts";
import type { ScoreSheet } from "../score-sheet.ts";
import type { IsoDate } from "../vietnam-time.ts";
import bloc4 from "./plans/dak-nong-khoi-4.json" with { type: "json" };
import cluster347 from "./plans/cum-347.json" with { type: "json" };
import communeCouncils from "./plans/hdnd-xa.json" with { type: "json" };
import { cluster347Sheet, communeCouncilSheet, illustrativeSheet } from "./sheets.ts";

export const EXAMPLE_PROVINCE = "vi-du";

/** The day that every page and print of the example shows. */
export const EXAMPLE_DAY: IsoDate = "2021-01-04";

export const bloc4Plan: Plan = planSchema.parse(bloc4);
export const communeCouncilPlan: Plan = planSchema.parse(communeCouncils);
export const cluster347Plan: Plan = planSchema.parse(cluster347);

export interface ExamplePlan {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
}

export const examplePlans: readonly ExamplePlan[] = [
  { plan: bloc4Plan, sheet: illustrativeSheet },
  { plan: communeCouncilPlan, sheet: communeCouncilSheet },
  { plan: cluster347Plan, sheet: cluster347Sheet },
];
