// The filled sheets of a bloc, read as documents: what is ranked and frozen never comes from heads.
import type { Cells } from "../shared/document/cells.ts";
import type { FilledSheet } from "../shared/filled-sheet.ts";
import type { Bloc, Plan } from "../shared/plan.ts";
import { blocFigures, needsBlocFigures, type BlocFigures } from "../shared/scoring/bloc-figures.ts";
import { leavesOf, type ScoreSheet } from "../shared/score-sheet.ts";
import { countedLines, isHandedIn } from "../shared/view.ts";
import type { Api, Scoring } from "./access.ts";
import { filledSheetId } from "./store/document-ids.ts";
import { newestVersion } from "./store/documents.ts";

export interface MemberSheet {
  readonly unit: string;
  readonly name: string;
  /** 0: nothing saved. */
  readonly revision: number;
  readonly sheet: FilledSheet | null;
}

export interface HandedInSheet extends MemberSheet {
  readonly sheet: FilledSheet;
  /** The cells that count. */
  readonly lines: Cells;
}

/** In the order of the plan. */
export async function readBlocSheets(api: Api, plan: Plan, bloc: Bloc): Promise<readonly MemberSheet[]> {
  return Promise.all(
    bloc.members.map(async ({ unit, name }) => {
      const version = await newestVersion(api.store, filledSheetId(plan, { bloc: bloc.id, unit }));
      return { unit, name, revision: version?.revision ?? 0, sheet: version?.body ?? null };
    }),
  );
}

export function handedInOf(sheets: readonly MemberSheet[], scoreSheet: ScoreSheet): readonly HandedInSheet[] {
  return sheets.flatMap(({ sheet, ...member }) =>
    sheet !== null && isHandedIn(sheet) ? [{ ...member, sheet, lines: countedLines(sheet, scoreSheet) }] : [],
  );
}

/** The bloc's figures, where the sheet has criteria that need them: no sheet is read for nothing. */
export async function figuresOf(
  api: Api,
  { plan, bloc, scoring }: { plan: Plan; bloc: Bloc; scoring: Scoring },
): Promise<BlocFigures> {
  if (!leavesOf(scoring.sheet).some(({ criterion }) => needsBlocFigures(criterion))) return new Map();
  const sheets = handedInOf(await readBlocSheets(api, plan, bloc), scoring.sheet);
  return blocFigures(
    scoring.sheet,
    sheets.map(({ lines }) => lines),
  );
}
