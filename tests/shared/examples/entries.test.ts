// The example's places, blocs as tables: what README's five minutes promise to show.
import { describe, expect, test } from "vitest";
import { withCells, type Cells } from "../../../shared/document/cells.ts";
import { checkLines } from "../../../shared/entry-check.ts";
import { bloc4, cluster347, communeCouncils, type BlocEntries } from "../../../shared/examples/entries.ts";
import {
  communeCouncilChecks,
  correctionAfterClosing,
  type CheckedLine,
} from "../../../shared/examples/entries/commune-councils.ts";
import { allCells } from "../../../shared/examples/entries/read-tables.ts";
import { unitName } from "../../../shared/plan.ts";
import { rankBloc, type RankedUnit } from "../../../shared/ranking/rank-bloc.ts";
import { toDecimal } from "../../../shared/scoring/points.ts";

/** L hands nothing in; M's file comes last. */
const BEFORE_M = { without: ["so-l", "so-m"] };
const WITH_M = { without: ["so-l"] };

test.each([bloc4, communeCouncils, cluster347])(
  "nothing blocks handing in the entries of $bloc",
  (entries) => {
    for (const unit of entries.units) {
      const findings = checkLines(entries.sheet, termsOf(entries), allCells(unit));
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
    }
  },
);

describe("bloc 4", () => {
  test("B and C tie at 91,25, below E", () => {
    expect(standings(bloc4, BEFORE_M)).toEqual([
      [1, "Văn phòng A", 94.75],
      [2, "Sở E", 92.5],
      [3, "Ban C", 91.25],
      [3, "Sở B", 91.25],
      [5, "Sở G", 90.5],
      [6, "Sở F", 89.75],
      [7, "Sở I", 88.5],
      [8, "Ban H", 87.25],
      [9, "Văn phòng K", 85.64],
      [10, "Thanh tra D", 84],
    ]);
  });

  test("M's corrected file takes place 3 and pushes B and C down", () => {
    expect(standings(bloc4, WITH_M).slice(0, 5)).toEqual([
      [1, "Văn phòng A", 94.75],
      [2, "Sở E", 92.5],
      [3, "Sở M", 92],
      [4, "Ban C", 91.25],
      [4, "Sở B", 91.25],
    ]);
  });

  test("B's bonus of 2, once agreed, takes B past E, which falls a place", () => {
    const agreed = ranked(bloc4, {
      ...WITH_M,
      write: { "so-b": [{ line: "III.2.a", field: "agreedBonus", now: 2 }] },
    });
    expect(
      agreed
        .slice(0, 5)
        .map(({ name, place, placeBeforeBonus, score }) => [
          place,
          placeBeforeBonus,
          name,
          toDecimal(score.total),
        ]),
    ).toEqual([
      [1, 1, "Văn phòng A", 94.75],
      [2, 4, "Sở B", 93.25],
      [3, 2, "Sở E", 92.5],
      [4, 3, "Sở M", 92],
      [5, 4, "Ban C", 91.25],
    ]);
  });

  test("K has a criterion that was not assigned: 83,5 of 97,5 count as 85,64", () => {
    const k = ranked(bloc4, BEFORE_M).find(({ unit }) => unit === "van-phong-k");
    expect([k?.score.main, k?.score.denominator, k?.score.total]).toEqual([835_000, 975_000, 856_400]);
  });
});

describe("communes' councils", () => {
  const checked = { write: checksByUnit(communeCouncilChecks) };

  test("ten units by place, with their grades", () => {
    expect(
      ranked(communeCouncils, checked).map(({ place, name, score, grade }) => [
        place,
        name,
        toDecimal(score.total),
        grade?.label,
      ]),
    ).toEqual([
      [1, "HĐND xã P", 97.25, "Xuất sắc"],
      [2, "HĐND phường R", 95.5, "Tốt"],
      [3, "HĐND xã S", 93.75, "Xuất sắc"],
      [4, "HĐND xã U", 91, "Tốt"],
      [5, "HĐND xã N", 86.5, "Tốt"],
      [6, "HĐND phường O", 86.5, "Tốt"],
      [7, "HĐND xã Q", 83.75, "Tốt"],
      [8, "HĐND xã T", 83.75, "Tốt"],
      [9, "HĐND xã X", 81.25, "Khá"],
      [10, "HĐND phường V", 78, "Khá"],
    ]);
  });

  test.each([
    ["R is blocked by a disciplinary event", "hdnd-phuong-r", "IX.8"],
    ["U is the third with 90 points where 25 % of ten is two", "hdnd-xa-u", "25%"],
    ["X misses the innovation condition", "hdnd-xa-x", "40%"],
  ])("%s, and the grade says so", (_, unit, reason) => {
    const found = ranked(communeCouncils, checked).find((row) => row.unit === unit);
    expect(found?.grade?.why).toContain(reason);
  });

  test.each([
    ["bonus parts N and O", "hdnd-xa-n", "bằng HĐND phường O; điểm thưởng 3 cao hơn 2 nên xếp trên"],
    ["group V parts Q and T", "hdnd-xa-q", "8,5 cao hơn 7 nên xếp trên"],
  ])("%s, and the place says so", (_, unit, reason) => {
    const found = ranked(communeCouncils, checked).find((row) => row.unit === unit);
    expect(found?.why).toContain(reason);
  });

  test("the correction after closing gives V two more points", () => {
    const corrected = ranked(communeCouncils, {
      write: checksByUnit([...communeCouncilChecks, correctionAfterClosing]),
    });
    const v = corrected.find(({ unit }) => unit === "hdnd-phuong-v");
    expect([v?.place, v === undefined ? null : toDecimal(v.score.total)]).toEqual([10, 79]);
  });
});

test("cluster 347: six units handed in, each on the scale of 1000", () => {
  const rows = ranked(cluster347, { without: ["ca-xa-7"] });
  expect(rows.map(({ place, name, score }) => [place, name, toDecimal(score.total)])).toEqual([
    [1, "Công an xã số 2", 961.36],
    [2, "Công an xã số 1", 952.49],
    [3, "Công an xã số 3", 933.76],
    [4, "Công an phường số 4", 926.51],
    [5, "Công an xã số 5", 924.59],
    [6, "Công an phường số 6", 915.34],
  ]);
});

interface Story {
  readonly without?: readonly string[];
  readonly write?: Readonly<Record<string, readonly { line: string; field: string; now: number | string }[]>>;
}

function ranked(entries: BlocEntries, { without = [], write = {} }: Story): readonly RankedUnit[] {
  const { plan, sheet, units } = entries;
  const handedIn = units.filter(({ unit }) => !without.includes(unit));
  return rankBloc({
    sheet,
    terms: termsOf(entries),
    units: handedIn.map((entry) => {
      const lines: Cells = withCells(allCells(entry), write[entry.unit] ?? []);
      return { unit: entry.unit, name: unitName(plan, entry.unit), lines, excluded: null };
    }),
  });
}

function standings(entries: BlocEntries, story: Story): unknown[] {
  return ranked(entries, story).map(({ place, name, score }) => [place, name, toDecimal(score.total)]);
}

function checksByUnit(checks: readonly CheckedLine[]): NonNullable<Story["write"]> {
  return Object.fromEntries(
    checks.map(({ unit, line, checkedScore, checkReason }) => [
      unit,
      [
        { line, field: "checkedScore", now: checkedScore },
        { line, field: "checkReason", now: checkReason },
      ],
    ]),
  );
}

function termsOf({ plan }: BlocEntries) {
  if (plan.scoring === null) throw new Error("Every example plan scores");
  return plan.scoring;
}
