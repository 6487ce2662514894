import type { Text } from "../../text.ts";

export const XEP_HANG_DESCRIPTION: Text = {
  vi: "Xếp hạng cả vùng điểm: bằng nhau thì đồng hạng và bỏ hạng kế tiếp (1, 1, 3).",
  en: "Places of a whole range: equal units share a place and the next is skipped (1, 1, 3).",
};
