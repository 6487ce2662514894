// The plans of a year that the board of a province looks into.
import type { Plan } from "../shared/plan.ts";
import { may, rolesInPlan } from "../shared/rights.ts";
import { plansOfPerson } from "./access.ts";
import type { Api } from "./effects.ts";
import type { SignedIn } from "./mount.ts";
import { refuse } from "./problem-error.ts";

/** Who is on no board is told that nothing is there. */
export async function provincePlans(api: Api, person: SignedIn, year: string): Promise<readonly Plan[]> {
  if (!person.memberships.some(({ kind }) => kind === "board")) refuse("notFound");
  const plans = await plansOfPerson(api, person);
  return plans.filter(
    (plan) => String(plan.year) === year && may("readProvince", rolesInPlan(person.memberships, plan)),
  );
}
