// The plan as a document: its JSON, how it is published, listed and read.
import * as z from "zod/mini";
import type { Plan } from "../plan.ts";
import { dutySchema } from "./duties.ts";
import { findingSchema } from "./findings.ts";
import {
  cited,
  correctionSchema,
  leadingUnitsSchema,
  listOf,
  phaseSchema,
  place,
  planRecognitionSchema,
  referenceSchema,
  signerSchema,
  targetSchema,
} from "./plan-lines.ts";
import { count, day, id, plain, source, text } from "./values.ts";

const passage = z._default(z.nullable(z.object({ text: text(500), place })), null);
const unitIds = z.exactOptional(z.array(id).check(z.maxLength(20)));

/** What a plan leaves out may be left out: a list is then empty, anything else null. */

export const planSchema: z.ZodMiniType<Plan> = z.object({
  id,
  province: id,
  year: z.int(),
  number: z.nullable(text(60)),
  date: z.nullable(day),
  title: text(500),
  issuer: text(300),
  signer: z._default(z.nullable(signerSchema), null),
  recipients: listOf(text(200), 60),
  words: z.object({
    unit: text(60),
    bloc: text(60),
    leader: text(100),
    deputy: z.nullable(text(100)),
    board: text(200),
    conference: text(200),
  }),
  references: listOf(referenceSchema, 60),
  bodies: listOf(
    z.object({
      id,
      name: text(300),
      kind: z.enum(["board", "council", "initiativeCouncil", "secretariat", "authority", "organisation"]),
      place,
    }),
    30,
  ),
  blocs: z
    .array(
      z.object({
        id,
        name: text(200),
        kind: z.enum(["bloc", "cluster", "office"]),
        members: z
          .array(
            z.object({
              unit: id,
              name: text(300),
              validFrom: z.exactOptional(day),
              validTo: z.exactOptional(day),
              predecessors: unitIds,
              successors: unitIds,
              invented: z.exactOptional(z.literal(true)),
            }),
          )
          .check(z.maxLength(1000)),
        leader: id,
        deputy: z.nullable(id),
        nextLeader: z._default(
          z.nullable(z.object({ unit: id, year: z.int(), after: z.nullable(id), ...cited })),
          null,
        ),
        signature: z.nullable(
          z.object({
            onBehalf: plain.check(z.maxLength(200)),
            office: plain.check(z.maxLength(200)),
            position: plain.check(z.maxLength(200)),
            name: plain.check(z.maxLength(200)),
          }),
        ),
      }),
    )
    .check(z.maxLength(300)),
  theme: passage,
  slogan: passage,
  phases: listOf(phaseSchema, 24),
  contents: listOf(z.object({ id, label: text(1000), ...cited }), 100),
  duties: z.array(dutySchema).check(z.maxLength(100)),
  targets: listOf(targetSchema, 100),
  recognitions: listOf(planRecognitionSchema, 60),
  leadingUnits: z._default(z.nullable(leadingUnitsSchema), null),
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
  corrections: listOf(correctionSchema, 100),
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
