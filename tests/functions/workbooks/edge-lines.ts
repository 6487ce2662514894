// The inputs at which a rule may go wrong: both sides of each edge, each rounding tie, and what nobody
// should type.
import type { Cells } from "../../../shared/document/cells.ts";
import { needsTarget, NOT_ARISEN, NOT_ASSIGNED, type Line } from "../../../shared/filled-sheet.ts";
import { stepOf } from "../../../shared/scoring/rule-columns.ts";
import { leavesOf, type Leaf, type ScoreSheet } from "../../../shared/score-sheet.ts";

/** The inputs at which the rule of a criterion may go wrong. Also what nobody should type. */
export function edgeLines(leaf: Leaf, sheet: ScoreSheet): readonly Line[] {
  const lines: Line[] = edgeResults(leaf, sheet).flatMap((result, index): Line[] => {
    const target = edgeTargets(leaf)[index % 4];
    if (!needsTarget(leaf) || target === undefined || typeof result !== "number") return [{ result }];
    return [{ result: times(result, target), target }, ...(index % 5 === 0 ? [{ result, target }] : [])];
  });
  if (leaf.notArisen !== "refused") lines.push({ result: NOT_ARISEN }, { result: NOT_ARISEN, target: 10 });
  if (leaf.notAssigned !== "refused" && sheet.targets !== "none") {
    lines.push(
      { target: NOT_ASSIGNED },
      { target: NOT_ASSIGNED, result: 7 },
      { target: NOT_ASSIGNED, result: 0 },
    );
    if (leaf.notArisen !== "refused") lines.push({ target: NOT_ASSIGNED, result: NOT_ARISEN });
  }
  if (needsTarget(leaf)) lines.push({ result: 5 }, { target: 10 });
  return [{}, ...lines];
}

/** Scenarios that together give every criterion each of its edges. */
export function edgeScenarios(sheet: ScoreSheet): readonly Cells[] {
  const edges = leavesOf(sheet).map(({ criterion }) => ({ criterion, lines: edgeLines(criterion, sheet) }));
  const count = Math.max(...edges.map(({ lines }) => lines.length));
  return Array.from({ length: count }, (_, scenario) => {
    const cells: Record<string, Record<string, number | string>> = {};
    edges.forEach(({ criterion, lines }, index) => {
      // Each criterion starts elsewhere, so that neighbours do not all stand at their first edge at once.
      const line = lines[(scenario + index) % lines.length] ?? {};
      const bonus = criterion.bonusMax === null ? {} : { proposedBonus: times(scenario % 5, 0.35) };
      const filled = { ...line, ...bonus };
      if (Object.keys(filled).length > 0) cells[criterion.id] = filled;
    });
    return cells;
  });
}

function edgeTargets({ maxPoints }: Leaf): readonly number[] {
  return [10, 0.9, 7, 95 + maxPoints / 10];
}

function edgeResults(leaf: Leaf, sheet: ScoreSheet): readonly (number | string)[] {
  const { rule, maxPoints } = leaf;
  switch (rule.shape) {
    case "direct":
      return [0, rule.step, maxPoints - rule.step, maxPoints, maxPoints / 2];
    case "passFail":
      return ["pass", "fail"];
    case "event":
      return ["yes", "no"];
    case "options":
      return rule.options.map(({ id }) => id);
    case "bands":
      return rule.bands.flatMap(({ from }) => [from, from - 0.01, from + 0.01]).concat(0, 100);
    case "lateness":
      return rule.bands.flatMap(({ toDays }) => [toDays, toDays + 1]);
    case "perUnit":
      return [0, 1, 2, 3, Math.floor(maxPoints / rule.each), Math.ceil(maxPoints / rule.each) + 1];
    case "deduct":
      return [
        0,
        1,
        2,
        Math.floor((maxPoints - rule.floor) / rule.each),
        Math.ceil(maxPoints / rule.each) + 1,
      ];
    case "byRank":
      return ["0", "1", "1; 3", "2;2; 5", "1, 2 3", "9; 1", 2, "11; 1", "5", "01", "1; 03"];
    case "eventAverage":
      return ["0", "1; 1; 3", "2", "1;2", "3; 3; 2; 2", "1; 2; 2; 2; 3; 1; 1", 1, "01; 2", "00"];
    case "ratio":
    case "halfThenLeader":
    case "relativeToBest":
    case "overTarget":
      return [...tieResults(leaf, sheet), 0, 1.2, 2.005, 33.3, 100];
  }
}

/**
 * Results on a rounding tie, an odd number of half steps, and a hair to both sides. Seven digits: where no
 * decimal lies on the tie, the nearest that a person could type.
 */
function tieResults(leaf: Leaf, sheet: ScoreSheet): readonly number[] {
  const { rule, maxPoints } = leaf;
  const step = stepOf(rule, sheet) / 10_000;
  const base = rule.shape === "ratio" && rule.base !== "target" ? rule.base : 1;
  const full =
    rule.shape === "halfThenLeader" ? maxPoints / 2 : rule.shape === "overTarget" ? rule.base : maxPoints;
  return [1, 3, 7, 57, 100, 115].flatMap((k) => {
    const below = (base * (k + 0.5) * step) / full;
    const above = rule.shape === "overTarget" ? [1 + ((k + 0.5) * step) / (rule.eachPercent * 100)] : [];
    return [below, ...above].flatMap((tie) => {
      const typed = Number(tie.toPrecision(7));
      return [typed, times(typed, 1.00001), times(typed, 0.99999)];
    });
  });
}

function times(a: number, b: number): number {
  return Number((a * b).toPrecision(12));
}
