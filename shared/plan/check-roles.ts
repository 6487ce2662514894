// Who does what under a plan, where it is not as people expect: asked twice, sent to nobody or to two,
// signed by others than the members, done by the deputy.
import { noteAt, warningAt, type Finding } from "../finding.ts";
import type { Plan } from "../plan.ts";
import { say, type Text } from "../text.ts";
import { partiesOf, type Duty, type Party, type RegistrationDuty } from "./duty.ts";

export function checkRoles(plan: Plan): readonly Finding[] {
  return [
    ...checkRegistrations(plan),
    ...plan.duties.flatMap((duty) => checkRecipients(duty, plan)),
    ...plan.duties.flatMap((duty) => checkCircle(duty, plan)),
    ...checkDeputy(plan),
  ];
}

function checkRegistrations(plan: Plan): readonly Finding[] {
  const all = plan.duties.filter((duty) => duty.kind === "registration");
  return all.flatMap((duty, index) => {
    const before = all.slice(0, index).find((each) => asksAgain(duty, each));
    if (before === undefined) return [];
    const to = (each: Duty): Text => recipients(each, plan);
    const text = say(
      `Đăng ký thi đua được yêu cầu hai lần: ${before.place} (nơi nhận: ${to(before).vi}) và ${duty.place} (nơi nhận: ${to(duty).vi}).`,
      `Registration is asked for twice: ${before.place} (to: ${to(before).en}) and ${duty.place} (to: ${to(duty).en}).`,
    );
    return [warningAt("registrationTwice", { passage: duty.place }, text)];
  });
}

function asksAgain(duty: RegistrationDuty, before: RegistrationDuty): boolean {
  return (
    duty.covers.some((each) => before.covers.includes(each)) ||
    duty.commitments.some((each) => before.commitments.includes(each))
  );
}

const HANDED_IN: readonly Duty["kind"][] = [
  "registration",
  "midYearReport",
  "yearEndReport",
  "initiativeDossier",
  "commendationDossier",
  "selfScore",
];

function checkRecipients(duty: Duty, plan: Plan): readonly Finding[] {
  if (!HANDED_IN.includes(duty.kind) || duty.from.kind !== "eachUnit") return [];
  if (duty.to.length === 0) {
    const text = say(
      `"${duty.label}": Kế hoạch không ghi nơi nhận.`,
      `"${duty.label}": the plan names no recipient.`,
    );
    return [noteAt("noRecipient", { passage: duty.place }, text)];
  }
  if (duty.to.length === 1) return [];
  const { vi, en } = recipients(duty, plan);
  const text = say(
    `"${duty.label}": có ${duty.to.length} nơi nhận: ${vi}.`,
    `"${duty.label}": ${duty.to.length} recipients: ${en}.`,
  );
  return [noteAt("severalRecipients", { passage: duty.place }, text)];
}

function recipients({ to }: Duty, plan: Plan): Text {
  if (to.length === 0) return say("không ghi", "not said");
  const names = to.map((party) => partyName(party, plan));
  return say(names.map((each) => each.vi).join(", "), names.map((each) => each.en).join(", "));
}

function partyName(party: Party, { words, bodies, blocs }: Plan): Text {
  switch (party.kind) {
    case "eachUnit":
      return say(`từng ${words.unit}`, "each unit");
    case "leader":
      return say(words.leader, words.leader);
    case "deputy":
      return say(words.deputy ?? "", words.deputy ?? "");
    case "bloc":
      return say(words.bloc, words.bloc);
    case "unit": {
      const members = blocs.flatMap((bloc) => bloc.members);
      const name = members.find(({ unit }) => unit === party.unit)?.name ?? party.unit;
      return say(name, name);
    }
    case "body": {
      const name = bodies.find(({ id }) => id === party.body)?.name ?? party.body;
      return say(name, name);
    }
  }
}

/** Those who sign, or check one another, against the members. */
function checkCircle(duty: Duty, plan: Plan): readonly Finding[] {
  if (duty.kind !== "compact" && duty.kind !== "crossCheck") return [];
  const parties = duty.kind === "compact" ? duty.signatories : duty.among;
  if (parties.length === 0 || parties.some(({ kind }) => kind === "eachUnit" || kind === "bloc")) return [];
  const named = parties.flatMap((party) => (party.kind === "unit" ? [party.unit] : []));
  const others = parties.filter(({ kind }) => kind === "body");
  const left = plan.blocs.flatMap(({ members }) => members.filter(({ unit }) => !named.includes(unit)));
  if (others.length === 0 && left.length === 0) return [];
  const missing = left.map(({ name }) => name).join(", ") || "-";
  const added = others.map((party) => partyName(party, plan).vi).join(", ") || "-";
  return duty.kind === "compact"
    ? [
        noteAt(
          "signatoriesNotMembers",
          { passage: duty.place },
          say(
            `Bên ký kết giao ước khác danh sách thành viên: thêm ${added}; không có ${missing}.`,
            `Those who sign the compact are not the members: with ${added}; without ${missing}.`,
          ),
        ),
      ]
    : [
        noteAt(
          "crossCheckPartial",
          { passage: duty.place },
          say(
            `Kiểm tra chéo không gồm mọi thành viên: không có ${missing}.`,
            `Not every member is cross-checked: without ${missing}.`,
          ),
        ),
      ];
}

function checkDeputy(plan: Plan): readonly Finding[] {
  const deputy = plan.words.deputy;
  if (deputy === null) return [];
  const { leader } = plan.words;
  return plan.duties
    .filter((duty) => partiesOf(duty).some(({ kind }) => kind === "deputy"))
    .map(({ label, place, from }) =>
      noteAt(
        "deputyActs",
        { passage: place },
        from.kind === "deputy"
          ? say(
              `"${label}": do ${deputy} chủ trì, không phải ${leader}.`,
              `"${label}" is done by the ${deputy}, not the ${leader}.`,
            )
          : say(
              `"${label}": gửi ${deputy}, không phải ${leader}.`,
              `"${label}" goes to the ${deputy}, not the ${leader}.`,
            ),
      ),
    );
}
