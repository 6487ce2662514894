// Findings about grades and tie-breaks: thresholds out of order or out of reach, rules that name what the
// sheet does not have.
import { errorAt, warningAt, type Finding } from "./finding.ts";
import { leavesOf, walkCriteria, type Grading, type ScoreSheet } from "./score-sheet.ts";
import { formatNumber, say } from "./text.ts";

export function checkGrading(sheet: ScoreSheet): readonly Finding[] {
  const known = knownIds(sheet);
  const findings = sheet.tieBreaks.flatMap((tieBreak) =>
    (tieBreak.by === "group" && !known.groups.has(tieBreak.group)) ||
    (tieBreak.by === "criterion" && !known.criteria.has(tieBreak.criterion))
      ? [
          errorAt(
            "unknownTieBreak",
            {},
            say(
              "Tiêu chí phụ khi bằng điểm không có trong bảng.",
              "A tie-break names what the sheet does not have.",
            ),
          ),
        ]
      : [],
  );
  if (sheet.grading === null) return findings;
  const { grading } = sheet;
  return [
    ...findings,
    ...checkGrades(sheet, grading),
    ...checkReferences(grading, known),
    ...checkShares(sheet, grading),
  ];
}

function checkGrades(sheet: ScoreSheet, { grades }: Grading): readonly Finding[] {
  const findings: Finding[] = [];
  const most = highestTotal(sheet);
  for (const [index, grade] of grades.entries()) {
    const isLast = index === grades.length - 1;
    if ((grade.from === null) !== isLast) {
      findings.push(
        errorAt(
          "openGrade",
          {},
          say(
            `Chỉ mức xếp loại thấp nhất không có điểm sàn (mức "${grade.label}").`,
            `Only the lowest grade has no lower bound ("${grade.label}").`,
          ),
        ),
      );
    }
    if (grade.from === null) continue;
    const better = grades[index - 1]?.from ?? null;
    const from = formatNumber(grade.from);
    if (grade.from > most) {
      findings.push(
        errorAt(
          "unreachableGrade",
          {},
          say(
            `Không thể đạt mức "${grade.label}": từ ${from} điểm, cao nhất chỉ ${formatNumber(most)}.`,
            `"${grade.label}" from ${from} cannot be reached; the most is ${formatNumber(most)}.`,
          ),
        ),
      );
    }
    if (better !== null && grade.from >= better) {
      findings.push(
        errorAt(
          "unreachableGrade",
          {},
          say(
            `Mức "${grade.label}" (từ ${from}) không thấp hơn mức trên nó.`,
            `"${grade.label}" (from ${from}) is not below the grade above it.`,
          ),
        ),
      );
    }
  }
  return findings;
}

/** The most that a total can be: all main points and all bonus, of lines and of groups, under the ceiling. */
function highestTotal(sheet: ScoreSheet): number {
  const { groups, total } = sheet;
  const ofGroups = groups.reduce((sum, group) => sum + (group.kind === "bonus" ? group.maxPoints : 0), 0);
  const ofLines = leavesOf(sheet).reduce((sum, { criterion }) => sum + (criterion.bonusMax ?? 0), 0);
  return Math.min(total.main + (total.bonusMax ?? ofGroups + ofLines), total.ceiling ?? Infinity);
}

interface KnownIds {
  readonly groups: ReadonlySet<string>;
  readonly criteria: ReadonlySet<string>;
}

function knownIds(sheet: ScoreSheet): KnownIds {
  return {
    groups: new Set(sheet.groups.map(({ id }) => id)),
    criteria: new Set([...walkCriteria(sheet)].map(({ criterion }) => criterion.id)),
  };
}

function checkReferences(
  { grades, conditions, blocks, shareLimit }: Grading,
  known: KnownIds,
): readonly Finding[] {
  const findings: Finding[] = [];
  const position = (id: string) => grades.findIndex((grade) => grade.id === id);
  const requireKnown = (isKnown: boolean, name: string) => {
    if (!isKnown)
      findings.push(
        errorAt(
          "unknownReference",
          {},
          say(
            `Quy định xếp loại dẫn đến "${name}" không có trong bảng.`,
            `A grading rule names "${name}", which the sheet does not have.`,
          ),
        ),
      );
  };
  for (const { grade, needs } of conditions) {
    requireKnown(position(grade) >= 0, grade);
    if (needs.kind === "groupShare") requireKnown(known.groups.has(needs.group), needs.group);
    else requireKnown(known.criteria.has(needs.criterion), needs.criterion);
  }
  for (const { criterion, effect } of blocks) {
    requireKnown(known.criteria.has(criterion), criterion);
    if (effect.kind === "notAbove") requireKnown(position(effect.grade) >= 0, effect.grade);
  }
  if (shareLimit !== null) {
    requireKnown(position(shareLimit.grade) >= 0, shareLimit.grade);
    requireKnown(position(shareLimit.overflowTo) > position(shareLimit.grade), shareLimit.overflowTo);
    if (shareLimit.maxPercent <= 0 || shareLimit.maxPercent > 100) {
      findings.push(
        errorAt(
          "impossibleShare",
          {},
          say(
            "Tỷ lệ tối đa phải lớn hơn 0% và không quá 100%.",
            "The share limit must lie above 0% and up to 100%.",
          ),
        ),
      );
    }
  }
  return findings;
}

/** A share is taken of the group's full maximum: lines that a unit leaves out count against it. */
function checkShares(sheet: ScoreSheet, { conditions }: Grading): readonly Finding[] {
  return conditions.flatMap(({ needs }): Finding[] => {
    if (needs.kind !== "groupShare") return [];
    const mayLeaveOut = leavesOf(sheet).some(
      ({ criterion, group }) =>
        group.id === needs.group &&
        (criterion.notArisen === "leaveOut" || criterion.notAssigned !== "refused"),
    );
    if (!mayLeaveOut) return [];
    const text = say(
      `Điều kiện xếp loại tính trên điểm tối đa của cả mục ${needs.group}, kể cả tiêu chí không được giao hoặc không phát sinh.`,
      `The grade condition takes its share of the whole group ${needs.group}, lines left out included.`,
    );
    return [warningAt("shareOfWholeGroup", {}, text)];
  });
}
