// The plan's own words in the forms that sentences need them: a Cụm is not a Khối, and where communes
// take part nobody is a "đơn vị".
import type { PlanWords } from "../plan.ts";
import type { Text } from "../text.ts";

/** At the head of a column or a field: "Đơn vị", "Xã, phường". */
export function unitHeading({ unit }: PlanWords): Text {
  return { vi: unit.charAt(0).toLocaleUpperCase("vi") + unit.slice(1), en: "Unit" };
}

/** Inside a sentence: "khối", "cụm". */
export function blocInside({ bloc }: Pick<PlanWords, "bloc">): string {
  return bloc.toLocaleLowerCase("vi");
}
