// The plans of a year that the board of a province looks into, and what its paper says of them.
import type { Plan } from "../shared/plan.ts";
import { may, rolesInPlan } from "../shared/rights.ts";
import { plansOfPerson } from "./access.ts";
import type { Api } from "./effects.ts";
import type { SignedIn } from "./mount.ts";
import { refuse } from "./problem-error.ts";

/** Who is on no board is told that nothing is there. @param year "newest": the last that has plans */
export async function provincePlans(api: Api, person: SignedIn, year: string): Promise<readonly Plan[]> {
  if (!person.memberships.some(({ kind }) => kind === "board")) refuse("notFound");
  const plans = await plansOfPerson(api, person);
  const seen = plans.filter((plan) => may("readProvince", rolesInPlan(person.memberships, plan)));
  const meant = year === "newest" ? String(Math.max(...seen.map((plan) => plan.year))) : year;
  return seen.filter((plan) => String(plan.year) === meant);
}

/** @param plans of one province and year */
export function headOf(plans: readonly Plan[]) {
  const [first] = plans;
  if (first === undefined) return null;
  const fictitious = plans.some((plan) => plan.fictitious);
  return { year: first.year, board: first.words.board, fictitious };
}
