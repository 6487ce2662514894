// Findings about what tie-breaks and grading rules name: criteria and grades that the sheet does not have,
// and such as could never decide anything.
import { errorAt, type Finding } from "./finding.ts";
import {
  leafById,
  walkCriteria,
  type Grading,
  type Rule,
  type ScoreSheet,
  type TieBreak,
} from "./score-sheet.ts";
import { say, type Text } from "./text.ts";

/** A tie-break that names what has no points of its own would leave every tie as it is. */
export function checkTieBreak(sheet: ScoreSheet, tieBreak: TieBreak, number: number): readonly Finding[] {
  if (tieBreak.by !== "group" && tieBreak.by !== "criterion") return [];
  const id = tieBreak.by === "group" ? tieBreak.group : tieBreak.criterion;
  const where = { criterion: id };
  const group = sheet.groups.find((candidate) => candidate.id === id);
  const leaf = leafById(sheet, id);
  const isKnown = tieBreak.by === "group" ? group !== undefined : hasCriterion(sheet, id);
  if (!isKnown) {
    return [
      errorAt(
        "unknownTieBreak",
        where,
        say(
          `Tiêu chí phụ thứ ${number} khi bằng điểm không có trong bảng.`,
          `Tie-break ${number} names what the sheet does not have.`,
        ),
      ),
    ];
  }
  const kind = tieBreak.by === "group" ? group?.kind : leaf?.group.kind;
  if (kind !== undefined && kind !== "event") return [];
  return [
    errorAt(
      "voidTieBreak",
      where,
      say(
        `Tiêu chí phụ thứ ${number} khi bằng điểm phải là một mục lớn hoặc một tiêu chí được chấm điểm, không phải đề mục có tiêu chí con hay sự việc không tính điểm.`,
        `Tie-break ${number} must be a group or a criterion with points of its own, not a heading or an event.`,
      ),
    ),
  ];
}

function hasCriterion(sheet: ScoreSheet, id: string): boolean {
  return [...walkCriteria(sheet)].some(({ criterion }) => criterion.id === id);
}

export function checkReferences(
  sheet: ScoreSheet,
  { grades, conditions, blocks, shareLimit }: Grading,
): readonly Finding[] {
  const findings: Finding[] = [];
  const refuse = (code: string, id: string, text: Text) =>
    findings.push(errorAt(code, grades.some((grade) => grade.id === id) ? {} : { criterion: id }, text));
  const position = (id: string) => grades.findIndex((grade) => grade.id === id);
  const requireKnown = (isKnown: boolean, name: string) => {
    if (!isKnown)
      refuse(
        "unknownReference",
        name,
        say(
          `Quy định xếp loại dẫn đến "${name}" không có trong bảng.`,
          `A grading rule names "${name}", which the sheet does not have.`,
        ),
      );
  };
  /** Only where the criterion is there at all. */
  const requireResult = (id: string, shapes: ReadonlySet<Rule["shape"]>, text: Text) => {
    requireKnown(hasCriterion(sheet, id), id);
    const leaf = leafById(sheet, id)?.criterion;
    if (hasCriterion(sheet, id) && !(leaf !== undefined && shapes.has(leaf.rule.shape)))
      refuse("voidReference", id, text);
  };
  for (const { grade, needs } of conditions) {
    requireKnown(position(grade) >= 0, grade);
    const label = grades[position(grade)]?.label ?? grade;
    if (needs.kind === "result") {
      const text = say(
        `Điều kiện của mức "${label}" cần một tiêu chí có kết quả bằng số.`,
        `The condition of "${label}" needs a criterion whose result is a number.`,
      );
      requireResult(needs.criterion, NUMBERS, text);
      continue;
    }
    const group = sheet.groups.find(({ id }) => id === needs.group);
    requireKnown(group !== undefined, needs.group);
    if (group?.kind === "penalty" || group?.kind === "event") {
      refuse(
        "voidReference",
        needs.group,
        say(
          `Điều kiện của mức "${label}" tính theo điểm đạt được, nên cần mục chính hoặc mục điểm thưởng.`,
          `The condition of "${label}" is a share of points earned: it needs a main or a bonus group.`,
        ),
      );
    }
  }
  for (const { criterion, effect } of blocks) {
    const text = say(
      "Quy định hạ mức xếp loại cần một sự việc hoặc một tiêu chí có kết quả bằng số.",
      "What lowers a grade must be an event or a criterion whose result is a number.",
    );
    requireResult(criterion, EVENTS, text);
    if (effect.kind === "notAbove") requireKnown(position(effect.grade) >= 0, effect.grade);
  }
  if (shareLimit !== null) {
    requireKnown(position(shareLimit.grade) >= 0, shareLimit.grade);
    requireKnown(position(shareLimit.overflowTo) > position(shareLimit.grade), shareLimit.overflowTo);
    if (shareLimit.maxPercent <= 0 || shareLimit.maxPercent > 100) {
      const label = grades[position(shareLimit.grade)]?.label ?? shareLimit.grade;
      findings.push(
        errorAt(
          "impossibleShare",
          {},
          say(
            `Tỷ lệ tối đa của mức "${label}" phải lớn hơn 0% và không quá 100%.`,
            `The share limit of "${label}" must lie above 0% and up to 100%.`,
          ),
        ),
      );
    }
  }
  return findings;
}

/** Shapes whose result is one number, which can be held against a bound. */
const NUMBERS: ReadonlySet<Rule["shape"]> = new Set([
  "direct",
  "bands",
  "lateness",
  "ratio",
  "perUnit",
  "deduct",
  "halfThenLeader",
  "relativeToBest",
  "overTarget",
]);

/** What happens, or is counted. */
const EVENTS: ReadonlySet<Rule["shape"]> = new Set([...NUMBERS, "event"]);
