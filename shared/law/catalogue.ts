// The catalogue of titles and commendation forms as far as sources were read (domain.md 2.2): what no
// source confirms is not in it, and a day without a rule means that people check by hand.
import * as z from "zod/mini";
import { baseSchema, percent, requirementSchema } from "../contract/law.ts";
import { day, id, text } from "../contract/values.ts";
import { foldText } from "../text.ts";
import type { IsoDate } from "../vietnam-time.ts";
import catalogue from "./catalogue.json" with { type: "json" };
import type { LawText, Recognition, RecognitionRule, Requirement } from "./recognition.ts";

const validity = { validFrom: z.nullable(day), validTo: z.nullable(day) };

const lawText: z.ZodMiniType<LawText> = z.object({
  id,
  number: z.nullable(text(60)),
  name: text(300),
  ...validity,
  note: z.nullable(text(300)),
});

const recognition: z.ZodMiniType<Recognition> = z.object({
  id,
  name: text(200),
  kind: z.enum(["title", "commendationForm"]),
  holder: z.enum(["individual", "collective", "either"]),
  alsoWritten: z.array(text(200)),
  rules: z.array(
    z.object({
      law: id,
      article: z.nullable(text(60)),
      ...validity,
      scope: z.nullable(text(100)),
      requires: z.array(requirementSchema),
      ceiling: z.nullable(z.object({ percent, of: z.union([baseSchema, text(200)]) })),
    }),
  ),
});

const catalogueSchema = z.object({ texts: z.array(lawText), recognitions: z.array(recognition) });

export const { texts: lawTexts, recognitions } = catalogueSchema.parse(catalogue);

export function findRecognition(id: string): Recognition | undefined {
  return recognitions.find((each) => each.id === id);
}

/** By the law's name or another way of writing it. */
export function recognitionNamed(name: string): Recognition | undefined {
  const wanted = foldText(name);
  return recognitions.find((each) =>
    [each.name, ...each.alsoWritten].some((one) => foldText(one) === wanted),
  );
}

/** The rules that hold everywhere on a day. */
export function rulesOn({ rules }: Recognition, day: IsoDate): readonly RecognitionRule[] {
  return rules.filter(
    ({ scope, validFrom, validTo }) =>
      scope === null && (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo),
  );
}

/** Whether a title cannot be had without an initiative on that day; one way among several does not count. */
export function needsInitiative(recognition: Recognition, day: IsoDate): boolean {
  return rulesOn(recognition, day).some(({ requires }) => requires.some(isInitiative));
}

function isInitiative(requirement: Requirement): boolean {
  return requirement.kind === "anyOf"
    ? requirement.of.every(isInitiative)
    : requirement.kind === "initiative";
}
