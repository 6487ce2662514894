// Sentences that the API composes: names of roles, the reminder to copy, why a cell or a
// request was refused.
import { formatDue, type Due } from "../due.ts";
import type { WritingAction } from "../filled-sheet.ts";
import { errorAt, type Finding, type Place } from "../finding.ts";
import type { PlanWords } from "../plan.ts";
import type { Role } from "../rights.ts";
import { formatNumber, type Text } from "../text.ts";
import { formatDay, type IsoDate } from "../vietnam-time.ts";
import { counted } from "./english.ts";

/** What a person works as, e.g. "Khối trưởng Khối thi đua số 4". */
export function roleLabel(role: Role, names: { words: PlanWords; bloc: string; unit: string }): string {
  const { words, bloc, unit } = names;
  switch (role) {
    case "unit":
      return `Cán bộ phụ trách thi đua, ${unit}`;
    case "leader":
      return `${words.leader} ${bloc}`;
    case "deputy":
      return `${words.deputy ?? `${words.bloc} phó`} ${bloc}`;
    case "board":
      return words.board;
  }
}

export interface Reminder {
  readonly blocName: string;
  readonly year: number;
  readonly due: Due | null;
  readonly today: IsoDate;
  readonly words: PlanWords;
  /** Names of units, by what is missing. */
  readonly saved: readonly string[];
  readonly returned: readonly string[];
  readonly notStarted: readonly string[];
  /** Their papers were received, their figures are entered nowhere yet. */
  readonly onPaper: readonly string[];
}

/** Plain text for Zalo or e-mail; null when nobody is missing, neither with the sheet nor with its figures. */
export function reminderText(reminder: Reminder): string | null {
  const { saved, returned, notStarted, onPaper, words } = reminder;
  const missing = [
    listed("Đã lưu trên phần mềm, chưa nộp", saved),
    listed("Trả lại để bổ sung, chưa nộp lại", returned),
    listed("Chưa lập bảng", notStarted),
  ].filter((line) => line !== null);
  if (missing.length + onPaper.length === 0) return null;
  const { blocName, year, due, today } = reminder;
  const count = saved.length + returned.length + notStarted.length;
  const toHandIn = [
    ...(due === null ? [] : [`Thời hạn: ${lowerFirst(formatDue(due).vi)}.`]),
    `Tính đến ngày ${formatDay(today)}, còn ${count} ${words.unit} chưa nộp:`,
    ...missing.map((line) => `- ${line}`),
    `Đề nghị các ${words.unit} có tên nộp cho ${words.leader}; lưu trên phần mềm chưa phải là nộp.`,
  ];
  const toEnter = `Đã nhận bản giấy, chưa có số liệu trên phần mềm: ${onPaper.join(", ")}. Đề nghị nhập số liệu trên phần mềm hoặc gửi tệp Excel cho ${words.leader}.`;
  return [
    `${blocName}: nhắc nộp bảng tự chấm điểm thi đua năm ${year}.`,
    ...(missing.length === 0 ? [] : toHandIn),
    ...(onPaper.length === 0 ? [] : [toEnter]),
  ].join("\n");
}

function listed(what: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${what}: ${names.join(", ")}.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);
}

const WRITER_NAME: Record<WritingAction, Text> = {
  enter: { vi: "đơn vị tự nhập", en: "the unit itself" },
  assign: { vi: "nơi giao chỉ tiêu nhập", en: "whoever assigns targets" },
  ask: { vi: "người đề nghị giải trình nhập", en: "whoever asks for explanations" },
  check: { vi: "người kiểm tra chéo nhập", en: "the cross-checker" },
  agree: { vi: "nhập khi thống nhất tại Hội nghị", en: "the conference" },
};

/** A cell that another action writes: the unit's claim, the check and the agreement never mix. */
export function otherWriter(where: { line: string; field: string }, writer: WritingAction): Finding {
  const name = WRITER_NAME[writer];
  return {
    severity: "error",
    code: "otherWriter",
    where: { criterion: where.line, field: where.field },
    text: {
      vi: `Ô này do ${name.vi}, không nhận ở đây.`,
      en: `This cell is written by ${name.en}; it is not taken here.`,
    },
  };
}

/** A returned workbook in which the unit has filled in no result. */
export const NOTHING_ENTERED: Finding = errorAt(
  "nothingEntered",
  {},
  {
    vi: "Tệp chưa có số liệu nào, chưa ghi gì. Đề nghị đơn vị điền rồi gửi lại.",
    en: "The file has no figures yet; nothing was written. Ask the unit to fill it in and send it again.",
  },
);

/** Points other than those the unit gave itself, without the reason for them. */
export function reasonMissing(action: "check" | "agree", where: Place): Finding {
  const text: Record<typeof action, Text> = {
    check: {
      vi: "Điểm kiểm tra chéo khác điểm tự chấm. Đề nghị ghi lý do.",
      en: "The checked points differ from the self-scored ones. Give the reason.",
    },
    agree: {
      vi: "Điểm thống nhất khác điểm tự chấm. Đề nghị ghi lý do.",
      en: "The agreed points differ from the self-scored ones. Give the reason.",
    },
  };
  return errorAt("reasonMissing", where, text[action]);
}

/** A criterion that differs between the score sheet of a workbook and the current one. */
export function movedLine(criterion: string, change: "removed" | "changed" | "added"): Finding {
  const text: Record<typeof change, Text> = {
    removed: {
      vi: "Bảng điểm hiện hành không còn tiêu chí này; số liệu đã lưu vẫn giữ trong lịch sử.",
      en: "The current score sheet no longer has this criterion; saved figures stay in the history.",
    },
    changed: {
      vi: "Tiêu chí này đã đổi cách tính điểm hoặc điểm tối đa. Đề nghị xem lại số liệu.",
      en: "The maximum or the rule of this criterion has changed. Look at its figures again.",
    },
    added: {
      vi: "Tiêu chí này mới có trong bảng điểm hiện hành. Đề nghị nhập.",
      en: "This criterion is new in the current score sheet. Enter it.",
    },
  };
  return {
    severity: change === "changed" ? "warning" : "note",
    code: `line${change.charAt(0).toUpperCase()}${change.slice(1)}`,
    where: { criterion },
    text: text[change],
  };
}

/** Stored cells that have no criterion in the sheet just published, or are not valid there. */
export function carriedCells(kind: "lost" | "invalid", of: { cells: number; units: number }): Finding {
  const [cells, units] = [formatNumber(of.cells), formatNumber(of.units)];
  const savedCells = `${counted(of.cells, "saved cell")} of ${counted(of.units, "unit")}`;
  const text: Record<typeof kind, Text> = {
    lost: {
      vi: `${cells} ô đã lưu của ${units} đơn vị không còn tiêu chí trong bảng điểm mới: vẫn giữ trong lịch sử, không tính điểm.`,
      en: `${savedCells} ${of.cells === 1 ? "has" : "have"} no criterion in the new score sheet: kept in the history, not scored.`,
    },
    invalid: {
      vi: `${cells} ô đã lưu của ${units} đơn vị không hợp lệ theo bảng điểm mới. Đề nghị báo đơn vị xem lại.`,
      en: `${savedCells} ${of.cells === 1 ? "is" : "are"} not valid in the new score sheet. Ask the ${of.units === 1 ? "unit" : "units"} to look again.`,
    },
  };
  const code = kind === "lost" ? "cellsWithoutLine" : "cellsNowInvalid";
  return { severity: "warning", code, where: {}, text: text[kind] };
}

const CONTENT: Text = { vi: "Nội dung gửi lên", en: "the content sent" };

/** What lies in a request, named in a problem. */
export const WHAT = {
  workbook: { vi: "Tệp", en: "the file" },
  json: CONTENT,
  receivedInFuture: { vi: "ngày nhận ở tương lai", en: "received on a day to come" },
  receivedBeforeYear: { vi: "ngày nhận trước năm của kế hoạch", en: "received before the plan's year" },
  repeatedUnit: { vi: "một đơn vị ghi hai lần", en: "a unit named twice" },
  foreignUnit: { vi: "đơn vị ngoài khối", en: "a unit outside the bloc" },
  planId: { vi: "mã kế hoạch", en: "the plan's id" },
  longLines: (criteria: readonly string[]): Text =>
    criteria.length === 0
      ? CONTENT
      : {
          vi: `Bảng tự chấm điểm (dài nhất là tiêu chí ${criteria.join(", ")})`,
          en: `the filled sheet (longest in ${criteria.length === 1 ? "criterion" : "criteria"} ${criteria.join(", ")})`,
        },
} as const;

/** Notes of versions, shown in the history. */
export const NOTE = {
  onBehalf: (receivedOn: IsoDate, how: "workbook" | "paper"): string =>
    `Nộp thay từ ${how === "paper" ? "bản giấy" : "tệp Excel"}, nhận ngày ${formatDay(receivedOn)}`,
  paperReceived: (receivedOn: IsoDate, hasResults: boolean): string =>
    `Đã nhận bản giấy ngày ${formatDay(receivedOn)}${hasResults ? "" : ", chưa có số liệu"}`,
} as const;
