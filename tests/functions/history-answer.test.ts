// The digests of a history: a chain that shows a rewritten past, and tells nothing of hidden cells.
import { expect, test } from "vitest";
import { canonicalJson, chainDigest } from "../../functions/store/digest.ts";
import { filledSheetId } from "../../functions/store/document-ids.ts";
import { newestVersion } from "../../functions/store/documents.ts";
import { plan, WHO } from "./small-plan.ts";
import { cell, editOf, handIn, publishedWorld } from "./world.ts";

test("a unit cannot find a hidden score by trying all of them against the digest", async () => {
  const world = await publishedWorld();
  await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  const changes = [
    cell("I.1", 6.5, { field: "checkedScore" }),
    cell("I.1", "Thiếu minh chứng", { field: "checkReason" }),
  ];
  await world.ask("check", editOf({ as: WHO.deputy, base: 2, changes }));
  const [now, before] = (await world.ask("readHistory", { as: WHO.binh })).entries;
  const view = await world.ask("readFilledSheet", { as: WHO.binh });
  const stored = await newestVersion(world.store, filledSheetId(plan, { bloc: "khoi-4", unit: "so-b" }));
  const tried = (checkedScore: number) => ({
    ...stored?.body,
    lines: { ...view.lines, "I.1": { ...view.lines["I.1"], checkedScore, checkReason: "Thiếu minh chứng" } },
  });
  expect(canonicalJson(tried(6.5))).toBe(canonicalJson(stored?.body));
  for (let quarter = 0; quarter <= 32; quarter += 1) {
    expect(chainDigest(before?.digest ?? "", tried(quarter / 4))).not.toBe(now?.digest);
  }
  expect(now?.digest).not.toBe(stored?.digest);
  // The same for everybody and at every reading: two prints can be compared.
  expect((await world.ask("readHistory", { as: WHO.leader })).entries[0]?.digest).toBe(now?.digest);
});
