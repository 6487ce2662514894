// What a law or a plan asks for a title or a commendation form.
import * as z from "zod/mini";
import type { Requirement } from "../law/recognition.ts";
import type { Base } from "../plan/target.ts";
import { id, text } from "./values.ts";

export const percent = z.number().check(z.gte(0), z.lte(100));

export const baseSchema: z.ZodMiniType<Base> = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["staff", "partyMembers", "collectives", "units", "assignedTasks"]) }),
  z.object({ kind: z.literal("holders"), title: id }),
]);

export const requirementSchema: z.ZodMiniType<Requirement> = z.union([
  z.object({ kind: z.literal("tasks"), atLeast: z.enum(["well", "excellently"]) }),
  z.object({ kind: z.literal("title"), title: id, consecutiveYears: z.int().check(z.gte(1), z.lte(10)) }),
  z.object({ kind: z.literal("initiative"), effect: z.enum(["unit", "province", "nation"]) }),
  z.object({ kind: z.literal("serviceMonths"), atLeast: z.int().check(z.gte(1), z.lte(600)) }),
  z.object({ kind: z.literal("holders"), title: id, percent, bound: z.enum(["atLeast", "moreThan"]) }),
  z.object({ kind: z.literal("someHolder"), title: id, atLeast: z.int().check(z.gte(1)) }),
  z.object({ kind: z.literal("completed"), percent }),
  z.object({ kind: z.literal("noDiscipline"), from: text(60) }),
  z.object({ kind: z.literal("leadsBloc") }),
  z.object({ kind: z.literal("judged"), what: text(500) }),
  z.object({
    kind: z.literal("anyOf"),
    get of() {
      return z.array(requirementSchema).check(z.maxLength(10));
    },
  }),
]);
