// A cluster's leader checks the units' points in Excel, with the production build on Microsoft's own library: the
// collecting sheet written, checked points typed and sent, findings that lead to their cells, somebody who was
// quicker, and the ranking that moves. Each view in a narrow pane and a wide one.
import { expect, test } from "vitest";
import { communeCouncils } from "../../../shared/examples/entries.ts";
import { examplePeople } from "../../../shared/examples/people.ts";
import type { CellValue } from "../../excel-host/model/workbook.ts";
import { COLLECT, nameOf, placeOf, shownAt, typeCheck } from "../excel/collecting-cells.ts";
import { startSite } from "../start-site.ts";
import { stored, writeAsLeader } from "./colleague.ts";
import { signIn, workAs } from "./open-pane.ts";
import { onePane } from "./panes.ts";
import { cursor } from "../sheet-cells.ts";

const site = await startSite();
const { server } = site;
const { opened, pane, session, button, came, put, sound } = await onePane(site);
const LEADER = "Phan Văn Trường";
const plan = communeCouncils.plan.id;
const S = ["hdnd-xa-s", "checkedScore"] as const;
const S_WHY = ["hdnd-xa-s", "checkReason"] as const;
const X = ["hdnd-xa-x", "checkedScore"] as const;

const total = (unit: string) =>
  pane
    .getByRole("row", { name: new RegExp(`(^| )${unit}( |$)`) })
    .first()
    .textContent();
const person = (name: string) => examplePeople.find((known) => known.name === name)?.id ?? "";
const typed = (line: string, of: Parameters<typeof typeCheck>[2], value: CellValue) =>
  typeCheck({ session }, line, of, value);

async function lineOf(unit: string, line: string) {
  return (await stored(server, unit, person(LEADER), plan)).lines[line] ?? {};
}

test("writes the points of all units into the workbook", async () => {
  await signIn(opened, LEADER);
  await workAs(opened, "Cụm trưởng");
  await pane.getByRole("navigation").getByRole("button", { name: "Xếp hạng" }).click();
  await button("Gửi điểm kiểm tra chéo").waitFor();
  await sound("collect-tool");
  await button("Gửi điểm kiểm tra chéo").click();
  await came(/^Tệp này chưa có bảng đó/);
  await put();
  await button("Ghi bảng tổng hợp điểm vào Excel").click();
  await came("Đã ghi vào trang Tổng hợp điểm.");
  await sound("collect-written");
  await put();
  expect(shownAt({ session }, "I.2.a", S)).toBe(1);
  expect(shownAt({ session }, "#head", ["hdnd-xa-s", "self"])).toContain("HĐND xã S");
});

test("types checked points, one wrong and one without a reason, and is led to their cells", async () => {
  typed("I.1.a", S, 0.5);
  typed("I.2.a", X, 99);
  await button("Gửi điểm kiểm tra chéo").click();
  const finding = pane.locator(".came").getByRole("button", { name: /HĐND xã S/ });
  await finding.waitFor();
  await came("HĐND xã S: 0 ô đã ghi, 1 ô chưa nhận.");
  await sound("collect-findings");
  await finding.click();
  await expect.poll(() => cursor(session)).toBe(`'${COLLECT}'!${nameOf({ session }, "I.1.a", S)}`);
  await pane
    .locator(".came")
    .getByRole("button", { name: /HĐND xã X.*lớn hơn/ })
    .click();
  await expect.poll(() => cursor(session)).toBe(`'${COLLECT}'!${nameOf({ session }, "I.2.a", X)}`);
  expect(await lineOf("hdnd-xa-s", "I.1.a")).not.toHaveProperty("checkedScore");
  await put();
});

test("puts them right, sends again, and the ranking moves", async () => {
  const before = await total("HĐND xã S");
  typed("I.1.a", S_WHY, "Thiếu một kỳ họp");
  typed("I.2.a", X, "");
  await button("Gửi điểm kiểm tra chéo").click();
  await came("Đã ghi 2 ô điểm kiểm tra chéo.");
  await sound("collect-sent");
  await put();
  expect(await lineOf("hdnd-xa-s", "I.1.a")).toMatchObject({
    checkedScore: 0.5,
    checkReason: "Thiếu một kỳ họp",
  });
  await expect.poll(() => total("HĐND xã S")).not.toBe(before);
  const shown = Number(shownAt({ session }, "total:total", S));
  expect(await total("HĐND xã S")).toContain(String(shown).replace(".", ","));
});

test("somebody was quicker: both values are shown and one is chosen", async () => {
  const deputy = person("Tạ Thị Oanh");
  typed("I.1.a", S, 1);
  const quicker = { unit: "hdnd-xa-s", as: deputy, plan, action: "check", line: "I.1.a" } as const;
  await writeAsLeader(server, { ...quicker, cells: { checkedScore: 0 } });
  await button("Gửi điểm kiểm tra chéo").click();
  await came(/^1 ô có người khác đã sửa/);
  await pane
    .getByText(
      /^Tạ Thị Oanh đã sửa ô này thành 0 lúc .*; số đang nhập là 1 \(Phan Văn Trường, gửi lúc .*\)\.$/,
    )
    .waitFor();
  await sound("collect-differ");
  await put();
  expect(await lineOf("hdnd-xa-s", "I.1.a")).toMatchObject({ checkedScore: 0 });
  await pane.getByLabel("Giữ số của tôi").check();
  await button("Ghi các ô đã chọn").click();
  await came("Đã ghi 1 ô điểm kiểm tra chéo.");
  await put();
  expect(await lineOf("hdnd-xa-s", "I.1.a")).toMatchObject({ checkedScore: 1 });
  expect(await pane.getByText("Số liệu khác nhau, đề nghị chọn").count()).toBe(0);
});

test("writes one unit in detail beside it", async () => {
  await pane.getByLabel("Chọn bảng").selectOption({ label: "Chi tiết HĐND xã S" });
  await button("Ghi bảng tổng hợp điểm vào Excel").click();
  await came("Đã ghi vào trang Chi tiết HĐND xã S.");
  await put();
  expect(shownAt({ session }, "I.1.a", S, "Chi tiết HĐND xã S")).toBe(1);
  expect(placeOf({ session }, "I.1.a", ["hdnd-xa-s", "result"], "Chi tiết HĐND xã S").row).toBeGreaterThan(0);
});
