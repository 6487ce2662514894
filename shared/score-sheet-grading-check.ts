// Findings about grades: thresholds out of order or out of reach, shares of groups that lines may leave.
import { errorAt, warningAt, type Finding } from "./finding.ts";
import { isOnGrid } from "./scoring/points.ts";
import { leavesOf, type Grading, type ScoreSheet } from "./score-sheet.ts";
import { checkReferences, checkTieBreak } from "./score-sheet-reference-check.ts";
import { formatNumber, say } from "./text.ts";

export function checkGrading(sheet: ScoreSheet): readonly Finding[] {
  const findings = sheet.tieBreaks.flatMap((tieBreak, index) => checkTieBreak(sheet, tieBreak, index + 1));
  if (sheet.grading === null) return findings;
  const { grading } = sheet;
  return [
    ...findings,
    ...checkGrades(sheet, grading),
    ...checkReferences(sheet, grading),
    ...checkShares(sheet, grading),
  ];
}

function checkGrades(sheet: ScoreSheet, { grades }: Grading): readonly Finding[] {
  const findings: Finding[] = [];
  if (grades.length === 0)
    findings.push(
      errorAt(
        "noGrades",
        {},
        say("Quy định xếp loại phải có ít nhất một mức.", "Grading needs at least one grade."),
      ),
    );
  const most = highestTotal(sheet);
  for (const [index, grade] of grades.entries()) {
    const isLast = index === grades.length - 1;
    if (grades.findIndex(({ id }) => id === grade.id) < index) {
      findings.push(
        errorAt(
          "repeatedGrade",
          {},
          say(
            `Mã "${grade.id}" dùng cho hai mức xếp loại (mức "${grade.label}").`,
            `Two grades have the id "${grade.id}" ("${grade.label}").`,
          ),
        ),
      );
    }
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
    if (!isOnGrid(grade.from)) {
      const shown = formatNumber(grade.from);
      findings.push(
        errorAt(
          "tooManyDecimals",
          {},
          say(
            `Mức "${grade.label}" từ ${shown} điểm có quá bốn số lẻ.`,
            `"${grade.label}" from ${shown} has more than four decimals.`,
          ),
        ),
      );
    }
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
    return [warningAt("shareOfWholeGroup", { criterion: needs.group }, text)];
  });
}
