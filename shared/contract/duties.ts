// What a plan asks for: parties, deadlines, duties. What a plan leaves out may be left out.
import * as z from "zod/mini";
import type { Duty, Party } from "../plan/duty.ts";
import { cited, citedQuote, listOf, place } from "./plan-lines.ts";
import { day, id, text } from "./values.ts";

const dueSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("before"), date: day }),
  z.object({ kind: z.literal("atTheLatest"), date: day }),
  z.object({ kind: z.literal("month"), month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)) }),
  z.object({ kind: z.literal("quarter"), year: z.int(), quarter: z.literal([1, 2, 3, 4]) }),
  z.object({ kind: z.literal("none") }),
]);

const partySchema: z.ZodMiniType<Party> = z.discriminatedUnion("kind", [
  z.object({ kind: z.enum(["eachUnit", "leader", "deputy", "bloc"]) }),
  z.object({ kind: z.literal("unit"), unit: id }),
  z.object({ kind: z.literal("body"), body: id }),
]);

const parties = listOf(partySchema, 60);

const terms = {
  id,
  label: text(500),
  from: z._default(partySchema, { kind: "eachUnit" }),
  to: parties,
  onward: listOf(z.object({ by: partySchema, to: parties }), 5),
  due: dueSchema,
  dueCoversOnward: z._default(z.boolean(), false),
  dueWith: z._default(z.nullable(id), null),
  form: z._default(z.nullable(text(300)), null),
  place,
  quote: citedQuote,
};

export const dutySchema: z.ZodMiniType<Duty> = z.discriminatedUnion("kind", [
  z.object({
    ...terms,
    kind: z.literal("compact"),
    year: z.int(),
    signatories: z._default(z.array(partySchema).check(z.maxLength(60)), [{ kind: "eachUnit" }]),
    signed: z._default(z.nullable(z.object({ on: day, ...cited })), null),
  }),
  z.object({
    ...terms,
    kind: z.literal("registration"),
    covers: listOf(z.enum(["titles", "commendations", "initiatives"]), 3),
    commitments: listOf(text(300), 20),
  }),
  z.object({ ...terms, kind: z.literal("crossCheck"), among: parties }),
  z.object({
    ...terms,
    kind: z.enum([
      "midYearReport",
      "yearEndReport",
      "initiativeDossier",
      "commendationDossier",
      "selfScore",
      "launchConference",
      "midYearReview",
      "conference",
      "quarterEvaluation",
      "assessment",
      "inspection",
      "activity",
      "exemplars",
    ]),
  }),
]);
