// Whether a score sheet knows bonus points at all.
import { leavesOf, type ScoreSheet } from "../../shared/score-sheet.ts";

export function hasBonus(sheet: ScoreSheet): boolean {
  return (
    sheet.groups.some((group) => group.kind === "bonus") ||
    leavesOf(sheet).some(({ criterion }) => criterion.bonusMax !== null)
  );
}
