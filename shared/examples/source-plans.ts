// Five real plans as data, each line with its place in the text. Issuers, numbers, dates and words are
// theirs; units that a text does not name are invented and marked so. Plan 277/KH-KTĐ4 is also the one
// that the example province scores on.
import { planSchema } from "../contract/plans.ts";
import type { Plan } from "../plan.ts";
import canTho from "./plans/can-tho-so-vhttdl-2021.json" with { type: "json" };
import daLat from "./plans/da-lat-khoi-1-2021.json" with { type: "json" };
import daNang from "./plans/da-nang-van-phong-2021.json" with { type: "json" };
import quangThanh from "./plans/quang-thanh-xa-2021.json" with { type: "json" };
import { bloc4Plan } from "./plans.ts";

export const daNangPlan: Plan = planSchema.parse(daNang);
export const daLatPlan: Plan = planSchema.parse(daLat);
export const quangThanhPlan: Plan = planSchema.parse(quangThanh);
export const canThoPlan: Plan = planSchema.parse(canTho);

export const sourcePlans: readonly Plan[] = [daNangPlan, daLatPlan, quangThanhPlan, bloc4Plan, canThoPlan];
