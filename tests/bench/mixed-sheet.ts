// Sheets for measuring, and entries for them that are the same on every run: the rules of real sheets in
// their own proportions, or every shape of rule as often as the others.
import type { Cells, CellValue } from "../../shared/document/cells.ts";
import { cluster347Sheet, communeCouncilSheet } from "../../shared/examples/sheets.ts";
import { leavesOf, type Leaf, type Rule, type ScoreSheet } from "../../shared/score-sheet.ts";
import { group, leaf, sheetOf } from "../fixtures/sheets.ts";

/** Criteria taken evenly from the two real sheets: mostly direct, pass or fail and options, as they are. */
export function realMixSheet(criteria: number): ScoreSheet {
  const all = [cluster347Sheet, communeCouncilSheet].flatMap((sheet) =>
    leavesOf(sheet).flatMap(({ criterion, group: { kind } }) => (kind === "main" ? [criterion] : [])),
  );
  const taken = Array.from(
    { length: criteria },
    (_, index) => all[Math.floor((index * all.length) / criteria)],
  );
  return groupsOfTen(
    taken.flatMap((each, index) => (each === undefined ? [] : [{ ...each, id: `c${index}` }])),
  );
}

const OPTIONS = [
  { id: "full", label: "Đầy đủ", points: 5 },
  { id: "part", label: "Một phần", points: 2.5 },
  { id: "none", label: "Chưa đạt", points: 0 },
];

const RULES: readonly Rule[] = [
  { shape: "direct", step: 0.25 },
  { shape: "passFail", pass: 5, fail: 0 },
  { shape: "options", options: OPTIONS },
  { shape: "direct", step: 0.25 },
  {
    shape: "bands",
    bands: [
      { from: 95, points: 5 },
      { from: 75, points: 3 },
      { from: 50, points: 1 },
    ],
    below: 0,
  },
  { shape: "perUnit", each: 2.5 },
  { shape: "direct", step: 0.25 },
  { shape: "ratio", base: 100, step: 0.25 },
  { shape: "deduct", each: 0.5, floor: 0 },
  { shape: "passFail", pass: 5, fail: 0 },
  {
    shape: "lateness",
    bands: [
      { toDays: 0, points: 5 },
      { toDays: 2, points: 3 },
      { toDays: 5, points: 1 },
    ],
    beyond: 0,
  },
  { shape: "halfThenLeader" },
];

/** Every shape of rule in turn. */
export function everyShapeSheet(criteria: number): ScoreSheet {
  return groupsOfTen(
    Array.from({ length: criteria }, (_, index) =>
      leaf(`c${index}`, 5, RULES[index % RULES.length] ?? { shape: "event" }),
    ),
  );
}

function groupsOfTen(leaves: readonly Leaf[]): ScoreSheet {
  const groups = Array.from({ length: Math.ceil(leaves.length / 10) }, (_, index) =>
    group(`g${index}`, leaves.slice(index * 10, (index + 1) * 10)),
  );
  return sheetOf(groups);
}

export function randomEntries(sheet: ScoreSheet, units: number): readonly Cells[] {
  const random = seeded(20_201_231);
  const leaves = leavesOf(sheet).map(({ criterion }) => criterion);
  return Array.from({ length: units }, () =>
    Object.fromEntries(leaves.map((each) => [each.id, entryOf(each, random)])),
  );
}

function entryOf({ rule, maxPoints }: Leaf, random: () => number): Record<string, CellValue> {
  const upTo = (max: number) => Math.floor(random() * (max + 1));
  switch (rule.shape) {
    case "direct":
      return { result: upTo(4 * maxPoints) / 4 };
    case "passFail":
      return { result: upTo(4) > 0 ? "pass" : "fail" };
    case "options":
      return { result: rule.options[upTo(rule.options.length - 1)]?.id ?? "none" };
    case "halfThenLeader":
      return { target: 1 + upTo(20), result: upTo(30) };
    case "bands":
    case "ratio":
      return { result: upTo(10_000) / 100 };
    default:
      return { result: upTo(8) };
  }
}

/** A small generator of numbers from 0 to 1 (mulberry32), so that every run scores the same province. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
