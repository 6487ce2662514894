// Words of Excel's pane: its frame, and what the unit's officer does there with the sheet that lies in the
// workbook. What it shares with the browser page is in the page's own files.
import type { Text } from "../text.ts";
import { formatInstant } from "../vietnam-time.ts";
import { counted, instantInEnglish } from "./english.ts";

export const PANE = {
  signInTitle: { vi: "Chấm điểm và xếp hạng ngay trong Excel", en: "Scoring and ranking inside Excel" },
  signInLead: {
    vi: "Đơn vị lập bảng tự chấm điểm, kiểm tra, đồng bộ và nộp; Cụm trưởng, Khối trưởng xếp hạng; cơ quan thường trực tổng hợp kết quả. Việc đăng nhập mở trong một cửa sổ riêng.",
    en: "Units fill in, sync and submit the score sheet; leaders rank; the board consolidates. Signing in opens in a window of its own.",
  },
  signInWaiting: {
    vi: "Đang chờ cửa sổ đăng nhập…",
    en: "Waiting for the sign-in window…",
  },
  views: { vi: "Các phần của ngăn", en: "Parts of the pane" },
  scoring: { vi: "Chấm điểm", en: "Scoring" },
  history: { vi: "Lịch sử", en: "History" },
  help: { vi: "Hướng dẫn", en: "Help" },
  openWebPage: { vi: "Mở trang web", en: "Open the web page" },
  reading: { vi: "Đang đọc bảng trong tệp…", en: "Reading the sheet in the workbook…" },
  broken: {
    vi: "Ngăn này gặp lỗi, chưa hiển thị được. Số liệu trong tệp không bị ảnh hưởng. Đề nghị kiểm tra kết nối mạng rồi thử lại (sẽ phải đăng nhập lại); nếu vẫn lỗi, đóng ngăn và mở lại.",
    en: "The pane met an error and cannot be shown. The workbook is not affected. Check the network and try again (you sign in anew); if it fails again, close the pane and open it.",
  },
  noFunctions: {
    vi: "Các hàm THIDUA chưa sẵn sàng; điểm trong bảng không bị ảnh hưởng.",
    en: "The THIDUA functions are not ready; points in the sheet are not affected.",
  },
  begin: {
    vi: "Chưa nhập số liệu nào. Nhập vào bảng tự chấm điểm trong tệp này, hoặc lập bảng nếu chưa có.",
    en: "Nothing is entered yet. Type into the score sheet of this workbook, or insert it first.",
  },
} as const;

/** What the workbook holds. */
export const WORKBOOK = {
  title: { vi: "Bảng trong tệp này", en: "The sheet in this workbook" },
  none: {
    vi: "Tệp này chưa có bảng tự chấm điểm. Bảng được thêm thành trang mới, các trang đang có giữ nguyên.",
    en: "This workbook has no score sheet yet. It is added as new worksheets; yours stay as they are.",
  },
  insert: { vi: "Lập bảng tự chấm điểm", en: "Insert the score sheet" },
  gone: {
    vi: "Trang của bảng tự chấm điểm không còn trong tệp. Lập lại bảng thì số liệu đã lưu hiện lại đầy đủ.",
    en: "The worksheet of the score sheet is gone. Insert it again and everything that was saved is back.",
  },
  another: (d: { unit: string; plan: string; asUnit: string }): Text => ({
    vi: `Tệp này là của ${d.unit}, ${d.plan}; đang làm việc với tư cách ${d.asUnit}. Không ghi gì vào tệp này.`,
    en: `This workbook belongs to ${d.unit}, ${d.plan}; you work as ${d.asUnit}. Nothing is written into it.`,
  }),
  anotherNext: {
    vi: "Đề nghị mở đúng tệp, hoặc mở một tệp trống rồi lập bảng.",
    en: "Open your own unit's workbook, or an empty one and insert the sheet.",
  },
  ours: (worksheet: string): Text => ({ vi: `Trang ${worksheet}`, en: `Worksheet ${worksheet}` }),
  anotherOfYours: {
    vi: "Tệp này cũng thuộc phần việc của đồng chí; có thể chuyển sang để làm tiếp trong tệp này.",
    en: "You also work for this unit: change to it to go on in this workbook.",
  },
  goTo: { vi: "Đến bảng", en: "Go to the sheet" },
  repair: { vi: "Sửa lại biểu mẫu (giữ số đã nhập)", en: "Repair the template (keeps entries)" },
  repairDo: { vi: "Sửa lại", en: "Repair" },
  repairBody: {
    vi: "Các trang của biểu mẫu được ghi lại tại chỗ; số đã nhập và số chưa đồng bộ được giữ. Sau đó không dùng Ctrl+Z để trở lại được.",
    en: "The template's worksheets are written again in place; entries, also unsynced ones, are kept. Ctrl+Z does not go back behind it.",
  },
  newSheet: {
    vi: "Có bảng điểm mới được công bố. Đề nghị sửa lại biểu mẫu để theo bảng mới; số đã nhập được giữ.",
    en: "A new score sheet is published. Repair the template to follow it; entries are kept.",
  },
  newLayout: {
    vi: "Biểu mẫu trong tệp này cần được lập lại cho đúng tình trạng hiện nay. Số đã nhập được giữ.",
    en: "The template in this workbook is to be laid anew to fit its present standing. Entries are kept.",
  },
  missing: (lines: number, fields: number): Text => ({
    vi: `Bảng thiếu ${[
      ...(lines > 0 ? [`${lines} dòng`] : []),
      ...(fields > 0 ? [`${fields} cột`] : []),
    ].join(" và ")} của biểu mẫu. Sửa lại biểu mẫu thì các phần này trở lại.`,
    en: `The sheet lacks ${[
      ...(lines > 0 ? [counted(lines, "row")] : []),
      ...(fields > 0 ? [counted(fields, "column")] : []),
    ].join(" and ")} of the template. Repairing it brings them back.`,
  }),
  proposals: (cells: number): Text => ({
    vi: `Tệp đã nạp tại trang web còn ${cells} ô khác số đang lưu, chưa được chọn. Việc chọn làm tại trang web.`,
    en: `${counted(cells, "cell")} of a workbook uploaded on the web page still differ; choose there.`,
  }),
} as const;

/** What is done with the sheet, and how it goes on. */
export const DOING = {
  bar: { vi: "Thao tác với bảng", en: "Actions on the sheet" },
  check: { vi: "Kiểm tra", en: "Check" },
  sync: { vi: "Đồng bộ", en: "Sync" },
  syncWhole: { vi: "Đồng bộ: gửi phần đã sửa, nhận phần mới", en: "Sync: send changes, receive what is new" },
  running: {
    insert: { vi: "Đang lập bảng", en: "Inserting the sheet" },
    check: { vi: "Đang kiểm tra", en: "Checking" },
    sync: { vi: "Đang đồng bộ", en: "Syncing" },
    settle: { vi: "Đang ghi các ô đã chọn", en: "Saving the choices" },
    undo: { vi: "Đang hoàn tác", en: "Undoing" },
    restore: { vi: "Đang khôi phục", en: "Restoring" },
    submit: { vi: "Đang nộp", en: "Submitting" },
    ranking: { vi: "Đang ghi bảng xếp hạng", en: "Writing the ranking" },
    results: { vi: "Đang ghi tổng hợp kết quả", en: "Writing the results" },
    collect: { vi: "Đang ghi bảng tổng hợp điểm", en: "Writing the points of the units" },
    checks: { vi: "Đang gửi điểm kiểm tra chéo", en: "Sending checked points" },
  },
  steps: {
    reading: { vi: "đọc bảng", en: "reading the sheet" },
    sending: { vi: "gửi và nhận", en: "sending and receiving" },
    handingIn: { vi: "ghi nhận việc nộp", en: "handing in" },
    writing: { vi: "ghi vào bảng", en: "writing the sheet" },
  },
  busy: {
    vi: "Đang thực hiện việc khác, đề nghị chờ rồi thử lại.",
    en: "Something else is being done. Wait a moment, then try again.",
  },
  fault: {
    vi: "Việc này chưa xong vì có lỗi ngoài dự kiến. Số liệu vẫn nằm trong tệp; đề nghị thử lại, nếu vẫn lỗi, báo cán bộ kỹ thuật.",
    en: "This did not finish because of an unexpected error. The figures are still in the workbook; try again, or report it.",
  },
  pressEnter: {
    vi: "Excel đang chờ. Nếu đang sửa một ô, nhấn Enter để ghi tiếp.",
    en: "Excel is waiting. If a cell is being edited, press Enter to go on.",
  },
  stop: { vi: "Dừng lại", en: "Stop" },
  close: { vi: "Đóng thông báo", en: "Close this notice" },
  unsent: (cells: number): Text => ({
    vi: `${cells} ô chưa đồng bộ`,
    en: `${counted(cells, "cell")} not synced`,
  }),
  allSent: { vi: "Mọi ô đã được đồng bộ", en: "Everything is synced" },
  newer: {
    vi: "Có thay đổi mới trên máy chủ, chưa nhận về tệp này. Đề nghị nhấn Đồng bộ.",
    en: "The server has changes that this workbook has not received yet. Press Sync.",
  },
  notSubmitted: (leader: string): Text => ({
    vi: `CHƯA NỘP cho ${leader}.`,
    en: `NOT SUBMITTED to the ${leader}.`,
  }),
  inserted: (worksheet: string): Text => ({
    vi: `Đã lập bảng tại trang ${worksheet}. Các ô nền vàng nhạt là ô để nhập.`,
    en: `The sheet stands in the worksheet ${worksheet}. Pale yellow cells are for entering.`,
  }),
  insertedClosed: (worksheet: string): Text => ({
    vi: `Đã lập bảng tại trang ${worksheet}. Ở giai đoạn này bảng chỉ để xem.`,
    en: `The sheet stands in the worksheet ${worksheet}. At this stage it is for reading.`,
  }),
  checkedClean: { vi: "Đã kiểm tra: không có lỗi phải sửa.", en: "Checked: nothing has to be corrected." },
  checked: (d: { errors: number; warnings: number }): Text => ({
    vi: `Đã kiểm tra: ${d.errors} lỗi phải sửa, ${d.warnings} chỗ cần xem lại.`,
    en: `Checked: ${counted(d.errors, "error")}, ${counted(d.warnings, "warning")}.`,
  }),
  stillOpen: (lines: number): Text => ({
    vi: `Còn ${lines} tiêu chí chưa nhập.`,
    en: `${lines} ${lines === 1 ? "criterion is" : "criteria are"} not entered yet.`,
  }),
  nothingNew: { vi: "Không có phần nào để gửi hoặc nhận.", en: "There was nothing to send or to receive." },
  conflicts: (cells: number): Text => ({
    vi: `${cells} ô khác với số người khác đã lưu. Đề nghị chọn ở phần Số liệu khác nhau.`,
    en: `${counted(cells, "cell")} differ from what others saved. Choose under Different values.`,
  }),
  queued: (cells: number): Text => ({
    vi: `Chưa kết nối được. ${cells} ô vẫn nằm trong tệp này, sẽ gửi khi có mạng.`,
    en: `No connection. ${counted(cells, "cell")} stay in this workbook and go out when the network is back.`,
  }),
  submitSyncsFirst: (cells: number): Text => ({
    vi: `Còn ${cells} ô chưa đồng bộ. Các ô này được gửi trước, sau đó bảng được nộp.`,
    en: `${counted(cells, "cell")} not synced: they are sent first, then the sheet is submitted.`,
  }),
  cannotSubmit: (errors: number, differing: number): Text => ({
    vi: `Chưa nộp được: còn ${[
      ...(errors > 0 ? [`${errors} lỗi phải sửa`] : []),
      ...(differing > 0 ? [`${differing} ô có số liệu khác nhau phải chọn`] : []),
    ].join(", ")}.`,
    en: `Not to be submitted yet: ${[
      ...(errors > 0 ? [`${counted(errors, "error")} to correct`] : []),
      ...(differing > 0 ? [`${counted(differing, "cell")} with two values to choose from`] : []),
    ].join(", ")}.`,
  }),
  notToSubmit: (stage: Text): Text => ({
    vi: `Không nộp được: bảng đang ở trạng thái "${stage.vi}".`,
    en: `Not to be submitted: the sheet is "${stage.en}".`,
  }),
  undo: { vi: "Hoàn tác lần đồng bộ vừa rồi", en: "Undo the last sync" },
  undoBody: (cells: number, at: string): Text => ({
    vi: `Trả ${cells} ô về số trước lần đồng bộ lúc ${formatInstant(new Date(at))}. Ô đã được sửa sau lần đó thì giữ nguyên.`,
    en: `${counted(cells, "cell")} go back to what they were before the sync at ${instantInEnglish(new Date(at))}. Cells that were changed since then stay.`,
  }),
  restore: { vi: "Khôi phục lần lưu này", en: "Restore this version" },
  restoreTitle: (revision: number): Text => ({
    vi: `Khôi phục lần lưu ${revision}`,
    en: `Restore version ${revision}`,
  }),
  restoreBody: (d: { by: string; at: string }): Text => ({
    vi: `Các ô đã nhập trở lại như lần lưu của ${d.by} lúc ${formatInstant(new Date(d.at))} và được ghi thành một lần lưu mới. Các lần lưu khác vẫn còn trong lịch sử.`,
    en: `The unit's own cells go back to the version of ${d.by}, ${instantInEnglish(new Date(d.at))}, saved as a new one. All other versions stay in the history.`,
  }),
  restoreCells: (changed: number, emptied: number): Text => ({
    vi: `${changed} ô sẽ đổi${emptied > 0 ? `, trong đó ${emptied} ô thành trống` : ""}. Ô chưa đồng bộ giữ nguyên.`,
    en: `${counted(changed, "cell")} will change${emptied > 0 ? `, ${emptied} of them become empty` : ""}. Unsynced cells stay.`,
  }),
  restoreNothing: {
    vi: "Các ô đã nhập đang giống lần lưu này; không có ô nào đổi.",
    en: "The unit's own cells are as in this version; nothing would change.",
  },
} as const;
