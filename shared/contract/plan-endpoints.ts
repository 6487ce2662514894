// A plan and its published score sheet.
import { PLAN, type Endpoint } from "./endpoint.ts";
import * as plans from "./plans.ts";
import * as scoreSheets from "./score-sheets.ts";

export const planEndpoints = {
  listPlans: {
    method: "GET",
    path: "/v1/plans",
    summary: "Plans that the person takes part in",
    answer: plans.planListSchema,
  },
  readPlan: { method: "GET", path: PLAN, summary: "A plan", answer: plans.planViewSchema },
  publishPlan: {
    method: "PUT",
    path: PLAN,
    summary: "Publish a plan, as a new version",
    body: plans.publishPlanSchema,
    answer: plans.publishedSchema,
  },

  checkScoreSheet: {
    method: "POST",
    path: `${PLAN}/score-sheet/check`,
    summary: "All findings about a score sheet; nothing is written",
    body: scoreSheets.scoreSheetSchema,
    answer: scoreSheets.checkedSheetSchema,
  },
  readScoreSheet: {
    method: "GET",
    path: `${PLAN}/score-sheet`,
    summary: "The published score sheet",
    answer: scoreSheets.scoreSheetViewSchema,
  },
  publishScoreSheet: {
    method: "PUT",
    path: `${PLAN}/score-sheet`,
    summary: "Publish a score sheet, as a new version",
    body: scoreSheets.publishSheetSchema,
    answer: plans.publishedSchema,
  },
} as const satisfies Record<string, Endpoint>;
