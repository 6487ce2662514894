// =THIDUA.DIEM(shape; maximum; result; [target]; [terms]; [leader]): the points of one criterion, by the same
// rules as a score sheet.
import { checkResult } from "../../shared/answer-check.ts";
import type { Finding } from "../../shared/finding.ts";
import type { Leaf, Rule } from "../../shared/score-sheet.ts";
import type { LeafFigures } from "../../shared/scoring/bloc-figures.ts";
import { toDecimal, type Points } from "../../shared/scoring/points.ts";
import { answerReader } from "../../shared/scoring/read-answer.ts";
import { checkRule } from "../../shared/scoring/rule-check.ts";
import { columnRule } from "../../shared/scoring/rule-columns.ts";
import { pointsIn } from "../../shared/scoring/rule-points.ts";
import { DIEM } from "../../shared/wording/functions/diem.ts";
import { CellError } from "./cell-error.ts";
import { readTerms } from "./diem-terms.ts";
import {
  gridOf,
  isBlank,
  LARGEST,
  meaningOf,
  numberIn,
  numbersIn,
  oneNumber,
  oneText,
} from "./read-cells.ts";

type Shape = Rule["shape"];

/** More than any budget in đồng, and still counted exactly. */
const LARGEST_QUANTITY = 1e15;

const NEEDS_TARGET: readonly Shape[] = ["ratio", "halfThenLeader", "overTarget"];

/**
 * | shape | result | target | terms | leader |
 * |---|---|---|---|---|
 * | "tỷ lệ" | quantity | yes | [step 0,01] | |
 * | "khoảng" | quantity | | table: from, points; ">95" leaves 95 out; "còn lại" or a blank from is what is below | |
 * | "trễ hạn" | days late | | table: to how many days, points; "còn lại" or a blank one is later still | |
 * | "mỗi việc" | count | | points for each | |
 * | "trừ mỗi lần" | count | | points for each; [floor 0] | |
 * | "vượt chỉ tiêu" | quantity | yes | points on target; points for each percent above; [step 0,01] | |
 * | "nửa và dẫn đầu" | quantity | yes | [step 0,01] | result; [target] of the leader |
 * | "so với cao nhất" | quantity | | [step 0,01] | best result of the bloc |
 * | "theo hạng" | "1; 3" | | points of 1st, 2nd, 3rd ... | |
 *
 * @returns points; "" where there is no result yet: no answer is not 0 points
 * @throws CellError; #N/A where only the leader's figures could tell
 */
export function diem(
  shape: unknown,
  max: unknown,
  result: unknown,
  target: unknown,
  terms: unknown,
  leader: unknown,
): number | string {
  const kind = meaningOf(DIEM.shapes, oneText(shape));
  if (kind === undefined) throw new CellError("#VALUE!", DIEM.badShape);
  const maxPoints = oneNumber(max);
  if (maxPoints === null || maxPoints <= 0) throw new CellError("#VALUE!", DIEM.badMax);
  const { rule, decimals } = readTerms(kind, gridOf(terms));
  if ([maxPoints, ...pointsIn(rule)].some((each) => Math.abs(each) > LARGEST)) throw new CellError("#NUM!");
  const leaf: Leaf = { ...BARE_LEAF, maxPoints, rule };
  refuseAll(checkRule(leaf, { sheet: { decimals }, group: { kind: "main" } }));
  const [answer = null] = gridOf(result).flat();
  if (isBlank(answer)) return "";
  const given = { leaf, decimals, result: resultOf(kind, answer) };
  refuseAll(checkResult({ leaf, sheet: given, value: given.result }));
  if (rule.shape === "bands") refusePercent(rule, given.result);
  const goal = oneNumber(target);
  if (NEEDS_TARGET.includes(kind) && (goal === null || goal <= 0))
    throw new CellError("#VALUE!", DIEM.badTarget);
  const figures = figuresOf(rule, { ...given, goal, leader: numbersIn(gridOf(leader)) });
  const quantities = [given.result, goal, figures?.best, figures?.leader?.result, figures?.leader?.target];
  if (quantities.some((each) => typeof each === "number" && Math.abs(each) > LARGEST_QUANTITY))
    throw new CellError("#NUM!");
  const into = new Float64Array(1);
  const read = answerReader(leaf, given)(given.result);
  columnRule(
    leaf,
    given,
    figures,
  )({ results: Float64Array.of(read ?? NaN), targets: Float64Array.of(goal ?? NaN) }, into);
  return toDecimal(into[0] as Points);
}

/** What a rule does not read of a criterion. */
const BARE_LEAF: Omit<Leaf, "maxPoints" | "rule"> = {
  ...{ id: "", code: "", label: "", kind: "quantitative", unit: null, resultMax: null, bonusMax: null },
  ...{ notArisen: "refused", notAssigned: "refused", evidence: "optional", explanation: "optional" },
};

function resultOf(kind: Shape, answer: unknown): number | string {
  if (kind === "byRank" && typeof answer === "string") return answer;
  const number = numberIn(answer);
  if (number instanceof CellError) throw number;
  return number ?? 0;
}

function refuseAll(findings: readonly Pick<Finding, "severity" | "text">[]): void {
  const error = findings.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new CellError("#VALUE!", `${error.text.vi} ${error.text.en}`);
}

/** A cell formatted as a percentage holds 0,85 where the bands speak of 85. */
function refusePercent({ bands }: Extract<Rule, { shape: "bands" }>, result: number | string): void {
  const lowest = Math.min(...bands.map(({ from }) => from).filter((from) => from > 0));
  if (typeof result === "number" && result > 0 && result <= 1 && lowest >= 10)
    throw new CellError("#VALUE!", DIEM.percentSuspected(result));
}

interface Given {
  readonly result: number | string;
  readonly goal: number | null;
  readonly leader: readonly (number | null)[];
}

/**
 * A unit above its target is not said to lead because nobody said who does. A leader with 0, and a leader's
 * target of 0, is a blank cell that Excel handed over as 0.
 */
function figuresOf(rule: Rule, { result, goal, leader }: Given): LeafFigures | null {
  const [led = null, target = null] = leader;
  if (rule.shape === "relativeToBest") {
    if (led === null || led <= 0) throw new CellError("#N/A", DIEM.bestNeeded);
    return { best: led, leader: null };
  }
  if (rule.shape !== "halfThenLeader" || goal === null) return null;
  if (led === null || led <= 0) {
    if (Number(result) > goal) throw new CellError("#N/A", DIEM.leaderNeeded);
    return null;
  }
  if (target !== null && target < 0) throw new CellError("#VALUE!", DIEM.badLeaderTarget);
  return { best: null, leader: { result: led, target: target === null || target === 0 ? goal : target } };
}
