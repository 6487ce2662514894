// The filled sheets of a bloc, read as documents: what is ranked and frozen never comes from heads.
import type { Cells } from "../shared/document/cells.ts";
import type { FilledSheet } from "../shared/filled-sheet.ts";
import type { Bloc, Plan } from "../shared/plan.ts";
import { blocFigures, needsBlocFigures, type BlocFigures } from "../shared/scoring/bloc-figures.ts";
import { leavesOf, type ScoreSheet } from "../shared/score-sheet.ts";
import { countedLines, isHandedIn } from "../shared/view.ts";
import { sheetIdOf, type Scoring } from "./access.ts";
import type { Api } from "./effects.ts";
import { summariseFilledSheet } from "./sheet-summary.ts";
import { queryHeads, readNewest, type Head } from "./store/heads.ts";

export interface MemberSheet {
  readonly unit: string;
  readonly name: string;
  /** 0: nothing saved. */
  readonly revision: number;
  readonly sheet: FilledSheet | null;
}

interface HandedInSheet extends MemberSheet {
  readonly sheet: FilledSheet;
  /** The cells that count. */
  readonly lines: Cells;
}

interface ScoredBloc {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly scoring: Scoring;
}

/** In the order of the plan. A head that is older than its sheet, the trace of a crash, is mended on the way. */
export async function readBlocSheets(
  api: Api,
  { plan, bloc, scoring }: ScoredBloc,
): Promise<readonly MemberSheet[]> {
  const { province, year, id } = plan;
  const rows = await queryHeads(api.store, { province, year, kind: "filledSheet", plan: id, bloc: bloc.id });
  const heads = new Map(rows.map(({ unit, head }) => [unit, head]));
  const summarise = summariseFilledSheet(scoring);
  return Promise.all(
    bloc.members.map(async ({ unit, name }) => {
      const sheetId = sheetIdOf({ plan, bloc, unit });
      const version = await readNewest(api.store, { id: sheetId, summarise, seen: heads.get(unit) ?? null });
      return { unit, name, revision: version?.revision ?? 0, sheet: version?.body ?? null };
    }),
  );
}

/** Heads by unit, of those that have begun. Where there is none, the document is read and its head put. */
export async function readMemberHeads(
  api: Api,
  { plan, bloc, scoring }: ScoredBloc,
): Promise<ReadonlyMap<string, Head>> {
  const { province, year, id } = plan;
  const rows = await queryHeads(api.store, { province, year, kind: "filledSheet", plan: id, bloc: bloc.id });
  const known = new Map(
    rows.flatMap(({ unit, head }) => (unit === undefined ? [] : [[unit, head] as const])),
  );
  const summarise = summariseFilledSheet(scoring);
  const heads = await Promise.all(
    bloc.members.map(async ({ unit }) => {
      const head = known.get(unit);
      if (head !== undefined) return [unit, head] as const;
      const sheetId = sheetIdOf({ plan, bloc, unit });
      const version = await readNewest(api.store, { id: sheetId, summarise, seen: null });
      return [unit, version && summarise(version, sheetId)] as const;
    }),
  );
  return new Map(heads.flatMap(([unit, head]) => (head === null ? [] : [[unit, head] as const])));
}

/** Brings the heads of units that a plan has just moved into a bloc, newer than what it may know of them. */
export async function bringHeads(
  api: Api,
  { plan, bloc, scoring }: ScoredBloc,
  units: readonly string[],
): Promise<void> {
  const summarise = summariseFilledSheet(scoring);
  const ids = units.map((unit) => sheetIdOf({ plan, bloc, unit }));
  await Promise.all(ids.map((id) => readNewest(api.store, { id, summarise, seen: null })));
}

export function handedInOf(sheets: readonly MemberSheet[], scoreSheet: ScoreSheet): readonly HandedInSheet[] {
  return sheets.flatMap(({ sheet, ...member }) =>
    sheet !== null && isHandedIn(sheet) ? [{ ...member, sheet, lines: countedLines(sheet, scoreSheet) }] : [],
  );
}

/** The bloc's figures, where the sheet has criteria that need them: no sheet is read for nothing. */
export async function figuresOf(api: Api, scored: ScoredBloc): Promise<BlocFigures> {
  const { sheet } = scored.scoring;
  if (!leavesOf(sheet).some(({ criterion }) => needsBlocFigures(criterion))) return new Map();
  const sheets = handedInOf(await readBlocSheets(api, scored), sheet);
  return blocFigures(
    sheet,
    sheets.map(({ lines }) => lines),
  );
}
