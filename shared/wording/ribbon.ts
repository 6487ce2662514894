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
    vi: "Đơn vị lập, kiểm tra, đồng bộ và nộp bảng tự chấm điểm thi đua ngay trong Excel.",
    en: "Units fill in, check, sync and submit the emulation score sheet inside Excel.",
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
    help: { vi: "Hướng dẫn", en: "Help" },
  },
  buttons: {
    open: {
      label: { vi: "Mở ngăn Thi đua", en: "Open pane" },
      tip: {
        vi: "Mở ngăn bên phải: việc phải làm, thời hạn, bảng tự chấm điểm của đơn vị.",
        en: "Opens the pane beside the sheet: duties, due dates and the unit's score sheet.",
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
        vi: "Tìm lỗi phải sửa và điểm cần xem lại trong bảng tự chấm điểm. Không ghi gì.",
        en: "Finds what must be corrected or looked at in the score sheet. Writes nothing.",
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
    help: {
      label: { vi: "Hướng dẫn", en: "Help" },
      tip: {
        vi: "Mở hướng dẫn lập, kiểm tra, đồng bộ và nộp bảng tự chấm điểm.",
        en: "Opens the guide: filling in, checking, syncing and submitting the score sheet.",
      },
    },
  },
} as const satisfies {
  readonly tab: Text;
  readonly groups: Readonly<Record<string, Text>>;
  readonly buttons: Readonly<Record<string, RibbonWords>>;
};
