// Workbooks to be written: every sheet that ships, filled in by a unit of the example, our sheets with every
// rule shape, and one that is larger than any real sheet.
import type { Cells } from "../../../shared/document/cells.ts";
import { bloc4, cluster347, communeCouncils, type BlocEntries } from "../../../shared/examples/entries.ts";
import { allCells } from "../../../shared/examples/entries/read-tables.ts";
import type { Plan } from "../../../shared/plan.ts";
import type { Criterion, ScoreSheet } from "../../../shared/score-sheet.ts";
import { isLeaf, leavesOf } from "../../../shared/score-sheet.ts";
import type { WorkbookLayout } from "../../../shared/template/layout.ts";
import type { RowState } from "../../../shared/template/row-state.ts";
import { scoreSheetLayout } from "../../../shared/template/score-sheet-layout.ts";
import type { UnitWorkbook } from "../../../shared/template/unit-workbook.ts";
import { everyShape } from "../../fixtures/sheets.ts";
import { allShapesSheet, plan as testPlan } from "../../functions/workbooks/all-shapes.ts";

export interface Subject {
  readonly name: string;
  readonly layout: WorkbookLayout;
}

/** As the server's .xlsx has them: without the column of states. */
export const shipped: readonly Subject[] = [
  { name: "the illustrative sheet of bloc 4", layout: filled(bloc4) },
  { name: "the commune councils' sheet", layout: filled(communeCouncils) },
  { name: "the 1000-point sheet of cluster 347", layout: filled(cluster347) },
];

const STATES: readonly RowState[] = ["saved", "waiting", "invalid", "differing", "locked"];

export const ours: readonly Subject[] = [
  {
    name: "the sheet of all shapes with texts that look like something else",
    layout: layoutOf(testPlan, allShapesSheet, {
      lines: {
        "I.1": { result: 7.5, evidence: "- Quyết định số 5/QĐ", explanation: "=SUM(A1)" },
        "I.2.b": { result: "pass", evidence: "'trích dẫn'", explanation: "15/12" },
        "I.3": { result: "notArisen", evidence: "007", explanation: "+84 90" },
        "I.4": { result: 2, explanation: "@so-noi-vu" },
        "II.2": { result: 3 },
        "II.4": { result: "1; 3" },
      },
    }),
  },
  {
    name: "the fixture of every shape, with the states of its rows",
    layout: layoutOf(testPlan, everyShape(), { rowStates: statesOf(everyShape()) }),
  },
  {
    name: "a sheet that was handed in",
    layout: layoutOf(testPlan, allShapesSheet, {
      mayEnter: false,
      rowStates: statesOf(allShapesSheet),
      submission: {
        at: "2021-01-02T01:00:00.000Z",
        by: "p-1",
        receivedOn: "2021-01-02",
        how: "software",
        onBehalf: false,
        daysLate: 0,
        checkCode: "7F3A&22C1",
      },
    }),
  },
];

/** The criteria of the 1000-point sheet over and over, under ids of their own. */
export function largeLayout(criteria: number): WorkbookLayout {
  const { plan, sheet } = cluster347;
  const large = { ...sheet, groups: [...sheet.groups] };
  for (let copy = 1; leavesOf(large).length < criteria; copy++) {
    const [group] = sheet.groups;
    if (group === undefined) throw new Error("the sheet has no group");
    large.groups.push({
      ...group,
      id: `${group.id}-${copy}`,
      criteria: sheet.groups.flatMap((each) =>
        each.kind === "main" ? each.criteria.map((criterion) => copied(criterion, copy)) : [],
      ),
    });
  }
  return layoutOf(plan, large, { rowStates: statesOf(large) });
}

function copied(criterion: Criterion, copy: number): Criterion {
  const id = `${criterion.id}-${copy}`;
  if (isLeaf(criterion)) return { ...criterion, id };
  return { ...criterion, id, children: criterion.children.map((child) => copied(child, copy)) };
}

function statesOf(sheet: ScoreSheet): ReadonlyMap<string, RowState> {
  return new Map(
    leavesOf(sheet).map(({ criterion }, index) => [criterion.id, STATES[index % STATES.length] ?? "saved"]),
  );
}

function filled({ plan, sheet, units }: BlocEntries): WorkbookLayout {
  const [unit] = units;
  const lines: Cells = unit === undefined ? {} : allCells(unit);
  return layoutOf(plan, sheet, { lines });
}

export function layoutOf(plan: Plan, sheet: ScoreSheet, more: Partial<UnitWorkbook> = {}): WorkbookLayout {
  const [bloc] = plan.blocs;
  if (bloc === undefined || plan.scoring === null) throw new Error("the plan scores no bloc");
  return scoreSheetLayout({
    plan,
    bloc,
    unit: bloc.members[0]?.unit ?? "",
    sheet,
    terms: plan.scoring,
    lines: {},
    figures: null,
    submission: null,
    standing: { stage: "draft", lockedFrom: null },
    mayEnter: true,
    today: "2021-01-04",
    identity: { content: '{"plan":"thu"}', signature: "chu-ky" },
    ...more,
  });
}
