// A bloc leader's year-end in Excel, with the production build on Microsoft's own library: who is missing, a
// file received, points and bonus agreed after trying them out, the ranking written into the workbook with the
// reason of a place, closing and reopening. Each view in a narrow pane and a wide one.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { PERSON } from "../../../shared/examples/people.ts";
import { type as typeInto, worksheetNamed } from "../../excel-host/people.ts";
import { pressRibbonButton } from "../../excel-host/protocol/xdm.ts";
import { startSite } from "../start-site.ts";
import { stored } from "./colleague.ts";
import { signIn, workAs } from "./open-pane.ts";
import { onePane } from "./panes.ts";
import { hold } from "./proxy.ts";

const site = await startSite();
const { opened, pane, session, button, came, put, sound, written } = await onePane(site);
const { server, files } = site;
const RANKING = "Xếp hạng";

const tab = (name: string) => pane.getByRole("navigation").getByRole("button", { name });
const card = (unit: string): Locator =>
  pane.getByRole("row", { name: new RegExp(`(^| )${unit}( |$)`) }).first();
const tile = (words: string) => pane.locator(".tile", { hasText: words }).locator("dd").textContent();

/** As Explorer does when a file is let go over the pane. */
async function drop(name: string): Promise<void> {
  const bytes = (await readFile(join(files, name))).toString("base64");
  const dataTransfer = await pane.evaluateHandle(
    ([content, file]) => {
      const transfer = new DataTransfer();
      const data = Uint8Array.from(atob(content ?? ""), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([data], file ?? ""));
      return transfer;
    },
    [bytes, name],
  );
  await pane.locator(".drop").dispatchEvent("drop", { dataTransfer });
}

test("who works for the unit, too, is told whose the ribbon's button is and changes with one press", async () => {
  await signIn(opened, "Nguyễn Thu Trang");
  await pane.getByText("Tệp này chưa có bảng tự chấm điểm.").waitFor();
  pressRibbonButton(opened.host, "rank");
  await pane.getByText("Việc này của Cụm trưởng, Khối trưởng và cơ quan thường trực.").waitFor();
  await sound("leader-other-role");
  await button("Chuyển sang Khối trưởng Khối thi đua số 4").click();
  await pane.getByRole("heading", { name: "Hội nghị tổng kết" }).waitFor();
  expect(await tab("Xếp hạng").getAttribute("aria-current")).toBe("page");
  expect(await pane.getByText("Việc này của").count()).toBe(0);
  pressRibbonButton(opened.host, "submit");
  await pane.getByText("Việc này của đơn vị, làm trên bảng tự chấm điểm.").waitFor();
  await button(/^Chuyển sang .*Văn phòng A/).waitFor();
  await workAs(opened, "Cán bộ");
  await workAs(opened, "Khối trưởng");
  expect(await pane.getByText("Việc này của").count()).toBe(0);
});

test("sees how far each unit is and copies the reminder", async () => {
  await tab("Tiến độ").click();
  await card("Sở M").waitFor();
  expect(await tile("Đã nộp")).toBe("10/12");
  expect(await tile("Đã lưu, CHƯA NỘP")).toBe("1");
  await card("Thanh tra D").getByText("trễ 1 ngày").waitFor();
  await sound("leader-progress");
  const reminder = await pane.getByRole("textbox", { name: "Lời nhắc" }).inputValue();
  expect(reminder).toContain("Sở M");
  await button("Sao chép lời nhắc").click();
  await pane.getByText("Đã sao chép lời nhắc.").waitFor();
  // It is there to be pasted, say into Zalo.
  await opened.page.evaluate(() => document.body.appendChild(document.createElement("textarea")).focus());
  await opened.page.keyboard.press("Control+V");
  expect(await opened.page.locator("body > textarea").inputValue()).toBe(reminder);
});

test("files let go over the pane are taken in, or refused with the cells", async () => {
  const names = (await readdir(files)).filter((name) => name.startsWith("So-M")).toSorted();
  for (const name of names) {
    await drop(name);
    await pane.getByRole("heading", { name }).waitFor();
  }
  await pane.getByText(/^Chưa ghi gì\. Có 2 lỗi phải sửa và 1 chỗ cần xem lại\.$/).waitFor();
  await pane.getByText("Đã tiếp nhận, nộp thay cho Sở M.").waitFor();
  await expect.poll(() => tile("Đã nộp")).toBe("11/12");
  await sound("leader-files");
});

test("agrees a line's points in a unit's sheet", async () => {
  await card("Sở E").getByRole("button", { name: "Sở E", exact: true }).click();
  await pane.getByLabel(/^Điểm thống nhất, I\.1\.c/).fill("6,5");
  await pane.getByLabel(/^Lý do điểm thống nhất, I\.1\.c/).fill("Thống nhất tại Hội nghị.");
  await sound("leader-sheet");
  await button("Lưu").click();
  await pane
    .getByText(/^Đã lưu/)
    .first()
    .waitFor();
  expect((await stored(server, "so-e", PERSON.assistant)).lines["I.1.c"]?.agreedScore).toBe(6.5);
  await button("Lịch sử chỉnh sửa").click();
  await pane.getByText("Ghi điểm thống nhất").first().waitFor();
  await button(/Về bảng tiến độ/).click();
  await card("Sở E").waitFor();
});

test("records the conference, tries a bonus out, then agrees it", async () => {
  await tab("Xếp hạng").click();
  await button("Ghi ngày họp, số biên bản").click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByLabel("Số biên bản").fill("02/BB-KTĐ4");
  await sound("leader-conference");
  await dialog.getByRole("button", { name: "Lưu" }).click();
  await pane
    .getByText(/biên bản số 02\/BB-KTĐ4\./)
    .first()
    .waitFor();
  await pane.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Sở B" });
  const bonus = pane.getByLabel(/^Điểm thưởng được thống nhất, III\.2\.a/);
  await bonus.fill("2");
  await button("Tính thử").click();
  await pane.getByText("Tính thử, chưa ghi gì").waitFor();
  await card("Sở B").getByText("lên 2 bậc").waitFor();
  // What would be written into the workbook is the stored result, so a trial does not offer it.
  expect(await button("Ghi bảng xếp hạng vào Excel").count()).toBe(0);
  await sound("leader-trial");
  const before = (await stored(server, "so-b", PERSON.assistant)).lines["III.2.a"]?.agreedBonus;
  await button("Thống nhất").click();
  await pane.getByText("Đã ghi điểm thưởng được thống nhất của Sở B.").waitFor();
  const after = (await stored(server, "so-b", PERSON.assistant)).lines["III.2.a"]?.agreedBonus;
  expect([before ?? null, after]).toEqual([null, 2]);
  await button("Ghi bảng xếp hạng vào Excel").waitFor();
});

test("asks why a unit stands where it stands", async () => {
  await button("Vì sao? Sở B").click();
  await pane.getByText(/^Xếp hạng 2: tổng 93,25 điểm/).waitFor();
  await sound("leader-ranking");
});

test("writes the ranking into the workbook, stops in time, and refreshes what is there", async () => {
  const release = hold(opened.line);
  await button("Ghi bảng xếp hạng vào Excel").click();
  await pane.getByText("Đang ghi bảng xếp hạng: gửi và nhận…").first().waitFor();
  await sound("leader-writing");
  await button("Dừng lại").click();
  release();
  await came("Đã dừng theo yêu cầu. Chưa gửi, chưa ghi gì.");
  await put();
  expect(session.workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1"]);

  await button("Ghi bảng xếp hạng vào Excel").click();
  await came(/^Đã ghi 12 dòng vào trang Xếp hạng\.$/);
  await sound("leader-written");
  await put();
  expect(written(RANKING)).toEqual(expect.arrayContaining(["Sở B", 93.25]));
  expect(worksheetNamed(session, RANKING).charts.length).toBe(1);

  typeInto(session, `'${RANKING}'!T40`, "Ghi chú của tôi");
  pressRibbonButton(opened.host, "consolidate");
  await came(/^Đã cập nhật trang Xếp hạng\./);
  await put();
  expect(written(RANKING)).toContain("Ghi chú của tôi");
});

test("writes the units' points beside it; a plan without a cross-check has nothing to send", async () => {
  await button("Ghi bảng tổng hợp điểm vào Excel").click();
  await came("Đã ghi vào trang Tổng hợp điểm.");
  await put();
  expect(written("Tổng hợp điểm")).toEqual(
    expect.arrayContaining(["Sở L\n(Đã lưu, chưa nộp)\nĐiểm tự chấm", "TỔNG ĐIỂM"]),
  );
  expect(await button("Gửi điểm kiểm tra chéo").count()).toBe(0);
  expect(await pane.getByText(/kiểm tra chéo/).count()).toBe(0);
});

test("closes the result, and reopens it with a reason", async () => {
  await button("Chốt kết quả").click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByText(/Chưa nộp, không có trong kết quả: Sở L/).waitFor();
  await sound("leader-close");
  await dialog.getByRole("button", { name: "Chốt kết quả" }).click();
  await button("Mở lại (nêu lý do)").waitFor();
  await sound("leader-closed");
  expect((await stored(server, "so-b", PERSON.assistant)).stage).toBe("locked");
  await button("Mở lại (nêu lý do)").click();
  await dialog.getByLabel("Lý do").fill("Bổ sung số liệu của Sở L");
  await dialog.getByRole("button", { name: "Mở lại (nêu lý do)" }).click();
  await pane.getByText(/Đã mở lại lúc .*, lý do: Bổ sung số liệu của Sở L/).waitFor();
  expect((await stored(server, "so-b", PERSON.assistant)).stage).not.toBe("locked");
});

test("the guide opens from the ribbon", async () => {
  pressRibbonButton(opened.host, "help");
  await pane.getByRole("heading", { name: "Xếp hạng và chốt" }).waitFor();
  await sound("leader-help");
});
