// A workbook that nobody touched says nothing new: whoever downloads it, whenever, whatever stands in it.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../functions/workbooks/read-xlsx.ts";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import type { Cells } from "../../../shared/document/cells.ts";
import { bloc4, cluster347, communeCouncils } from "../../../shared/examples/entries.ts";
import type { Role } from "../../../shared/rights.ts";
import { blocFigures } from "../../../shared/scoring/bloc-figures.ts";
import type { ScoreSheet } from "../../../shared/score-sheet.ts";
import { mayMove, type Stage } from "../../../shared/stage.ts";
import { readGrid, type ReadResult } from "../../../shared/template/read-grid.ts";
import type { UnitWorkbook } from "../../../shared/template/unit-workbook.ts";
import { cleanParagraphs } from "../../../shared/text.ts";
import { visibleLines } from "../../../shared/view.ts";
import { allShapesSheet, plan } from "./all-shapes.ts";
import { edgeScenarios } from "./edge-lines.ts";
import { hasLibreOffice, recalculate } from "./libreoffice.ts";
import { KEY, layoutOf } from "./test-workbook.ts";

const AWKWARD = [
  "#N/A",
  "#REF!",
  "_x0041_",
  "_x005F_x000D_",
  "=1+1",
  '=HYPERLINK("http://x")',
  "+84 260 123 456",
  "- gạch đầu dòng\n- gạch thứ hai",
  "@bí danh",
  "'quoted",
  '"trong ngoặc" & <thẻ> ]]>',
  "2020",
  "1,5",
  "1e5",
  "90%",
  "15/12/2020",
  "TRUE",
  "Không thưởng",
  "dòng một\n\ndòng ba",
  "😀 ký tự ngoài bảng",
  "x".repeat(2000),
] as const;

const LINES: Cells = {
  "I.1": { result: 7.25, proposedBonus: 1.5, checkedScore: 7, agreedScore: 6.5, agreedReason: "#N/A" },
  "I.2.a": { result: "kha", checkReason: "=1+1" },
  "I.2.b": { result: "notArisen" },
  "I.2.c2": { result: 8.1 + 0.2, target: 33.3 },
  "I.2.d": { target: "notAssigned" },
  "I.5": { result: 1e-7 },
  "I.7": { target: 0.1 + 0.2, result: 123_456_789.123_456_78 },
  "II.1": { result: 12, agreedBonus: 1.5 },
  "II.2": { result: "1; 3" },
  "II.4": { result: "2" },
  "V.1": { result: "no" },
};

describe("a workbook that comes back untouched changes nothing and finds nothing", () => {
  const roles: readonly (readonly Role[])[] = [
    ["unit"],
    ["leader"],
    ["unit", "leader"],
    ["deputy"],
    ["board"],
  ];
  const stages: readonly Stage[] = ["draft", "submitted", "returned", "agreed", "locked"];

  test.each(roles.flatMap((of) => stages.map((stage) => [of.join(" and "), stage, of] as const)))(
    "downloaded by the %s, the sheet being %s",
    async (_, stage, of) => {
      const lines = withTexts(LINES, AWKWARD);
      for (const crossCheck of [true, false]) {
        const terms = { ...(plan.scoring ?? fail()), crossCheck };
        for (const targets of ["declared", "assigned", "none"] as const) {
          const sheet = { ...allShapesSheet, targets };
          const shown = visibleLines({ roles: of, standing: { stage, lockedFrom: null }, sheet }, lines);
          const figures = of.includes("unit") ? null : blocFigures(sheet, [lines]);
          const more = { lines: shown, mayEnter: mayMove("enter", stage), terms, sheet, figures };
          expect(await comeBack(more, { base: lines, sheet })).toEqual(NOTHING);
        }
      }
    },
  );

  test.each([bloc4, communeCouncils, cluster347].map((entries) => [entries.plan.title, entries] as const))(
    "with the example of %s",
    async (_, { plan: of, sheet, units }) => {
      for (const { targets, claims } of units.slice(0, 3)) {
        const lines: Record<string, Record<string, number | string>> = {};
        for (const id of [...Object.keys(targets), ...Object.keys(claims)])
          lines[id] = { ...targets[id], ...claims[id] };
        const terms = of.scoring ?? fail();
        expect(await comeBack({ plan: of, sheet, lines, terms }, { base: lines, sheet })).toEqual(NOTHING);
      }
    },
  );

  test("with results on every edge of every rule", async () => {
    for (const lines of edgeScenarios(allShapesSheet)) {
      expect(await comeBack({ lines }, { base: lines, sheet: allShapesSheet })).toEqual(NOTHING);
    }
  });

  test("whatever is written into an explanation, and whatever number is a result", async () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.string({ maxLength: 60 }));
    const sheet = { ...allShapesSheet, targets: "declared" as const };
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 20, maxLength: 20 }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        async (texts, result) => {
          const kept = texts.map(cleanParagraphs).filter((words) => words !== "");
          const lines = withTexts({ ...LINES, "I.5": { result } }, kept);
          expect(await comeBack({ lines }, { base: lines, sheet })).toEqual(NOTHING);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.skipIf(!hasLibreOffice)("after LibreOffice saved it", { timeout: 120_000 }, async () => {
    // LibreOffice itself undoes an escape twice where the escaped text looks like one.
    const lines = withTexts(
      LINES,
      AWKWARD.filter((text) => text !== "_x005F_x000D_"),
    );
    const [saved = new Uint8Array()] = await recalculate([await writeWorkbook(layoutOf({ lines }))]);
    expect(await readBack(new Uint8Array(saved), { base: lines, sheet: allShapesSheet })).toEqual(NOTHING);
  });
});

const NOTHING: Pick<ReadResult, "changes" | "findings"> = { changes: [], findings: [] };

/** The texts as explanations and evidence, one after another. */
function withTexts(lines: Cells, texts: readonly string[]): Cells {
  const filled: Record<string, Record<string, number | string>> = {};
  const ids = Object.keys(lines);
  ids.forEach((id, index) => {
    const [explanation, evidence] = [texts[2 * index], texts[2 * index + 1]];
    filled[id] = {
      ...lines[id],
      ...(explanation === undefined ? {} : { explanation }),
      ...(evidence === undefined ? {} : { evidence }),
    };
  });
  return filled;
}

interface Kept {
  readonly base: Cells;
  readonly sheet: ScoreSheet;
}

async function comeBack(
  more: Partial<UnitWorkbook>,
  kept: Kept,
): Promise<Pick<ReadResult, "changes" | "findings">> {
  return readBack(await writeWorkbook(layoutOf(more)), kept);
}

async function readBack(
  bytes: Uint8Array,
  { base, sheet }: Kept,
): Promise<Pick<ReadResult, "changes" | "findings">> {
  const reading = await readWorkbook(bytes, KEY);
  if (!reading.ok) throw new Error(`The workbook was refused: ${reading.problem.code}`);
  const { changes, findings } = readGrid({ grid: reading.grid, sheet, terms: plan.scoring ?? fail(), base });
  return { changes, findings: [...reading.findings, ...findings] };
}

function fail(): never {
  throw new Error("the test plan scores");
}
