// The catalogue of titles: what holds on a day, under which name, and that nothing points into the void.
import { expect, test } from "vitest";
import {
  findRecognition,
  lawTexts,
  needsInitiative,
  recognitionNamed,
  recognitions,
  rulesOn,
} from "../../../shared/law/catalogue.ts";
import type { Requirement } from "../../../shared/law/recognition.ts";

const named = (id: string) => {
  const found = findRecognition(id);
  if (found === undefined) throw new Error(`No recognition "${id}"`);
  return found;
};

test.each([
  ["advancedWorker", "2021-01-15", ["luat-2003", "nd-91-2017"]],
  ["advancedWorker", "2024-01-01", ["luat-2022"]],
  ["advancedWorker", "2026-09-30", ["luat-2022"]],
  // Amended from then on, by a text that no source gives.
  ["advancedWorker", "2026-10-01", []],
  ["excellentWorkCollective", "2023-12-31", ["luat-2003"]],
  ["excellentWorkCollective", "2024-01-01", []],
  ["meritCertificate", "2021-01-15", []],
])("%s on %s rests on %j", (id, day, laws) => {
  expect(rulesOn(named(id), day).map(({ law }) => law)).toEqual(laws);
});

test("a rule of one ministry holds nowhere else", () => {
  const scoped = named("grassrootsEmulationFighter").rules.filter(({ scope }) => scope !== null);
  expect(scoped.map(({ ceiling }) => ceiling?.percent)).toEqual([10]);
  for (const rule of rulesOn(named("grassrootsEmulationFighter"), "2021-06-01")) {
    expect([rule.scope, rule.ceiling]).toEqual([null, null]);
  }
});

test("an initiative is a must under the law of 2003 and one way of several under that of 2022", () => {
  expect(needsInitiative(named("grassrootsEmulationFighter"), "2021-01-15")).toBe(true);
  expect(needsInitiative(named("grassrootsEmulationFighter"), "2024-06-01")).toBe(false);
  expect(needsInitiative(named("provincialEmulationFighter"), "2024-06-01")).toBe(true);
  expect(needsInitiative(named("advancedWorker"), "2021-01-15")).toBe(false);
});

test.each([
  ["Chiến sỹ thi đua cấp cơ sở", "grassrootsEmulationFighter"],
  ["  tập thể  LAO ĐỘNG xuất sắc", "excellentWorkCollective"],
  ["Cờ thi đua của UBND thành phố", "provincialFlag"],
  ["Chiến sĩ", undefined],
])("%s is %s", (name, id) => {
  expect(recognitionNamed(name)?.id).toBe(id);
});

test("ids and names are one each, and every rule names a text and titles of the catalogue", () => {
  const names = recognitions.flatMap(({ name, alsoWritten }) => [name, ...alsoWritten]);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(recognitions.map(({ id }) => id)).size).toBe(recognitions.length);
  const rules = recognitions.flatMap((each) => each.rules);
  expect(rules.length).toBeGreaterThan(10);
  for (const rule of rules) {
    const text = lawTexts.find(({ id }) => id === rule.law);
    expect(text).toBeDefined();
    // A rule does not outlive the text that it stands in.
    expect([rule.validFrom, rule.validTo]).toEqual([text?.validFrom, text?.validTo]);
    for (const title of rule.requires.flatMap(titlesIn)) expect(findRecognition(title)).toBeDefined();
  }
});

function titlesIn(requirement: Requirement): readonly string[] {
  if (requirement.kind === "anyOf") return requirement.of.flatMap(titlesIn);
  return "title" in requirement ? [requirement.title] : [];
}
