// Results side by side: the blocs of one plan, and all of a province in a year. Each bloc stands by
// itself; totals of different score sheets are never ranked together.
import type { Ranking } from "../../shared/contract/blocs.ts";
import type { Plan } from "../../shared/plan.ts";
import { may, rolesFor } from "../../shared/rights.ts";
import { openPlan } from "../access.ts";
import type { Api } from "../effects.ts";
import type { Handlers, SignedIn } from "../mount.ts";
import { closedRanking, currentRanking } from "../ranking-answer.ts";
import { provinceOverview } from "../province-overview.ts";
import { headOf, provincePlans } from "../province-plans.ts";

type Names = "readResults" | "readProvinceResults";

export function resultHandlers(api: Api): Pick<Handlers, Names> {
  return {
    readResults: async (call) => {
      const { plan } = await openPlan(api, call, "readResult");
      return { blocs: await blocsOf(api, plan, call.person) };
    },
    readProvinceResults: async ({ params, person }) => {
      const plans = await provincePlans(api, person, params.year);
      return { head: headOf(plans), blocs: await provinceOverview(api, plans) };
    },
  };
}

/** The blocs that the person may see: a closed result, or else the table as it stands. */
async function blocsOf(api: Api, plan: Plan, { memberships }: SignedIn): Promise<readonly Ranking[]> {
  const published = await api.published.sheet(plan);
  if (published === null || plan.scoring === null) return [];
  const scoring = { sheet: published.body, sheetRevision: published.revision, terms: plan.scoring };
  const tables = plan.blocs.map(async (bloc): Promise<Ranking | null> => {
    const roles = rolesFor(memberships, { plan, bloc: bloc.id });
    if (may("readRanking", roles)) {
      return (await closedRanking(api, { plan, bloc })) ?? currentRanking(api, { plan, bloc, scoring });
    }
    const isOpenToMembers = may("readResult", roles) && scoring.terms.membersSee === "blocAfterClosing";
    return isOpenToMembers ? closedRanking(api, { plan, bloc }) : null;
  });
  return (await Promise.all(tables)).filter((table) => table !== null);
}
