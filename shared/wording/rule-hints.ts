// How each rule scores, in one line beside its field: what to type and what it gives.
import type { PlanWords } from "../plan.ts";
import type { Leaf } from "../score-sheet.ts";
import { blocInside } from "./plan-words.ts";
import { formatNumber as n, type Text } from "../text.ts";

export interface HintWords extends Pick<PlanWords, "unit" | "bloc"> {
  /** The criterion's points are taken off the total. */
  readonly penalty?: boolean;
}

export function ruleHint(leaf: Leaf, words: HintWords): Text {
  const { rule } = leaf;
  const max = n(leaf.maxPoints);
  switch (rule.shape) {
    case "direct":
      if (words.penalty) {
        return {
          vi: `Nhập điểm trừ từ 0 đến ${max}, bước ${n(rule.step)}.`,
          en: `Enter points to take off, from 0 to ${max}, in steps of ${n(rule.step)}.`,
        };
      }
      return {
        vi: `Nhập điểm từ 0 đến ${max}, bước ${n(rule.step)}.`,
        en: `Enter points from 0 to ${max}, in steps of ${n(rule.step)}.`,
      };
    case "passFail":
      return {
        vi: `Đạt: ${n(rule.pass)} điểm; không đạt: ${n(rule.fail)} điểm.`,
        en: `Met: ${n(rule.pass)} points; not met: ${n(rule.fail)}.`,
      };
    case "options":
      return { vi: "Chọn một mức trong danh sách.", en: "Choose one level of the list." };
    case "bands": {
      const parts = rule.bands.map((band) => ({
        vi: `${band.exclusive ? "trên" : "từ"} ${n(band.from)}: ${n(band.points)} điểm`,
        en: `${band.exclusive ? "above" : "from"} ${n(band.from)}: ${n(band.points)}`,
      }));
      return {
        vi: `${capital(parts.map((part) => part.vi).join("; "))}; còn lại: ${n(rule.below)} điểm.`,
        en: `${capital(parts.map((part) => part.en).join("; "))}; otherwise ${n(rule.below)}.`,
      };
    }
    case "lateness": {
      const parts = rule.bands.map((band) =>
        band.toDays === 0
          ? { vi: `đúng hạn: ${n(band.points)} điểm`, en: `on time: ${n(band.points)}` }
          : {
              vi: `trễ đến ${band.toDays} ngày: ${n(band.points)} điểm`,
              en: `late by up to ${band.toDays} days: ${n(band.points)}`,
            },
      );
      return {
        vi: `Nhập số ngày trễ. ${capital(parts.map((part) => part.vi).join("; "))}; trễ hơn: ${n(rule.beyond)} điểm.`,
        en: `Enter the days late. ${capital(parts.map((part) => part.en).join("; "))}; later: ${n(rule.beyond)}.`,
      };
    }
    case "ratio":
      return rule.base === "target"
        ? {
            vi: `Kết quả chia chỉ tiêu nhân ${max}, làm tròn đến ${n(rule.step)}.`,
            en: `Result over target times ${max}, rounded to ${n(rule.step)}.`,
          }
        : {
            vi: `Kết quả chia ${n(rule.base)} nhân ${max}, làm tròn đến ${n(rule.step)}.`,
            en: `Result over ${n(rule.base)} times ${max}, rounded to ${n(rule.step)}.`,
          };
    case "perUnit":
      if (words.penalty) {
        return {
          vi: `Mỗi ${leaf.unit ?? "lần"} trừ ${n(rule.each)} điểm, trừ nhiều nhất ${max} điểm.`,
          en: `${n(rule.each)} points off for each, ${max} off at most.`,
        };
      }
      return {
        vi: `Mỗi ${leaf.unit ?? "lần"} được ${n(rule.each)} điểm, nhiều nhất ${max} điểm.`,
        en: `${n(rule.each)} points for each, ${max} at most.`,
      };
    case "deduct":
      return {
        vi: `Nhập số lần vi phạm. Mỗi lần trừ ${n(rule.each)} điểm, còn ít nhất ${n(rule.floor)} điểm.`,
        en: `Enter the number of events. ${n(rule.each)} off for each, never below ${n(rule.floor)}.`,
      };
    case "halfThenLeader":
      return {
        vi: `Đạt chỉ tiêu: một nửa số điểm; phần vượt so với ${words.unit} dẫn đầu ${blocInside(words)}. Điểm tạm tính đến khi đủ số liệu cả ${blocInside(words)}.`,
        en: `Half the points at the target; the rest by the excess against the bloc's best. Provisional until all units have reported.`,
      };
    case "relativeToBest":
      return {
        vi: `Kết quả so với ${words.unit} cao nhất ${blocInside(words)}, nhân ${max}. Điểm tạm tính đến khi đủ số liệu cả ${blocInside(words)}.`,
        en: `Result against the bloc's best, times ${max}. Provisional until all units have reported.`,
      };
    case "byRank":
      return {
        vi: `Nhập thứ hạng do cấp trên xếp, nhiều nơi thì cách nhau bằng dấu chấm phẩy, ví dụ: 1; 3.`,
        en: `Enter the ranks given by superior bodies, separated by semicolons, e.g. 1; 3.`,
      };
    case "overTarget":
      return {
        vi: `Đạt chỉ tiêu: ${n(rule.base)} điểm; mỗi 1% vượt thêm ${n(rule.eachPercent)} điểm, nhiều nhất ${max} điểm.`,
        en: `${n(rule.base)} points at the target; ${n(rule.eachPercent)} more for each 1% above, ${max} at most.`,
      };
    case "eventAverage": {
      const list = rule.options.map(
        (option, index) => `${index + 1} = ${option.label} (${n(option.points)})`,
      );
      return {
        vi: `Nhập số của mức cho từng việc, cách nhau bằng dấu chấm phẩy, ví dụ: 1; 1; 3. Không có việc nào: 0. ${list.join("; ")}.`,
        en: `Enter the number of the level for each event, e.g. 1; 1; 3; none: 0. ${list.join("; ")}.`,
      };
    }
    case "event":
      return {
        vi: "Không tính điểm; việc này xét khi xếp loại.",
        en: "No points; this weighs on the grade.",
      };
  }
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
