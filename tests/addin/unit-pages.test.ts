// A unit's officer on the page: typing, saving, settling, uploading, handing in. Over the real server.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { fillWorkbook } from "../../functions/example/fill-workbook.ts";
import { expectSound } from "./open-page.ts";
import { startSite } from "./start-site.ts";

const { browser, data, open, server } = await startSite();

const result = (page: Page, code: string) =>
  page.getByLabel(new RegExp(`^Kết quả thực hiện, ${code.replaceAll(".", "\\.")} `));
const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true }).click();

/** Opens a sheet that was handed in to its officers again. */
async function returnSheetOf(unit: string): Promise<void> {
  const leader = await open("Nguyễn Thu Trang", { as: "Khối trưởng" });
  await leader.getByRole("button", { name: `Trả lại để bổ sung: ${unit}` }).click();
  await leader.getByRole("dialog").getByLabel("Lý do").fill("Đề nghị xem lại tiêu chí I.2.d");
  await leader.getByRole("dialog").getByRole("button", { name: "Trả lại để bổ sung" }).click();
  await leader.getByRole("button", { name: `Nộp thay: ${unit}` }).waitFor();
  await leader.context().close();
}

describe("before signing in", () => {
  test.each([1280, 390])("the start is sound at %i px and says what the product does", async (width) => {
    const page = await (await browser.newContext({ viewport: { width, height: 800 } })).newPage();
    await page.goto(server.address);
    await page.getByRole("button", { name: "Đăng nhập" }).waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "EN, English" }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toContain("Score sheets");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.context().close();
  });

  test("a redirect that no sign-in of this tab asked for signs nobody in", async () => {
    const page = await browser.newPage();
    await page.goto(`${server.address}/auth/callback.html?code=stolen&state=foreign`);
    await page.getByText("không còn khớp").waitFor();
    // Which language a person reads is not known here.
    expect(await page.locator("#callback [lang=en]").textContent()).toMatch(/sign-in|Sign in/i);
    await page.goto(`${server.address}/auth/dialog.html`);
    await page.locator("#dialog [lang=en]").waitFor();
    await page.goto(server.address);
    expect(await page.getByRole("button", { name: "Đăng nhập" }).count()).toBe(1);
    await page.close();
  });
});

describe("a unit's sheet", () => {
  test.each([1280, 320])(
    "is sound at %i px, and saved without being submitted is said first",
    async (width) => {
      const page = await open("Lương Thị Lan", { width });
      await page.getByText(/^Đã lưu lúc .* CHƯA NỘP cho Khối trưởng\.$/).waitFor();
      expect(await page.getByText("Ngày giả định: 04/01/2021").count()).toBe(1);
      expect(await page.locator(".duties strong").first().textContent()).toBe(
        "Trước ngày 31/12/2020 (hạn cuối: hết ngày 30/12/2020)",
      );
      await expectSound(page);
      await page.context().close();
    },
  );

  test("points follow the typing, wrong input is told below its field and is not sent", async () => {
    const page = await open("Lương Thị Lan");
    await result(page, "I.1.c").fill("9,5");
    await page.getByText("9,5 lớn hơn điểm tối đa 8").waitFor();
    await result(page, "I.1.b").fill("1.250");
    await page.getByText('"1.250" có thể là 1250 hoặc 1,25. Đề nghị nhập lại.').waitFor();
    await result(page, "I.1.a").fill("20");
    await page.getByText("Tạm tính theo số đang nhập").waitFor();
    await page.getByText("3 ô đã sửa, chưa lưu").waitFor();
    await expectSound(page);
    await save(page);
    await page.getByText("Đã nhận 3 dòng: 1 dòng mới, 0 dòng không đổi, 2 dòng chưa nhận.").waitFor();
    await page.reload();
    expect(await result(page, "I.1.a").inputValue()).toBe("20");
    // What was not saved has survived the reload.
    expect(await result(page, "I.1.c").inputValue()).toBe("9,5");
    await page.context().close();
  });

  test("why a point is what it is, and who changed its cell, open on demand by keyboard", async () => {
    const page = await open("Lương Thị Lan");
    await page.getByRole("button", { name: /^Vì sao\? I\.1\.a/ }).press("Enter");
    const details = page.locator("#why-I\\.1\\.a");
    await details.getByRole("button", { name: "Kết quả thực hiện" }).press("Enter");
    await details.getByText("từ 0 thành 20").waitFor();
    await expectSound(page);
    await page.context().close();
  });

  test("a cell that somebody else changed meanwhile is settled by choice, not overwritten", async () => {
    await returnSheetOf("Sở B");
    const [mine, theirs] = [await open("Trần Văn Bình"), await open("Võ Thị Mai")];
    await Promise.all([result(mine, "I.2.d").waitFor(), result(theirs, "I.2.d").waitFor()]);
    await result(theirs, "I.2.d").fill("2");
    await save(theirs);
    await theirs.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
    await result(mine, "I.2.d").fill("3");
    await save(mine);
    await mine
      .locator(".settle")
      .getByText(/Võ Thị Mai đã sửa ô này thành 2 lúc .*; số đang nhập là 3 \(Trần Văn Bình, gửi lúc .*\)\./)
      .waitFor();
    // The cell itself says so too, and the choices have come into view.
    await mine
      .locator("tr .cell-findings")
      .getByText(/Võ Thị Mai đã sửa ô này thành 2/)
      .waitFor();
    await expect
      .poll(() => mine.evaluate(() => document.activeElement?.textContent))
      .toMatch(/^Số liệu khác nhau/);
    await expectSound(mine);
    const apply = mine.getByRole("button", { name: "Ghi các ô đã chọn" });
    await mine.getByLabel("Nhập số khác").check();
    // Another value that is not typed yet is no choice: nothing may empty the cell.
    expect(await apply.isDisabled()).toBe(true);
    await mine.getByLabel(/^Số khác: I\.2\.d/).fill("1.250");
    await mine.locator(".settle").getByText('"1.250" có thể là 1250 hoặc 1,25. Đề nghị nhập lại.').waitFor();
    expect(await apply.isDisabled()).toBe(true);
    await mine.getByLabel(/^Số khác: I\.2\.d/).fill("4");
    await apply.click();
    await mine.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
    await expect.poll(() => result(mine, "I.2.d").inputValue()).toBe("4");
    // The next difference of the same cell is another choice.
    await result(theirs, "I.2.d").fill("5");
    await save(theirs);
    await theirs
      .locator(".settle")
      .getByText(/Trần Văn Bình đã sửa ô này thành 4/)
      .waitFor();
    await theirs.getByLabel("Giữ số của tôi").check();
    await theirs.getByRole("button", { name: "Ghi các ô đã chọn" }).click();
    await theirs.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
    await result(mine, "I.2.d").fill("6");
    await save(mine);
    await mine
      .locator(".settle")
      .getByText(/Võ Thị Mai đã sửa ô này thành 5/)
      .waitFor();
    expect(await mine.locator(".settle input:checked").count()).toBe(0);
    for (const page of [mine, theirs]) await page.context().close();
  });

  test("when the session is over the person signs in again and what was typed is still there", async () => {
    const page = await open("Lương Thị Lan");
    await result(page, "I.3.a").fill("5");
    await page.route("**/v1/**", (route) =>
      route.continue({ headers: { ...route.request().headers(), authorization: "Bearer expired" } }),
    );
    await save(page);
    await page.getByRole("alert").waitFor();
    await page.unroute("**/v1/**");
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await page.getByRole("button", { name: "Lương Thị Lan" }).click();
    expect(await result(page, "I.3.a").inputValue()).toBe("5");
    await save(page);
    await page.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
    await page.context().close();
  });

  test("a workbook is tried first with nothing written, another unit's file is refused by name", async () => {
    const page = await open("Lương Thị Lan");
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải biểu mẫu Excel" }).click();
    const own = join(data, "own.xlsx");
    await (await downloading).saveAs(own);
    await page.getByRole("button", { name: "Nạp biểu mẫu đã điền" }).click();
    await page.getByLabel("Chọn tệp .xlsx").setInputFiles(own);
    await page
      .getByText("Tệp này giống số liệu đang lưu của Sở L, không có gì để ghi.", { exact: true })
      .waitFor();
    await expectSound(page);
    const others = await open("Trần Văn Bình");
    const theirs = others.waitForEvent("download");
    await others.getByRole("button", { name: "Tải biểu mẫu Excel" }).click();
    const foreign = join(data, "foreign.xlsx");
    await (await theirs).saveAs(foreign);
    await page.getByLabel("Chọn tệp .xlsx").setInputFiles(foreign);
    await page.getByText(/Tệp này là của Sở B/).waitFor();
    await page.context().close();
    await others.context().close();
  });

  test("a value of a workbook that lost to a newer one waits until a person chooses", async () => {
    const page = await open("Lương Thị Lan");
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải biểu mẫu Excel" }).click();
    const file = join(data, "typed-in.xlsx");
    await (await downloading).saveAs(file);
    const cells = [{ criterion: "I.3.b", field: "result", value: 70 }] as const;
    await writeFile(file, await fillWorkbook(await readFile(file), cells));
    await result(page, "I.3.b").fill("80");
    await save(page);
    await page.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();

    await page.getByRole("button", { name: "Nạp biểu mẫu đã điền" }).click();
    await page.getByLabel("Chọn tệp .xlsx").setInputFiles(file);
    await page.getByRole("button", { name: "Giữ 1 ô khác nhau để chọn" }).click();
    await page
      .getByText(
        /^Tệp typed-in\.xlsx \(Lương Thị Lan nạp lúc .*\) ghi 70; số đang lưu là 80 \(Lương Thị Lan ghi lúc .*\)\.$/,
      )
      .waitFor();
    expect(await result(page, "I.3.b").inputValue()).toBe("80");
    await expectSound(page);
    await page.reload();
    await page.getByLabel("Lấy số trong tệp").check();
    await page.getByRole("button", { name: "Ghi các ô đã chọn" }).click();
    await page.getByText(/^Tệp typed-in\.xlsx/).waitFor({ state: "detached" });
    expect(await result(page, "I.3.b").inputValue()).toBe("70");
    await page.context().close();
  });

  test("handing in asks once, names the recipient, gives a receipt, and closes the fields", async () => {
    const page = await open("Lương Thị Lan");
    await page.getByRole("button", { name: "Nộp Khối trưởng" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Nộp bảng tự chấm điểm cho Khối trưởng" });
    await dialog.getByText("Nơi nhận: Khối trưởng (Văn phòng A). Đơn vị nộp: Sở L.").waitFor();
    await expectSound(page);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Nộp Khối trưởng");
    await page.getByRole("button", { name: "Nộp Khối trưởng" }).click();
    await dialog.getByRole("button", { name: "Nộp Khối trưởng" }).click();
    await page.getByText(/^Đã nộp lúc .*\. Mã đối chiếu: [0-9A-Z-]+\.$/).waitFor();
    expect(await result(page, "I.1.a").count()).toBe(0);
    await expectSound(page);
    await page.context().close();
  });

  test("the history lists every version; the bloc's result stays shut until it is closed", async () => {
    const page = await open("Lương Thị Lan");
    await page.getByRole("link", { name: "Lịch sử chỉnh sửa" }).click();
    await page
      .getByText(/^Lần lưu \d+/)
      .first()
      .waitFor();
    await expectSound(page);
    await page.getByRole("link", { name: "Kết quả", exact: true }).click();
    await page.getByText("Kết quả của Khối hiện ở đây sau khi được chốt").waitFor();
    await expectSound(page);
    await page.goBack();
    await page.getByRole("heading", { name: "Lịch sử chỉnh sửa" }).waitFor();
    await page.context().close();
  });
});
