// Score sheets of a plan: check, fetch, publish. A sheet with errors is never published, nor is any while
// a result of the plan is closed.
import { invalid, problem } from "../../shared/contract/problems.ts";
import { hasErrors, sortFindings, type Finding } from "../../shared/finding.ts";
import type { Plan } from "../../shared/plan.ts";
import { mayPublishScoreSheet } from "../../shared/rights.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { openPlan } from "../access.ts";
import { carriedOver } from "../carried-over.ts";
import { closedConferences } from "../closed-conferences.ts";
import type { Api } from "../effects.ts";
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

async function publish(
  api: Api,
  call: Call<"publishScoreSheet">,
): Promise<{ revision: number; findings: readonly Finding[] }> {
  const { plan } = await openPlan(api, call, "publishScoreSheet");
  if (!mayPublishScoreSheet(call.person.memberships, plan)) refuse("notFound");
  const { sheet, baseRevision } = call.body;
  const findings = await findingsOf(sheet, plan);
  if (hasErrors(findings)) throw new ProblemError(invalid(findings));
  const [closed] = await closedConferences(api, plan);
  if (closed !== undefined) refuse("closed", { closedOn: closed.closedOn });
  const written = await appendVersion(api.store, {
    id: scoreSheetId(plan),
    by: call.person.id,
    action: "publish",
    edit: (current) => {
      const revision = current?.revision ?? 0;
      return revision === baseRevision
        ? { kind: "append", body: sheet, written: [] }
        : { kind: "refuse", problem: problem("stale", { kind: "scoreSheet", revision }) };
    },
  });
  if (written.kind === "refused") throw new ProblemError(written.problem);
  api.published.forget(plan);
  const left = await carriedOver(api, plan, sheet);
  return { revision: written.version?.revision ?? 0, findings: sortFindings([...findings, ...left]) };
}

/** The checker is loaded when a sheet is published, a few times a year. */
async function findingsOf(sheet: ScoreSheet, plan: Plan): Promise<readonly Finding[]> {
  const { checkScoreSheet } = await import("../../shared/score-sheet-check.ts");
  return sortFindings(checkScoreSheet(sheet, plan.scoring));
}
