// The lines of a plan beside its blocs and duties: where they stand in the text, documents it names,
// phases, targets, titles. What a plan leaves out may be left out.
import * as z from "zod/mini";
import type { Correction, Reference, Signer } from "../plan/citation.ts";
import type { Phase } from "../plan/phase.ts";
import type { LeadingUnits, PlanRecognition } from "../plan/recognition.ts";
import type { Target } from "../plan/target.ts";
import { baseSchema, percent, requirementSchema } from "./law.ts";
import { day, id, plain, text } from "./values.ts";

/** A list that may be left out where it is empty. */
export function listOf<Item extends z.ZodMiniType>(item: Item, max: number) {
  return z._default(z.array(item).check(z.maxLength(max)), []);
}

const orNull = <Value extends z.ZodMiniType>(value: Value) => z._default(z.nullable(value), null);

export const place = plain.check(z.maxLength(200));
export const citedQuote = orNull(text(2000));
export const cited = { place, quote: citedQuote };

export const referenceSchema: z.ZodMiniType<Reference> = z.object({
  role: z.enum(["basis", "named"]),
  number: orNull(text(60)),
  date: orNull(day),
  issuer: orNull(text(300)),
  title: text(500),
  year: orNull(z.int()),
  ...cited,
});

export const correctionSchema: z.ZodMiniType<Correction> = z.object({
  place,
  scanned: text(200),
  meant: text(200),
});

export const signerSchema: z.ZodMiniType<Signer> = z.object({
  onBehalf: orNull(text(200)),
  office: orNull(text(200)),
  position: orNull(text(200)),
  name: text(200),
  ...cited,
});

export const phaseSchema: z.ZodMiniType<Phase> = z.object({
  id,
  label: text(200),
  span: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("days"), from: z.nullable(day), to: z.nullable(day) }),
    z.object({ kind: z.literal("quarter"), year: z.int(), quarter: z.literal([1, 2, 3, 4]) }),
  ]),
  theme: orNull(text(500)),
  slogan: orNull(text(500)),
  goal: orNull(text(500)),
  ...cited,
});

const countedSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("title"), title: id }),
  z.object({ kind: z.literal("rated"), rating: text(200) }),
  z.object({ kind: z.literal("inMovement"), movement: text(300) }),
  z.object({ kind: z.literal("done") }),
]);

const aimSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("share"),
    percent,
    orMore: z.boolean(),
    counts: countedSchema,
    of: z.array(baseSchema).check(z.minLength(1), z.maxLength(6)),
    otherReadings: listOf(baseSchema, 6),
  }),
  z.object({ kind: z.literal("title"), title: id, holder: text(300) }),
  z.object({
    kind: z.literal("rating"),
    of: z.enum(["partyOrganisation", "massOrganisations"]),
    rating: text(200),
    orBetter: z.boolean(),
  }),
  z.object({
    kind: z.literal("none"),
    of: z.enum(["complaints", "discipline", "trafficViolations", "corruption"]),
    from: orNull(text(60)),
  }),
  z.object({
    kind: z.literal("balance"),
    between: z.array(z.enum(["managers", "civilServants", "employees"])).check(z.maxLength(3)),
  }),
]);

export const targetSchema: z.ZodMiniType<Target> = z.object({
  id,
  label: text(500),
  aim: aimSchema,
  ...cited,
});

export const planRecognitionSchema: z.ZodMiniType<PlanRecognition> = z.object({
  id,
  written: text(200),
  requires: listOf(requirementSchema, 20),
  quota: orNull(
    z.object({
      percent,
      of: baseSchema,
      rounding: z.nullable(z.enum(["down", "nearest", "up"])),
      source: text(300),
      validFrom: z.nullable(day),
      validTo: z.nullable(day),
    }),
  ),
  ...cited,
});

export const leadingUnitsSchema: z.ZodMiniType<LeadingUnits> = z.object({
  perBloc: orNull(z.int().check(z.gte(1), z.lte(60))),
  flag: orNull(id),
  ...cited,
});
