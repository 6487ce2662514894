// Grades of a bloc's units: threshold by total, then conditions, blocking events and the share limit. A
// computed grade is provisional; the competent person confirms it.
import type { Grade, GradeBlock, GradeCondition, Grading, ScoreSheet, ShareLimit } from "../score-sheet.ts";
import type { UnitScore } from "../scoring/score-unit.ts";
import type { Named } from "./named-criteria.ts";
import { points, toDecimal } from "../scoring/points.ts";
import { formatNumber } from "../text.ts";

/** What a sheet says of its grades; groups are read where a condition names one. */
export type GradedSheet = Pick<ScoreSheet, "grading" | "groups">;

export interface GivenGrade {
  readonly id: string;
  readonly label: string;
  /** How it came to this grade, in Vietnamese. */
  readonly why: string;
}

export interface Graded {
  readonly named: Named;
  readonly score: Pick<UnitScore, "total" | "headings">;
  /** Place in the ranking; null for units that are not ranked, which get no grade. */
  readonly place: number | null;
}

/** How many units a bloc has besides those that are ranked. */
export interface BlocSize {
  readonly handedIn: number;
  readonly members: number;
}

/**
 * One grade a unit, in the order of the input; null where the unit is not ranked or the sheet has no grades.
 *
 * @param size what a share limit may be a share of; without it these units are all there are
 */
export function gradeUnits(
  sheet: GradedSheet,
  units: readonly Graded[],
  size: BlocSize = { handedIn: units.length, members: units.length },
): readonly (GivenGrade | null)[] {
  const { grading } = sheet;
  if (grading === null) return units.map(() => null);
  const earned = units.map((unit) => (unit.place === null ? null : earnedGrade(sheet, grading, unit)));
  return grading.shareLimit === null
    ? earned.map(given)
    : limited(grading.shareLimit, { grading, units, earned, size });
}

/** How many of so many units may hold a grade: the share of them, rounded as the rule says. */
export function mostWithGrade(
  { maxPercent, rounding }: Pick<ShareLimit, "maxPercent" | "rounding">,
  units: number,
): number {
  // In hundredths of a unit, so that 25 % of 8 is exactly 2.
  const hundredths = Math.round(maxPercent * units * 100);
  const [whole, rest] = [Math.floor(hundredths / 10_000), hundredths % 10_000];
  if (rounding === "down" || rest === 0) return whole;
  return rounding === "up" || rest >= 5_000 ? whole + 1 : whole;
}

interface Earned {
  /** Position in the sheet's grades, 0 for the best. */
  readonly index: number;
  readonly grades: readonly Grade[];
  readonly reasons: readonly string[];
}

function earnedGrade(sheet: GradedSheet, grading: Grading, unit: Graded): Earned {
  const { grades } = grading;
  const total = formatNumber(toDecimal(unit.score.total));
  let index = grades.findIndex((grade) => grade.from === null || unit.score.total >= points(grade.from));
  if (index < 0) index = grades.length - 1;
  const reasons = [`Tổng ${total} điểm: ${grades[index]?.label ?? ""}.`];
  for (const condition of bestGradeFirst(grading)) {
    if (indexOf(grades, condition.grade) !== index || meets(sheet, condition, unit)) continue;
    index = Math.min(index + 1, grades.length - 1);
    reasons.push(
      `${conditionText(sheet, condition)} (${condition.source}): xuống ${grades[index]?.label ?? ""}.`,
    );
  }
  for (const block of grading.blocks) {
    if (!happened(block, unit.named)) continue;
    const capped = blockedIndex(block, index, grades);
    if (capped === index) continue;
    index = capped;
    reasons.push(`Tiêu chí ${block.criterion} (${block.source}): xuống ${grades[index]?.label ?? ""}.`);
  }
  return { index, grades, reasons };
}

/** A unit that falls from one grade must still meet the conditions of the next. */
function bestGradeFirst({ grades, conditions }: Grading): readonly GradeCondition[] {
  return [...conditions].sort((a, b) => indexOf(grades, a.grade) - indexOf(grades, b.grade));
}

function meets(sheet: GradedSheet, { needs }: GradeCondition, { named, score }: Graded): boolean {
  if (needs.kind === "result") {
    const result = named.get(needs.criterion)?.result;
    return typeof result === "number" && result >= needs.atLeast;
  }
  const group = sheet.groups.find((candidate) => candidate.id === needs.group);
  if (group === undefined) return true;
  const share = (named.get(needs.group)?.points ?? score.headings.get(needs.group) ?? 0) * 100;
  return share >= points(group.maxPoints) * needs.atLeastPercent;
}

function conditionText(sheet: GradedSheet, { needs }: GradeCondition): string {
  if (needs.kind === "result") return `Tiêu chí ${needs.criterion} chưa đạt ${formatNumber(needs.atLeast)}`;
  const label = sheet.groups.find((group) => group.id === needs.group)?.label ?? needs.group;
  return `Mục ${needs.group} (${label}) chưa đạt ${formatNumber(needs.atLeastPercent)}% điểm tối đa`;
}

function happened({ criterion, atLeast }: GradeBlock, named: Named): boolean {
  const result = named.get(criterion)?.result;
  return result === "yes" || (typeof result === "number" && result >= atLeast);
}

function blockedIndex({ effect }: GradeBlock, index: number, grades: readonly Grade[]): number {
  const lowest = grades.length - 1;
  if (effect.kind === "down") return Math.min(index + effect.by, lowest);
  return Math.max(index, indexOf(grades, effect.grade));
}

interface Limiting {
  readonly grading: Grading;
  readonly units: readonly Graded[];
  readonly earned: readonly (Earned | null)[];
  readonly size: BlocSize;
}

const BASES: Record<ShareLimit["base"], string> = {
  ranked: "đơn vị được xếp hạng",
  handedIn: "đơn vị đã nộp",
  members: "đơn vị thành viên",
};

/**
 * Keeps the best-placed units in the limited grade. Units that share the place at the edge stay or fall
 * together, so that the limit is never exceeded and no tie is broken by chance.
 */
function limited(
  limit: ShareLimit,
  { grading, units, earned, size }: Limiting,
): readonly (GivenGrade | null)[] {
  const index = indexOf(grading.grades, limit.grade);
  const overflow = indexOf(grading.grades, limit.overflowTo);
  const ranked = units.filter((unit) => unit.place !== null).length;
  const whole = { ...size, ranked }[limit.base];
  const most = mostWithGrade(limit, whole);
  const places = units.flatMap((unit, i) =>
    earned[i]?.index === index && unit.place !== null ? [unit.place] : [],
  );
  return units.map((unit, i) => {
    const grade = earned[i] ?? null;
    if (grade?.index !== index) return given(grade);
    const upToHere = places.filter((place) => place <= (unit.place ?? 0)).length;
    if (upToHere <= most) return given(grade);
    const reason = `Tối đa ${formatNumber(limit.maxPercent)}% của ${whole} ${BASES[limit.base]}, tức ${most} đơn vị (${limit.source}): xuống ${grading.grades[overflow]?.label ?? ""}.`;
    return given({ ...grade, index: overflow, reasons: [...grade.reasons, reason] });
  });
}

function given(earned: Earned | null): GivenGrade | null {
  const grade = earned?.grades[earned.index];
  return grade === undefined || earned === null
    ? null
    : { id: grade.id, label: grade.label, why: earned.reasons.join(" ") };
}

function indexOf(grades: readonly Grade[], id: string): number {
  return grades.findIndex((grade) => grade.id === id);
}
