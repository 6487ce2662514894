// Every failure the API answers with: its code, its status, and a sentence that says what happened,
// where, and what to do next. Sent as application/problem+json; nothing else leaves as an error.
import type { DocumentKind } from "../document/version.ts";
import type { Finding } from "../finding.ts";
import type { Text } from "../text.ts";
import { formatDay, type IsoDate } from "../vietnam-time.ts";

export interface Problem {
  readonly code: ProblemCode;
  readonly status: number;
  readonly text: Text;
  /** What is wrong in the content sent, all at once. */
  readonly findings?: readonly Finding[];
}

export type ProblemCode = keyof typeof catalogue;

interface Entry {
  readonly status: number;
  readonly text: Text;
}

function entry(status: number, vi: string, en: string): Entry {
  return { status, text: { vi, en } };
}

const DOCUMENT_NAME: Record<DocumentKind, Text> = {
  plan: { vi: "Kế hoạch", en: "The plan" },
  scoreSheet: { vi: "Bảng điểm", en: "The score sheet" },
  filledSheet: { vi: "Bảng tự chấm điểm", en: "The filled sheet" },
  conference: { vi: "Thông tin Hội nghị", en: "The conference" },
  result: { vi: "Kết quả", en: "The result" },
};

const catalogue = {
  notSignedIn: () =>
    entry(401, "Chưa đăng nhập. Đề nghị đăng nhập rồi thử lại.", "Not signed in. Sign in and try again."),
  sessionOver: () =>
    entry(
      401,
      "Đã hết phiên làm việc. Đăng nhập lại để tiếp tục; số liệu vừa nhập không mất.",
      "The session is over. Sign in again to continue; what was just entered is not lost.",
    ),
  /** Also what lies outside a person's scope: whether it exists is not said. */
  notFound: () =>
    entry(
      404,
      "Không tìm thấy, hoặc tài khoản không được xem nội dung này.",
      "Not found, or this account may not see it.",
    ),
  /** @param d.what a text alone is a name in the request, the same in both languages */
  badRequest: ({ what }: { what: Text | string }) =>
    entry(
      400,
      `Yêu cầu gửi lên không đúng dạng (${typeof what === "string" ? what : what.vi}). Chưa ghi gì.`,
      `The request is malformed (${typeof what === "string" ? what : what.en}). Nothing was written.`,
    ),
  tooLarge: (d: { what: Text; limit: string }) =>
    entry(
      413,
      `${d.what.vi} lớn hơn mức nhận được (${d.limit}). Chưa ghi gì.`,
      `Larger than can be taken (${d.limit}): ${d.what.en}. Nothing was written.`,
    ),
  invalid: (d: { errors: number; warnings: number }) =>
    entry(
      422,
      `Chưa ghi gì. Có ${d.errors} lỗi phải sửa và ${d.warnings} chỗ cần xem lại.`,
      `Nothing was written. ${d.errors} errors to correct, ${d.warnings} warnings.`,
    ),
  stale: (d: { kind: DocumentKind; revision: number }) =>
    entry(
      409,
      `${DOCUMENT_NAME[d.kind].vi} đã có lần lưu mới hơn (lần ${d.revision}). Đề nghị xem lại nội dung mới rồi thực hiện lại.`,
      `${DOCUMENT_NAME[d.kind].en} has a newer version (${d.revision}). Look at it and try again.`,
    ),
  /** True while closing is under way, too: a sheet is locked before the result is written. */
  locked: (d: { lockedOn: IsoDate; leader: string }) =>
    entry(
      409,
      `Bảng đã khóa ngày ${formatDay(d.lockedOn)} để chốt kết quả. Muốn sửa, đề nghị ${d.leader} mở lại kết quả đã chốt.`,
      `Locked on ${formatDay(d.lockedOn)} to close the result. Ask the ${d.leader} to reopen the closed result.`,
    ),
  submitted: (d: { leader: string }) =>
    entry(
      409,
      `Bảng đã nộp nên không sửa được. Muốn sửa, đề nghị ${d.leader} trả lại để bổ sung.`,
      `Already submitted. Ask the ${d.leader} to return it for correction.`,
    ),
  /** For the leader: a returned workbook that differs from what its unit handed in. */
  handedInDiffers: (d: { unit: string }) =>
    entry(
      409,
      `${d.unit} đã nộp; tệp này khác số liệu đã nộp. Chưa ghi gì. Trả lại cho ${d.unit} để bổ sung, rồi nạp tệp.`,
      `${d.unit} has submitted, and this file differs from that. Nothing was written. Return the sheet to ${d.unit} for correction, then upload the file.`,
    ),
  wrongStage: (d: { stage: Text }) =>
    entry(
      409,
      `Bảng đang ở trạng thái "${d.stage.vi}" nên chưa thực hiện được việc này. Đề nghị tải lại trang để xem bảng hiện tại.`,
      `Not possible while the sheet is "${d.stage.en}". Reload the page to see it as it is.`,
    ),
  nothingEntered: () =>
    entry(
      409,
      "Bảng chưa có số liệu nào nên chưa nộp được. Đề nghị nhập số liệu rồi nộp.",
      "Nothing is entered yet, so there is nothing to submit. Enter the figures first.",
    ),
  nothingReceived: () =>
    entry(
      409,
      "Chưa ghi nhận ngày nhận nào nên không có gì để hủy. Đề nghị tải lại trang để xem bảng hiện tại.",
      "No receipt is recorded, so there is nothing to take back. Reload the page to see the sheet as it is.",
    ),
  olderSheet: (d: { theirs: number; current: number }) =>
    entry(
      409,
      `Biểu mẫu này là bản cũ (lần ${d.theirs}), bản hiện hành là lần ${d.current}. Đề nghị tải bảng mới; số liệu đã lưu được giữ theo tiêu chí.`,
      `This is an older score sheet (${d.theirs}); the current one is ${d.current}. Fetch it again; saved values follow their criteria.`,
    ),
  noScoreSheet: () =>
    entry(
      409,
      "Kế hoạch này chưa công bố bảng điểm. Đề nghị liên hệ nơi ban hành kế hoạch để công bố.",
      "This plan has no published score sheet yet. Ask whoever issued the plan to publish one.",
    ),
  superseded: () =>
    entry(
      409,
      "Lần gửi này đã được thay bằng một lần gửi sau. Không cần gửi lại.",
      "A later request of this workbook has already been saved. There is no need to send this one again.",
    ),
  copiedFile: () =>
    entry(
      422,
      "Tệp này là bản sao của một tệp đã gửi số liệu. Chưa ghi gì; đề nghị gửi lại với mã tệp mới.",
      "This workbook is a copy of one that has already synced. Nothing was written; take a new client id and send again.",
    ),
  tooManyTabs: () =>
    entry(
      409,
      "Bảng này đã được gửi từ quá nhiều tệp và cửa sổ khác nhau nên chưa ghi lần này. Đề nghị gửi từ tệp hoặc cửa sổ đã dùng trước đây.",
      "This sheet has been written from too many different workbooks and tabs, so this was not written. Send from one that was used before.",
    ),
  wrongUnit: (d: { file: string; expected: string }) =>
    entry(
      422,
      `Tệp này là của ${d.file}, đang mở ${d.expected}. Chưa ghi gì; đề nghị chọn đúng tệp của ${d.expected}.`,
      `This workbook belongs to ${d.file}; open is ${d.expected}. Nothing was written; choose a file of ${d.expected}.`,
    ),
  wrongPlan: (d: { file: string; expected: string }) =>
    entry(
      422,
      `Tệp này thuộc ${d.file}, đang mở ${d.expected}. Chưa ghi gì; đề nghị chọn đúng tệp của kế hoạch đang mở.`,
      `This workbook belongs to ${d.file}; open is ${d.expected}. Nothing was written; choose a file of the open plan.`,
    ),
  oldLayout: (d: { theirs: number; current: number }) =>
    entry(
      422,
      `Tệp này theo mẫu trình bày cũ (bản ${d.theirs}), mẫu hiện hành là bản ${d.current}. Chưa ghi gì; đề nghị tải biểu mẫu mới rồi dán số liệu sang.`,
      `This workbook has an older layout (${d.theirs}); the current one is ${d.current}. Nothing was written; download a new one and paste the figures.`,
    ),
  tamperedIdentity: () =>
    entry(
      422,
      "Biểu mẫu đã bị sửa phần mã nhận dạng nên không thể nhận. Đề nghị tải biểu mẫu mới rồi dán số liệu sang.",
      "The identity inside this workbook was changed, so it cannot be taken. Download a new one and paste the figures.",
    ),
  notAWorkbook: () =>
    entry(
      422,
      "Không đọc được tệp. Đề nghị mở bằng Excel, lưu dạng .xlsx rồi nạp lại.",
      "The file cannot be read. Open it in Excel, save it as .xlsx and upload it again.",
    ),
  notOurWorkbook: () =>
    entry(
      422,
      "Tệp Excel này không phải biểu mẫu của phần mềm, hoặc đã mất trang biểu mẫu. Chưa ghi gì; đề nghị tải biểu mẫu rồi dán số liệu sang.",
      "This workbook is not one of ours, or its sheet is gone. Nothing was written; download the workbook and paste the figures.",
    ),
  hostileFile: () =>
    entry(
      422,
      "Tệp bung ra quá lớn so với một bảng tự chấm điểm nên không đọc. Chưa ghi gì; đề nghị tải biểu mẫu mới rồi dán số liệu sang.",
      "The file unpacks to far more than a score sheet, so it was not read. Nothing was written; download a new workbook and paste the figures.",
    ),
  noConference: () =>
    entry(
      409,
      "Chưa ghi ngày họp và số biên bản của Hội nghị nên chưa chốt được kết quả. Đề nghị ghi rồi chốt.",
      "The conference's date and minutes number are missing, so the result cannot be closed. Record them first.",
    ),
  conferenceAhead: (d: { date: IsoDate }) =>
    entry(
      409,
      `Hội nghị ghi ngày ${formatDay(d.date)}, chưa đến ngày nên chưa chốt được kết quả. Đề nghị xem lại ngày họp.`,
      `The conference is recorded for ${formatDay(d.date)}, which is still to come, so the result cannot be closed. Look at its date again.`,
    ),
  notClosed: () =>
    entry(
      409,
      "Kết quả chưa chốt nên không có gì để mở lại. Đề nghị tải lại trang để xem tình hình hiện tại.",
      "The result is not closed, so there is nothing to reopen. Reload the page to see how it stands.",
    ),
  /** @param d.closedOn null while closing is under way */
  closed: (d: { closedOn: IsoDate | null }) =>
    d.closedOn === null
      ? entry(
          409,
          "Kết quả đang được chốt nên chưa sửa được. Đề nghị chốt xong rồi mở lại và nêu lý do.",
          "The result is being closed. Finish closing, then reopen it with a reason to change it.",
        )
      : entry(
          409,
          `Kết quả đã chốt ngày ${formatDay(d.closedOn)}. Muốn sửa, đề nghị mở lại và nêu lý do.`,
          `The result was closed on ${formatDay(d.closedOn)}. Reopen it with a reason to change it.`,
        ),
  busy: () =>
    entry(
      503,
      "Nhiều người đang lưu cùng lúc nên lần này chưa ghi được. Đề nghị thử lại sau ít phút; số liệu vẫn còn.",
      "Many people are saving at once, so this was not written. Try again in a moment; nothing is lost.",
    ),
  internal: (d: { request: string }) =>
    entry(
      500,
      `Máy chủ gặp sự cố, chưa chắc đã ghi được. Đề nghị tải lại trang để xem rồi thực hiện lại nếu cần; nếu vẫn lỗi, báo mã ${d.request} cho cán bộ kỹ thuật.`,
      `The server failed, and may or may not have written this. Reload the page to see, and try again if needed; if it fails again, report ${d.request} to the IT officer.`,
    ),
} as const;

type Details<Code extends ProblemCode> = Parameters<(typeof catalogue)[Code]>[0];

/** A problem of the catalogue, its sentences filled in. */
export function problem<Code extends ProblemCode>(
  code: Code,
  ...details: Details<Code> extends undefined ? [] : [Details<Code>]
): Problem {
  const make = catalogue[code] as (details?: unknown) => Entry;
  return { code, ...make(details[0]) };
}

/** A refusal on account of the content, with every finding. */
export function invalid(findings: readonly Finding[]): Problem {
  const count = (severity: Finding["severity"]) => findings.filter((f) => f.severity === severity).length;
  return { ...problem("invalid", { errors: count("error"), warnings: count("warning") }), findings };
}
