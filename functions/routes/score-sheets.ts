// Score sheets of a plan: check, fetch, publish. A sheet with errors is never published.
import { invalid, problem } from "../../shared/contract/problems.ts";
import { hasErrors, sortFindings, type Finding } from "../../shared/finding.ts";
import type { Plan } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { openPlan, type Api } from "../access.ts";
import type { Call, Handlers } from "../mount.ts";
import { ProblemError, refuse } from "../problem-error.ts";
import { appendVersion } from "../store/append.ts";
import { scoreSheetId } from "../store/document-ids.ts";

type Names = "checkScoreSheet" | "readScoreSheet" | "publishScoreSheet";

export function scoreSheetHandlers(api: Api): Pick<Handlers, Names> {
  return {
    checkScoreSheet: async (call) => {
      const { plan } = await openPlan(api, call, "publishScoreSheet");
      return { findings: await findingsOf(call.body, plan) };
    },
    readScoreSheet: async (call) => {
      const { plan } = await openPlan(api, call, "readScoreSheet");
      const sheet = (await api.published.sheet(plan)) ?? refuse("noScoreSheet");
      return { revision: sheet.revision, sheet: sheet.body };
    },
    publishScoreSheet: (call) => publish(api, call),
  };
}

async function publish(api: Api, call: Call<"publishScoreSheet">) {
  const { plan } = await openPlan(api, call, "publishScoreSheet");
  const { sheet, baseRevision } = call.body;
  const findings = await findingsOf(sheet, plan);
  if (hasErrors(findings)) throw new ProblemError(invalid(findings));
  const written = await appendVersion(api.store, {
    id: scoreSheetId(plan),
    by: call.person.id,
    action: "publish",
    edit: (current) =>
      (current?.revision ?? 0) === baseRevision
        ? { kind: "append", body: sheet, written: [] }
        : { kind: "refuse", problem: problem("stale", { revision: current?.revision ?? 0 }) },
  });
  if (written.kind === "refused") throw new ProblemError(written.problem);
  api.published.forget(plan);
  return { revision: written.version?.revision ?? 0, findings };
}

/** The checker is loaded when a sheet is published, a few times a year. */
async function findingsOf(sheet: ScoreSheet, plan: Plan): Promise<readonly Finding[]> {
  const { checkScoreSheet } = await import("../../shared/score-sheet-check.ts");
  return sortFindings(checkScoreSheet(sheet, plan.scoring));
}
