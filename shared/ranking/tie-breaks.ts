// What parts units of one total: the points that a sheet's tie-breaks compare, and which of them are better.
import { leafById, type Group, type ScoreSheet, type TieBreak } from "../score-sheet.ts";
import type { Contender, StandingScore } from "./rank-bloc.ts";

/** The sheet's tie-breaks in words, in order. */
export function describeTieBreaks(sheet: ScoreSheet): readonly string[] {
  return sheet.tieBreaks.map((tieBreak) => describe(sheet, tieBreak));
}

/** Before bonus points count, they do not part ties either: not all of them, nor a group's or a line's. */
export function withoutBonus(sheet: ScoreSheet): readonly TieBreak[] {
  return sheet.tieBreaks.filter((tieBreak) => kindOf(sheet, tieBreak) !== "bonus");
}

/** Higher is better; fewer penalty points are. */
export function signOf(sheet: ScoreSheet, tieBreak: TieBreak): 1 | -1 {
  return kindOf(sheet, tieBreak) === "penalty" ? -1 : 1;
}

/** Which points a tie-break compares. */
function kindOf(sheet: ScoreSheet, tieBreak: TieBreak): Group["kind"] | undefined {
  switch (tieBreak.by) {
    case "group":
      return sheet.groups.find(({ id }) => id === tieBreak.group)?.kind;
    case "criterion":
      return leafById(sheet, tieBreak.criterion)?.group.kind;
    default:
      return tieBreak.by;
  }
}

export function pointsOf(tieBreak: TieBreak, { score, named }: Contender<StandingScore>): number {
  switch (tieBreak.by) {
    case "bonus":
      return score.countedBonus;
    case "main":
      return score.main;
    case "penalty":
      return score.penalty;
    case "group":
      return named.get(tieBreak.group)?.points ?? score.headings.get(tieBreak.group) ?? 0;
    case "criterion":
      return named.get(tieBreak.criterion)?.points ?? 0;
  }
}

/** As it stands in a sentence. */
export function describe(sheet: ScoreSheet, tieBreak: TieBreak): string {
  switch (tieBreak.by) {
    case "bonus":
      return "điểm thưởng";
    case "main":
      return "điểm các nội dung chính";
    case "penalty":
      return "điểm trừ";
    case "group":
      return `điểm mục ${tieBreak.group} (${sheet.groups.find(({ id }) => id === tieBreak.group)?.label ?? ""})`;
    case "criterion":
      return `điểm tiêu chí ${tieBreak.criterion}`;
  }
}
