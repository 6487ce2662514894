// From a person and the ids of a path to what the person may do there. The only door to a plan's
// documents: it takes ids from the path alone, and what lies out of scope answers like what is not there.
import { isId } from "../shared/contract/id.ts";
import type { FilledSheet } from "../shared/filled-sheet.ts";
import { blocOfUnit, findBloc, unitName, type Bloc, type Plan, type ScoringTerms } from "../shared/plan.ts";
import { may, rolesFor, rolesInPlan, type Action, type Membership, type Role } from "../shared/rights.ts";
import type { ScoreSheet } from "../shared/score-sheet.ts";
import type { Api } from "./effects.ts";
import type { SignedIn } from "./mount.ts";
import { refuse } from "./problem-error.ts";
import { filledSheetId, scoreSheetId, type IdOf, type PlanRef } from "./store/document-ids.ts";
import { versionAt } from "./store/documents.ts";
import { plansOf } from "./store/plans.ts";

interface PlanScope {
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

/**
 * What a sheet is scored on: the published score sheet, or the one it was locked on, so that publishing
 * another changes nothing of a closed result.
 *
 * @throws ProblemError "noScoreSheet"
 */
export async function scoringOfSheet(
  api: Api,
  plan: Plan,
  filled: FilledSheet | undefined,
): Promise<Scoring> {
  const current = await scoringOf(api, plan);
  if (filled?.stage !== "locked" || filled.sheetRevision === current.sheetRevision) return current;
  return (await scoringAt(api, plan, filled.sheetRevision)) ?? current;
}

/** What the plan was scored on by an older score sheet; null where that was never published. */
export async function scoringAt(api: Api, plan: Plan, sheetRevision: number): Promise<Scoring | null> {
  const version = await versionAt(api.store, scoreSheetId(plan), sheetRevision);
  if (version === null || plan.scoring === null) return null;
  return { sheet: version.body, sheetRevision, terms: plan.scoring };
}

export function sheetIdOf({
  plan,
  bloc,
  unit,
}: Pick<UnitScope, "plan" | "bloc" | "unit">): IdOf<"filledSheet"> {
  return filledSheetId(plan, { bloc: bloc.id, unit });
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

/**
 * Turns away who has no role at all where a path leads, before a body of megabytes is read. What the
 * person may do there is decided by the handler.
 *
 * @throws ProblemError "notFound"
 */
export async function admit(
  api: Api,
  { person, params }: Asked<{ readonly plan?: string; readonly bloc?: string; readonly unit?: string }>,
): Promise<void> {
  // The board of a province publishes plans that are not there yet.
  if (person.memberships.some(({ kind }) => kind === "board") || params.plan === undefined) return;
  const { plan } = await findReadable(api, person, params.plan);
  const { bloc, unit } = params;
  const isWhole = bloc === undefined && unit === undefined;
  const place = { plan, ...(bloc !== undefined && { bloc }), ...(unit !== undefined && { unit }) };
  const roles = isWhole ? rolesInPlan(person.memberships, plan) : rolesFor(person.memberships, place);
  if (roles.length === 0) refuse("notFound");
}

function provincesOf(memberships: readonly Membership[]): readonly string[] {
  return [...new Set(memberships.map(({ province }) => province))];
}

async function newestPlan(api: Api, ref: PlanRef): Promise<{ plan: Plan; revision: number } | null> {
  const version = await api.published.plan(ref);
  return version && { plan: version.body, revision: version.revision };
}

/** The plan of this id, in the first province of the person's in which it gives a role. */
async function findReadable(
  api: Api,
  person: SignedIn,
  id: string,
): Promise<{ readonly plan: Plan; readonly revision: number }> {
  // An id is part of a key: what no plan can be called is not looked up.
  if (!isId(id)) refuse("notFound");
  for (const province of provincesOf(person.memberships)) {
    const ref = await api.published.find(province, id);
    const found = ref && (await newestPlan(api, ref));
    if (found && rolesInPlan(person.memberships, found.plan).length > 0) return found;
  }
  refuse("notFound");
}

function allowed(action: Action, roles: readonly Role[]): readonly Role[] {
  return may(action, roles) ? roles : refuse("notFound");
}
