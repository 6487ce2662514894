// A score sheet as data: what a bloc is scored on. Code knows the shapes of rules found in real sheets
// (percentage bands, points per unit, half-then-leader ...), never a sheet, a province or a quota.

/** An empty score sheet. Points and quantities are decimals as written in its source, e.g. 0.25. */
export interface ScoreSheet {
  readonly id: string;
  readonly title: string;
  readonly status: "official" | "draft" | "illustrative";
  readonly source: Source;
  /** What a reader must know: corrections made on digitising, what the source leaves open. */
  readonly notes: readonly string[];
  /** Decimals of every total, 0 to 4, and of points that come of a division, unless the rule has a step. */
  readonly decimals: number;
  /** Who writes targets and what is not assigned: the leading office for each unit, or the unit itself. */
  readonly targets: "assigned" | "declared" | "none";
  readonly groups: readonly Group[];
  readonly total: TotalTerms;
  readonly grading: Grading | null;
  /** Compared in order where totals are equal. */
  readonly tieBreaks: readonly TieBreak[];
}

/** Where a rule was read. */
export interface Source {
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string;
  readonly title: string;
  readonly url: string | null;
}

export interface TotalTerms {
  /** The declared maximum of all main groups together. */
  readonly main: number;
  /** The most bonus points that count in all; null where only the lines and groups have caps. */
  readonly bonusMax: number | null;
  readonly floor: number;
  readonly ceiling: number | null;
}

/**
 * Points of a group never exceed its maximum. An event group carries no points: its lines record
 * what weighs on the grade only.
 */
export interface Group {
  readonly id: string;
  readonly label: string;
  readonly kind: "main" | "bonus" | "penalty" | "event";
  readonly maxPoints: number;
  readonly criteria: readonly Criterion[];
}

export type Criterion = Branch | Leaf;

/** A heading with criteria below it; its points are their sum, never more than its maximum. */
export interface Branch {
  readonly id: string;
  /** As printed in the sheet, e.g. "2.a)". */
  readonly code: string;
  readonly label: string;
  readonly maxPoints: number;
  readonly children: readonly Criterion[];
}

/** A criterion that is answered and scored. */
export interface Leaf {
  readonly id: string;
  readonly code: string;
  readonly label: string;
  readonly kind: "quantitative" | "qualitative";
  readonly maxPoints: number;
  /** Unit of measure of the result, e.g. "%", "cuộc". A result in "%" is typed as 90, not 0.9. */
  readonly unit: string | null;
  readonly rule: Rule;
  /** The largest result that can be meant, e.g. 100 for a share in percent. */
  readonly resultMax: number | null;
  /** No such work came up in the year: full points, or the criterion leaves the denominator. */
  readonly notArisen: "fullPoints" | "leaveOut" | "refused";
  /**
   * Not assigned to this unit: the criterion leaves the denominator. With "relativeToBest" a unit that
   * has a result all the same is scored against the best of the units without a target.
   */
  readonly notAssigned: "leaveOut" | "relativeToBest" | "refused";
  readonly evidence: "required" | "optional";
  readonly explanation: "required" | "optional";
  /** The most bonus points that may be proposed on this line; null where none may. */
  readonly bonusMax: number | null;
}

/** How a result becomes points. Shapes of real sheets; each says what its result is. */
export type Rule =
  /** Result: points from 0 to the maximum, in steps. */
  | { readonly shape: "direct"; readonly step: number }
  /** Result: "pass" or "fail". */
  | { readonly shape: "passFail"; readonly pass: number; readonly fail: number }
  /** Result: the id of an option. */
  | { readonly shape: "options"; readonly options: readonly Option[] }
  /** Result: a quantity. The first band, from the top, that it reaches gives its points. */
  | { readonly shape: "bands"; readonly bands: readonly Band[]; readonly below: number }
  /** Result: days late, 0 when on time. The first band with `toDays` not below it gives its points. */
  | { readonly shape: "lateness"; readonly bands: readonly LatenessBand[]; readonly beyond: number }
  /** Result: a quantity. Maximum x result / base, rounded to the step; base is a number or the target. */
  | { readonly shape: "ratio"; readonly base: number | "target"; readonly step: number }
  /** Result: a count. Points for each, never above the maximum. */
  | { readonly shape: "perUnit"; readonly each: number }
  /** Result: a count of events. The maximum less so much for each, never below the floor. */
  | { readonly shape: "deduct"; readonly each: number; readonly floor: number }
  /**
   * Result: a quantity against a target. Half the maximum up to the target in proportion; above it
   * the other half in proportion to the excess of the unit that leads the bloc.
   */
  | { readonly shape: "halfThenLeader" }
  /** Result: a quantity. Maximum x result / the best result of the bloc. */
  | { readonly shape: "relativeToBest" }
  /** Result: ranks given by superior bodies, e.g. "1; 3". The average of their points; beyond the table, 0. */
  | { readonly shape: "byRank"; readonly points: readonly number[] }
  /** Result: a quantity against a target. `base` points when met, more for each percent above; in proportion below. */
  | { readonly shape: "overTarget"; readonly base: number; readonly eachPercent: number }
  /**
   * Result: numbers of options, one for each event, e.g. "1; 1; 3". The average of their points; "0" for
   * no event: maximum.
   */
  | { readonly shape: "eventAverage"; readonly options: readonly Option[] }
  /** Result: "yes" or "no". No points: an event that weighs on the grade. */
  | { readonly shape: "event" };

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  /** Choosing it takes all points of the heading above. */
  readonly zeroesParent?: true;
}

export interface Band {
  readonly from: number;
  /** The bound itself does not reach the band (a rule written "> 95 %"). */
  readonly exclusive?: true;
  readonly points: number;
}

export interface LatenessBand {
  readonly toDays: number;
  readonly points: number;
}

export interface Grading {
  /** Best first. The last has no lower bound. */
  readonly grades: readonly Grade[];
  readonly conditions: readonly GradeCondition[];
  readonly blocks: readonly GradeBlock[];
  readonly shareLimit: ShareLimit | null;
}

export interface Grade {
  readonly id: string;
  readonly label: string;
  readonly from: number | null;
}

/** What a grade asks besides the total. Without it the unit falls to the next grade. */
export interface GradeCondition {
  readonly grade: string;
  readonly needs:
    | { readonly kind: "groupShare"; readonly group: string; readonly atLeastPercent: number }
    | { readonly kind: "result"; readonly criterion: string; readonly atLeast: number };
  readonly source: string;
}

/** An event that caps the grade: a line answered "yes", or counted at least so often by the unit or by who checked it. */
export interface GradeBlock {
  readonly criterion: string;
  readonly atLeast: number;
  readonly effect:
    { readonly kind: "notAbove"; readonly grade: string } | { readonly kind: "down"; readonly by: number };
  readonly source: string;
}

/** At most this share of the bloc's units may hold the grade; the rest fall to another. */
export interface ShareLimit {
  readonly grade: string;
  readonly maxPercent: number;
  /** Of which units: those that are ranked, those that handed in, or all of the bloc. */
  readonly base: "ranked" | "handedIn" | "members";
  readonly rounding: "down" | "nearest" | "up";
  readonly overflowTo: string;
  readonly source: string;
}

export type TieBreak =
  | { readonly by: "bonus" }
  | { readonly by: "main" }
  | { readonly by: "penalty" }
  | { readonly by: "group"; readonly group: string }
  | { readonly by: "criterion"; readonly criterion: string };

/** The number as printed; sheets leave it blank here and there. */
export function printedCode({ code, id }: Pick<Leaf, "code" | "id">): string {
  return code === "" ? id : code;
}

export function isLeaf(criterion: Criterion): criterion is Leaf {
  return "rule" in criterion;
}

/** A criterion in its place: parents come before children. `path` holds the headings above, outermost first. */
export interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly group: Group;
  readonly path: readonly Branch[];
}

/** All criteria of a sheet in the order they are printed. */
export function* walkCriteria(sheet: ScoreSheet): Generator<PlacedCriterion> {
  for (const group of sheet.groups) yield* walk(group, group.criteria, []);
}

function* walk(
  group: Group,
  criteria: readonly Criterion[],
  path: readonly Branch[],
): Generator<PlacedCriterion> {
  for (const criterion of criteria) {
    yield { criterion, group, path };
    if (!isLeaf(criterion)) yield* walk(group, criterion.children, [...path, criterion]);
  }
}

/** A leaf with its group and headings. */
export interface PlacedLeaf extends PlacedCriterion {
  readonly criterion: Leaf;
}

const leavesById = new WeakMap<ScoreSheet, ReadonlyMap<string, PlacedLeaf>>();

/** One criterion that is answered. A sheet never changes, so its criteria are gathered once. */
export function leafById(sheet: ScoreSheet, id: string): PlacedLeaf | undefined {
  const known = leavesById.get(sheet);
  if (known !== undefined) return known.get(id);
  const leaves = new Map(leavesOf(sheet).map((placed) => [placed.criterion.id, placed]));
  leavesById.set(sheet, leaves);
  return leaves.get(id);
}

/** The criteria that are answered, in the order they are printed. */
export function leavesOf(sheet: ScoreSheet): readonly PlacedLeaf[] {
  const leaves: PlacedLeaf[] = [];
  for (const { criterion, group, path } of walkCriteria(sheet)) {
    if (isLeaf(criterion)) leaves.push({ criterion, group, path });
  }
  return leaves;
}
