// What a unit's sheet says of itself first, drawn from the server's own answers.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Duties } from "../../../addin/views/duties.tsx";
import { duty } from "../../fixtures/plans.ts";
import { plan, sheet, WHO } from "../../functions/small-plan.ts";
import { handIn, publishedWorld, cell, sync, type World } from "../../functions/world.ts";

async function drawn(world: World, given = plan): Promise<string> {
  const filled = await world.ask("readFilledSheet", { as: WHO.leader, params: { unit: "so-b" } });
  const duties = { plan: given, sheet, filled, today: "2021-01-04", own: false } as const;
  return renderToStaticMarkup(createElement(Duties, duties));
}

test.each([
  ["2021-01-04", "Đã nhận bản giấy, trễ 5 ngày"],
  ["2020-12-30", "Đã nhận bản giấy đúng hạn"],
])(
  "a paper of %s that brought no figures is a paper that came, not a sheet that was sent",
  async (day, words) => {
    const world = await publishedWorld();
    world.at("2021-01-04T09:00");
    const body = { revision: 0, receivedOn: day };
    await world.ask("receivePaper", { as: WHO.leader, params: { unit: "so-b" }, body });
    const html = await drawn(world);
    expect(html).toContain(`>${words}<`);
    expect(html).toContain("Chưa nhập số liệu nào");
    expect(html).not.toContain("Đã gửi");
  },
);

test("a sheet that was handed in was sent", async () => {
  const world = await publishedWorld();
  world.at("2021-01-04T09:00");
  await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  expect(await drawn(world)).toContain(">Đã gửi, trễ 5 ngày<");
});

test.each([
  ["workbook", "Nhận tệp Excel ngày 29/12/2020."],
  ["paper", "Nhận bản giấy ngày 29/12/2020."],
])("a %s handed in on behalf says the day it came, who recorded it and when", async (how, words) => {
  const world = await publishedWorld();
  const { revision } = await sync(world, { changes: [cell("I.1", 7)] });
  world.at("2021-01-04T09:00");
  const body = { revision, receivedOn: "2020-12-29", how };
  await world.ask("submitOnBehalf", { as: WHO.leader, params: { unit: "so-b" }, body });
  const html = await drawn(world);
  expect(html).toContain(`Nộp thay. ${words} Nguyễn Thu Trang ghi nhận lúc 09 giờ 00 ngày 04/01/2021.`);
});

test("a paper that came before the unit handed in itself is named, for its day counts", async () => {
  const world = await publishedWorld();
  world.at("2021-01-02T09:00");
  const paper = { revision: 0, receivedOn: "2020-12-29" };
  await world.ask("receivePaper", { as: WHO.leader, params: { unit: "so-b" }, body: paper });
  world.at("2021-01-04T09:00");
  await handIn(world, { as: WHO.binh, unit: "so-b", base: 1, changes: [cell("I.1", 7)] });
  const html = await drawn(world);
  expect(html).toContain(
    "Nhận bản giấy ngày 29/12/2020. Nguyễn Thu Trang ghi nhận lúc 09 giờ 00 ngày 02/01/2021.",
  );
  expect(html).not.toContain("Nộp thay");
});

test("what the unit sent first keeps its day when the leader hands it in again after a return", async () => {
  const world = await publishedWorld();
  world.at("2020-12-28T09:00");
  const revision = await handIn(world, { as: WHO.binh, unit: "so-b", changes: [cell("I.1", 7)] });
  world.at("2021-01-04T09:00");
  const unit = { as: WHO.leader, params: { unit: "so-b" } };
  const returned = await world.ask("returnSheet", { ...unit, body: { revision, reason: "bổ sung" } });
  const body = { revision: returned.revision, receivedOn: "2021-01-04", how: "workbook" };
  await world.ask("submitOnBehalf", { ...unit, body });
  expect(await drawn(world)).toContain("Nộp thay; ngày được tính là ngày nộp: 28/12/2020.");
});

test("the plan's other dates are those that have one", async () => {
  const others = [
    duty("midYearReview", { label: "Sơ kết", due: { kind: "month", month: "2020-06" } }),
    duty("exemplars", { label: "Báo cáo điển hình tiên tiến" }),
  ];
  const html = await drawn(await publishedWorld(), { ...plan, duties: [...plan.duties, ...others] });
  expect(html).toContain("Sơ kết: Trong tháng 6/2020");
  expect(html).not.toContain("điển hình tiên tiến");
});
