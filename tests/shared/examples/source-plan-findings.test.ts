// The traps of the five source plans (domain.md section 5) as findings: exactly these, plan by plan.
import { expect, test } from "vitest";
import { examplePlans } from "../../../shared/examples/plans.ts";
import { sourcePlans } from "../../../shared/examples/source-plans.ts";
import { hasErrors, sentenceOf } from "../../../shared/finding.ts";
import { checkPlan } from "../../../shared/plan-check.ts";
import type { Plan } from "../../../shared/plan.ts";

const codes = (one: Plan) => checkPlan(one).map(({ severity, code }) => `${severity} ${code}`);

const expected: Record<string, readonly string[]> = {
  "da-nang-van-phong-2021": [
    "note noSignerPosition",
    "note targetWithoutNumber",
    "note noRecipient",
    "note noRecipient",
    "note noRecipient",
    "note noRecipient",
  ],
  "da-lat-khoi-1-2021": [
    "warning noNumber",
    "warning noDate",
    "note leadingUnitsNotCounted",
    "note noRecipient",
    "note signatoriesNotMembers",
    "note crossCheckPartial",
    "warning dueWithoutYear",
    "note dueOnDayOff",
    "warning dueWithoutYear",
    "warning dutyBeforeBasis",
    "warning dutyBeforeBasis",
    "warning dutyBeforeBasis",
    "warning conferenceWithoutDate",
    "note phaseWithoutDates",
  ],
  "quang-thanh-xa-2021": [
    "warning staleReference",
    "warning ambiguousBase",
    "note noRecipient",
    "note dueOnDayOff",
    "note dueOnDayOff",
    "warning shortRegistration",
    "warning phaseOverlap",
    "warning dossierBeforeWaveEnds",
    "note initiativesFirst",
  ],
  "khoi-4-2020": [
    "warning registrationTwice",
    "note noRecipient",
    "note severalRecipients",
    "note deputyActs",
    "note deputyActs",
    "note deputyActs",
    "note dueOnDayOff",
    "note selfScoreWithoutDate",
    "warning compactBeforePlan",
    "note closesNextYear",
    "note phaseWithoutDates",
  ],
  "can-tho-so-vhttdl-2021": [
    "note leadingUnitsNotCounted",
    "note deputyActs",
    "note dueOnDayOff",
    "note oneDateForSteps",
    "warning dueInConferenceWindow",
    "note closesBeforeYearEnd",
  ],
};

test.each(sourcePlans)("$id", (one) => {
  expect(codes(one)).toEqual(expected[one.id]);
});

test("every finding but those of the head says where in the text, and both languages speak", () => {
  for (const finding of sourcePlans.flatMap(checkPlan)) {
    const { code, where, text } = finding;
    if (code === "noNumber" || code === "noDate") expect(where).toEqual({});
    else expect(sentenceOf(finding).vi).toMatch(/^(Mục [IV]+|Phần )/);
    expect(text.vi).not.toBe(text.en);
    expect(`${text.vi}${text.en}`).not.toMatch(/undefined|null|NaN/);
  }
});

test.each([
  ["quang-thanh-xa-2021", "shortRegistration", "chỉ có 3 ngày làm việc"],
  ["quang-thanh-xa-2021", "staleReference", "Kế hoạch năm 2021 dẫn chiếu Kế hoạch công tác năm 2018."],
  ["quang-thanh-xa-2021", "phaseOverlap", "Ngày 11/06/2021 thuộc cả Đợt thứ nhất và Đợt thứ hai."],
  ["quang-thanh-xa-2021", "dossierBeforeWaveEnds", "hạn cuối 14/11/2021, đợt kết thúc ngày 31/12/2021"],
  ["da-lat-khoi-1-2021", "dueOnDayOff", "hạn cuối 20/06/2021 là Chủ nhật"],
  ["da-lat-khoi-1-2021", "crossCheckPartial", "không có Văn phòng, Trung tâm Bồi dưỡng chính trị"],
  ["da-lat-khoi-1-2021", "signatoriesNotMembers", "thêm Chi đoàn Thanh niên, Công đoàn"],
  [
    "khoi-4-2020",
    "registrationTwice",
    "Mục II.3 (nơi nhận: không ghi) và Mục IV, Quý II/2020 (nơi nhận: Khối trưởng, Ban Thi đua",
  ],
  ["khoi-4-2020", "compactBeforePlan", "ký ngày 17/01/2020, trước ngày của Kế hoạch (31/03/2020)"],
  ["can-tho-so-vhttdl-2021", "leadingUnitsNotCounted", "(có 2 Khối)"],
])("%s, %s: %s", (id, code, words) => {
  const findings = checkPlan(planOf(id));
  expect(findings.find((finding) => finding.code === code)?.text.vi).toContain(words);
});

test("no shipped plan is refused", () => {
  for (const one of [...sourcePlans, ...examplePlans.map((each) => each.plan)]) {
    expect([one.id, hasErrors(checkPlan(one))]).toEqual([one.id, false]);
  }
});

function planOf(id: string): Plan {
  const found = sourcePlans.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No source plan "${id}"`);
  return found;
}
