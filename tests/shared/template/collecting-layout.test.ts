// The collecting sheet as a layout: which columns there are, what stands below them, how it is cut into pages.
import { describe, expect, test } from "vitest";
import type { BlocSheets } from "../../../shared/contract/bloc-sheets.ts";
import { bloc4, cluster347, communeCouncils } from "../../../shared/examples/entries.ts";
import { collectingLayout } from "../../../shared/template/collecting-layout.ts";
import { unitMark, unitOfMark } from "../../../shared/template/collecting-marks.ts";
import type { Worksheet } from "../../../shared/template/layout.ts";
import { widePrint } from "../../../shared/template/wide-print.ts";
import { answerOf, exampleBloc, inventedBloc, type SomeBloc } from "../../addin/excel/some-bloc-sheets.ts";

function laidOut(
  some: SomeBloc,
  unit: string | null = null,
  answer: BlocSheets = answerOf(some, unit),
): Worksheet {
  const { plan, bloc } = some;
  if (plan.scoring === null) throw new Error("The plan does not score.");
  const [worksheet] = collectingLayout({
    ...{ plan, bloc, terms: plan.scoring, answer, unit, today: "2021-01-04" },
  }).worksheets;
  if (worksheet === undefined) throw new Error("There is a worksheet.");
  return worksheet;
}

/** By the marks of column and line. */
function cellAt({ cells }: Worksheet, line: string, mark: string) {
  const column = cells.find(({ content }) => content.value === mark)?.column;
  const ids = cells.find(({ content }) => content.value === "#head")?.column;
  const row = cells.find((cell) => cell.column === ids && cell.content.value === line)?.row;
  return cells.find((cell) => cell.row === row && cell.column === column);
}

function unitColumns({ cells }: Worksheet): readonly string[] {
  return [...new Set(cells.flatMap(({ content }) => unitOfMark(String(content.value))?.column ?? []))];
}

describe("columns", () => {
  test("a plan with a cross-check has cells for checks, one without has none", () => {
    expect(unitColumns(laidOut(exampleBloc(communeCouncils)))).toEqual([
      "self",
      "checkedScore",
      "checkReason",
    ]);
    expect(unitColumns(laidOut(exampleBloc(bloc4)))).toEqual(["self"]);
    expect(unitColumns(laidOut(exampleBloc(cluster347)))).toEqual(["self"]);
  });

  test("one unit in detail shows what it entered, and what it is asked where it is asked anything", () => {
    const some = exampleBloc(communeCouncils);
    const detail = ["result", "explanation", "evidence", "self", "checkedScore", "checkReason"];
    expect(unitColumns(laidOut(some, "hdnd-xa-s"))).toEqual(detail);
    const answer = answerOf(some, "hdnd-xa-s");
    const asked = answer.units.map((unit) => ({
      ...unit,
      lines: { ...unit.lines, "I.1.a": { ...unit.lines["I.1.a"], question: "Nêu rõ số kỳ họp" } },
    }));
    const worksheet = laidOut(some, "hdnd-xa-s", { ...answer, units: asked });
    expect(unitColumns(worksheet)).toEqual([...detail, "question"]);
    expect(cellAt(worksheet, "I.1.a", unitMark("hdnd-xa-s", "question"))?.content.value).toBe(
      "Nêu rõ số kỳ họp",
    );
  });

  test("where only self points stand, headings name the unit and its status alone", () => {
    const worksheet = laidOut(exampleBloc(bloc4));
    expect(cellAt(worksheet, "#head", unitMark("so-b", "self"))?.content.value).toBe("Sở B\n(Đã nộp)");
    expect(cellAt(worksheet, "#head", unitMark("so-m", "self"))?.content.value).toBe("Sở M\n(Chưa lập)");
  });
});

describe("lines", () => {
  test("groups, headings and totals are the server's", () => {
    const some = exampleBloc(communeCouncils);
    const [, , , , , unit] = answerOf(some).units;
    if (unit?.self == null || unit.checked === null) throw new Error("It has points.");
    const worksheet = laidOut(some);
    const shown = (line: string, column: "self" | "checkedScore") =>
      cellAt(worksheet, line, unitMark(unit.unit, column))?.content.value;
    expect(unit.self.total - unit.checked.total).toBe(1);
    expect([shown("total:total", "self"), shown("total:total", "checkedScore")]).toEqual([
      unit.self.total,
      unit.checked.total,
    ]);
    expect(shown("group:I", "checkedScore")).toBe(unit.checked.headings.I);
    expect([shown("total:penalty", "self"), shown("total:main", "self")]).toEqual([
      unit.self.penalty,
      unit.self.main,
    ]);
    expect(shown("I.2.a", "checkedScore")).toBe(1);
  });

  test("cells are open where checks are taken, closed where a line has no points", () => {
    const worksheet = laidOut(exampleBloc(communeCouncils));
    const style = (line: string, unit: string) =>
      cellAt(worksheet, line, unitMark(unit, "checkedScore"))?.style;
    expect([style("I.1.a", "hdnd-xa-s"), style("X.1", "hdnd-xa-s"), style("I.1.a", "hdnd-xa-x")]).toEqual([
      "input",
      "closed",
      "points",
    ]);
    const open = worksheet.validations.map(({ area }) => area.column);
    expect(new Set(open).size).toBe(8 * 2);
  });
});

describe("printed", () => {
  test("twelve checked units go on two pages of A3 with six each, the criteria on both", () => {
    const { print, cells } = laidOut(inventedBloc({ units: 12, criteria: 30 }));
    const seventh = cells.find(({ content }) => content.value === unitMark("dv-7", "self"))?.column;
    expect(print?.wide).toMatchObject({
      paper: "A3",
      repeat: { column: 0, lastColumn: 2 },
      pages: { from: [seventh] },
    });
    expect(print?.wide?.pages?.percent).toBeGreaterThanOrEqual(65);
    expect(print?.orientation).toBe("landscape");
  });

  test("what can be read on one page is cut nowhere", () => {
    expect(laidOut(exampleBloc(bloc4)).print?.wide).toMatchObject({ paper: "A4", pages: null });
    const many = inventedBloc({ units: 25, criteria: 30, crossCheck: false });
    expect(laidOut(many).print?.wide).toMatchObject({ paper: "A3", pages: null });
  });

  test("a group that is wider than a page has a page of its own", () => {
    const wide = { width: 400 };
    const { pages } = widePrint({ columns: [{ width: 40 }, wide, wide], fixed: 1, groups: [1, 2] });
    expect(pages?.from).toEqual([2]);
  });
});
