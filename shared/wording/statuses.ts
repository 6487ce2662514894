// How far a unit is with its sheet, as the bloc counts it, and how it came.
import type { Progress } from "../contract/blocs.ts";
import type { Text } from "../text.ts";
import { STAGES } from "./screens.ts";

type Status = Progress["rows"][number]["status"];

export const STATUSES: Record<Status, Text> = {
  notStarted: { vi: "Chưa lập", en: "Not started" },
  onPaper: { vi: "Đã nhận bản giấy, chưa nhập số liệu", en: "Paper received, figures not entered" },
  saved: { vi: "Đã lưu, chưa nộp", en: "Saved, not submitted" },
  returned: STAGES.returned,
  submitted: STAGES.submitted,
  agreed: STAGES.agreed,
  locked: STAGES.locked,
};

export const HOW: Record<"software" | "workbook" | "paper", Text> = {
  software: { vi: "phần mềm", en: "software" },
  workbook: { vi: "tệp Excel", en: "workbook" },
  paper: { vi: "bản giấy", en: "paper" },
};
