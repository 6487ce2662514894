// What a plan's lines point at must be there: units, bodies, duties, titles; and spans must run forwards.
import { errorAt, type Finding } from "../finding.ts";
import { findRecognition } from "../law/catalogue.ts";
import type { Requirement } from "../law/recognition.ts";
import type { Plan } from "../plan.ts";
import { say } from "../text.ts";
import { formatDay, type IsoDate } from "../vietnam-time.ts";
import { partiesOf, type Duty } from "./duty.ts";
import { daysOf } from "./phase.ts";
import type { Base } from "./target.ts";

export function checkIds(plan: Plan): readonly Finding[] {
  return [
    ...checkRepeated(plan),
    ...plan.duties.flatMap((duty) => checkParties(duty, plan)),
    ...plan.duties.flatMap((duty) => checkDueWith(duty, plan)),
    ...checkNextLeaders(plan),
    ...checkTitles(plan),
    ...checkSpans(plan),
  ];
}

function checkRepeated(plan: Plan): readonly Finding[] {
  const lists = [
    { vi: "nhiệm vụ", en: "Duty", of: plan.duties },
    { vi: "cơ quan, tổ chức", en: "Body", of: plan.bodies },
    { vi: "đợt thi đua", en: "Phase", of: plan.phases },
    { vi: "nội dung thi đua", en: "Content", of: plan.contents },
    { vi: "chỉ tiêu", en: "Target", of: plan.targets },
    { vi: "danh hiệu, hình thức khen thưởng", en: "Title", of: plan.recognitions },
  ];
  return lists.flatMap(({ vi, en, of }) => {
    const again = of.filter(({ id }, index) => of.findIndex((each) => each.id === id) !== index);
    return again.map(({ id, place }) =>
      errorAt(
        "repeatedId",
        { passage: place },
        say(`Mã ${vi} "${id}" ghi nhiều lần. Mỗi ${vi} cần một mã riêng.`, `${en} id "${id}" appears twice.`),
      ),
    );
  });
}

function checkParties(duty: Duty, plan: Plan): readonly Finding[] {
  const parties = partiesOf(duty);
  const units = plan.blocs.flatMap(({ members }) => members.map(({ unit }) => unit));
  const unknown = parties.flatMap((party): readonly { code: string; id: string }[] => {
    if (party.kind === "unit" && !units.includes(party.unit))
      return [{ code: "unknownUnit", id: party.unit }];
    const isBody = party.kind === "body" && plan.bodies.some(({ id }) => id === party.body);
    return party.kind === "body" && !isBody ? [{ code: "unknownBody", id: party.body }] : [];
  });
  const findings = unknown.map(({ code, id }) =>
    errorAt(
      code,
      { passage: duty.place },
      say(
        `"${duty.label}" ghi "${id}", nhưng Kế hoạch không có đơn vị hoặc cơ quan mang mã này.`,
        `"${duty.label}" names "${id}", which is no unit and no body of the plan.`,
      ),
    ),
  );
  const needsDeputy = parties.some(({ kind }) => kind === "deputy");
  const without = plan.blocs.filter(({ deputy }) => deputy === null);
  if (!needsDeputy || without.length === 0) return findings;
  const names = without.map(({ name }) => name).join(", ");
  const text = say(
    `"${duty.label}" giao cho đơn vị phó, nhưng ${names} không có. Đề nghị ghi đơn vị phó hoặc giao cho bên khác.`,
    `"${duty.label}" is a deputy's, but ${names} has none. Name a deputy or somebody else.`,
  );
  return [...findings, errorAt("noDeputy", { passage: duty.place }, text)];
}

function checkDueWith(duty: Duty, plan: Plan): readonly Finding[] {
  if (duty.dueWith === null) return [];
  const taken = plan.duties.find(({ id }) => id === duty.dueWith);
  const where = { passage: duty.place };
  if (taken === undefined) return [unknownDuty(duty.dueWith, duty.place)];
  if (JSON.stringify(taken.due) === JSON.stringify(duty.due)) return [];
  const text = say(
    `"${duty.label}" lấy thời hạn của "${taken.label}" nhưng ghi thời hạn khác.`,
    `"${duty.label}" takes the deadline of "${taken.label}" but states another.`,
  );
  return [errorAt("otherDue", where, text)];
}

function unknownDuty(id: string, place: string): Finding {
  const text = say(`Kế hoạch không có nhiệm vụ mang mã "${id}".`, `The plan has no duty "${id}".`);
  return errorAt("unknownDuty", { passage: place }, text);
}

function checkNextLeaders({ blocs, duties }: Plan): readonly Finding[] {
  return blocs.flatMap(({ name, members, nextLeader }) => {
    if (nextLeader === null) return [];
    const { unit, after, place } = nextLeader;
    const vi = `Đơn vị tiếp nhận "${unit}" không thuộc ${name}.`;
    const en = `"${unit}", who leads next, is not a unit of ${name}.`;
    return [
      ...(members.some((each) => each.unit === unit)
        ? []
        : [errorAt("unknownUnit", { passage: place }, say(vi, en))]),
      ...(after === null || duties.some(({ id }) => id === after) ? [] : [unknownDuty(after, place)]),
    ];
  });
}

function checkTitles(plan: Plan): readonly Finding[] {
  const named = [
    ...plan.recognitions.flatMap(({ id, requires, quota, place }) =>
      [id, ...requires.flatMap(titlesIn), ...baseTitle(quota?.of)].map((title) => ({ title, place })),
    ),
    ...plan.targets.flatMap(({ aim, place }) => {
      if (aim.kind === "title") return [{ title: aim.title, place }];
      if (aim.kind !== "share") return [];
      const counted = aim.counts.kind === "title" ? [aim.counts.title] : [];
      const bases = [...aim.of, ...aim.otherReadings].flatMap(baseTitle);
      return [...counted, ...bases].map((title) => ({ title, place }));
    }),
    ...flagOf(plan),
  ];
  return named
    .filter(({ title }) => findRecognition(title) === undefined)
    .map(({ title, place }) =>
      errorAt(
        "unknownTitle",
        { passage: place },
        say(
          `Danh mục danh hiệu, hình thức khen thưởng không có mã "${title}".`,
          `The catalogue of titles and commendation forms has no "${title}".`,
        ),
      ),
    );
}

function flagOf({ leadingUnits }: Plan): readonly { title: string; place: string }[] {
  const flag = leadingUnits?.flag ?? null;
  return leadingUnits === null || flag === null ? [] : [{ title: flag, place: leadingUnits.place }];
}

function baseTitle(base: Base | undefined): readonly string[] {
  return base?.kind === "holders" ? [base.title] : [];
}

function titlesIn(requirement: Requirement): readonly string[] {
  if (requirement.kind === "anyOf") return requirement.of.flatMap(titlesIn);
  return "title" in requirement ? [requirement.title] : [];
}

function checkSpans(plan: Plan): readonly Finding[] {
  const spans = [
    ...plan.phases.map(({ label, span, place }) => {
      const { first, last } = daysOf(span, plan.year);
      return { what: label, first, last, place };
    }),
    ...plan.blocs.flatMap(({ members }) =>
      members.map(({ name, validFrom, validTo }) => ({
        what: name,
        first: validFrom ?? null,
        last: validTo ?? null,
        place: "",
      })),
    ),
    ...plan.recognitions.flatMap(({ written, quota, place }) =>
      quota === null ? [] : [{ what: written, first: quota.validFrom, last: quota.validTo, place }],
    ),
  ];
  return spans.flatMap(({ what, first, last, place }) =>
    first === null || last === null || first <= last ? [] : [backwards(what, { first, last, place })],
  );
}

function backwards(
  what: string,
  { first, last, place }: { readonly first: IsoDate; readonly last: IsoDate; readonly place: string },
): Finding {
  const where = place === "" ? {} : { passage: place };
  const text = say(
    `${what}: ngày bắt đầu ${formatDay(first)} sau ngày kết thúc ${formatDay(last)}.`,
    `${what}: begins on ${formatDay(first)}, after it ends on ${formatDay(last)}.`,
  );
  return errorAt("impossibleDates", where, text);
}
