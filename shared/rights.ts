// Who may do what to what, as one pure table. Rights come from membership documents and from the plan
// (a unit that leads a bloc gives its officers the leader's rights), never from a token or a request.
import { blocOfUnit, findBloc, type Plan } from "./plan.ts";

export type Role = "unit" | "leader" | "deputy" | "board";

/** What a person belongs to, as stored: an office of a unit, or the board of a province. */
export type Membership =
  | { readonly kind: "unit"; readonly province: string; readonly unit: string }
  | { readonly kind: "board"; readonly province: string };

/** The roles in which a person meets one resource of a plan. */
interface Relation {
  readonly plan: Plan;
  readonly bloc?: string;
  readonly unit?: string;
}

/** "unit" means the own unit here; leader and deputy mean the bloc that the resource lies in. */
export function rolesFor(
  memberships: readonly Membership[],
  { plan, bloc, unit }: Relation,
): readonly Role[] {
  const roles = new Set<Role>();
  const scope = unit === undefined ? findBloc(plan, bloc ?? "") : blocOfUnit(plan, unit);
  for (const membership of memberships) {
    if (membership.province !== plan.province) continue;
    if (membership.kind === "board") {
      roles.add("board");
      continue;
    }
    if (scope?.leader === membership.unit) roles.add("leader");
    if (scope?.deputy === membership.unit) roles.add("deputy");
    if (unit === undefined ? isMember(scope, membership.unit) : unit === membership.unit) roles.add("unit");
  }
  return [...roles];
}

/** Every role a person holds anywhere in a plan: what the plan's own pages are open to. */
export function rolesInPlan(memberships: readonly Membership[], plan: Plan): readonly Role[] {
  const roles = plan.blocs.flatMap((bloc) => rolesFor(memberships, { plan, bloc: bloc.id }));
  return [...new Set(plan.blocs.length === 0 ? rolesFor(memberships, { plan }) : roles)];
}

/**
 * One score sheet scores every bloc of a plan: a bloc's leader publishes it where the plan has that bloc
 * alone, otherwise the board does.
 */
export function mayPublishScoreSheet(memberships: readonly Membership[], plan: Plan): boolean {
  const roles = rolesInPlan(memberships, plan);
  return roles.includes("board") || (plan.blocs.length === 1 && may("publishScoreSheet", roles));
}

function isMember(bloc: ReturnType<typeof findBloc>, unit: string): boolean {
  return bloc?.members.some((member) => member.unit === unit) ?? false;
}

export type Action =
  | "readPlan"
  | "publishPlan"
  | "readScoreSheet"
  | "publishScoreSheet"
  | "readFilledSheet"
  | "enter"
  | "assign"
  /** Asking the unit to explain a line. */
  | "ask"
  | "check"
  | "agree"
  | "submit"
  /** Uploading a unit's workbook, recording its paper or taking that back, or handing in for it. */
  | "actOnBehalf"
  | "return"
  | "readProgress"
  | "readRanking"
  | "readResult"
  | "recordConference"
  | "close"
  | "reopen"
  | "readProvince";

const ALLOWED: Record<Action, readonly Role[]> = {
  readPlan: ["unit", "leader", "deputy", "board"],
  publishPlan: ["board"],
  readScoreSheet: ["unit", "leader", "deputy", "board"],
  publishScoreSheet: ["board", "leader"],
  readFilledSheet: ["unit", "leader", "deputy", "board"],
  enter: ["unit"],
  assign: ["leader", "board"],
  ask: ["leader", "deputy"],
  check: ["leader", "deputy"],
  agree: ["leader"],
  submit: ["unit"],
  actOnBehalf: ["leader", "deputy"],
  return: ["leader", "deputy"],
  readProgress: ["leader", "deputy", "board"],
  readRanking: ["leader", "deputy", "board"],
  readResult: ["unit", "leader", "deputy", "board"],
  recordConference: ["leader"],
  close: ["leader"],
  reopen: ["leader", "board"],
  readProvince: ["board"],
};

export function may(action: Action, roles: readonly Role[]): boolean {
  return ALLOWED[action].some((role) => roles.includes(role));
}
