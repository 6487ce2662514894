// What the board's card of a bloc says of its result, drawn from the server's own answers.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BlocCard } from "../../../addin/views/bloc-card.tsx";
import { WHO } from "../../functions/small-plan.ts";
import { handedInWorld, RECORD, type World } from "../../functions/world.ts";

async function drawn(world: World): Promise<string> {
  const [ranking] = (await world.ask("readProvinceResults", { as: WHO.board })).blocs;
  const [role] = (await world.ask("me", { as: WHO.board })).roles;
  if (ranking === undefined || role === undefined) throw new Error("The board sees no bloc");
  return renderToStaticMarkup(createElement(BlocCard, { ranking, role }));
}

const CLOSED = ">Đã chốt<";
const OPEN = ">Đã mở lại, chưa chốt lại<";
const FROZEN = "Số liệu ở đây là của kết quả đã chốt.";

test("a reopened bloc is not closed, and its figures are marked as those of the closed result", async () => {
  const world = await handedInWorld();
  await world.ask("recordConference", { as: WHO.leader, body: RECORD });
  await world.ask("close", { as: WHO.leader, body: { revision: 1 } });
  const before = await drawn(world);
  expect(before).toContain(CLOSED);
  expect(before).not.toContain(FROZEN);

  const reopened = await world.ask("reopen", { as: WHO.leader, body: { reason: "sai số liệu" } });
  const after = await drawn(world);
  expect(after).toContain(OPEN);
  expect(after).not.toContain(CLOSED);
  expect(after).toContain("lý do: sai số liệu");
  expect(after).toContain(FROZEN);

  const body = { revision: reopened.conference?.revision };
  await world.ask("close", { as: WHO.leader, body });
  expect(await drawn(world)).toContain(CLOSED);
});
