// Published plans and score sheets, remembered in the process for a few seconds: every request needs
// them and they change a few times a year. Versions of closed results, which never change, are remembered
// for good; memberships and filled sheets never.
import type { Result } from "../shared/conference.ts";
import type { Ranking } from "../shared/contract/blocs.ts";
import type { DocumentKind, Version } from "../shared/document/version.ts";
import type { Plan } from "../shared/plan.ts";
import type { ScoreSheet } from "../shared/score-sheet.ts";
import {
  planId,
  resultId,
  scoreSheetId,
  type Bodies,
  type IdOf,
  type PlanRef,
} from "./store/document-ids.ts";
import { newestVersion, versionAt } from "./store/documents.ts";
import { findPlan } from "./store/plans.ts";
import type { Store } from "./store/table.ts";

/** Another process may have published in between; a request that names a newer revision looks again. */
const REMEMBERED_MS = 5000;

export interface Published {
  /** Where a plan's documents lie; null where the province has no such plan. */
  find(province: string, plan: string): Promise<PlanRef | null>;
  plan(ref: PlanRef): Promise<Version<Plan> | null>;
  /** @param atLeast a revision that somebody has seen already */
  sheet(ref: PlanRef, atLeast?: number): Promise<Version<ScoreSheet> | null>;
  /** One version of a closed result: it never changes. @throws Error where there is no such version */
  result(ref: PlanRef, bloc: string, revision: number): Promise<Result<Ranking>>;
  /** After publishing. */
  forget(ref: PlanRef): void;
}

export function publishedIn(store: Store): Published {
  const refs = new Map<string, PlanRef>();
  const results = new Map<string, Result<Ranking>>();
  const plans = remembering<"plan">(store);
  const sheets = remembering<"scoreSheet">(store);
  return {
    find: async (province, plan) => {
      const key = `${province}\n${plan}`;
      const known = refs.get(key) ?? (await findPlan(store, province, plan));
      if (known !== null) refs.set(key, known);
      return known;
    },
    plan: (ref) => plans.newest(planId(ref), 0),
    sheet: (ref, atLeast = 0) => sheets.newest(scoreSheetId(ref), atLeast),
    result: async (ref, bloc, revision) => {
      const id = resultId(ref, bloc);
      const key = JSON.stringify([id, revision]);
      const known = results.get(key) ?? (await versionAt(store, id, revision))?.body;
      if (known === undefined) throw new Error(`Result ${key} is missing`);
      results.set(key, known);
      return known;
    },
    forget: (ref) => {
      plans.forget(planId(ref));
      sheets.forget(scoreSheetId(ref));
    },
  };
}

interface Remembering<Kind extends DocumentKind> {
  newest(id: IdOf<Kind>, atLeast: number): Promise<Version<Bodies[Kind]> | null>;
  forget(id: IdOf<Kind>): void;
}

function remembering<Kind extends "plan" | "scoreSheet">(store: Store): Remembering<Kind> {
  const known = new Map<string, { readonly version: Version<Bodies[Kind]>; readonly at: number }>();
  const keyOf = (id: IdOf<Kind>): string => `${id.province}\n${id.year}\n${id.plan}`;
  return {
    newest: async (id, atLeast) => {
      const remembered = known.get(keyOf(id));
      const isFresh = remembered !== undefined && performance.now() - remembered.at < REMEMBERED_MS;
      if (isFresh && remembered.version.revision >= atLeast) return remembered.version;
      const version = await newestVersion(store, id);
      if (version !== null) known.set(keyOf(id), { version, at: performance.now() });
      return version;
    },
    forget: (id) => void known.delete(keyOf(id)),
  };
}
