// Which plans a province has and in which year each lies: addresses name a plan only, its documents are
// kept by year. A row is written once and never changes, so it may be remembered.
import * as z from "zod/mini";
import type { PlanRef } from "./document-ids.ts";
import { getItem, putItem, queryItems, ROW_IS_ABSENT, type Item } from "./items.ts";
import { planKey, planRange } from "./keys.ts";
import type { Store } from "./table.ts";

/**
 * Registers a plan before its first version. Can be repeated.
 * @returns the plan as registered: in another year when the id was taken before
 */
export async function registerPlan(store: Store, { province, year, id }: PlanRef): Promise<PlanRef> {
  const isNew = await putItem(store, { ...planKey(province, id), year }, ROW_IS_ABSENT);
  const before = isNew ? null : await findPlan(store, province, id);
  return before ?? { province, year, id };
}

export async function findPlan(store: Store, province: string, id: string): Promise<PlanRef | null> {
  const item = await getItem(store, planKey(province, id));
  return item && decodePlan(province, item);
}

/** All plans of a province, by id. */
export async function plansOf(store: Store, province: string): Promise<readonly PlanRef[]> {
  const items = await queryItems(store, planRange(province));
  return items.map((item) => decodePlan(province, item));
}

const planSchema = z.object({ SK: z.string(), year: z.int() });

function decodePlan(province: string, item: Item): PlanRef {
  const { SK, year } = planSchema.parse(item);
  return { province, year, id: SK };
}
