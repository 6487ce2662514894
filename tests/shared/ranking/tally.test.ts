import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cells, CellValue } from "../../../shared/document/cells.ts";
import { NOT_ASSIGNED } from "../../../shared/filled-sheet.ts";
import { cluster347Sheet, communeCouncilSheet, illustrativeSheet } from "../../../shared/examples/sheets.ts";
import type { ScoringTerms } from "../../../shared/plan.ts";
import { rankBloc } from "../../../shared/ranking/rank-bloc.ts";
import { rankFromTallies, rankTallies, tallyOf } from "../../../shared/ranking/tally.ts";
import { leavesOf, type Leaf, type ScoreSheet } from "../../../shared/score-sheet.ts";
import { everyShape, group, leaf, sheetOf, TERMS } from "../../fixtures/sheets.ts";

const scored: ScoringTerms = { ...TERMS, bonus: { ...TERMS.bonus, counts: "scored" as const } };

/** Any answer that the criterion takes, or none. */
function answers({ rule, maxPoints, notAssigned, bonusMax }: Leaf): fc.Arbitrary<Record<string, CellValue>> {
  const quarters = (max: number) => fc.integer({ min: 0, max: Math.floor(max * 4) }).map((each) => each / 4);
  const words = (...list: readonly CellValue[]) => fc.constantFrom(...list);
  const result =
    rule.shape === "direct"
      ? quarters(maxPoints)
      : rule.shape === "passFail"
        ? words("pass", "fail")
        : rule.shape === "options"
          ? words(...rule.options.map(({ id }) => id))
          : rule.shape === "event"
            ? words("yes", "no")
            : fc.integer({ min: 0, max: 12 });
  const target =
    notAssigned === "refused"
      ? fc.integer({ min: 1, max: 9 })
      : fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(NOT_ASSIGNED));
  return fc
    .record(
      {
        result,
        target,
        agreedScore: quarters(maxPoints),
        proposedBonus: quarters(bonusMax ?? 0),
        agreedBonus: quarters(bonusMax ?? 0),
      },
      { requiredKeys: [] },
    )
    .map((line) =>
      Object.fromEntries(
        Object.entries(line).filter(([field]) => bonusMax !== null || !field.endsWith("Bonus")),
      ),
    );
}

function entries(sheet: ScoreSheet): fc.Arbitrary<Cells> {
  return fc.record(
    Object.fromEntries(leavesOf(sheet).map(({ criterion }) => [criterion.id, answers(criterion)])),
  );
}

describe("a bloc ranked from tallies is the bloc ranked from its sheets", () => {
  test.each([
    ["every rule shape", everyShape()],
    ["the illustrative sheet", illustrativeSheet],
    ["the commune councils' sheet, with grades and tie-breaks", communeCouncilSheet],
    ["the 1000-point sheet", cluster347Sheet],
    [
      "bonus that is agreed later, named by tie-breaks and a condition",
      sheetOf(
        [
          group("I", [leaf("m", 20, { shape: "direct", step: 0.25 })]),
          group("VIII", [leaf("b", 4, { shape: "direct", step: 0.25 })], { kind: "bonus" }),
        ],
        {
          tieBreaks: [
            { by: "group", group: "VIII" },
            { by: "criterion", criterion: "b" },
          ],
          grading: {
            grades: [
              { id: "xs", label: "Xuất sắc", from: 1 },
              { id: "t", label: "Tốt", from: null },
            ],
            conditions: [
              { grade: "xs", needs: { kind: "groupShare", group: "VIII", atLeastPercent: 50 }, source: "" },
            ],
            blocks: [],
            shareLimit: null,
          },
        },
      ),
      TERMS,
    ],
    [
      "the best of the bloc, where lines may be left out",
      sheetOf([
        group("I", [
          leaf("r", 8, { shape: "relativeToBest" }, { notAssigned: "leaveOut" }),
          leaf("d", 4, { shape: "direct", step: 0.25 }),
        ]),
      ]),
    ],
  ] as const)("%s", (_name, sheet, terms: ScoringTerms = scored) => {
    expect(rankFromTallies(sheet)).toBe(true);
    fc.assert(
      fc.property(fc.array(entries(sheet), { minLength: 1, maxLength: 5 }), (units) => {
        const named = units.map((lines, index) => ({
          unit: `u${index}`,
          name: `Sở ${index}`,
          lines,
          excluded: index === 3 ? "lý do" : null,
        }));
        const fromSheets = rankBloc({ sheet, terms, units: named });
        const tallies = named.map(({ lines, ...unit }) => ({
          ...unit,
          tally: tallyOf({ sheet, terms, lines }),
        }));
        // Tallies are kept as JSON.
        const kept = JSON.parse(JSON.stringify(tallies)) as typeof tallies;
        const fromTallies = rankTallies(sheet, terms, { units: kept });
        const brief = (rows: typeof fromTallies) =>
          rows.map(({ score, ...row }) => ({
            ...row,
            totals: [
              score.main,
              score.denominator,
              score.penalty,
              score.proposedBonus,
              score.agreedBonus,
              score.countedBonus,
              score.totalBeforeBonus,
              score.total,
            ],
            groups: sheet.groups.map(({ id }) => score.headings.get(id)),
          }));
        expect(brief(fromTallies)).toEqual(brief(fromSheets));
      }),
      { numRuns: 15 },
    );
  });
});

describe("sheets whose sums tallies cannot split are ranked from the sheets themselves", () => {
  const half = leaf("h", 5, { shape: "halfThenLeader" });
  const direct = leaf("d", 5, { shape: "direct", step: 1 });
  const zeroing = leaf("z", 1, {
    shape: "options",
    options: [{ id: "x", label: "X", points: 0, zeroesParent: true }],
  });
  test.each([
    ["a heading that cuts off the sum", sheetOf([group("I", [half, direct], { maxPoints: 8 })]), false],
    ["an option that takes the heading's points", sheetOf([group("I", [half, zeroing])]), false],
    [
      "an open criterion in a bonus group",
      sheetOf([group("I", [direct]), group("II", [half], { kind: "bonus" })]),
      false,
    ],
    [
      "an open criterion as tie-break",
      sheetOf([group("I", [half])], { tieBreaks: [{ by: "criterion", criterion: "h" }] }),
      false,
    ],
    [
      "cuts where nothing is open",
      sheetOf([group("I", [direct], { maxPoints: 4 }), group("II", [half])]),
      true,
    ],
  ])("%s", (_name, sheet, expected) => {
    expect(rankFromTallies(sheet)).toBe(expected);
  });
});
