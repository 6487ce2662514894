// The plan as a document: its JSON, how it is published, listed and read.
import * as z from "zod/mini";
import type { Plan } from "../plan.ts";
import { findingSchema } from "./findings.ts";
import { count, day, id, plain, source, text } from "./values.ts";

const dueSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("before"), date: day }),
  z.object({ kind: z.literal("atTheLatest"), date: day }),
  z.object({ kind: z.literal("month"), month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)) }),
  z.object({ kind: z.literal("quarter"), year: z.int(), quarter: z.literal([1, 2, 3, 4]) }),
  z.object({ kind: z.literal("none") }),
]);

export const planSchema: z.ZodMiniType<Plan> = z.object({
  id,
  province: id,
  year: z.int(),
  number: z.nullable(text(60)),
  date: z.nullable(day),
  title: text(500),
  issuer: text(300),
  words: z.object({
    unit: text(60),
    bloc: text(60),
    leader: text(100),
    deputy: z.nullable(text(100)),
    board: text(200),
    conference: text(200),
  }),
  blocs: z.array(
    z.object({
      id,
      name: text(200),
      kind: z.enum(["bloc", "cluster"]),
      members: z.array(z.object({ unit: id, name: text(300) })),
      leader: id,
      deputy: z.nullable(id),
      signature: z.object({
        onBehalf: plain,
        office: plain,
        position: plain,
        name: plain,
      }),
    }),
  ),
  duties: z.array(
    z.object({
      id,
      kind: z.enum(["selfScore", "registration", "compact", "midYearReport", "yearEndReport", "conference"]),
      label: text(300),
      due: dueSchema,
      place: plain,
    }),
  ),
  scoring: z.nullable(
    z.object({
      bonus: z.object({
        counts: z.enum(["agreed", "scored"]),
        onQualitative: z.boolean(),
        source: plain,
      }),
      crossCheck: z.boolean(),
      membersSee: z.enum(["blocAfterClosing", "ownOnly"]),
    }),
  ),
  source,
  fictitious: z.boolean(),
});

export const planViewSchema = z.object({
  revision: count,
  plan: planSchema,
  sheetRevision: z.nullable(count),
});

export const planListSchema = z.object({
  plans: z.array(
    z.object({
      id: z.string(),
      year: z.int(),
      number: z.nullable(z.string()),
      title: z.string(),
      blocs: count,
    }),
  ),
});

export const publishPlanSchema = z.object({ baseRevision: count, plan: planSchema });

/** A plan or a score sheet was published as this revision. */
export const publishedSchema = z.object({ revision: count, findings: z.array(findingSchema) });
