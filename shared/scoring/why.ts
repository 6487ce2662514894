// Why a criterion has the points it has, as one Vietnamese sentence with the numbers in it. Made only
// when somebody asks: the points themselves never depend on it.
import type { Cells } from "../document/cells.ts";
import { lineOf, needsTarget, NOT_ARISEN, NOT_ASSIGNED, type Line } from "../filled-sheet.ts";
import { takesBonus, type PlanWords } from "../plan.ts";
import { leavesOf, type Group, type Leaf, type Rule, type ScoreSheet } from "../score-sheet.ts";
import { formatNumber } from "../text.ts";
import type { LeafFigures } from "./bloc-figures.ts";
import { compareRatios } from "./compare-ratios.ts";
import { toDecimal } from "./points.ts";
import { readList } from "./read-answer.ts";
import { byBound } from "./rule-columns.ts";
import { scoreUnit, type LeafScore, type ScoreContext, type UnitScore } from "./score-unit.ts";

export interface WhyInput {
  readonly sheet: ScoreSheet;
  readonly lines: Cells;
  readonly context: ScoreContext;
  /** The plan's own: a Cụm is not a Khối. */
  readonly words: Pick<PlanWords, "bloc" | "unit">;
}

/**
 * The reasons of every criterion, by id.
 *
 * @param score of the same lines in the same context, where it is known already
 */
export function whysOf(
  { sheet, lines, context, words }: WhyInput,
  { leaves }: Pick<UnitScore, "leaves"> = scoreUnit(sheet, lines, context),
): ReadonlyMap<string, string> {
  const whys = new Map<string, string>();
  for (const { criterion, group } of leavesOf(sheet)) {
    const line = lineOf(lines, criterion.id);
    const score = leaves.get(criterion.id) ?? { points: null, leftOut: false, provisional: false };
    whys.set(
      criterion.id,
      why({
        leaf: criterion,
        group,
        line,
        score,
        figures: context.figures?.get(criterion.id) ?? null,
        context,
        bloc: words.bloc.toLocaleLowerCase("vi"),
        unit: words.unit,
      }),
    );
  }
  return whys;
}

interface Explained {
  readonly leaf: Leaf;
  readonly group: Group;
  readonly line: Line;
  readonly score: LeafScore;
  readonly figures: LeafFigures | null;
  readonly context: ScoreContext;
  /** As the plan calls them inside a sentence: "khối", "đơn vị". */
  readonly bloc: string;
  readonly unit: string;
}

function why(input: Explained): string {
  const { leaf, group, line, score, context } = input;
  if (group.kind === "bonus" && !takesBonus(leaf, context.terms))
    return `Tiêu chí định tính không tính điểm thưởng (${context.terms.bonus.source}).`;
  if (context.scores !== "self") {
    if (line.agreedScore !== undefined)
      return decided("Hội nghị thống nhất", line.agreedScore, line.agreedReason);
    if (line.checkedScore !== undefined)
      return decided("Điểm kiểm tra chéo", line.checkedScore, line.checkReason);
  }
  if (line.result === NOT_ARISEN) {
    if (leaf.notArisen === "refused")
      return 'Tiêu chí này không nhận "Không phát sinh" nên chưa tính được điểm.';
    return score.leftOut
      ? "Không phát sinh: không tính tiêu chí này vào tổng điểm tối đa."
      : `Không phát sinh: tính đủ ${formatNumber(leaf.maxPoints)} điểm.`;
  }
  if (score.leftOut) return "Không được giao: không tính tiêu chí này vào tổng điểm tối đa.";
  if (line.result === undefined) return "Chưa nhập kết quả.";
  if (score.points === null) return missing(leaf, line);
  const sentence = explain(input, formatNumber(toDecimal(score.points)));
  return score.provisional ? `${sentence} Điểm tạm tính, chờ số liệu của toàn ${input.bloc}.` : sentence;
}

function decided(by: string, points: number, reason: string | undefined): string {
  return `${by} ${formatNumber(points)} điểm${reason === undefined ? "." : `: ${reason}`}`;
}

function missing(leaf: Leaf, line: Line): string {
  const lacksTarget = needsTarget(leaf) && !(typeof line.target === "number" && line.target > 0);
  return lacksTarget
    ? "Chưa có chỉ tiêu được giao nên chưa tính được điểm."
    : "Kết quả chưa đúng cách ghi nên chưa tính được điểm.";
}

function explain({ leaf, group, line, figures, bloc, unit }: Explained, points: string): string {
  const { rule } = leaf;
  const max = formatNumber(leaf.maxPoints);
  const result = typeof line.result === "number" ? line.result : 0;
  const target = typeof line.target === "number" ? line.target : 0;
  const said = measured(result, leaf);
  const isShareOfBest = line.target === NOT_ASSIGNED && leaf.notAssigned === "relativeToBest";
  if (result <= 0 && (isShareOfBest || rule.shape === "relativeToBest"))
    return `Kết quả ${said}: ${points} điểm.`;
  if (isShareOfBest) {
    const best = figures?.best ?? result;
    return `Không được giao chỉ tiêu nhưng có kết quả ${said}; ${unit} cao nhất trong số này đạt ${measured(best, leaf)}: ${max} × ${formatNumber(result)}/${formatNumber(best)} = ${points} điểm.`;
  }
  switch (rule.shape) {
    case "direct":
      return `Tự chấm ${points}/${max} điểm.`;
    case "passFail":
      return line.result === "pass" ? `Đạt: ${points} điểm.` : `Không đạt: ${points} điểm.`;
    case "options":
      return optionWhy(
        rule.options.find((option) => option.id === line.result),
        points,
      );
    case "event":
      return line.result === "yes" ? "Có xảy ra; không tính điểm nhưng xét khi xếp loại." : "Không xảy ra.";
    case "bands":
      return `${said}: ${bandReached(rule, result, leaf)}, ${points} điểm.`;
    case "lateness":
      return result === 0 ? `Đúng hạn: ${points} điểm.` : `Trễ ${formatNumber(result)} ngày: ${points} điểm.`;
    case "ratio": {
      const base = rule.base === "target" ? target : rule.base;
      if (result >= base) return `Đạt ${formatNumber(result)}/${formatNumber(base)}: đủ ${points} điểm.`;
      return `${max} × ${formatNumber(result)}/${formatNumber(base)}, làm tròn đến ${formatNumber(rule.step)}: ${points} điểm.`;
    }
    case "perUnit":
      return `${said} × ${formatNumber(rule.each)} điểm, tối đa ${max}: ${group.kind === "penalty" ? "trừ " : ""}${points} điểm.`;
    case "deduct":
      return result === 0
        ? `Không bị trừ: ${points} điểm.`
        : `${max} trừ ${said} × ${formatNumber(rule.each)}: còn ${points} điểm.`;
    case "halfThenLeader":
      return halfThenLeaderWhy({ leaf, result, target, figures, points, bloc, unit });
    case "relativeToBest": {
      const best = figures?.best ?? result;
      return `${capitalised(unit)} cao nhất trong ${bloc} đạt ${measured(best, leaf)}: ${max} × ${formatNumber(result)}/${formatNumber(best)} = ${points} điểm.`;
    }
    case "overTarget":
      return result <= target
        ? `Đạt ${formatNumber(result)}/${formatNumber(target)} chỉ tiêu: ${points} điểm.`
        : `Vượt chỉ tiêu ${percentOver(result, target)}%, mỗi 1% cộng ${formatNumber(rule.eachPercent)} vào ${formatNumber(rule.base)}, tối đa ${max}: ${points} điểm.`;
    case "byRank":
      return `Trung bình điểm của các thứ hạng ${listed(line.result)}: ${points} điểm.`;
    case "eventAverage":
      return line.result === "0" || line.result === 0
        ? `Không có vụ việc nào trong năm: đủ ${points} điểm.`
        : `Trung bình điểm của các vụ việc (mức ${listed(line.result)}): ${points} điểm.`;
  }
}

function optionWhy(
  option: { readonly label: string; readonly zeroesParent?: true } | undefined,
  points: string,
): string {
  const zeroes = option?.zeroesParent === true ? " Mức này không tính điểm cả mục." : "";
  return `Mức "${option?.label ?? ""}": ${points} điểm.${zeroes}`;
}

function bandReached({ bands }: Extract<Rule, { shape: "bands" }>, result: number, leaf: Leaf): string {
  const highestFirst = [...bands].sort((a, b) => byBound(b, a));
  const reached = highestFirst.find(
    (band) => result > band.from || (result === band.from && band.exclusive !== true),
  );
  const lowest = highestFirst.at(-1);
  if (reached)
    return `${reached.exclusive === true ? "trên" : "từ"} ${measured(reached.from, leaf)}${reached.exclusive === true ? "" : " trở lên"}`;
  return lowest === undefined ? "" : `dưới ${measured(lowest.from, leaf)}`;
}

function halfThenLeaderWhy(input: {
  leaf: Leaf;
  result: number;
  target: number;
  figures: LeafFigures | null;
  points: string;
  bloc: string;
  unit: string;
}): string {
  const { leaf, result, target, figures, points, bloc, unit } = input;
  const max = formatNumber(leaf.maxPoints);
  const done = `${formatNumber(result)}/${formatNumber(target)}`;
  if (result < target)
    return `Đạt ${done} chỉ tiêu, chưa hoàn thành: 0,5 × ${max} × ${done} = ${points} điểm.`;
  if (result === target) return `Đạt đúng chỉ tiêu ${done}: 0,5 × ${max} = ${points} điểm.`;
  const own = percentOver(result, target);
  const leader = figures?.leader ?? null;
  if (leader === null || compareRatios({ result, target }, leader) >= 0) {
    return `Đạt ${done} chỉ tiêu, vượt ${own}%, dẫn đầu ${bloc}: đủ ${points} điểm.`;
  }
  const best = percentOver(leader.result, leader.target);
  return `Vượt chỉ tiêu ${own}%, ${unit} dẫn đầu ${bloc} vượt ${best}%: 0,5 × ${max} + 0,5 × ${max} × ${own}/${best} = ${points} điểm.`;
}

/** Percent above the target, at two decimals: for reading, not for computing. */
function percentOver(result: number, target: number): string {
  return formatNumber(Math.round((result / target - 1) * 10_000) / 100);
}

function measured(quantity: number, { unit }: Leaf): string {
  if (unit === null) return formatNumber(quantity);
  return unit === "%" ? `${formatNumber(quantity)}%` : `${formatNumber(quantity)} ${unit}`;
}

function listed(result: number | string | undefined): string {
  return (readList(result ?? "") ?? []).join(", ");
}

function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
}
