import { expect, test } from "vitest";
import { findPlan, plansOf, registerPlan } from "../../../functions/store/plans.ts";
import { emptyStore, PLAN } from "./example-store.ts";

test("a plan is found by its id in its province, in whichever year", async () => {
  const store = await emptyStore();
  expect(await findPlan(store, "dak-nong", PLAN.id)).toBeNull();
  await registerPlan(store, PLAN);
  await registerPlan(store, { ...PLAN, id: "12-KH-KTD4", year: 2021 });
  expect(await findPlan(store, "dak-nong", PLAN.id)).toEqual(PLAN);
  expect(await findPlan(store, "thanh-hoa", PLAN.id)).toBeNull();
  expect(await plansOf(store, "dak-nong")).toEqual([{ ...PLAN, id: "12-KH-KTD4", year: 2021 }, PLAN]);
});

test("registering again changes nothing and tells the year that the id was taken in", async () => {
  const store = await emptyStore();
  expect(await registerPlan(store, PLAN)).toEqual(PLAN);
  expect(await registerPlan(store, PLAN)).toEqual(PLAN);
  expect(await registerPlan(store, { ...PLAN, year: 2021 })).toEqual(PLAN);
});
