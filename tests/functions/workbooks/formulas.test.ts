import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { signIdentity } from "../../../functions/workbooks/identity.ts";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import type { Cells } from "../../../shared/document/cells.ts";
import { bloc4, cluster347, communeCouncils, type BlocEntries } from "../../../shared/examples/entries.ts";
import type { Plan } from "../../../shared/plan.ts";
import { blocFigures, type BlocFigures } from "../../../shared/scoring/bloc-figures.ts";
import type { ScoreSheet } from "../../../shared/score-sheet.ts";
import { cellName } from "../../../shared/template/address.ts";
import type { WorkbookLayout } from "../../../shared/template/layout.ts";
import { LAYOUT_VERSION } from "../../../shared/template/identity.ts";
import { scoreSheetLayout } from "../../../shared/template/score-sheet-layout.ts";
import { WORKSHEETS } from "../../../shared/wording/workbook.ts";
import { allShapesSheet, plan as testPlan } from "./all-shapes.ts";
import { edgeScenarios } from "./edge-lines.ts";
import { edgeSheet } from "./edge-sheet.ts";
import { hasLibreOffice, recalculate } from "./libreoffice.ts";

interface Subject {
  readonly name: string;
  readonly sheet: ScoreSheet;
  readonly plan: Plan;
  readonly units: readonly Cells[];
}

const scoredBonus: Plan = {
  ...testPlan,
  scoring: {
    bonus: { counts: "scored", onQualitative: true, source: "Bài kiểm tra" },
    crossCheck: true,
    membersSee: "ownOnly",
  },
};

const quantitativeBonus: Plan = {
  ...testPlan,
  scoring: {
    bonus: { counts: "scored", onQualitative: false, source: "Bài kiểm tra" },
    crossCheck: true,
    membersSee: "ownOnly",
  },
};

const subjects: readonly Subject[] = [
  { name: "the sheet of all shapes", sheet: allShapesSheet, plan: testPlan, units: [] },
  {
    name: "the sheet of all shapes where bonus counts as scored",
    sheet: { ...allShapesSheet, decimals: 1 },
    plan: scoredBonus,
    units: [],
  },
  { name: "the sheet of edges", sheet: edgeSheet, plan: scoredBonus, units: edgeUnits() },
  {
    name: "the sheet of edges without bonus on quality",
    sheet: edgeSheet,
    plan: quantitativeBonus,
    units: edgeUnits(),
  },
  shipped("the illustrative sheet of bloc 4", bloc4),
  shipped("the commune councils' sheet", communeCouncils),
  shipped("the 1000-point sheet of cluster 347", cluster347),
];

// Some thirty files a sheet, on a machine that may be busy.
const PATIENCE = { timeout: 300_000 };

describe.skipIf(!hasLibreOffice)("LibreOffice computes what the engine computes", PATIENCE, () => {
  test.each(subjects)(
    "in every cell of $name, on both sides of every edge and on every tie",
    async (subject) => {
      const scenarios = [...edgeScenarios(subject.sheet), ...subject.units];
      await compare(
        subject,
        scenarios.map((lines) => ({ lines, figures: null })),
      );
    },
  );

  test.each(subjects.filter(({ sheet }) => sheet.targets !== "none"))(
    "in every cell of $name once the bloc's figures are known",
    async (subject) => {
      const scenarios = edgeScenarios(subject.sheet).filter((_, index) => index % 3 === 0);
      const figures = blocFigures(subject.sheet, scenarios);
      await compare(
        subject,
        scenarios.map((lines) => ({ lines, figures })),
      );
    },
  );
});

/** Every bonus at its most, with and without the option that takes a heading; penalty below zero. */
function edgeUnits(): readonly Cells[] {
  const most = { "VIII.1.a": { result: 2 }, "VIII.1.b": { result: 2 }, "VIII.2.a": { result: 3 } };
  return [
    { "I.1": { result: 96 }, "I.2": { result: 1 }, ...most, "VIII.2.b": { result: "sai" } },
    { "I.2": { result: 1 }, ...most, "VIII.2.c": { result: "pass" }, "VIII.3": { result: 2 } },
    { "IX.1": { result: 1 } },
    { "IX.1": { result: 3 } },
    { "IX.1": { result: 7 } },
  ];
}

function shipped(name: string, { sheet, plan, units }: BlocEntries): Subject {
  return {
    name,
    sheet,
    plan,
    units: units.slice(0, 3).map(({ targets, claims }) => {
      const lines: Record<string, Record<string, number | string>> = {};
      for (const id of [...Object.keys(targets), ...Object.keys(claims)])
        lines[id] = { ...targets[id], ...claims[id] };
      return lines;
    }),
  };
}

async function compare(
  { sheet, plan }: Subject,
  scenarios: readonly { lines: Cells; figures: BlocFigures | null }[],
): Promise<void> {
  const layouts = scenarios.map(({ lines, figures }) => layoutOf({ sheet, plan, lines, figures }));
  const files = await Promise.all(layouts.map((layout) => writeWorkbook(withWrongValues(layout))));
  const recalculated = await recalculate(files);
  const wrong: string[] = [];
  for (const [index, bytes] of recalculated.entries()) {
    const layout = layouts[index];
    if (layout === undefined) throw new Error("LibreOffice gave more files than it got");
    wrong.push(...(await differences(layout, bytes)).map((difference) => `scenario ${index}, ${difference}`));
  }
  expect(wrong).toEqual([]);
}

function layoutOf(input: {
  sheet: ScoreSheet;
  plan: Plan;
  lines: Cells;
  figures: BlocFigures | null;
}): WorkbookLayout {
  const { plan } = input;
  const [bloc] = plan.blocs;
  if (bloc === undefined || plan.scoring === null) throw new Error("the plan scores no bloc");
  const [member] = bloc.members;
  const unit = member?.unit ?? "";
  const identity = signIdentity(
    {
      layoutVersion: LAYOUT_VERSION,
      province: "dak-nong",
      plan: plan.id,
      unit,
      document: "filledSheet",
      sheetRevision: 1,
      baseRevision: 0,
      planName: plan.title,
      unitName: member?.name ?? "",
    },
    "khoa-dung-de-kiem-tra",
  );
  return scoreSheetLayout({
    ...input,
    bloc,
    unit,
    terms: plan.scoring,
    submission: null,
    standing: { stage: "draft", lockedFrom: null },
    mayEnter: true,
    today: "2021-01-04",
    identity,
  });
}

const WRONG = 987_654.25;

/** The same workbook with a value that no formula has, so that an old value can't pass for a new one. */
function withWrongValues(layout: WorkbookLayout): WorkbookLayout {
  return {
    ...layout,
    worksheets: layout.worksheets.map((worksheet) => ({
      ...worksheet,
      cells: worksheet.cells.map((cell) =>
        cell.content.kind === "formula" ? { ...cell, content: { ...cell.content, value: WRONG } } : cell,
      ),
    })),
  };
}

async function differences(layout: WorkbookLayout, bytes: Uint8Array): Promise<readonly string[]> {
  const { sheets } = await readXlsx(bytes, { sheets: [WORKSHEETS.scores] });
  const worksheet = layout.worksheets.find(({ name }) => name === WORKSHEETS.scores);
  const found: string[] = [];
  let compared = 0;
  for (const { row, column, content } of worksheet?.cells ?? []) {
    if (content.kind !== "formula") continue;
    compared++;
    const computed = sheets[0]?.rows[row]?.[column] ?? "";
    const same =
      typeof content.value === "number"
        ? typeof computed === "number" && Math.abs(computed - content.value) < 1e-9
        : computed === content.value;
    if (!same) {
      found.push(
        `${cellName(row, column)}: engine ${content.value}, LibreOffice ${String(computed)}, =${content.formula}`,
      );
    }
  }
  expect(compared).toBeGreaterThan(20);
  return found;
}
