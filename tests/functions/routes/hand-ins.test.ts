// Moves of a sheet that are asked for twice, and reasons that say nothing.
import { expect, test } from "vitest";
import { WHO } from "../small-plan.ts";
import { cell, handedInWorld, publishedWorld, RECORD, sync } from "../world.ts";

test("handing in on behalf again with another day or another kind is no repetition", async () => {
  const world = await publishedWorld();
  world.at("2021-01-04T10:00");
  const { revision } = await sync(world, { changes: [cell("I.1", 7)] });
  const body = { revision, receivedOn: "2021-01-02", how: "paper" };
  const first = await world.ask("submitOnBehalf", { as: WHO.leader, body });
  expect(await world.ask("submitOnBehalf", { as: WHO.leader, body })).toEqual(first);
  for (const other of [{ receivedOn: "2020-12-30" }, { how: "workbook" }]) {
    const again = { as: WHO.leader, body: { ...body, ...other } };
    expect(await world.refused("submitOnBehalf", again)).toBe("stale");
  }
});

test("returning again with another reason is no repetition", async () => {
  const world = await handedInWorld();
  const body = { revision: 2, reason: "Thiếu minh chứng" };
  const first = await world.ask("returnSheet", { as: WHO.leader, body });
  expect(await world.ask("returnSheet", { as: WHO.leader, body })).toEqual(first);
  expect(await world.refused("returnSheet", { as: WHO.leader, body: { ...body, reason: "Khác" } })).toBe(
    "stale",
  );
});

test.each(["", "  \n", "\u00a0\u200b", "\u0001"])(
  "a reason or number of nothing is none: %j",
  async (blank) => {
    const world = await handedInWorld();
    const asked = { as: WHO.leader, body: { revision: 2, reason: blank } };
    expect(await world.refused("returnSheet", asked)).toBe("badRequest");
    const record = { as: WHO.leader, body: { ...RECORD, minutesNumber: blank } };
    expect(await world.refused("recordConference", record)).toBe("badRequest");
    expect(await world.refused("reopen", { as: WHO.leader, body: { reason: blank } })).toBe("badRequest");
  },
);
