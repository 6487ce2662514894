// The plan's own words in the forms that sentences need them: a Cụm is not a Khối, and where communes
// take part nobody is a "đơn vị".
import type { Plan, PlanWords } from "../plan.ts";
import { say, type Text } from "../text.ts";
import { formatDay } from "../vietnam-time.ts";

/** "Kế hoạch số 277/KH-KTĐ4 ngày 03/4/2020 của Khối thi đua số 4" */
export function planWords(plan: Plan): Text {
  const number = plan.number === null ? "" : ` số ${plan.number}`;
  const day = plan.date === null ? "" : ` ngày ${formatDay(plan.date)}`;
  return say(
    `Kế hoạch${number}${day} của ${plan.issuer}`,
    `Plan${plan.number === null ? "" : ` ${plan.number}`} of ${plan.issuer}`,
  );
}

/** At the head of a column or a field: "Đơn vị", "Xã, phường". */
export function unitHeading({ unit }: PlanWords): Text {
  return { vi: unit.charAt(0).toLocaleUpperCase("vi") + unit.slice(1), en: "Unit" };
}

/** Inside a sentence: "khối", "cụm". */
export function blocInside({ bloc }: Pick<PlanWords, "bloc">): string {
  return bloc.toLocaleLowerCase("vi");
}
