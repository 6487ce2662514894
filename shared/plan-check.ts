// What is wrong with a plan as a whole. Refused is only what cannot work: an id that means nothing, an
// office held by nobody of the bloc, days in the wrong order. Contradictions and gaps of the text are
// published as they are, with a finding each. What one value may be, the contract's schemas say.
import { errorAt, type Finding } from "./finding.ts";
import { checkDays } from "./plan/check-days.ts";
import { checkGaps } from "./plan/check-gaps.ts";
import { checkIds } from "./plan/check-ids.ts";
import { checkRoles } from "./plan/check-roles.ts";
import type { Bloc, Plan } from "./plan.ts";
import { say, type Text } from "./text.ts";

/** All findings at once; a plan with errors is never published. */
export function checkPlan(plan: Plan): readonly Finding[] {
  const units = plan.blocs.flatMap(({ members }) => members.map(({ unit }) => unit));
  return [
    ...repeated(plan.blocs.map(({ id }) => id)).map((id) =>
      error(
        "repeatedBloc",
        say(`Mã khối "${id}" ghi nhiều lần. Mỗi khối cần một mã riêng.`, `Bloc id "${id}" appears twice.`),
      ),
    ),
    ...repeated(units).map((unit) =>
      error(
        "repeatedUnit",
        say(
          `Đơn vị "${unit}" ghi nhiều lần. Mỗi đơn vị chỉ thuộc một khối trong một kế hoạch.`,
          `Unit "${unit}" appears twice. A unit belongs to one bloc of a plan.`,
        ),
      ),
    ),
    ...plan.blocs.flatMap(checkBloc),
    ...checkIds(plan),
    ...checkGaps(plan),
    ...checkRoles(plan),
    ...checkDays(plan),
  ];
}

function checkBloc({ name, members, leader, deputy }: Bloc): readonly Finding[] {
  if (members.length === 0)
    return [error("emptyBloc", say(`${name} chưa có đơn vị nào.`, `${name} has no units.`))];
  const isMember = (unit: string): boolean => members.some((member) => member.unit === unit);
  const findings: Finding[] = [];
  if (!isMember(leader)) {
    const vi = `Đơn vị trưởng "${leader}" không thuộc ${name}.`;
    findings.push(error("foreignLeader", say(vi, `The leader "${leader}" is not a unit of ${name}.`)));
  }
  if (deputy !== null && !isMember(deputy)) {
    const vi = `Đơn vị phó "${deputy}" không thuộc ${name}.`;
    findings.push(error("foreignDeputy", say(vi, `The deputy "${deputy}" is not a unit of ${name}.`)));
  }
  return findings;
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function error(code: string, text: Text): Finding {
  return errorAt(code, {}, text);
}
