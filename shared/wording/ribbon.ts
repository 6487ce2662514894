// Words that Excel itself shows of the add-in: its name, the ribbon tab, the buttons and their tips. Excel
// takes at most 125 characters for a name or label, 250 for a tip.
import type { Text } from "../text.ts";

export interface RibbonWords {
  readonly label: Text;
  readonly tip: Text;
}

export const ADDIN = {
  name: { vi: "Thi đua", en: "Emulation" },
  provider: "Thi Đua",
  description: {
    vi: "Đơn vị lập, kiểm tra, đồng bộ và nộp bảng tự chấm điểm thi đua; Cụm trưởng, Khối trưởng xếp hạng; cơ quan thường trực tổng hợp kết quả, ngay trong Excel.",
    en: "Units fill in and submit the emulation score sheet, leaders rank their bloc, and the board consolidates the results, inside Excel.",
  },
  getStarted: {
    vi: "Phần bổ trợ Thi đua đã sẵn sàng",
    en: "The Emulation add-in is ready",
  },
  getStartedTip: {
    vi: "Mở thẻ Thi đua trên thanh công cụ, nhấn Mở ngăn Thi đua để xem việc phải làm.",
    en: "Open the Emulation tab of the ribbon and press Open pane to see what is to be done.",
  },
} as const satisfies Record<string, Text | string>;

export const RIBBON = {
  tab: { vi: "Thi đua", en: "Emulation" },
  groups: {
    work: { vi: "Việc phải làm", en: "Duties" },
    scoreSheet: { vi: "Bảng tự chấm điểm", en: "Score sheet" },
    results: { vi: "Kết quả", en: "Results" },
    help: { vi: "Hướng dẫn", en: "Help" },
  },
  buttons: {
    open: {
      label: { vi: "Mở ngăn Thi đua", en: "Open pane" },
      tip: {
        vi: "Mở ngăn bên phải: việc phải làm, thời hạn, bảng tự chấm điểm, tiến độ và xếp hạng.",
        en: "Opens the pane beside the sheet: duties, due dates, the score sheet, progress and ranking.",
      },
    },
    newSheet: {
      label: { vi: "Lập bảng tự chấm điểm", en: "New score sheet" },
      tip: {
        vi: "Thêm bảng tự chấm điểm của đơn vị vào tệp này, hoặc lấy bảng mới nhất nếu đã có.",
        en: "Adds the unit's score sheet to this workbook, or refreshes the one that is there.",
      },
    },
    check: {
      label: { vi: "Kiểm tra", en: "Check" },
      tip: {
        vi: "Tìm lỗi phải sửa và chỗ cần xem lại trong bảng tự chấm điểm. Không ghi gì.",
        en: "Finds errors and warnings in the score sheet. Writes nothing.",
      },
    },
    sync: {
      label: { vi: "Đồng bộ", en: "Sync" },
      tip: {
        vi: "Gửi phần đã sửa, nhận phần mới. Đồng bộ là lưu, chưa phải nộp.",
        en: "Sends what was changed here and fetches what is new. Syncing saves; it does not submit.",
      },
    },
    submit: {
      label: { vi: "Nộp", en: "Submit" },
      tip: {
        vi: "Nộp bảng tự chấm điểm của đơn vị. Hỏi lại một lần, nêu rõ nơi nhận, trước khi nộp.",
        en: "Submits the unit's score sheet. Asks once, naming the recipient, before it does.",
      },
    },
    rank: {
      label: { vi: "Xếp hạng", en: "Rank" },
      tip: {
        vi: "Mở bảng xếp hạng trước và sau điểm thưởng, có Vì sao? ở từng đơn vị. Chưa ghi gì vào tệp.",
        en: "Opens the ranking before and after bonus, with the reason for each unit. Writes nothing yet.",
      },
    },
    consolidate: {
      label: { vi: "Tổng hợp kết quả", en: "Consolidated results" },
      tip: {
        vi: "Ghi vào tệp này: bảng tổng hợp điểm và xếp hạng của cụm, khối (Cụm trưởng, Khối trưởng), hoặc kết quả các cụm, khối (cơ quan thường trực). Có rồi thì cập nhật.",
        en: "Writes the bloc's score table (leader) or the results of all blocs (board) into this workbook, or refreshes what is there.",
      },
    },
    help: {
      label: { vi: "Hướng dẫn", en: "Help" },
      tip: {
        vi: "Mở hướng dẫn trong ngăn, theo thứ tự công việc.",
        en: "Opens the guide in the pane, in the order of the work.",
      },
    },
  },
} as const satisfies {
  readonly tab: Text;
  readonly groups: Readonly<Record<string, Text>>;
  readonly buttons: Readonly<Record<string, RibbonWords>>;
};
