// Deadlines, phases and meetings of a plan against one another and against the calendar.
import { firstDay, lastValidDay } from "../due.ts";
import { noteAt, warningAt, type Finding } from "../finding.ts";
import { findRecognition, needsInitiative } from "../law/catalogue.ts";
import { dutyOf, type Plan } from "../plan.ts";
import { say } from "../text.ts";
import { addDays, formatDay, isSaturday, isSunday, type IsoDate } from "../vietnam-time.ts";
import type { Duty } from "./duty.ts";
import { daysOf } from "./phase.ts";

export function checkDays(plan: Plan): readonly Finding[] {
  return [
    ...plan.duties.flatMap(checkDay),
    ...plan.duties.flatMap((duty) => checkAgainstPlan(duty, plan)),
    ...checkMeetings(plan),
    ...checkPhases(plan),
    ...checkDossiers(plan),
  ];
}

/** A deadline by itself. */
function checkDay(duty: Duty): readonly Finding[] {
  const { due, place, label } = duty;
  const last = lastValidDay(due);
  const findings: Finding[] = [];
  if (duty.kind === "selfScore" && (duty.dueWith !== null || last === null)) {
    const text = say(
      `Kế hoạch không ghi thời hạn riêng của việc tự chấm điểm.`,
      `The plan states no deadline of its own for the self-score.`,
    );
    findings.push(noteAt("selfScoreWithoutDate", { passage: place }, text));
  }
  if ((due.kind !== "before" && due.kind !== "atTheLatest") || last === null || duty.dueWith !== null) {
    return findings;
  }
  if (duty.quote !== null && !duty.quote.includes(due.date.slice(0, 4))) {
    const text = say(
      `"${label}": thời hạn không ghi năm, được hiểu là ${formatDay(due.date)}.`,
      `"${label}": the deadline bears no year and is read as ${formatDay(due.date)}.`,
    );
    findings.push(warningAt("dueWithoutYear", { passage: place }, text));
  }
  if (isSunday(last) || isSaturday(last)) {
    const [vi, en] = isSunday(last) ? ["Chủ nhật", "a Sunday"] : ["Thứ Bảy", "a Saturday"];
    const text = say(
      `"${label}": hạn cuối ${formatDay(last)} là ${vi}.`,
      `"${label}": the last day, ${formatDay(last)}, is ${en}.`,
    );
    findings.push(noteAt("dueOnDayOff", { passage: place }, text));
  }
  return findings;
}

/** Working days that leave time to register. */
const ENOUGH_DAYS = 5;

/** A deadline against the day of the plan, the documents it rests on, and the steps it covers. */
function checkAgainstPlan(duty: Duty, plan: Plan): readonly Finding[] {
  const { label, place, due } = duty;
  const last = lastValidDay(due);
  const findings: Finding[] = [];
  const later = (isFormal(duty) ? plan.references : [])
    .filter(({ role, date }) => role === "basis" && date !== null && last !== null && last < date)
    .map(({ number, title, date }) => `${number ?? title} (${formatDay(date ?? "")})`)
    .join(", ");
  if (later !== "") {
    const text = say(
      `"${label}" phải làm trước khi có căn cứ của Kế hoạch: ${later}.`,
      `"${label}" falls before what the plan rests on: ${later}.`,
    );
    findings.push(warningAt("dutyBeforeBasis", { passage: place }, text));
  }
  if (duty.kind === "compact" && duty.signed !== null && plan.date !== null && duty.signed.on < plan.date) {
    const text = say(
      `Giao ước ký ngày ${formatDay(duty.signed.on)}, trước ngày của Kế hoạch (${formatDay(plan.date)}).`,
      `The compact was signed on ${formatDay(duty.signed.on)}, before the plan (${formatDay(plan.date)}).`,
    );
    findings.push(warningAt("compactBeforePlan", { passage: duty.signed.place }, text));
  }
  if (duty.kind === "registration" && isDated(duty) && last !== null && plan.date !== null) {
    const days = workingDays(plan.date, last);
    const text = say(
      `"${label}": từ ngày của Kế hoạch đến hạn cuối chỉ có ${days} ngày làm việc.`,
      `"${label}": only ${days} working days from the plan's date to the last day.`,
    );
    if (days < ENOUGH_DAYS) findings.push(warningAt("shortRegistration", { passage: place }, text));
  }
  if (duty.dueCoversOnward && duty.onward.length > 0 && last !== null) {
    const text = say(
      `"${label}": một thời hạn (hạn cuối ${formatDay(last)}) cho nhiều bước. Có thể đặt hạn sớm hơn cho các ${plan.words.unit}.`,
      `"${label}": one deadline (last day ${formatDay(last)}) covers several steps. An earlier day can be set for the units.`,
    );
    findings.push(noteAt("oneDateForSteps", { passage: place }, text));
  }
  return findings;
}

/** What people do anyway, a celebration or a course, rests on no document. */
function isFormal({ kind }: Duty): boolean {
  return kind !== "activity" && kind !== "exemplars" && kind !== "inspection";
}

function isDated({ due }: Duty): boolean {
  return due.kind === "before" || due.kind === "atTheLatest";
}

/** Monday to Friday, both days included; public holidays are not known here. */
function workingDays(from: IsoDate, to: IsoDate): number {
  let days = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (!isSaturday(day) && !isSunday(day)) days += 1;
  return days;
}

const BROUGHT_TO: readonly (readonly [brought: Duty["kind"], meeting: Duty["kind"]])[] = [
  ["midYearReport", "midYearReview"],
  ["selfScore", "conference"],
  ["yearEndReport", "conference"],
];

/** What a meeting needs is due before it, and the year closes at its end. */
function checkMeetings(plan: Plan): readonly Finding[] {
  const findings = BROUGHT_TO.flatMap(([brought, meeting]) =>
    checkBrought(dutyOf(plan, brought), dutyOf(plan, meeting)),
  );
  const closing = dutyOf(plan, "conference");
  if (closing === undefined) return findings;
  const { due, place, label } = closing;
  const last = lastValidDay(due);
  if (due.kind === "none" || due.kind === "quarter") {
    const text = say(`"${label}": Kế hoạch không ghi ngày, tháng.`, `"${label}": no day and no month.`);
    return [...findings, warningAt("conferenceWithoutDate", { passage: place }, text)];
  }
  if (last === null) return findings;
  if (Number(last.slice(0, 4)) > plan.year) {
    const text = say(
      `Năm thi đua ${plan.year} kết thúc trong năm ${last.slice(0, 4)} ("${label}").`,
      `The emulation year ${plan.year} closes in ${last.slice(0, 4)} ("${label}").`,
    );
    return [...findings, noteAt("closesNextYear", { passage: place }, text)];
  }
  if (last >= `${plan.year}-12-31`) return findings;
  const text = say(
    `"${label}" diễn ra khi chưa hết năm ${plan.year}; kết quả sau ngày ${formatDay(last)} chưa được tính.`,
    `"${label}" falls before ${plan.year} ends; what comes after ${formatDay(last)} is not counted.`,
  );
  return [...findings, noteAt("closesBeforeYearEnd", { passage: place }, text)];
}

function checkBrought(brought: Duty | undefined, meeting: Duty | undefined): readonly Finding[] {
  if (brought === undefined || meeting === undefined) return [];
  const last = lastValidDay(brought.due);
  const [from, to] = [firstDay(meeting.due), lastValidDay(meeting.due)];
  if (last === null || from === null || to === null || last < from) return [];
  const where = { passage: brought.place };
  if (last > to) {
    const text = say(
      `"${brought.label}": hạn cuối ${formatDay(last)} sau "${meeting.label}" (${formatDay(to)}).`,
      `"${brought.label}" is due on ${formatDay(last)}, after "${meeting.label}" (${formatDay(to)}).`,
    );
    return [warningAt("dueAfterConference", where, text)];
  }
  // Of a meeting with a quarter only its missing day is told, once.
  if (meeting.due.kind !== "month") return [];
  const text = say(
    `"${brought.label}": hạn cuối ${formatDay(last)} nằm trong thời gian của "${meeting.label}" (${formatDay(from)} đến ${formatDay(to)}), có thể sau ngày họp.`,
    `"${brought.label}" is due on ${formatDay(last)}, within the time of "${meeting.label}" (${formatDay(from)} to ${formatDay(to)}): the meeting may come first.`,
  );
  return [warningAt("dueInConferenceWindow", where, text)];
}

function checkPhases({ phases, year }: Plan): readonly Finding[] {
  const overlaps = phases.flatMap((phase, index) => {
    const { first } = daysOf(phase.span, year);
    const before = phases.slice(0, index).find(({ span }) => daysOf(span, year).last >= first);
    if (before === undefined || daysOf(before.span, year).first > first) return [];
    const text = say(
      `Ngày ${formatDay(first)} thuộc cả ${before.label} và ${phase.label}.`,
      `${formatDay(first)} lies in both ${before.label} and ${phase.label}.`,
    );
    return [warningAt("phaseOverlap", { passage: phase.place }, text)];
  });
  const quarter = phases.find(({ span }) => span.kind === "quarter");
  if (quarter === undefined) return overlaps;
  const text = say(
    "Các đợt thi đua ghi theo quý, không ghi từ ngày đến ngày; được tính trọn quý.",
    "Phases are given by quarters, not by days; whole quarters are counted.",
  );
  return [...overlaps, noteAt("phaseWithoutDates", { passage: quarter.place }, text)];
}

function checkDossiers(plan: Plan): readonly Finding[] {
  const dossiers = plan.duties.find(
    ({ kind, from }) => kind === "commendationDossier" && from.kind === "eachUnit",
  );
  const due = dossiers === undefined ? null : lastValidDay(dossiers.due);
  if (dossiers === undefined || due === null) return [];
  const findings: Finding[] = [];
  const wave = plan.phases.filter(({ span }) => span.kind === "days").at(-1);
  if (wave !== undefined && due < daysOf(wave.span, plan.year).last) {
    const end = formatDay(daysOf(wave.span, plan.year).last);
    const text = say(
      `Hồ sơ đề nghị khen thưởng phải gửi trước khi hết ${wave.label}: hạn cuối ${formatDay(due)}, đợt kết thúc ngày ${end}.`,
      `Commendation dossiers are due before ${wave.label} ends: last day ${formatDay(due)}, the wave ends on ${end}.`,
    );
    findings.push(warningAt("dossierBeforeWaveEnds", { passage: dossiers.place }, text));
  }
  const initiatives = dutyOf(plan, "initiativeDossier");
  const earlier = initiatives === undefined ? null : lastValidDay(initiatives.due);
  const titles = plan.recognitions.flatMap(({ id }) => findRecognition(id) ?? []);
  const needing = titles.find((title) => needsInitiative(title, plan.date ?? `${plan.year}-12-31`));
  if (initiatives === undefined || earlier === null || needing === undefined) return findings;
  const order = `${formatDay(earlier)} / ${formatDay(due)}`;
  return [
    ...findings,
    earlier <= due
      ? noteAt(
          "initiativesFirst",
          { passage: initiatives.place },
          say(
            `${needing.name} cần sáng kiến được công nhận: hồ sơ sáng kiến gửi trước hồ sơ đề nghị khen thưởng (${order}).`,
            `${needing.name} needs a recognised initiative: initiatives are due before the dossiers (${order}).`,
          ),
        )
      : warningAt(
          "initiativesAfterDossiers",
          { passage: initiatives.place },
          say(
            `${needing.name} cần sáng kiến được công nhận, nhưng hồ sơ sáng kiến gửi sau hồ sơ đề nghị khen thưởng (${order}).`,
            `${needing.name} needs a recognised initiative, but initiatives are due after the dossiers (${order}).`,
          ),
        ),
  ];
}
