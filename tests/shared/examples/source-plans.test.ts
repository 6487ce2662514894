// The five source plans against their texts: every line stands where it says, and every threshold, date
// and number in the data is in the text there.
import { describe, expect, test } from "vitest";
import { bloc4Plan } from "../../../shared/examples/plans.ts";
import {
  canThoPlan,
  daLatPlan,
  daNangPlan,
  quangThanhPlan,
  sourcePlans,
} from "../../../shared/examples/source-plans.ts";
import type { Due } from "../../../shared/due.ts";
import { findRecognition, recognitionNamed } from "../../../shared/law/catalogue.ts";
import type { Cited } from "../../../shared/plan/citation.ts";
import type { Duty } from "../../../shared/plan/duty.ts";
import type { Plan } from "../../../shared/plan.ts";
import { foldText } from "../../../shared/text.ts";
import { mended, plain, readPlanText } from "../../fixtures/plan-text.ts";

const SOURCES: readonly (readonly [file: string, plan: Plan])[] = [
  ["da-nang-van-phong-2021", daNangPlan],
  ["da-lat-khoi-1-2021", daLatPlan],
  ["quang-thanh-xa-2021", quangThanhPlan],
  ["dak-nong-khoi-4-2020", bloc4Plan],
  ["can-tho-so-vhttdl-2021", canThoPlan],
];

test("all five are there", () => {
  expect(SOURCES.map(([, plan]) => plan)).toEqual(sourcePlans);
});

describe.each(SOURCES)("%s", (file, plan) => {
  const text = readPlanText(file);
  const at = (place: string) => mended(text.get(place) ?? "", place, plan.corrections);
  const whole = () => folded([...text.keys()].map((place) => at(place)).join(" "));

  test("every line has its own words at its place", () => {
    const lines = linesOf(plan);
    expect(lines.length).toBeGreaterThan(15);
    const missing = lines.filter(({ place, quote }) => quote === null || !at(place).includes(plain(quote)));
    expect(missing).toEqual([]);
  });

  test("every body is named at its place", () => {
    const missing = plan.bodies.filter(({ name, place }) => !folded(at(place)).includes(folded(name)));
    expect(missing).toEqual([]);
  });

  test("everybody who is sent the plan is in its last lines", () => {
    expect(plan.recipients.length).toBeGreaterThan(2);
    expect(plan.recipients.filter((name) => !at("Phần cuối").includes(`- ${plain(name)}`))).toEqual([]);
  });

  test("the plan's own words are in its text", () => {
    const { unit, bloc, leader, deputy, board, conference } = plan.words;
    const words = [unit, bloc, leader, deputy ?? leader, board, conference];
    expect(words.filter((word) => !whole().includes(folded(word)))).toEqual([]);
  });

  test("number and day are those of the head", () => {
    const head = at("Phần mở đầu");
    if (plan.number === null) expect(head).not.toContain("Số:");
    else expect(head).toContain(`Số: ${plan.number} `);
    if (plan.date !== null) expect(head).toContain(longDay(plan.date));
    else expect(head).not.toMatch(/^[^-]*, ngày \d+ tháng/);
  });

  test("every document has its number and day at its place", () => {
    const wrong = plan.references.filter(
      ({ number, date, year, place, quote }) =>
        (number !== null && !quote?.includes(number)) ||
        (date !== null && !waysOf(date).some((day) => quote?.includes(day))) ||
        (year !== null && !at(place).includes(String(year))),
    );
    expect(wrong).toEqual([]);
  });

  test("every deadline is in the words of its duty", () => {
    const wrong = plan.duties.filter((duty) => !states(duty, plan, at));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("a compact that was signed, and a change of leader, have their day and year", () => {
    const signed = plan.duties.flatMap((duty) => (duty.kind === "compact" ? (duty.signed ?? []) : []));
    for (const { on, quote } of signed) expect(waysOf(on).some((day) => quote?.includes(day))).toBe(true);
    for (const { nextLeader, deputy } of plan.blocs) {
      if (nextLeader === null) continue;
      expect([nextLeader.unit, nextLeader.quote]).toEqual([
        deputy,
        expect.stringContaining(`năm ${nextLeader.year}`),
      ]);
    }
  });

  test("every threshold is in the words of its target", () => {
    for (const { id, aim, quote } of plan.targets) {
      if (aim.kind !== "share") continue;
      expect(quote, id).toContain(`${aim.percent}%`);
      expect(/trở lên|từ \d+%/.test(quote ?? ""), id).toBe(aim.orMore);
    }
  });

  test("themes and the days of waves are as written", () => {
    for (const passage of [plan.theme, plan.slogan]) {
      if (passage !== null) expect(at(passage.place)).toContain(plain(passage.text));
    }
    for (const { place, theme, slogan, goal, span } of plan.phases) {
      for (const words of [theme, slogan, goal])
        if (words !== null) expect(at(place)).toContain(plain(words));
      const days = span.kind === "days" ? [span.from, span.to].filter((day) => day !== null) : [];
      for (const day of days) expect(waysOf(day).some((way) => at(place).includes(way))).toBe(true);
    }
  });

  test("members that are not marked as invented are named in the text", () => {
    const members = plan.blocs.flatMap((bloc) => bloc.members);
    const words = ` ${whole()
      .replace(/[^\p{L}\d -]/gu, " ")
      .replace(/ +/g, " ")} `;
    const unnamed = members.filter(({ name }) => !words.includes(` ${folded(name)} `));
    expect(unnamed).toEqual(members.filter(({ invented }) => invented === true));
  });

  test("corrections mend words where they stand, never a number", () => {
    for (const { place, scanned, meant } of plan.corrections) {
      expect(text.get(place)).toContain(plain(scanned));
      expect(scanned).not.toBe(meant);
      expect(scanned.match(/\d+/g)).toEqual(meant.match(/\d+/g));
    }
  });

  test("titles are named as the catalogue knows them", () => {
    for (const { id, written } of plan.recognitions) {
      expect(findRecognition(id)).toBeDefined();
      expect(recognitionNamed(written)?.id).toBe(id);
    }
  });
});

/** Names are written with long and short dashes and with capitals of all kinds. */
function folded(text: string): string {
  return foldText(plain(text).replaceAll("–", "-"));
}

/** Every line that carries a quote, whatever it says. */
function linesOf(plan: Plan): readonly Cited[] {
  const one = (line: Cited | null) => (line === null ? [] : [line]);
  return [
    ...one(plan.signer),
    ...one(plan.leadingUnits),
    ...plan.references,
    ...plan.blocs.flatMap(({ nextLeader }) => one(nextLeader)),
    ...plan.phases,
    ...plan.contents,
    ...plan.duties,
    ...plan.duties.flatMap((duty) => (duty.kind === "compact" ? one(duty.signed) : [])),
    ...plan.targets,
    ...plan.recognitions,
  ];
}

function states(duty: Duty, plan: Plan, at: (place: string) => string): boolean {
  const said = plan.duties.find(({ id }) => id === duty.dueWith) ?? duty;
  const words = plain(said.quote ?? "");
  if (duty.due.kind === "none") return !/(?:rước|chậm nhất) ngày/.test(words);
  return dueWords(duty.due).some(
    (way) => words.includes(way) || (isLong(way) && at(said.place).includes(way)),
  );
}

/** A month or a quarter may stand above its lines, a day stands in them. */
function isLong(way: string): boolean {
  return !/\d+\/\d+$/.test(way);
}

/** The ways in which a text may write a deadline. */
function dueWords(due: Due): readonly string[] {
  switch (due.kind) {
    case "before":
      return waysOf(due.date).flatMap((day) => [`rước ngày ${day}`]);
    case "atTheLatest":
      return [...waysOf(due.date), dayAndMonth(due.date)].map((day) => `chậm nhất ngày ${day}`);
    case "month": {
      const [year, month] = due.month.split("-");
      return [`áng ${month}/${year}`, `áng ${Number(month)}/${year}`];
    }
    case "quarter":
      return [`Quý ${["I", "II", "III", "IV"][due.quarter - 1] ?? ""}`];
    case "none":
      return [];
  }
}

function waysOf(date: string): readonly string[] {
  const [year, month, day] = date.split("-");
  return [
    `${day}/${month}/${year}`,
    `${day}/${Number(month)}/${year}`,
    `${Number(day)}/${Number(month)}/${year}`,
    longDay(date),
  ];
}

function dayAndMonth(date: string): string {
  const [, month, day] = date.split("-");
  return `${Number(day)}/${Number(month)}`;
}

/** "19 tháng 01 năm 2021", with the month as the text writes it. */
function longDay(date: string): string {
  const [year, month, day] = date.split("-");
  return `${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}
