// What a person works as, in the words of the plan.
import { expect, test } from "vitest";
import type { Role } from "../../../shared/rights.ts";
import { roleLabel } from "../../../shared/wording/answers.ts";
import { plan } from "../../functions/small-plan.ts";

const names = { words: plan.words, bloc: "Cụm thi đua số 2", unit: "Sở B" };

test.each<[Role, string]>([
  ["unit", "Cán bộ phụ trách thi đua, Sở B"],
  ["leader", "Khối trưởng Cụm thi đua số 2"],
  ["deputy", "Khối phó Cụm thi đua số 2"],
  ["board", "Ban Thi đua - Khen thưởng tỉnh"],
])("the %s is called as the plan calls it", (role, label) => {
  expect(roleLabel(role, names)).toBe(label);
});

test("a deputy whom the plan has no word for is called after the plan's word for a bloc", () => {
  const words = { ...plan.words, bloc: "Cụm", leader: "Cụm trưởng", deputy: null };
  expect(roleLabel("deputy", { ...names, words })).toBe("Cụm phó Cụm thi đua số 2");
});
