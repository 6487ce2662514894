// What holds for every sheet and every entry that the checkers let through.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cells, CellValue } from "../../../shared/document/cells.ts";
import { checkCell } from "../../../shared/entry-check.ts";
import { FIELDS, NOT_ARISEN, NOT_ASSIGNED } from "../../../shared/filled-sheet.ts";
import { hasErrors } from "../../../shared/finding.ts";
import { rankBloc } from "../../../shared/ranking/rank-bloc.ts";
import { tallyOf } from "../../../shared/ranking/tally.ts";
import { checkScoreSheet } from "../../../shared/score-sheet-check.ts";
import { leavesOf, type Leaf, type Rule, type ScoreSheet } from "../../../shared/score-sheet.ts";
import { points } from "../../../shared/scoring/points.ts";
import { scoreUnit } from "../../../shared/scoring/score-unit.ts";
import { whysOf } from "../../../shared/scoring/why.ts";
import { everyShape, group, leaf, sheetOf, TERMS } from "../../fixtures/sheets.ts";

const anyNumber = fc.oneof(
  fc.integer({ min: -3, max: 120 }),
  fc.integer({ min: -100, max: 10_000 }).map((each) => each / 100),
  fc.double({ min: -1, max: 200, noNaN: true }),
  fc.constantFrom(0.1 + 0.2, 8.1 + 0.2, 0.57 * 100, 1 / 3, 1e9, 1e-9),
);
const anyWord = fc.constantFrom(
  "pass",
  "fail",
  "yes",
  "no",
  "full",
  "part",
  "none",
  "1; 3",
  "0",
  "9; 9",
  NOT_ARISEN,
  NOT_ASSIGNED,
  "constructor",
);
const anyValue: fc.Arbitrary<CellValue> = fc.oneof(anyNumber, anyWord);

/** Cells of a unit: whatever was thrown at the checker, and it let stand. */
function acceptedEntries(sheet: ScoreSheet): fc.Arbitrary<Cells> {
  const line = (leaf: Leaf) =>
    fc
      .dictionary(fc.constantFrom(...FIELDS), anyValue, { noNullPrototype: true })
      .map((cells) =>
        Object.fromEntries(
          Object.entries(cells).filter(
            ([field, value]) => !hasErrors(checkCell({ sheet, terms: TERMS, line: leaf.id, field, value })),
          ),
        ),
      );
  return fc.record(
    Object.fromEntries(leavesOf(sheet).map(({ criterion }) => [criterion.id, line(criterion)])),
  );
}

/** Every shape at other roundings, with lines left out, bonus, and maxima that lie off the sheet's decimals where a rule may have them. */
const sheets: readonly (readonly [string, ScoreSheet])[] = [
  ["every shape at two decimals", everyShape()],
  ["every shape without decimals", { ...everyShape(), decimals: 0 }],
  [
    "awkward maxima",
    sheetOf(
      [
        group("I", [
          leaf("best", 3, { shape: "relativeToBest" }),
          leaf("half", 1, { shape: "halfThenLeader" }, { notAssigned: "relativeToBest" }),
          leaf(
            "events",
            1,
            {
              shape: "eventAverage",
              options: [
                { id: "full", label: "A", points: 1 },
                { id: "none", label: "B", points: 0.25 },
              ],
            },
            { notArisen: "leaveOut" },
          ),
          leaf("over", 1, { shape: "overTarget", base: 0, eachPercent: 0.0001 }, { bonusMax: 0.3 }),
          leaf("direct", 0.25, { shape: "direct", step: 0.05 }),
          leaf("each", 0.75, { shape: "perUnit", each: 0.2 }),
        ]),
      ],
      { decimals: 0, tieBreaks: [{ by: "criterion", criterion: "events" }] },
    ),
  ],
];

describe.each(sheets)("%s", (_name, sheet) => {
  test("the checker finds no error in it", () => {
    expect(hasErrors(checkScoreSheet(sheet, TERMS))).toBe(false);
  });

  test("what the checker of entries passes can be scored, told, tallied and ranked, and stays within its maximum", () => {
    fc.assert(
      fc.property(acceptedEntries(sheet), acceptedEntries(sheet), (one, other) => {
        for (const scores of ["self", "agreed"] as const) {
          const context = { terms: TERMS, figures: null, scores };
          const score = scoreUnit(sheet, one, context);
          for (const { criterion } of leavesOf(sheet)) {
            const earned = score.leaves.get(criterion.id)?.points ?? 0;
            expect(
              Number.isInteger(earned) && earned >= 0 && earned <= points(criterion.maxPoints),
              criterion.id,
            ).toBe(true);
          }
          expect(score.total).toBeLessThanOrEqual(points(sheet.total.main) + score.countedBonus);
          expect(
            [
              ...whysOf({ sheet, lines: one, context, words: { bloc: "Khối", unit: "đơn vị" } }).values(),
            ].join(),
          ).not.toMatch(/NaN|undefined|Infinity/);
        }
        tallyOf({ sheet, terms: TERMS, lines: one });
        const units = [one, other].map((lines, index) => ({
          unit: `u${index}`,
          name: `Sở ${index}`,
          lines,
          excluded: null,
        }));
        const ranked = rankBloc({ sheet, terms: TERMS, units });
        expect(ranked.map(({ why }) => why).join()).not.toMatch(/NaN|undefined|Infinity/);
        expect(rankBloc({ sheet, terms: TERMS, units: units.toReversed() })).toEqual(ranked);
      }),
      { numRuns: 150 },
    );
  });
});

test("a sheet that the checker passes never throws when it is scored", () => {
  const decimal = fc.constantFrom(-1, 0, 0.25, 1, 2.5, 1.00001, 5, 7);
  const option = fc.record({
    id: fc.constantFrom("a", "b", NOT_ARISEN),
    label: fc.constantFrom("A", "B"),
    points: decimal,
  });
  const rule: fc.Arbitrary<Rule> = fc.oneof(
    fc.record({ shape: fc.constant("direct" as const), step: decimal }),
    fc.record({ shape: fc.constant("passFail" as const), pass: decimal, fail: decimal }),
    fc.record({ shape: fc.constant("options" as const), options: fc.array(option, { maxLength: 3 }) }),
    fc.record({
      shape: fc.constant("bands" as const),
      bands: fc.array(fc.record({ from: decimal, points: decimal }), { maxLength: 3 }),
      below: decimal,
    }),
    fc.record({ shape: fc.constant("ratio" as const), base: decimal, step: decimal }),
    fc.record({ shape: fc.constant("perUnit" as const), each: decimal }),
    fc.record({ shape: fc.constant("deduct" as const), each: decimal, floor: decimal }),
    fc.record({ shape: fc.constant("overTarget" as const), base: decimal, eachPercent: decimal }),
  );
  const sheet = fc
    .record({ maxPoints: decimal, rule, bonusMax: fc.option(decimal), floor: decimal, from: decimal })
    .map(({ maxPoints, rule, bonusMax, floor, from }) =>
      sheetOf([group("I", [leaf("a", maxPoints, rule, { bonusMax })])], {
        total: { main: maxPoints, bonusMax: null, floor, ceiling: null },
        grading: {
          grades: [
            { id: "x", label: "X", from },
            { id: "y", label: "Y", from: null },
          ],
          conditions: [],
          blocks: [],
          shareLimit: null,
        },
      }),
    );
  fc.assert(
    fc.property(
      sheet,
      fc.dictionary(fc.constantFrom("result", "target", "proposedBonus"), anyValue),
      (made, line) => {
        if (hasErrors(checkScoreSheet(made, TERMS))) return;
        expect(() =>
          rankBloc({
            sheet: made,
            terms: TERMS,
            units: [{ unit: "u", name: "Sở", lines: { a: line }, excluded: null }],
          }),
        ).not.toThrow();
      },
    ),
    { numRuns: 2000 },
  );
});
