import { describe, expect, test } from "vitest";
import type { Cells } from "../../../shared/document/cells.ts";
import type { Field } from "../../../shared/filled-sheet.ts";
import { bloc4, cluster347, communeCouncils } from "../../../shared/examples/entries.ts";
import { blocFigures } from "../../../shared/scoring/bloc-figures.ts";
import { toDecimal, type Points } from "../../../shared/scoring/points.ts";
import { scoreUnit } from "../../../shared/scoring/score-unit.ts";
import { isLeaf, walkCriteria, type ScoreSheet } from "../../../shared/score-sheet.ts";
import { cellName } from "../../../shared/template/address.ts";
import { readGrid } from "../../../shared/template/read-grid.ts";
import { rowHeight } from "../../../shared/template/row-height.ts";
import type { RowState } from "../../../shared/template/row-state.ts";
import { MARKS } from "../../../shared/template/score-sheet-columns.ts";
import { TABLE_NAME } from "../../../shared/template/score-sheet-columns.ts";
import { styleOf } from "../../../shared/template/styles.ts";
import type { UnitWorkbook } from "../../../shared/template/unit-workbook.ts";
import { FIELD_WORDS } from "../../../shared/wording/fields.ts";
import { TOTALS } from "../../../shared/wording/unit-screen.ts";
import { COLUMNS, ROW_STATES, SHEET_TOTALS, WORKSHEETS } from "../../../shared/wording/workbook.ts";
import { allShapesSheet as sheet, plan } from "../../functions/workbooks/all-shapes.ts";
import { edgeScenarios } from "../../functions/workbooks/edge-lines.ts";
import { layoutOf } from "../../functions/workbooks/test-workbook.ts";
import { gridOf, terms } from "./filled-grid.ts";

/** The sheet of all shapes where every line may also be answered with "Không phát sinh". */
const withEveryWord: ScoreSheet = {
  ...sheet,
  groups: sheet.groups.map((group) => ({
    ...group,
    criteria: group.criteria.map((criterion) =>
      isLeaf(criterion) ? { ...criterion, notArisen: "fullPoints", notAssigned: "leaveOut" } : criterion,
    ),
  })),
};

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
      expect(totalOf(SHEET_TOTALS.main.vi)).toBe(toDecimal(score.main));
      expect(totalOf(SHEET_TOTALS.denominator.vi)).toBe(toDecimal(score.denominator));
      expect(totalOf(TOTALS.penalty.vi)).toBe(toDecimal(score.penalty));
      expect(totalOf(FIELD_WORDS.proposedBonus.vi)).toBe(toDecimal(score.proposedBonus));
      expect(totalOf(SHEET_TOTALS.beforeBonus.vi)).toBe(toDecimal(score.totalBeforeBonus));
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

  test("for questions shows beside the explanations once one is asked, closed to the unit", () => {
    expect(headingsOf()).not.toContain(FIELD_WORDS.question.vi);
    const lines: Cells = { "I.1": { result: 7, question: "Nêu số văn bản" } };
    const headings = headingsOf({ lines });
    const asked = headings.indexOf(FIELD_WORDS.question.vi);
    expect(headings[asked + 1]).toBe(FIELD_WORDS.explanation.vi);
    const [scores] = layoutOf({ lines }).worksheets;
    const cell = scores?.cells.find(({ content }) => content.value === "Nêu số văn bản");
    expect(cell).toMatchObject({ column: asked, style: "label" });
  });

  test("for agreed points and bonus shows once they are given, with the agreed total", () => {
    const lines: Cells = { "I.1": { result: 7, agreedScore: 6.5, agreedBonus: 2 } };
    expect(headingsOf({ lines })).toEqual(
      expect.arrayContaining(["Điểm thống nhất", "Điểm thưởng được thống nhất"]),
    );
    const { values } = gridOf(sheet, lines);
    expect(values.find(([first]) => first === SHEET_TOTALS.agreed.vi)).toContain(8.5);
    expect(values.find(([first]) => first === SHEET_TOTALS.beforeBonus.vi)).toContain(7);
  });
});

describe("the unit's own cells", () => {
  function openFields(criterion: string, more: Parameters<typeof layoutOf>[0] = {}): readonly string[] {
    const [scores] = layoutOf(more).worksheets;
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

  test("are not the targets where the leading office assigns them", () => {
    const assigned = { sheet: { ...sheet, targets: "assigned" as const } };
    expect(openFields("I.2.d", assigned)).toEqual(["result", "explanation", "evidence"]);
  });
});

describe("the words of a paper", () => {
  test("are the plan's own: the sheet of a Cụm speaks of no Khối, nor do its hints", () => {
    const { plan: clusterPlan, sheet: clusterSheet, units } = cluster347;
    const [cluster] = clusterPlan.blocs;
    if (cluster === undefined) throw new Error("the plan has a cluster");
    const lines = units[0]?.claims ?? {};
    const figures = blocFigures(
      clusterSheet,
      units.map(({ claims }) => claims),
    );
    const of = (more: Pick<UnitWorkbook, "figures" | "lines">) =>
      layoutOf({ plan: clusterPlan, bloc: cluster, sheet: clusterSheet, unit: "ca-xa-1", ...more })
        .worksheets;
    const worksheets = [...of({ figures: null, lines }), ...of({ figures, lines: {} })];
    const words = worksheets
      .flatMap(({ cells, validations }) => [
        ...cells.map(({ content }) => String(content.value ?? "")),
        ...validations.map(({ hint }) => hint.text),
      ])
      .filter((text) => !sheetTexts(clusterSheet).includes(text));
    expect(words.length).toBeGreaterThan(1000);
    expect(words.filter((text) => /khối/i.test(text))).toEqual([]);
  });

  test("are the bloc's where it is a Khối", () => {
    const provisional = layoutOf({ lines: { "II.1": { result: 5 } } }).worksheets[0]?.cells;
    expect(provisional?.some(({ content }) => String(content.value).includes("số liệu của cả khối"))).toBe(
      true,
    );
  });
});

describe("the rows above the table", () => {
  test.each([
    ["the sheet of all shapes", { plan: { ...plan, fictitious: false } }],
    ...[bloc4, communeCouncils, cluster347].map((entries): [string, Parameters<typeof layoutOf>[0]] => [
      entries.plan.title,
      { plan: { ...entries.plan, fictitious: false }, sheet: entries.sheet },
    ]),
  ])("leave the screen to the table: at most 155 points high for %s", (_, more) => {
    const [scores] = layoutOf(more).worksheets;
    const frozen = [...(scores?.rows ?? [])].filter(([row]) => row < (scores?.frozen?.rows ?? 0));
    const height = frozen.reduce((sum, [, row]) => sum + (row.hidden === true ? 0 : row.height), 0);
    expect(height).toBeGreaterThan(90);
    expect(height).toBeLessThanOrEqual(155);
  });
});

describe("what Excel takes of a validation", () => {
  test.each([
    ["the sheet of all shapes", {}],
    ["lines that also take words", { sheet: withEveryWord }],
    ...[bloc4, communeCouncils, cluster347].map((entries): [string, Parameters<typeof layoutOf>[0]] => [
      entries.plan.title,
      { plan: entries.plan, sheet: entries.sheet },
    ]),
  ])("is at most 255 characters of formula or list, in %s", (_, more) => {
    const validations = layoutOf(more).worksheets.flatMap((worksheet) => worksheet.validations);
    expect(validations.length).toBeGreaterThan(10);
    const lengths = validations.map(({ takes }) => {
      switch (takes.kind) {
        case "custom":
          return takes.formula.length;
        case "list":
          return takes.words.join(",").length + 2;
        case "listRange":
          return takes.range.length;
        case "decimal":
          return 0;
      }
    });
    expect(Math.max(...lengths)).toBeLessThanOrEqual(255);
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

/** Texts that the score sheet itself brings. */
function sheetTexts(of: ScoreSheet): readonly string[] {
  return [
    ...of.notes.map((note) => `- ${note}`),
    ...of.groups.map(({ label }) => label),
    ...[...walkCriteria(of)].map(({ criterion }) => criterion.label),
  ];
}

describe("how the rows stand beside what is stored", () => {
  const rowStates = new Map<string, RowState>([
    ["I.1", "saved"],
    ["I.3", "invalid"],
  ]);
  const shown = layoutOf({ rowStates }).worksheets[0] ?? nothing();
  const head = shown.cells.find(({ content }) => content.value === COLUMNS.state.vi);

  test("stands in a closed column right of all that is printed, and only where somebody asks for it", () => {
    const [plain] = layoutOf().worksheets;
    expect(headingsOf()).not.toContain(COLUMNS.state.vi);
    expect(headingsOf({ rowStates }).at(-1)).toBe(COLUMNS.state.vi);
    expect(head?.column).toBe((shown.print?.area.lastColumn ?? 0) + 1);
    expect(shown.print).toEqual(plain?.print);
    expect(shown.merges).toEqual(plain?.merges);
    // People filter by it.
    expect(shown.autofilter?.lastColumn).toBe(head?.column);
    const states = shown.cells.filter(({ style }) => style === "state");
    expect(states.map(({ content }) => content.value).filter((word) => word !== null)).toEqual([
      ROW_STATES.saved.vi,
      ROW_STATES.invalid.vi,
    ]);
    expect(states.every(({ column, style }) => column === head?.column && styleOf(style).open !== true)).toBe(
      true,
    );
  });

  test("is coloured by its word where it asks for an answer", () => {
    const column = head?.column ?? 0;
    const highlights = shown.highlights.filter(({ area }) => area.column === column);
    const first = cellName((head?.row ?? 0) + 1, column);
    expect(highlights.map(({ formula, tone }) => [formula, tone])).toEqual([
      [`${first}="${ROW_STATES.invalid.vi}"`, "error"],
      [`${first}="${ROW_STATES.differing.vi}"`, "attention"],
    ]);
  });

  test("is read over, like every column that is not the unit's to fill in", () => {
    const grid = gridOf(sheet, {}, terms, rowStates);
    const { changes, findings } = readGrid({ grid, sheet, terms, base: {} });
    expect(grid.values.flat()).toContain(ROW_STATES.invalid.vi);
    expect([changes, findings]).toEqual([[], []]);
  });
});

test("one name of the workbook stays on the cell in which the table's marks meet", () => {
  const layout = layoutOf();
  const [{ name, worksheet, area } = nothing(), ...more] = layout.names;
  expect([name, worksheet, more]).toEqual([TABLE_NAME, layout.worksheets[0]?.name, []]);
  const cell = layout.worksheets[0]?.cells.find(
    ({ row, column }) => row === area.row && column === area.column,
  );
  expect(cell?.content.value).toBe(MARKS.corner);
});

test("a text that is not wrapped needs one line, however narrow its cell", () => {
  const heightOf = (style: "branchCentre" | "centre") => rowHeight([{ text: "III.10.a", width: 4, style }]);
  expect(heightOf("branchCentre")).toBeLessThan(heightOf("centre"));
});

function nothing(): never {
  throw new Error("the layout has it");
}

function guideOf(more: Parameters<typeof layoutOf>[0]): string {
  const guide = layoutOf(more).worksheets.find(({ name }) => name === WORKSHEETS.guide);
  return (guide?.cells ?? []).map(({ content }) => content.value).join("\n");
}

test("the guide of a workbook without open cells speaks of no cell to fill in", () => {
  expect(guideOf({})).toContain("Chỉ điền vào ô nền vàng.");
  const reading = guideOf({ mayEnter: false });
  expect(reading).toContain("Không có ô nào để điền trong bảng này.");
  expect(reading).not.toContain("nền vàng");
  expect(reading).not.toContain("đã nộp");
});

const CLUSTER = { ...plan, words: { ...plan.words, unit: "xã, phường", bloc: "Cụm", leader: "Cụm trưởng" } };

test.each([
  [
    "submitted",
    null,
    "Bảng đã nộp: không có ô nào",
    "đề nghị Cụm trưởng trả lại để bổ sung (kết quả đã chốt thì phải mở lại trước).",
  ],
  [
    "agreed",
    null,
    `Điểm đã được thống nhất tại ${plan.words.conference}: không có ô nào`,
    "đề nghị Cụm trưởng trả lại để bổ sung; điểm khi đó phải được thống nhất lại (kết quả đã chốt thì phải mở lại trước).",
  ],
  [
    "locked",
    "agreed",
    "Kết quả đã chốt, bảng đã khóa: không có ô nào",
    "đề nghị Cụm trưởng mở lại kết quả đã chốt rồi trả lại bảng để bổ sung.",
  ],
  [
    "locked",
    "returned",
    "Kết quả đã chốt, bảng đã khóa; xã, phường chưa nộp nên không có trong kết quả.",
    "Muốn nộp, đề nghị Cụm trưởng mở lại kết quả đã chốt.",
  ],
] as const)("a closed sheet's guide says why and what to do: %s, from %s", (stage, lockedFrom, why, what) => {
  const guide = guideOf({ plan: CLUSTER, mayEnter: false, standing: { stage, lockedFrom } });
  expect(guide).toContain(why);
  expect(guide).toContain(what);
  expect(guide).not.toContain("nền vàng");
  expect(guide).not.toContain("Khối trưởng");
});
