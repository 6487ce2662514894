import { describe, expect, test } from "vitest";
import type { Cells } from "../../../shared/document/cells.ts";
import type { Field } from "../../../shared/filled-sheet.ts";
import { toDecimal, type Points } from "../../../shared/scoring/points.ts";
import { scoreUnit } from "../../../shared/scoring/score-unit.ts";
import { walkCriteria } from "../../../shared/score-sheet.ts";
import { TOTALS } from "../../../shared/wording/workbook.ts";
import { allShapesSheet as sheet, edgeScenarios, plan } from "../../functions/workbooks/all-shapes.ts";
import { layoutOf } from "../../functions/workbooks/test-workbook.ts";
import { gridOf, terms } from "./filled-grid.ts";

function headingsOf(more: Parameters<typeof layoutOf>[0] = {}): readonly (string | number | null)[] {
  const [scores] = layoutOf(more).worksheets;
  return (scores?.cells ?? []).filter(({ style }) => style === "head").map(({ content }) => content.value);
}

describe("the numbers that stand in a unit's workbook before anything is calculated", () => {
  test.each(edgeScenarios(sheet).map((lines, index) => [index, lines] as const))(
    "are the engine's, scenario %i",
    (_, lines) => {
      const { values } = gridOf(sheet, lines);
      const marks = values.find((cells) => cells.includes("#id")) ?? [];
      const [points, ids, labels] = ["#points", "#id", "#criterion"].map((mark) => marks.indexOf(mark));
      const score = scoreUnit(sheet, lines, { terms, figures: null, scores: "self" });
      const shown = (value: Points | null | undefined) => (value == null ? "" : toDecimal(value));
      for (const [id, leaf] of score.leaves) {
        const row = values.find((cells) => cells[ids ?? 0] === id) ?? [];
        const isEvent = id === "V.1";
        expect(row[points ?? 0] ?? "", id).toBe(isEvent ? "" : shown(leaf.points));
      }
      for (const { criterion } of walkCriteria(sheet)) {
        if (!("children" in criterion)) continue;
        const row = values.find((cells) => cells[labels ?? 0] === criterion.label) ?? [];
        expect(row[points ?? 0], criterion.id).toBe(shown(score.headings.get(criterion.id)));
      }
      const totalOf = (label: string) => values.find(([first]) => first === label)?.[points ?? 0];
      expect(totalOf(TOTALS.main.vi)).toBe(toDecimal(score.main));
      expect(totalOf(TOTALS.denominator.vi)).toBe(toDecimal(score.denominator));
      expect(totalOf(TOTALS.penalty.vi)).toBe(toDecimal(score.penalty));
      expect(totalOf(TOTALS.proposedBonus.vi)).toBe(toDecimal(score.proposedBonus));
      expect(totalOf(TOTALS.beforeBonus.vi)).toBe(toDecimal(score.totalBeforeBonus));
    },
  );
});

describe("a column", () => {
  test("for targets, bonus or checks never shows where the sheet and the plan have none", () => {
    const bare = {
      ...sheet,
      targets: "none" as const,
      groups: sheet.groups.slice(2),
    };
    expect(headingsOf({ sheet: bare })).toEqual([
      "STT",
      "Nội dung, tiêu chí",
      "Loại",
      "Điểm tối đa",
      "Đơn vị tính",
      "Kết quả thực hiện",
      "Điểm tự chấm",
      "Giải trình của đơn vị",
      "Tài liệu minh chứng (số, ngày, cơ quan ban hành)",
    ]);
  });

  test("for checked points and their reason shows where the plan has a cross-check", () => {
    const crossCheck = { ...terms, crossCheck: true };
    expect(headingsOf({ terms: crossCheck })).toEqual(
      expect.arrayContaining(["Điểm kiểm tra chéo", "Lý do chênh lệch"]),
    );
  });

  test("for agreed points and bonus shows once they are given, with the agreed total", () => {
    const lines: Cells = { "I.1": { result: 7, agreedScore: 6.5, agreedBonus: 2 } };
    expect(headingsOf({ lines })).toEqual(
      expect.arrayContaining(["Điểm thống nhất", "Điểm thưởng được thống nhất"]),
    );
    const { values } = gridOf(sheet, lines);
    expect(values.find(([first]) => first === TOTALS.agreed.vi)).toContain(8.5);
    expect(values.find(([first]) => first === TOTALS.beforeBonus.vi)).toContain(7);
  });
});

describe("the unit's own cells", () => {
  function openFields(criterion: string): readonly string[] {
    const [scores] = layoutOf().worksheets;
    const cells = scores?.cells ?? [];
    const marks = new Map(
      cells.flatMap(({ column, content }) =>
        typeof content.value === "string" && content.value.startsWith("#")
          ? [[column, content.value.slice(1)] as const]
          : [],
      ),
    );
    const row = cells.find(({ content }) => content.value === criterion)?.row;
    return cells
      .filter((cell) => cell.row === row && (cell.style === "input" || cell.style === "inputText"))
      .map(({ column }) => marks.get(column) ?? "");
  }

  test.each<[criterion: string, fields: readonly Field[], why: string]>([
    ["I.1", ["result", "proposedBonus", "explanation", "evidence"], "bonus up to 2"],
    ["I.2.a", ["result", "explanation", "evidence"], "no bonus on a qualitative criterion"],
    ["I.2.d", ["target", "result", "explanation", "evidence"], "the unit declares its targets"],
    ["V.1", ["result", "explanation", "evidence"], "an event without points"],
  ])("of %s are %j: %s", (criterion, fields) => {
    expect(openFields(criterion)).toEqual(fields);
  });

  test("are none of the target's where the leading office assigns it", () => {
    const [scores] = layoutOf({ sheet: { ...sheet, targets: "assigned" } }).worksheets;
    const refusals = (scores?.validations ?? []).map(({ hint }) => hint.text);
    expect(refusals.some((words) => words.startsWith("Nhập số lớn hơn 0"))).toBe(false);
  });
});

test("an example says on top that it is one, and on which day", () => {
  const example = "Số liệu ví dụ, đơn vị hư cấu. Ngày giả định: 04/01/2021.";
  const has = (fictitious: boolean) =>
    layoutOf({ plan: { ...plan, fictitious } }).worksheets[0]?.cells.some(
      ({ content }) => content.value === example,
    );
  expect(has(true)).toBe(true);
  expect(has(false)).toBe(false);
});
