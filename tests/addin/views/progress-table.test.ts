// What the table of units says of a day of receipt, drawn from the server's own answers.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ProgressTable } from "../../../addin/views/progress-table.tsx";
import { BLOC, plan, WHO } from "../../functions/small-plan.ts";
import { cell, publishedWorld, sync, type World } from "../../functions/world.ts";

async function drawn(world: World): Promise<string> {
  const me = await world.ask("me", { as: WHO.leader });
  const role = me.roles.find((each) => each.role === "leader" && each.bloc === BLOC);
  if (role === undefined) throw new Error("Nobody leads the bloc");
  const { rows, state } = await world.ask("readProgress", { as: WHO.leader });
  return renderToStaticMarkup(
    createElement(ProgressTable, {
      ...{ me, role, words: plan.words, rows, state },
      sheetOf: (unit) => ({ role: "", view: "sheet", item: unit }),
      onChanged: () => Promise.resolve(),
    }),
  );
}

async function handedInOnBehalf(receivedOn: string): Promise<string> {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: [cell("I.1", 7)] });
  world.at("2021-01-04T09:00");
  const body = { revision, receivedOn, how: "workbook" };
  await world.ask("submitOnBehalf", { as: WHO.leader, params: { unit: "so-b" }, body });
  return await drawn(world);
}

test("an earlier day of receipt stands beside who recorded it and when", async () => {
  const html = await handedInOnBehalf("2020-12-29");
  expect(html).toContain("29/12/2020");
  expect(html).toContain("Nguyễn Thu Trang ghi nhận ngày 04/01/2021");
});

test("a file that is recorded on the day it came says that day once", async () => {
  const html = await handedInOnBehalf("2021-01-04");
  expect(html).toContain("04/01/2021");
  expect(html).not.toContain("ghi nhận");
});
