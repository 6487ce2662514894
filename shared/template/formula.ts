// A rule as the classic Excel formula that computes exactly the engine's points, with functions that every
// Excel, LibreOffice and WPS has. How it is rounded is in formula-steps.ts, lists in list-formula.ts.
import type { LeafFigures } from "../scoring/bloc-figures.ts";
import { byBound, stepOf } from "../scoring/rule-columns.ts";
import { points, toDecimal, type Points } from "../scoring/points.ts";
import { needsTarget } from "../filled-sheet.ts";
import type { Group, Leaf, Rule, ScoreSheet } from "../score-sheet.ts";
import { NOT_ARISEN_WORD, NOT_ASSIGNED_WORD, ruleWords } from "./answer-words.ts";
import { decimal, inSteps, reduced } from "./formula-steps.ts";
import { eventAverage, rankAverage } from "./list-formula.ts";

/** Cells of one criterion, in A1 notation. */
export interface LeafCells {
  readonly result: string;
  /** null where the sheet has no targets. */
  readonly target: string | null;
  /** The list of the result as list-formula.ts makes it. */
  readonly list: string;
  /** Cells with the words of the rule, in its order, e.g. "_danhmuc!$A$2". */
  readonly words: readonly string[];
}

export interface LeafFormulaInput {
  readonly leaf: Leaf;
  readonly sheet: ScoreSheet;
  /** null: the unit is scored as if it led the bloc. */
  readonly figures: LeafFigures | null;
  readonly cells: LeafCells;
}

/** Points of a criterion, or "" where there are none: unanswered, left out, not understood. */
export function pointsFormula(input: LeafFormulaInput): string {
  const { leaf, cells } = input;
  const { result, target } = cells;
  let formula = answeredFormula(input);
  if (target !== null && leaf.notAssigned !== "refused") {
    formula = `IF(${target}="${NOT_ASSIGNED_WORD}",${withoutTargetFormula(input)},${formula})`;
  }
  if (leaf.notArisen !== "refused") {
    const arisen = leaf.notArisen === "fullPoints" ? decimal(leaf.maxPoints) : '""';
    formula = `IF(${result}="${NOT_ARISEN_WORD}",${arisen},${formula})`;
  }
  return `IF(${result}="","",${formula})`;
}

/** The maximum of a criterion that leaves the denominator, else 0; null where it never does. */
export function leftOutFormula(leaf: Leaf, group: Group, { result, target }: LeafCells): string | null {
  if (group.kind !== "main") return null;
  const notArisen = leaf.notArisen === "leaveOut" ? `${result}="${NOT_ARISEN_WORD}"` : null;
  const notAssigned =
    target === null || leaf.notAssigned === "refused" ? null : leftWithoutTarget(leaf, { result, target });
  const conditions = [notArisen, notAssigned].filter((condition) => condition !== null);
  if (conditions.length === 0) return null;
  const any = conditions.length === 1 ? conditions[0] : `OR(${conditions.join(",")})`;
  return `IF(${any},${decimal(leaf.maxPoints)},0)`;
}

function leftWithoutTarget(leaf: Leaf, cells: { result: string; target: string }): string {
  const { result } = cells;
  const without = `${cells.target}="${NOT_ASSIGNED_WORD}"`;
  if (leaf.notAssigned === "relativeToBest") return `AND(${without},${result}="")`;
  // An answer "not arisen" that earns full points counts also where nothing was assigned.
  return leaf.notArisen === "fullPoints" ? `AND(${without},${result}<>"${NOT_ARISEN_WORD}")` : without;
}

function answeredFormula(input: LeafFormulaInput): string {
  const { leaf, sheet, figures, cells } = input;
  const { result } = cells;
  const target = cells.target ?? '""';
  const { rule } = leaf;
  const max = points(leaf.maxPoints);
  const step = stepOf(rule, sheet);

  function whenNumbers(value: string): string {
    const numbers = needsTarget(leaf)
      ? `AND(ISNUMBER(${result}),ISNUMBER(${target}),${target}>0)`
      : `ISNUMBER(${result})`;
    return `IF(${numbers},${value},"")`;
  }

  /** Compares with the cells of the list: MATCH takes no more than 255 characters and reads "?" and "*". */
  function chosen(values: readonly number[]): string {
    return ruleWords(leaf).reduceRight(
      (otherwise, _, index) =>
        `IF(${result}=${cells.words[index] ?? '""'},${decimal(values[index] ?? 0)},${otherwise})`,
      '""',
    );
  }

  switch (rule.shape) {
    case "direct":
      return whenNumbers(result);
    case "passFail":
      return chosen([rule.pass, rule.fail]);
    case "options":
      return chosen(rule.options.map((option) => option.points));
    case "event":
      return '""';
    case "bands":
      return whenNumbers(bandFormula(rule, result));
    case "lateness":
      return whenNumbers(latenessFormula(rule, result));
    case "ratio":
      return whenNumbers(
        portion({ max, step, result, base: rule.base === "target" ? target : decimal(rule.base) }),
      );
    case "perUnit":
      return whenNumbers(`MIN(${toDecimal(max)},ROUND(${result}*${decimal(rule.each)},4))`);
    case "deduct":
      return whenNumbers(
        `MAX(${decimal(rule.floor)},ROUND(${toDecimal(max)}-${result}*${decimal(rule.each)},4))`,
      );
    case "halfThenLeader":
      return whenNumbers(halfThenLeaderFormula({ max, step, result, target, figures }));
    case "relativeToBest":
      return whenNumbers(relativeToBest({ max, step, result, best: figures?.best ?? null }));
    case "overTarget":
      return whenNumbers(overTargetFormula({ rule, max, step, result, target }));
    case "byRank":
      return rankAverage(rule.points, cells, step);
    case "eventAverage":
      return eventAverage(
        rule.options.map((option) => option.points),
        cells,
        { step, max },
      );
  }
}

function withoutTargetFormula({ leaf, sheet, figures, cells: { result } }: LeafFormulaInput): string {
  if (leaf.notAssigned !== "relativeToBest") return '""';
  const terms = { max: points(leaf.maxPoints), step: stepOf(leaf.rule, sheet), result };
  return `IF(ISNUMBER(${result}),${relativeToBest({ ...terms, best: figures?.best ?? null })},"")`;
}

function bandFormula(rule: Extract<Rule, { shape: "bands" }>, result: string): string {
  return [...rule.bands]
    .sort(byBound)
    .reduce(
      (otherwise, band) =>
        `IF(${result}${band.exclusive ? ">" : ">="}${decimal(band.from)},${decimal(band.points)},${otherwise})`,
      decimal(rule.below),
    );
}

function latenessFormula(rule: Extract<Rule, { shape: "lateness" }>, result: string): string {
  return [...rule.bands]
    .sort((a, b) => b.toDays - a.toDays)
    .reduce(
      (otherwise, band) => `IF(${result}<=${band.toDays},${decimal(band.points)},${otherwise})`,
      decimal(rule.beyond),
    );
}

/** max x result / base to the nearest step, never above max. */
function portion(terms: { max: Points; step: Points; result: string; base: string }): string {
  const { max, step, result, base } = terms;
  const [over, under] = reduced(max, step);
  const steps = inSteps(`${result}*${over}/(${base}*${under})`, step, max);
  return `IF(${result}>=${base},${toDecimal(max)},MIN(${toDecimal(max)},${steps}))`;
}

function relativeToBest(terms: { max: Points; step: Points; result: string; best: number | null }): string {
  const { best, max, result } = terms;
  const above = best === null ? `${toDecimal(max)}` : portion({ ...terms, base: decimal(best) });
  return `IF(${result}<=0,0,${above})`;
}

function halfThenLeaderFormula(terms: {
  max: Points;
  step: Points;
  result: string;
  target: string;
  figures: LeafFigures | null;
}): string {
  const { max, step, result, target, figures } = terms;
  const [over, under] = reduced(max, 2 * step);
  const below = inSteps(`${result}*${over}/(${target}*${under})`, step, max);

  function aboveTarget(leader: LeafFigures["leader"]): string {
    // A leader that only meets its target has no excess to compare with: whoever is above it leads.
    if (leader === null || leader.result <= leader.target) return `${toDecimal(max)}`;
    const [led, aim] = [decimal(leader.result), decimal(leader.target)];
    const whole = `(${led}-${aim})*${target}`;
    const steps = inSteps(`(${whole}+(${result}-${target})*${aim})*${over}/(${whole}*${under})`, step, max);
    return `IF(ROUND(${result}*${aim}-${led}*${target},9)>=0,${toDecimal(max)},${steps})`;
  }

  return `IF(${result}<=${target},${below},${aboveTarget(figures?.leader ?? null)})`;
}

function overTargetFormula(terms: {
  rule: Extract<Rule, { shape: "overTarget" }>;
  max: Points;
  step: Points;
  result: string;
  target: string;
}): string {
  const { rule, max, step, result, target } = terms;
  const met = points(rule.base);
  const below = portion({ max: met, step, result, base: target });
  const above = inSteps(
    `(${met}*${target}+${points(rule.eachPercent) * 100}*(${result}-${target}))/(${target}*${step})`,
    step,
    max,
  );
  return `IF(${result}<=${target},${below},MIN(${toDecimal(max)},${above}))`;
}
