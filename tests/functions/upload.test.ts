// What an uploaded workbook is compared with: what its reader may see, and nothing else.
import { expect, test } from "vitest";
import { WHO } from "./small-plan.ts";
import { cell, editOf, handIn, publishedWorld, type World } from "./world.ts";

/** Checked, then returned for correction: the unit does not see what the checker wrote. */
async function returnedWorld(checkedScore: number): Promise<World> {
  const world = await publishedWorld();
  const base = await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  const changes = [
    cell("I.1", checkedScore, { field: "checkedScore" }),
    cell("I.1", "thiếu hồ sơ", { field: "checkReason" }),
  ];
  const { revision } = await world.ask("check", editOf({ as: WHO.deputy, base, changes }));
  await world.ask("returnSheet", { as: WHO.leader, body: { revision, reason: "bổ sung" } });
  return world;
}

test.each([WHO.binh, WHO.leader])("a unit's own file has no findings, uploaded by %s", async (as) => {
  const world = await returnedWorld(6.5);
  const body = await world.ask("downloadWorkbook", { as: WHO.binh });
  const name = as === WHO.binh ? "uploadWorkbook" : "uploadReceivedWorkbook";
  const { findings, sync } = await world.ask(name, { as, body, query: { dryRun: "true" } });
  // What is not answered yet is no finding of the comparison.
  const compared = findings.filter(({ code }) => code !== "unanswered");
  expect(compared.map(({ code, where }) => [code, where.field])).toEqual([]);
  expect(sync?.outcomes).toEqual([]);
});
