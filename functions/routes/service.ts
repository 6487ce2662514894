// The service itself: whether it answers, what it can do, where to sign in, and who is asking.
import type { Role } from "../../shared/rights.ts";
import { rolesFor } from "../../shared/rights.ts";
import { unitName, type Plan } from "../../shared/plan.ts";
import { vietnamDay } from "../../shared/vietnam-time.ts";
import { roleLabel } from "../../shared/wording/answers.ts";
import { plansOfPerson } from "../access.ts";
import type { Api } from "../effects.ts";
import type { Handlers, SignedIn } from "../mount.ts";
import { readPerson } from "../store/people.ts";

type Names = "health" | "openapi" | "signIn" | "me";

export function serviceHandlers(api: Api): Pick<Handlers, Names> {
  return {
    health: async () => {
      // Any read will do: it says whether the store answers.
      await readPerson(api.store, "health");
      return { status: "ok", version: api.version };
    },
    // Asked for by tools only: loaded on the first request.
    openapi: async () => (await import("../openapi.ts")).openApiDocument(api.version),
    signIn: async () => {
      const { issuer, clientId, authorizationEndpoint, tokenEndpoint } = await api.issuer();
      return { issuer, clientId, authorizationEndpoint, tokenEndpoint };
    },
    me: async ({ person }) => {
      const plans = await plansOfPerson(api, person);
      return {
        person: { id: person.id, name: person.name },
        today: vietnamDay(api.now()),
        example: api.example,
        roles: plans.flatMap((plan) => rolesIn(plan, person)),
      };
    },
  };
}

interface RoleAnswer {
  readonly role: Role;
  readonly plan: string;
  readonly planTitle: string;
  readonly bloc: string | null;
  readonly unit: string | null;
  readonly label: string;
}

function rolesIn(plan: Plan, { memberships }: SignedIn): readonly RoleAnswer[] {
  const answer = (role: Role, where: { bloc?: string; blocName?: string; unit?: string }): RoleAnswer => ({
    role,
    plan: plan.id,
    planTitle: plan.title,
    bloc: where.bloc ?? null,
    unit: where.unit ?? null,
    label: roleLabel(role, {
      words: plan.words,
      bloc: where.blocName ?? "",
      unit: where.unit === undefined ? "" : unitName(plan, where.unit),
    }),
  });
  const own = memberships.flatMap((one) =>
    one.kind === "unit" && one.province === plan.province ? [one.unit] : [],
  );
  const inBlocs = plan.blocs.flatMap((bloc) => {
    const place = { bloc: bloc.id, blocName: bloc.name };
    const roles = rolesFor(memberships, { plan, bloc: bloc.id });
    const offices = roles.filter((role) => role === "leader" || role === "deputy");
    const units = bloc.members.filter(({ unit }) => own.includes(unit));
    return [
      ...offices.map((role) => answer(role, place)),
      ...units.map(({ unit }) => answer("unit", { ...place, unit })),
    ];
  });
  const isBoard = memberships.some((one) => one.kind === "board" && one.province === plan.province);
  return isBoard ? [answer("board", {}), ...inBlocs] : inBlocs;
}
