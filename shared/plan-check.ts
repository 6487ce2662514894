// What is wrong with a plan as a whole: a bloc or unit named twice, an office held by nobody of the bloc,
// deadlines out of order. What one value may be, the contract's schemas say.
import { lastValidDay } from "./due.ts";
import type { Finding } from "./finding.ts";
import { dutyOf, type Bloc, type Plan } from "./plan.ts";
import { say, type Text } from "./text.ts";
import { formatDay } from "./vietnam-time.ts";

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
    ...checkDuties(plan),
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

function checkDuties(plan: Plan): readonly Finding[] {
  const [due, conference] = [dutyOf(plan, "selfScore"), dutyOf(plan, "conference")];
  const [last, meets] = [due && lastValidDay(due.due), conference && lastValidDay(conference.due)];
  if (!last || !meets || last <= meets) return [];
  return [
    {
      severity: "warning",
      code: "dueAfterConference",
      where: {},
      text: say(
        `Hạn nộp bảng tự chấm điểm (${formatDay(last)}) sau ngày Hội nghị (${formatDay(meets)}).`,
        `Sheets are due (${formatDay(last)}) after the conference (${formatDay(meets)}).`,
      ),
    },
  ];
}

function repeated(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function error(code: string, text: Text): Finding {
  return { severity: "error", code, where: {}, text };
}
