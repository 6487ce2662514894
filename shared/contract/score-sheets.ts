// The score sheet as a document: its JSON, how it is checked, published and read.
import * as z from "zod/mini";
import type { Criterion, ScoreSheet } from "../score-sheet.ts";
import { findingSchema } from "./findings.ts";
import { count, decimal, id, plain, source, text } from "./values.ts";

const optionSchema = z.object({
  id: text(40),
  label: text(300),
  points: decimal,
  zeroesParent: z.exactOptional(z.literal(true)),
});

const ruleSchema = z.discriminatedUnion("shape", [
  z.object({ shape: z.literal("direct"), step: decimal }),
  z.object({ shape: z.literal("passFail"), pass: decimal, fail: decimal }),
  z.object({ shape: z.literal("options"), options: z.array(optionSchema) }),
  z.object({
    shape: z.literal("bands"),
    bands: z.array(z.object({ from: decimal, exclusive: z.exactOptional(z.literal(true)), points: decimal })),
    below: decimal,
  }),
  z.object({
    shape: z.literal("lateness"),
    bands: z.array(z.object({ toDays: count, points: decimal })),
    beyond: decimal,
  }),
  z.object({ shape: z.literal("ratio"), base: z.union([decimal, z.literal("target")]), step: decimal }),
  z.object({ shape: z.literal("perUnit"), each: decimal }),
  z.object({ shape: z.literal("deduct"), each: decimal, floor: decimal }),
  z.object({ shape: z.literal("halfThenLeader") }),
  z.object({ shape: z.literal("relativeToBest") }),
  z.object({ shape: z.literal("byRank"), points: z.array(decimal) }),
  z.object({ shape: z.literal("overTarget"), base: decimal, eachPercent: decimal }),
  z.object({ shape: z.literal("eventAverage"), options: z.array(optionSchema) }),
  z.object({ shape: z.literal("event") }),
]);

const leafSchema = z.object({
  id,
  code: plain,
  label: text(1000),
  kind: z.enum(["quantitative", "qualitative"]),
  maxPoints: decimal,
  unit: z.nullable(text(60)),
  rule: ruleSchema,
  resultMax: z.nullable(decimal),
  notArisen: z.enum(["fullPoints", "leaveOut", "refused"]),
  notAssigned: z.enum(["leaveOut", "relativeToBest", "refused"]),
  evidence: z.enum(["required", "optional"]),
  explanation: z.enum(["required", "optional"]),
  bonusMax: z.nullable(decimal),
});

const criterionSchema: z.ZodMiniType<Criterion> = z.union([
  leafSchema,
  z.object({
    id,
    code: plain,
    label: text(1000),
    maxPoints: decimal,
    get children() {
      return z.array(criterionSchema);
    },
  }),
]);

export const scoreSheetSchema: z.ZodMiniType<ScoreSheet> = z.object({
  id,
  title: text(500),
  status: z.enum(["official", "draft", "illustrative"]),
  source,
  notes: z.array(text(1000)),
  decimals: z.int().check(z.gte(0), z.lte(4)),
  targets: z.enum(["assigned", "declared", "none"]),
  groups: z.array(
    z.object({
      id,
      label: text(500),
      kind: z.enum(["main", "bonus", "penalty", "event"]),
      maxPoints: decimal,
      criteria: z.array(criterionSchema),
    }),
  ),
  total: z.object({
    main: decimal,
    bonusMax: z.nullable(decimal),
    floor: decimal,
    ceiling: z.nullable(decimal),
  }),
  grading: z.nullable(
    z.object({
      grades: z.array(z.object({ id, label: text(100), from: z.nullable(decimal) })),
      conditions: z.array(
        z.object({
          grade: id,
          needs: z.discriminatedUnion("kind", [
            z.object({ kind: z.literal("groupShare"), group: id, atLeastPercent: decimal }),
            z.object({ kind: z.literal("result"), criterion: id, atLeast: decimal }),
          ]),
          source: plain,
        }),
      ),
      blocks: z.array(
        z.object({
          criterion: id,
          atLeast: decimal,
          effect: z.discriminatedUnion("kind", [
            z.object({ kind: z.literal("notAbove"), grade: id }),
            z.object({ kind: z.literal("down"), by: count }),
          ]),
          source: plain,
        }),
      ),
      shareLimit: z.nullable(
        z.object({
          grade: id,
          maxPercent: decimal,
          base: z.enum(["ranked", "handedIn", "members"]),
          rounding: z.enum(["down", "nearest", "up"]),
          overflowTo: id,
          source: plain,
        }),
      ),
    }),
  ),
  tieBreaks: z.array(
    z.discriminatedUnion("by", [
      z.object({ by: z.literal("bonus") }),
      z.object({ by: z.literal("main") }),
      z.object({ by: z.literal("penalty") }),
      z.object({ by: z.literal("group"), group: id }),
      z.object({ by: z.literal("criterion"), criterion: id }),
    ]),
  ),
});

export const checkedSheetSchema = z.object({ findings: z.array(findingSchema) });

export const publishSheetSchema = z.object({ baseRevision: count, sheet: scoreSheetSchema });

export const scoreSheetViewSchema = z.object({ revision: count, sheet: scoreSheetSchema });
