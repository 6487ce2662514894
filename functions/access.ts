// From a person and the ids of a path to what the person may do there. The only door to a plan's
// documents: it takes ids from the path alone, and what lies out of scope answers like what is not there.
import { blocOfUnit, findBloc, unitName, type Bloc, type Plan, type ScoringTerms } from "../shared/plan.ts";
import { may, rolesFor, rolesInPlan, type Action, type Membership, type Role } from "../shared/rights.ts";
import type { ScoreSheet } from "../shared/score-sheet.ts";
import type { AppEffects } from "./app.ts";
import type { SignedIn } from "./mount.ts";
import { refuse } from "./problem-error.ts";
import type { Published } from "./published.ts";
import type { PlanRef } from "./store/document-ids.ts";

/** What handlers work with: the world, and the plans and sheets remembered in this process. */
export interface Api extends AppEffects {
  readonly published: Published;
}

export interface PlanScope {
  readonly plan: Plan;
  readonly planRevision: number;
  readonly roles: readonly Role[];
}

export interface BlocScope extends PlanScope {
  readonly bloc: Bloc;
}

export interface UnitScope extends BlocScope {
  readonly unit: string;
  readonly unitName: string;
}

interface Asked<Params> {
  readonly person: SignedIn;
  readonly params: Params;
}

/** @throws ProblemError "notFound" */
export async function openPlan(
  api: Api,
  { person, params }: Asked<{ plan: string }>,
  action: Action,
): Promise<PlanScope> {
  const { plan, revision } = await findReadable(api, person, params.plan);
  return { plan, planRevision: revision, roles: allowed(action, rolesInPlan(person.memberships, plan)) };
}

/** @param action one that suffices, or several of which any does. @throws ProblemError "notFound" */
export async function openBloc(
  api: Api,
  { person, params }: Asked<{ plan: string; bloc: string }>,
  ...actions: readonly Action[]
): Promise<BlocScope> {
  const { plan, revision } = await findReadable(api, person, params.plan);
  const bloc = findBloc(plan, params.bloc) ?? refuse("notFound");
  const roles = rolesFor(person.memberships, { plan, bloc: bloc.id });
  if (!actions.some((action) => may(action, roles))) refuse("notFound");
  return { plan, planRevision: revision, roles, bloc };
}

/** @throws ProblemError "notFound" */
export async function openUnit(
  api: Api,
  { person, params }: Asked<{ plan: string; unit: string }>,
  ...actions: readonly Action[]
): Promise<UnitScope> {
  const { plan, revision } = await findReadable(api, person, params.plan);
  const bloc = blocOfUnit(plan, params.unit) ?? refuse("notFound");
  const roles = rolesFor(person.memberships, { plan, unit: params.unit });
  if (!actions.some((action) => may(action, roles))) refuse("notFound");
  return {
    plan,
    planRevision: revision,
    roles,
    bloc,
    unit: params.unit,
    unitName: unitName(plan, params.unit),
  };
}

/** What a plan is scored on. */
export interface Scoring {
  readonly sheet: ScoreSheet;
  readonly sheetRevision: number;
  readonly terms: ScoringTerms;
}

/** @throws ProblemError "noScoreSheet" */
export async function scoringOf(api: Api, plan: Plan, atLeast = 0): Promise<Scoring> {
  const published = await api.published.sheet(plan, atLeast);
  if (published === null || plan.scoring === null) refuse("noScoreSheet");
  return { sheet: published.body, sheetRevision: published.revision, terms: plan.scoring };
}

export function provincesOf(memberships: readonly Membership[]): readonly string[] {
  return [...new Set(memberships.map(({ province }) => province))];
}

export async function newestPlan(api: Api, ref: PlanRef): Promise<{ plan: Plan; revision: number } | null> {
  const version = await api.published.plan(ref);
  return version && { plan: version.body, revision: version.revision };
}

/** The plan of this id in a province of the person's. */
async function findReadable(
  api: Api,
  person: SignedIn,
  id: string,
): Promise<{ readonly plan: Plan; readonly revision: number }> {
  // An id is part of a key: what no plan can be called is not looked up.
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(id)) refuse("notFound");
  for (const province of provincesOf(person.memberships)) {
    const ref = await api.published.find(province, id);
    const found = ref && (await newestPlan(api, ref));
    if (found) return found;
  }
  refuse("notFound");
}

function allowed(action: Action, roles: readonly Role[]): readonly Role[] {
  return may(action, roles) ? roles : refuse("notFound");
}
