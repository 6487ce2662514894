// Plans: those a person takes part in, one of them, and publishing by the board.
import { invalid, problem } from "../../shared/contract/problems.ts";
import { hasErrors, sortFindings, type Finding } from "../../shared/finding.ts";
import { blocOfUnit, findBloc, type Bloc, type Plan } from "../../shared/plan.ts";
import { may, rolesFor } from "../../shared/rights.ts";
import { WHAT } from "../../shared/wording/answers.ts";
import { openPlan, plansOfPerson } from "../access.ts";
import { bringHeads } from "../bloc-sheets.ts";
import { closedConferences } from "../closed-conferences.ts";
import type { Api } from "../effects.ts";
import type { Call, Handlers } from "../mount.ts";
import { ProblemError, refuse } from "../problem-error.ts";
import { appendVersion } from "../store/append.ts";
import { canonicalJson } from "../store/digest.ts";
import { planId } from "../store/document-ids.ts";
import { newestVersion } from "../store/documents.ts";
import { findPlan, registerPlan } from "../store/plans.ts";

type Names = "listPlans" | "readPlan" | "publishPlan";

export function planHandlers(api: Api): Pick<Handlers, Names> {
  return {
    listPlans: async ({ person }) => {
      const plans = await plansOfPerson(api, person);
      return {
        plans: plans.map(({ id, year, number, title, blocs }) => ({
          id,
          year,
          number,
          title,
          blocs: blocs.length,
        })),
      };
    },
    readPlan: async (call) => {
      const { plan, planRevision } = await openPlan(api, call, "readPlan");
      const sheet = await api.published.sheet(plan);
      return { revision: planRevision, plan, sheetRevision: sheet?.revision ?? null };
    },
    publishPlan: (call) => publishPlan(api, call),
  };
}

async function publishPlan(
  api: Api,
  { params, body, person }: Call<"publishPlan">,
): Promise<{ revision: number; findings: readonly Finding[] }> {
  const { plan, baseRevision } = body;
  if (plan.id !== params.plan) refuse("badRequest", { what: WHAT.planId });
  // Only the board of the province named may publish there: the memberships decide, not the body.
  if (!may("publishPlan", rolesFor(person.memberships, { plan }))) refuse("notFound");
  // The checker, and the law's titles with it, is loaded when a plan is published, a few times a year.
  const { checkPlan } = await import("../../shared/plan-check.ts");
  const findings = sortFindings(checkPlan(plan));
  if (hasErrors(findings)) throw new ProblemError(invalid(findings));
  const registered = await findPlan(api.store, plan.province, plan.id);
  if (registered !== null && registered.year !== plan.year) refuse("badRequest", { what: WHAT.planId });
  // A year is registered for good: not for a plan that is refused right after.
  const current = await newestVersion(api.store, planId(plan));
  if ((current?.revision ?? 0) !== baseRevision) refuse("stale", staleAt(current));
  if (current !== null) await refuseWhereClosed(api, current.body, plan);
  const ref = await registerPlan(api.store, plan);
  if (ref.year !== plan.year) refuse("badRequest", { what: WHAT.planId });
  const written = await appendVersion(api.store, {
    id: planId(plan),
    by: person.id,
    action: "publish",
    edit: (newest) =>
      (newest?.revision ?? 0) === baseRevision
        ? { kind: "append", body: plan, written: [] }
        : { kind: "refuse", problem: problem("stale", staleAt(newest)) },
  });
  if (written.kind === "refused") throw new ProblemError(written.problem);
  api.published.forget(plan);
  if (current !== null) await bringMoved(api, current.body, plan);
  return { revision: written.version?.revision ?? 0, findings };
}

/** Units keep their sheets when they move to another bloc; its overview is made of heads. */
async function bringMoved(api: Api, before: Plan, plan: Plan): Promise<void> {
  const sheet = await api.published.sheet(plan);
  if (sheet === null || plan.scoring === null) return;
  const scoring = { sheet: sheet.body, sheetRevision: sheet.revision, terms: plan.scoring };
  for (const bloc of plan.blocs) {
    const moved = bloc.members.filter(({ unit }) => blocOfUnit(before, unit)?.id !== bloc.id);
    await bringHeads(
      api,
      { plan, bloc, scoring },
      moved.map(({ unit }) => unit),
    );
  }
}

function staleAt(current: { readonly revision: number } | null): { kind: "plan"; revision: number } {
  return { kind: "plan", revision: current?.revision ?? 0 };
}

/** The terms and the members that a closed result was made of stay until it is reopened. */
async function refuseWhereClosed(api: Api, before: Plan, next: Plan): Promise<void> {
  const isScoredAlike = canonicalJson(before.scoring) === canonicalJson(next.scoring);
  for (const { bloc, closedOn } of await closedConferences(api, before)) {
    const isSame = unitsOf(findBloc(next, bloc.id)) === unitsOf(bloc);
    if (!isScoredAlike || !isSame) refuse("closed", { closedOn });
  }
}

function unitsOf(bloc: Bloc | undefined): string {
  return (bloc?.members ?? [])
    .map(({ unit }) => unit)
    .toSorted()
    .join("\n");
}
