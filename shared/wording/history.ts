// Words of the history of a document and of one cell.
import type { Text } from "../text.ts";
import { counted, instantInEnglish } from "./english.ts";
import { formatInstant } from "../vietnam-time.ts";

export const HISTORY = {
  title: { vi: "Lịch sử chỉnh sửa", en: "History" },
  ofCell: { vi: "Lịch sử của ô", en: "History of the cell" },
  empty: { vi: "Chưa có lần lưu nào.", en: "Nothing has been saved yet." },
  neverChanged: { vi: "Ô này chưa được sửa lần nào.", en: "This cell was never changed." },
  older: { vi: "Xem các lần trước", en: "Earlier versions" },
  revision: (revision: number): Text => ({ vi: `Lần lưu ${revision}`, en: `Version ${revision}` }),
  by: (name: string, at: string): Text => ({
    vi: `${name}, lúc ${formatInstant(new Date(at))}`,
    en: `${name}, at ${instantInEnglish(new Date(at))}`,
  }),
  changed: (was: string, now: string): Text => ({
    vi: `từ ${was} thành ${now}`,
    en: `from ${was} to ${now}`,
  }),
  reason: (note: string): Text => ({ vi: `Lý do: ${note}`, en: `Reason: ${note}` }),
  nothingShown: {
    vi: "Không có thay đổi nào ở các ô được xem.",
    en: "No change in the cells that may be seen.",
  },
  changedCells: (cells: number): Text => ({
    vi: `${cells} ô đã sửa`,
    en: `${counted(cells, "cell")} changed`,
  }),
} as const;
