// What a leader tries out, uploads and records while things change around it: nothing that is not stored
// is taken for stored, closed or printed. Over the real server, with a network that is slow.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fillWorkbook } from "../../functions/example/fill-workbook.ts";
import { expectSound, holdRequests } from "./open-page.ts";
import { startSite } from "./start-site.ts";

const { data, files, open } = await startSite();

const bonus = (page: Page) => page.getByLabel(/^Điểm thưởng được thống nhất, III\.2\.a/);
const trialNote = (page: Page) => page.getByText("Tính thử, chưa ghi gì");
const tryOut = (page: Page) => page.getByRole("button", { name: "Tính thử" }).click();
const row = (page: Page, unit: string) => page.getByRole("row", { name: new RegExp(unit) }).first();

async function openLeader(): Promise<Page> {
  const page = await open("Nguyễn Thu Trang", { as: "Khối trưởng" });
  await page.getByRole("link", { name: "Sở B" }).waitFor();
  return page;
}

async function openRanking(): Promise<Page> {
  const page = await openLeader();
  await page.getByRole("link", { name: "Xếp hạng" }).click();
  await page.locator(".score-table").waitFor();
  return page;
}

async function record(page: Page, minutes: string): Promise<void> {
  await page.getByRole("button", { name: "Ghi ngày họp, số biên bản" }).click();
  await page.getByRole("dialog").getByLabel("Số biên bản").fill(minutes);
  // Enter says the same as the button.
  await page.getByRole("dialog").getByLabel("Số biên bản").press("Enter");
}

test("a trial ends with typing on and with recording; it is neither closed nor printed as a result", async () => {
  const page = await openRanking();
  await record(page, "01/BB");
  await page.getByText("biên bản số 01/BB").waitFor();
  await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Sở B" });
  const stored = await row(page, "Sở B").innerText();
  await bonus(page).fill("2");
  await tryOut(page);
  await trialNote(page).waitFor();
  expect(await page.getByRole("button", { name: "Chốt kết quả" }).isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "In bảng tổng hợp" }).isDisabled()).toBe(true);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("TÍNH THỬ, CHƯA GHI, KHÔNG DÙNG ĐỂ KÝ").isVisible()).toBe(true);
  expect(await page.getByText("TM. KHỐI THI ĐUA SỐ 4").count()).toBe(0);
  await page.emulateMedia({ media: "screen" });

  await bonus(page).fill("1");
  await trialNote(page).waitFor({ state: "detached" });
  expect(await row(page, "Sở B").innerText()).toBe(stored);
  expect(await page.getByRole("button", { name: "Chốt kết quả" }).isDisabled()).toBe(false);

  await tryOut(page);
  await trialNote(page).waitFor();
  await record(page, "02/BB");
  await page.getByText("biên bản số 02/BB").waitFor();
  expect(await trialNote(page).count()).toBe(0);
  await page.context().close();
});

test("a trial's answer that comes after typing on is let go", async () => {
  const page = await openRanking();
  await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Sở B" });
  const release = await holdRequests(page, "**/preview");
  await bonus(page).fill("2");
  const asked = page.waitForRequest("**/preview");
  await tryOut(page);
  await asked;
  await bonus(page).fill("1");
  const answered = page.waitForResponse("**/preview");
  release();
  await (await answered).finished();
  await page.getByRole("button", { name: "Tính thử" }).focus();
  expect(await trialNote(page).count()).toBe(0);
  await page.context().close();
});

test("the form of the conference starts from what is recorded, also when another leader recorded it", async () => {
  const [mine, other] = [await openRanking(), await openRanking()];
  await record(other, "03/BB-A");
  await other.getByText("biên bản số 03/BB-A").waitFor();
  // Agreeing bonus reads the ranking again, and with it the conference.
  await mine.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Sở B" });
  await bonus(mine).fill("1");
  await mine.getByRole("button", { name: "Thống nhất", exact: true }).click();
  await mine.getByText("biên bản số 03/BB-A").waitFor();
  await mine.getByRole("button", { name: "Ghi ngày họp, số biên bản" }).click();
  const minutes = mine.getByRole("dialog").getByLabel("Số biên bản");
  expect(await minutes.inputValue()).toBe("03/BB-A");
  for (const page of [mine, other]) await page.context().close();
});

test("a dialog opens with the focus in its first field", async () => {
  const page = await openLeader();
  await page.getByRole("button", { name: "Trả lại để bổ sung: Sở B" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("TEXTAREA");
  await page.keyboard.press("Escape");
  await page.context().close();
});

test("a second batch waits for the first and keeps its outcomes; a future day takes no file and says so", async () => {
  const page = await openLeader();
  const [first = "", second = ""] = (await readdir(files))
    .filter((name) => name.startsWith("So-M"))
    .toSorted()
    .map((name) => join(files, name));
  const input = page.getByLabel("Chọn tệp .xlsx");
  await page.getByLabel("Ngày nhận (ngày/tháng/năm)").fill("05/02/2021");
  await input.setInputFiles(first);
  await page.getByText("Chưa nhận tệp nào. Ngày nhận ở tương lai.").waitFor();
  expect(await page.locator(".file-outcome").count()).toBe(0);
  await page.getByLabel("Ngày nhận (ngày/tháng/năm)").fill("04/01/2021");

  const release = await holdRequests(page, "**/workbooks?*");
  await input.setInputFiles([first, first]);
  await page.getByText("Đang kiểm tra").waitFor();
  expect(await input.isDisabled()).toBe(true);
  release();
  await page.locator(".file-outcome").nth(1).waitFor();
  await expect.poll(() => input.isDisabled()).toBe(false);
  await input.setInputFiles(second);
  await page.getByText("Đã tiếp nhận, nộp thay cho Sở M.").waitFor();
  expect(await page.locator(".file-outcome").count()).toBe(3);
  await expectSound(page);
  await page.context().close();
});

test("a file that was written but not handed in says what its unit has to do", async () => {
  const unit = await open("Lương Thị Lan");
  const downloading = unit.waitForEvent("download");
  await unit.getByRole("button", { name: "Tải biểu mẫu Excel" }).click();
  const file = join(data, "so-l.xlsx");
  await (await downloading).saveAs(file);
  const cells = [{ criterion: "I.3.b", field: "result", value: 70 }] as const;
  await writeFile(file, await fillWorkbook(await readFile(file), cells));
  await unit.getByLabel(/^Kết quả thực hiện, I\.3\.b /).fill("80");
  await unit.getByRole("button", { name: "Lưu", exact: true }).click();
  await unit.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
  const page = await openLeader();
  await page.getByLabel("Chọn tệp .xlsx").setInputFiles(file);
  await page
    .getByText("Đã ghi số liệu của Sở L, CHƯA NỘP: còn 1 ô khác số đang lưu, đề nghị Sở L chọn.")
    .waitFor();
  for (const each of [unit, page]) await each.context().close();
});
