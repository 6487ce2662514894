import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SavedNote } from "../../../addin/views/saved-note.tsx";
import { plan, sheet, WHO } from "../../functions/small-plan.ts";
import { cell, editOf, handedInWorld } from "../../functions/world.ts";

test("who agrees points is told when those were saved, not when the unit saved", async () => {
  const world = await handedInWorld();
  world.at("2021-01-16T19:08");
  const changes = [cell("I.1", 7, { field: "agreedScore" })];
  const newest = await world.ask("agree", editOf({ as: WHO.leader, base: 2, changes }));
  const report = {
    ...{ newest, findings: [], combined: [], elsewhere: [], problem: null, conflicts: 0 },
    counts: { lines: 1, taken: 1, unchanged: 0, left: 0 },
  };
  const html = renderToStaticMarkup(createElement(SavedNote, { report, plan, sheet, toSubmit: false }));
  expect(html).toContain("Đã lưu lúc 19 giờ 08");
});
