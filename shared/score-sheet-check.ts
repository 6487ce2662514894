// Findings about a score sheet before it is published: sums that miss their maxima, repeated ids, rules
// that can't work, grades nobody can reach. Digitising one real draft brought six contradictions to
// light, so everything is reported and nothing is mended in silence.
import { errorAt, warningAt, type Finding } from "./finding.ts";
import { needsTarget } from "./filled-sheet.ts";
import { takesBonus, type ScoringTerms } from "./plan.ts";
import { exactSum } from "./scoring/points.ts";
import { checkRule } from "./scoring/rule-check.ts";
import {
  isLeaf,
  leavesOf,
  printedCode,
  walkCriteria,
  type Criterion,
  type Group,
  type Leaf,
  type ScoreSheet,
} from "./score-sheet.ts";
import { foldText, formatNumber, say, type Text } from "./text.ts";
import { checkGrading } from "./score-sheet-grading-check.ts";
import { checkTotals } from "./score-sheet-total-check.ts";
import { ANSWER_WORDS } from "./wording/fields.ts";

/** @param terms the plan's terms; null where the sheet is checked on its own */
export function checkScoreSheet(sheet: ScoreSheet, terms: ScoringTerms | null): readonly Finding[] {
  return [
    ...checkIds(sheet),
    ...checkTotals(sheet),
    ...sheet.groups.flatMap((group) => checkSums(group)),
    ...leavesOf(sheet).flatMap(({ criterion, group }) => checkLeaf({ leaf: criterion, group, sheet, terms })),
    ...checkGrading(sheet),
  ];
}

function checkIds(sheet: ScoreSheet): readonly Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const ids = [
    ...sheet.groups.map(({ id }) => id),
    ...[...walkCriteria(sheet)].map(({ criterion }) => criterion.id),
  ];
  for (const id of ids) {
    if (seen.has(id))
      findings.push(
        errorAt(
          "repeatedId",
          { criterion: id },
          say("Mã này dùng cho hai tiêu chí.", "Two criteria have this id."),
        ),
      );
    seen.add(id);
  }
  return findings;
}

/** Children of a main heading add up to its maximum; of bonus and penalty groups they may exceed the cap. */
function checkSums(group: Group): readonly Finding[] {
  const findings: Finding[] = [];
  const heading = (id: string, printed: string, maxPoints: number, criteria: readonly Criterion[]) => {
    const where = { criterion: id, printed };
    if (criteria.length === 0)
      findings.push(
        errorAt(
          "emptyHeading",
          where,
          say("Mục này không có tiêu chí nào.", "This heading has no criteria."),
        ),
      );
    for (const criterion of criteria) {
      if (!isLeaf(criterion))
        heading(criterion.id, printedCode(criterion), criterion.maxPoints, criterion.children);
    }
    const sum = exactSum(criteria.map((criterion) => criterion.maxPoints));
    if (criteria.length === 0 || sum === maxPoints || group.kind === "event") return;
    const text = say(
      `Tổng điểm các tiêu chí con là ${formatNumber(sum)}, khác điểm tối đa ${formatNumber(maxPoints)}.`,
      `The criteria below add up to ${formatNumber(sum)}, not the maximum ${formatNumber(maxPoints)}.`,
    );
    if (sum < maxPoints)
      findings.push(group.kind === "main" ? errorAt("sums", where, text) : warningAt("sums", where, text));
    else if (group.kind === "main") findings.push(warningAt("sums", where, text));
  };
  heading(group.id, group.id, group.maxPoints, group.criteria);
  return findings;
}

interface LeafInput {
  readonly leaf: Leaf;
  readonly group: Group;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms | null;
}

function checkLeaf({ leaf, group, sheet, terms }: LeafInput): readonly Finding[] {
  const where = { criterion: leaf.id, printed: printedCode(leaf) };
  const findings: Finding[] = checkRule(leaf, { sheet, group }).map((finding) => ({ ...finding, where }));
  const refuse = (code: string, text: Text) => findings.push(errorAt(code, where, text));
  if ((leaf.rule.shape === "event") !== (group.kind === "event")) {
    refuse(
      "eventGroup",
      say(
        "Sự kiện xét xếp loại chỉ nằm trong mục không tính điểm.",
        "Events that weigh on the grade belong in a group without points, and only they do.",
      ),
    );
  }
  const isBonus = leaf.bonusMax !== null || group.kind === "bonus";
  if (isBonus && terms !== null && !takesBonus(leaf, terms)) {
    refuse(
      "bonusOnQualitative",
      say(
        `Tiêu chí định tính không tính điểm thưởng (${terms.bonus.source}).`,
        `A qualitative criterion takes no bonus (${terms.bonus.source}).`,
      ),
    );
  }
  if (leaf.bonusMax !== null && group.kind !== "main") {
    refuse(
      "bonusOutsideMain",
      say("Điểm thưởng theo dòng chỉ có ở mục chính.", "Bonus on a line belongs in main groups only."),
    );
  }
  if (leaf.notArisen === "fullPoints" && group.kind !== "main") {
    refuse(
      "fullPointsOutsideMain",
      say(
        '"Không phát sinh" chỉ được tính đủ điểm ở mục chính: ở mục điểm trừ sẽ thành trừ đủ, ở mục điểm thưởng thành thưởng đủ.',
        '"Not arisen" earns full points in main groups only: elsewhere it would take or give all of them.',
      ),
    );
  }
  const reserved = leaf.notArisen === "refused" ? undefined : optionReadAs(leaf, ANSWER_WORDS.notArisen.vi);
  if (reserved !== undefined) {
    refuse(
      "reservedOption",
      say(
        `Mức "${reserved}" trùng với câu trả lời "${ANSWER_WORDS.notArisen.vi}" của tiêu chí. Đề nghị đổi tên mức này.`,
        `The option "${reserved}" reads like the criterion's answer "Not arisen". Rename it.`,
      ),
    );
  }
  if (sheet.targets === "none" && (needsTarget(leaf) || leaf.notAssigned !== "refused")) {
    refuse(
      "noTargets",
      say(
        "Tiêu chí này cần chỉ tiêu được giao, nhưng bảng không có cột chỉ tiêu.",
        "This criterion needs targets, but the sheet has none.",
      ),
    );
  }
  if (leaf.notAssigned === "relativeToBest" && !needsTarget(leaf)) {
    refuse(
      "relativeToBest",
      say(
        "So với đơn vị cao nhất chỉ áp dụng cho tiêu chí có chỉ tiêu.",
        "Scoring against the best applies to criteria with targets only.",
      ),
    );
  }
  if (leaf.resultMax !== null && leaf.resultMax <= 0)
    refuse("resultMax", say("Mức kết quả cao nhất phải lớn hơn 0.", "The largest result must be above 0."));
  return findings;
}

/** The option that a cell's reader could not tell from a word. */
function optionReadAs({ rule }: Leaf, word: string): string | undefined {
  if (rule.shape !== "options") return undefined;
  return rule.options.find(({ label }) => foldText(label) === foldText(word))?.label;
}
