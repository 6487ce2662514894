// What a plan's text leaves open: its own number and day, bases that are another year's, targets that may
// mean two things. Nothing here is refused: the text is what was issued.
import { noteAt, warningAt, type Finding } from "../finding.ts";
import { findRecognition } from "../law/catalogue.ts";
import type { Plan } from "../plan.ts";
import { say, type Text } from "../text.ts";
import type { Base, Target } from "./target.ts";

export function checkGaps(plan: Plan): readonly Finding[] {
  return [
    ...checkHead(plan),
    ...checkReferences(plan),
    ...plan.targets.flatMap(checkTarget),
    ...checkLeadingUnits(plan),
  ];
}

function checkHead({ number, date, signer }: Plan): readonly Finding[] {
  const findings: Finding[] = [];
  if (number === null) {
    const text = say("Kế hoạch không có số, ký hiệu.", "The plan bears no number.");
    findings.push(warningAt("noNumber", {}, text));
  }
  if (date === null) {
    const text = say("Kế hoạch không ghi ngày ban hành.", "The plan bears no date.");
    findings.push(warningAt("noDate", {}, text));
  }
  if (signer?.position === null) {
    const text = say(
      `Kế hoạch không ghi chức vụ của người ký (${signer.name}).`,
      `The plan does not say the position of its signer (${signer.name}).`,
    );
    findings.push(noteAt("noSignerPosition", { passage: signer.place }, text));
  }
  return findings;
}

function checkReferences({ year, references }: Plan): readonly Finding[] {
  return references
    .filter((each) => each.year !== null && each.year !== year)
    .map(({ title, place }) =>
      warningAt(
        "staleReference",
        { passage: place },
        say(
          `Kế hoạch năm ${year} dẫn chiếu ${title}. Đề nghị kiểm tra lại năm.`,
          `The plan of ${year} refers to "${title}". Check the year.`,
        ),
      ),
    );
}

function checkTarget({ label, aim, place }: Target): readonly Finding[] {
  if (aim.kind === "balance") {
    const text = say(
      `"${label}": Kế hoạch không ghi tỷ lệ cụ thể.`,
      `"${label}": the plan gives no percentage.`,
    );
    return [noteAt("targetWithoutNumber", { passage: place }, text)];
  }
  if (aim.kind !== "share" || aim.otherReadings.length === 0) return [];
  const read = joined(aim.of.map(baseName), "và", "and");
  const others = joined(aim.otherReadings.map(baseName), "hoặc", "or");
  const text = say(
    `"${label}": ${aim.percent}% đang được tính trên ${read.vi}; cũng có thể hiểu là trên ${others.vi}. Đề nghị thống nhất cách tính.`,
    `"${label}": ${aim.percent}% is taken of ${read.en}; the text may also mean of ${others.en}. Agree on one.`,
  );
  return [warningAt("ambiguousBase", { passage: place }, text)];
}

function baseName(base: Base): Text {
  switch (base.kind) {
    case "staff":
      return say("tổng số người", "all staff");
    case "partyMembers":
      return say("số đảng viên", "Party members");
    case "collectives":
      return say("số tập thể trực thuộc", "collectives");
    case "units":
      return say("số đơn vị", "units");
    case "assignedTasks":
      return say("số chỉ tiêu, nhiệm vụ được giao", "assigned tasks");
    case "holders": {
      const name = findRecognition(base.title)?.name ?? base.title;
      return say(`số người đạt ${name}`, `holders of ${name}`);
    }
  }
}

function joined(names: readonly Text[], vi: string, en: string): Text {
  return say(names.map((each) => each.vi).join(` ${vi} `), names.map((each) => each.en).join(` ${en} `));
}

function checkLeadingUnits({ leadingUnits, blocs, words }: Plan): readonly Finding[] {
  if (leadingUnits?.perBloc !== null) return [];
  const many =
    blocs.length > 1 ? say(` (có ${blocs.length} ${words.bloc})`, ` (${blocs.length} blocs)`) : say("", "");
  const text = say(
    `Kế hoạch không ghi số lượng ${words.unit} dẫn đầu được chọn ở mỗi ${words.bloc}${many.vi}.`,
    `The plan does not say how many leading units a bloc chooses${many.en}.`,
  );
  return [noteAt("leadingUnitsNotCounted", { passage: leadingUnits.place }, text)];
}
