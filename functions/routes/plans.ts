// Plans: those a person takes part in, one of them, and publishing by the board.
import type { Plan } from "../../shared/plan.ts";
import { may, rolesFor, rolesInPlan } from "../../shared/rights.ts";
import { problem } from "../../shared/contract/problems.ts";
import { WHAT } from "../../shared/wording/answers.ts";
import { openPlan, provincesOf, type Api } from "../access.ts";
import type { Call, Handlers, SignedIn } from "../mount.ts";
import { ProblemError, refuse } from "../problem-error.ts";
import { appendVersion } from "../store/append.ts";
import { planId } from "../store/document-ids.ts";
import { plansOf, registerPlan } from "../store/plans.ts";

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

/** Plans in which the person has a role, newest year first. */
export async function plansOfPerson(api: Api, { memberships }: SignedIn): Promise<readonly Plan[]> {
  const refs = await Promise.all(provincesOf(memberships).map((province) => plansOf(api.store, province)));
  const versions = await Promise.all(refs.flat().map((ref) => api.published.plan(ref)));
  return versions
    .flatMap((version) => (version === null ? [] : [version.body]))
    .filter((plan) => may("readPlan", rolesInPlan(memberships, plan)))
    .toSorted((a, b) => b.year - a.year || a.title.localeCompare(b.title, "vi"));
}

async function publishPlan(
  api: Api,
  { params, body, person }: Call<"publishPlan">,
): Promise<{ revision: number; findings: [] }> {
  const { plan, baseRevision } = body;
  if (plan.id !== params.plan) refuse("badRequest", { what: WHAT.planId });
  // Only the board of the province named may publish there: the memberships decide, not the body.
  if (!may("publishPlan", rolesFor(person.memberships, { plan }))) refuse("notFound");
  const ref = await registerPlan(api.store, plan);
  if (ref.year !== plan.year) refuse("badRequest", { what: WHAT.planId });
  const written = await appendVersion(api.store, {
    id: planId(plan),
    by: person.id,
    action: "publish",
    edit: (current) =>
      (current?.revision ?? 0) === baseRevision
        ? { kind: "append", body: plan, written: [] }
        : { kind: "refuse", problem: problem("stale", { revision: current?.revision ?? 0 }) },
  });
  if (written.kind === "refused") throw new ProblemError(written.problem);
  api.published.forget(plan);
  return { revision: written.version?.revision ?? 0, findings: [] };
}
