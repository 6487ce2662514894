// Words of the sheets of results that the add-in writes and refreshes.
import type { Text } from "../text.ts";
import { counted } from "./english.ts";

export const RESULT_NOTES = {
  gone: (units: readonly string[]): Text => ({
    vi: `Không còn trong kết quả: ${units.join(", ")}. Dòng và phần ghi thêm được giữ, số liệu đã bỏ.`,
    en: `No longer in the results: ${units.join(", ")}. Their rows and what was written beside them stay; their figures are gone.`,
  }),
  /** In the column of notes of such a row. */
  goneMark: { vi: "Không còn trong kết quả", en: "No longer in the results" },
  sortRefused: {
    vi: "Đã cập nhật số liệu, chưa xếp lại được thứ tự vì trong bảng có ô bị gộp. Đề nghị bỏ gộp ô rồi cập nhật lại.",
    en: "The figures are up to date, but the rows could not be put in order, as cells in the table are merged. Unmerge them and refresh again.",
  },
  typedMeanwhile: (cells: number): Text => ({
    vi: `${cells} ô vừa được nhập trong lúc ghi, đã được giữ.`,
    en: `${counted(cells, "cell")} typed during the writing, kept.`,
  }),
  laidAnew: (worksheet: string): Text => ({
    vi: `Bảng cũ mất dòng hoặc cột ẩn nên không cập nhật được; đã lập bảng mới ở trang ${worksheet}, bảng cũ được giữ nguyên.`,
    en: `The old table has lost its hidden row or column and cannot be refreshed; a new one was made on ${worksheet}, and the old one is left as it is.`,
  }),
} as const;
