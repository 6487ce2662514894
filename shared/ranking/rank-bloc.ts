// The score table of a bloc: every unit's place before and after bonus, its provisional grade, and why it
// stands where it stands.
import type { Cells } from "../document/cells.ts";
import type { ScoringTerms } from "../plan.ts";
import type { ScoreSheet, TieBreak } from "../score-sheet.ts";
import { blocFigures } from "../scoring/bloc-figures.ts";
import { subtractPoints, toDecimal, type Points } from "../scoring/points.ts";
import { scoreUnits, type UnitScore } from "../scoring/score-unit.ts";
import { formatNumber } from "../text.ts";
import { gradeUnits, type GivenGrade } from "./grade.ts";
import { namedAnswers, type Named } from "./named-criteria.ts";
import { placesOf } from "./rank.ts";
import { describe, pointsOf, signOf, withoutBonus } from "./tie-breaks.ts";

export interface BlocUnit {
  readonly unit: string;
  readonly name: string;
  readonly lines: Cells;
  /**
   * Why the bloc does not rank the unit; null for units that are ranked. Its results count for the bloc's
   * figures all the same: they are facts.
   */
  readonly excluded: string | null;
}

/** The points that places, tie-breaks and grades hang on. Of the headings, groups are enough. */
export type StandingScore = Omit<
  UnitScore,
  "leaves" | "bonusGroups" | "answered" | "leafCount" | "provisional"
>;

/** A unit with its points for good: with the figures of the whole bloc. */
export interface Contender<Score extends StandingScore> {
  readonly unit: string;
  readonly name: string;
  readonly excluded: string | null;
  readonly score: Score;
  /** What the criteria hold that tie-breaks and grades name. */
  readonly named: Named;
}

export interface RankedUnit<Score extends StandingScore = UnitScore> {
  readonly unit: string;
  readonly name: string;
  readonly score: Score;
  /** null: shown, not ranked. */
  readonly place: number | null;
  readonly placeBeforeBonus: number | null;
  /** Names of the units that share the place. */
  readonly tiedWith: readonly string[];
  readonly notRanked: string | null;
  readonly why: string;
  readonly grade: GivenGrade | null;
}

export interface BlocInput {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  /** Units that handed in, in any order. */
  readonly units: readonly BlocUnit[];
  /** How many units the bloc has, handed in or not; as many as `units` where all have. */
  readonly members?: number;
}

/** Ranked units by place, units of one place by name, then the units that are not ranked. */
export function rankBloc({ sheet, terms, units, members }: BlocInput): readonly RankedUnit[] {
  const cells = units.map((unit) => unit.lines);
  const scores = scoreUnits(sheet, cells, { terms, figures: blocFigures(sheet, cells) });
  const contenders = units.flatMap(({ unit, name, lines, excluded }, index): Contender<UnitScore>[] => {
    const score = scores[index];
    if (score === undefined) return [];
    return [{ unit, name, excluded, score, named: new Map(namedAnswers({ sheet, terms, lines, score })) }];
  });
  return rankContenders(sheet, contenders, members);
}

/** The same for units whose points are already known. */
export function rankContenders<Score extends StandingScore>(
  sheet: ScoreSheet,
  contenders: readonly Contender<Score>[],
  members = contenders.length,
): readonly RankedUnit<Score>[] {
  const byName = [...contenders].sort(
    (a, b) => a.name.localeCompare(b.name, "vi", { numeric: true }) || (a.unit < b.unit ? -1 : 1),
  );
  const ranked = byName.filter((unit) => unit.excluded === null);
  const after = placesOf(rankColumns(sheet, sheet.tieBreaks, { units: ranked, total: "total" }));
  const before = placesOf(
    rankColumns(sheet, withoutBonus(sheet), { units: ranked, total: "totalBeforeBonus" }),
  );
  const byPlace = ranked
    .map((unit, index): Placed<Score> => ({ unit, place: after[index] ?? 0, before: before[index] ?? 0 }))
    .sort((a, b) => a.place - b.place);
  const grades = gradeUnits(
    sheet,
    byPlace.map(({ unit, place }) => ({ named: unit.named, score: unit.score, place })),
    { handedIn: contenders.length, members },
  );
  return [
    ...byPlace.map(({ unit, place, before }, index) => ({
      unit: unit.unit,
      name: unit.name,
      score: unit.score,
      place,
      placeBeforeBonus: before,
      tiedWith: byPlace
        .filter((other) => other.place === place && other.unit !== unit)
        .map((other) => other.unit.name),
      notRanked: null,
      why: whyPlace(sheet, byPlace, index),
      grade: grades[index] ?? null,
    })),
    ...byName.filter((unit) => unit.excluded !== null).map(unranked),
  ];
}

interface Placed<Score extends StandingScore = StandingScore> {
  readonly unit: Contender<Score>;
  readonly place: number;
  readonly before: number;
}

function unranked<Score extends StandingScore>({
  unit,
  name,
  score,
  excluded,
}: Contender<Score>): RankedUnit<Score> {
  const reason = excluded ?? "";
  return {
    unit,
    name,
    score,
    place: null,
    placeBeforeBonus: null,
    tiedWith: [],
    notRanked: reason,
    why: `Không xếp hạng (lý do: ${reason}).`,
    grade: null,
  };
}

function rankColumns(
  sheet: ScoreSheet,
  tieBreaks: readonly TieBreak[],
  { units, total }: { units: readonly Contender<StandingScore>[]; total: "total" | "totalBeforeBonus" },
): number[][] {
  return [
    units.map(({ score }) => score[total]),
    ...tieBreaks.map((tieBreak) => {
      const sign = signOf(sheet, tieBreak);
      return units.map((unit) => sign * pointsOf(tieBreak, unit));
    }),
  ];
}

function whyPlace(sheet: ScoreSheet, byPlace: readonly Placed[], index: number): string {
  const own = byPlace[index];
  if (own === undefined) return "";
  const { place, unit, before } = own;
  const parts = [`Xếp hạng ${place}: tổng ${decimal(unit.score.total)} điểm`];
  const equals = byPlace.filter(
    (other) => other.unit !== unit && other.unit.score.total === unit.score.total,
  );
  for (const other of equals) parts.push(whyAgainst(sheet, own, other));
  let sentence = `${parts.join("; ")}.${scaledWords(sheet, unit.score)}`;
  const above = byPlace.findLast((other) => other.unit.score.total > unit.score.total);
  if (above !== undefined) {
    const gap = decimal(subtractPoints(above.unit.score.total, unit.score.total));
    sentence += ` Kém hạng ${above.place} (${above.unit.name}) là ${gap} điểm.`;
  }
  if (before !== place || unit.score.countedBonus > 0) {
    sentence += ` Trước điểm thưởng: ${decimal(unit.score.totalBeforeBonus)} điểm, xếp hạng ${before}.`;
  }
  return sentence;
}

/** Where lines were left out: how the points became those of the full sheet. */
function scaledWords({ total }: ScoreSheet, { main, denominator }: StandingScore): string {
  if (toDecimal(denominator) === total.main) return "";
  return ` Được ${decimal(main)} điểm trên ${decimal(denominator)} điểm tối đa của các tiêu chí được giao, quy về thang ${formatNumber(total.main)}.`;
}

/** What parts two units of one total, or that nothing does. */
function whyAgainst(sheet: ScoreSheet, own: Placed, other: Placed): string {
  for (const tieBreak of sheet.tieBreaks) {
    const [mine, theirs] = [pointsOf(tieBreak, own.unit), pointsOf(tieBreak, other.unit)];
    if (mine === theirs) continue;
    const [a, b] = [decimal(mine as Points), decimal(theirs as Points)];
    const relation = mine > theirs ? "cao hơn" : "thấp hơn";
    const side = (mine - theirs) * signOf(sheet, tieBreak) > 0 ? "trên" : "dưới";
    return `bằng ${other.unit.name}; ${describe(sheet, tieBreak)} ${a} ${relation} ${b} nên xếp ${side}`;
  }
  return `bằng ${other.unit.name}, ${sheet.tieBreaks.length === 0 ? "bảng điểm không có tiêu chí phụ" : "các tiêu chí phụ cũng bằng nhau"} nên đồng hạng ${own.place}`;
}

function decimal(value: Points): string {
  return formatNumber(toDecimal(value));
}
