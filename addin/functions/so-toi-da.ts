// =THIDUA.SOTOIDA(count; percent; [rounding]): how many a percentage allows, as the share limit of grades
// counts it.
import { mostWithGrade } from "../../shared/ranking/grade.ts";
import type { ShareLimit } from "../../shared/score-sheet.ts";
import { foldText } from "../../shared/text.ts";
import { SO_TOI_DA } from "../../shared/wording/functions.ts";
import { BadArgument } from "./bad-argument.ts";

const ROUNDINGS: Readonly<Record<string, ShareLimit["rounding"]>> = {
  "": "down",
  down: "down",
  xuống: "down",
  nearest: "nearest",
  "gần nhất": "nearest",
  up: "up",
  lên: "up",
};

/**
 * @param count whole number from 0
 * @param percent 15 for 15 %; 0,15, which a cell formatted as a percentage holds, is refused
 * @param rounding "xuống" (also null and ""), "gần nhất", "lên", or the English word
 * @throws BadArgument with what to correct
 */
export function soToiDa(count: unknown, percent: unknown, rounding: unknown): number {
  if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 0)
    throw new BadArgument(SO_TOI_DA.badCount);
  if (typeof percent !== "number" || !(percent >= 0 && percent <= 100))
    throw new BadArgument(SO_TOI_DA.badPercent);
  if (percent > 0 && percent < 1) throw new BadArgument(SO_TOI_DA.percentSuspected(percent));
  const word = rounding ?? "";
  const way = typeof word === "string" ? ROUNDINGS[foldText(word)] : undefined;
  if (way === undefined) throw new BadArgument(SO_TOI_DA.badRounding);
  return mostWithGrade({ maxPercent: percent, rounding: way }, count);
}
