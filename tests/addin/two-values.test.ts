// Two people, or a person and a file, have different values for one cell: both stay until one of them is
// chosen, whatever is typed meanwhile and whoever is quicker. Over the real server.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fillWorkbook } from "../../functions/example/fill-workbook.ts";
import { expectSound, holdRequests } from "./open-page.ts";
import { startSite } from "./start-site.ts";

const { data, open } = await startSite();

const bonus = (page: Page) => page.getByLabel(/^Điểm thưởng được thống nhất, III\.2\.a/);
const reason = (page: Page) => page.getByLabel(/^Lý do.*, III\.2\.a/);
const agree = (page: Page) => page.getByRole("button", { name: "Thống nhất", exact: true }).click();
const agreed = (page: Page) => page.getByText("Đã ghi điểm thưởng được thống nhất của Sở B.");
const result = (page: Page, code: string) =>
  page.getByLabel(new RegExp(`^Kết quả thực hiện, ${code.replaceAll(".", "\\.")} `));

async function openBonus(): Promise<Page> {
  const page = await open("Nguyễn Thu Trang", { as: "Khối trưởng" });
  await page.getByRole("link", { name: "Xếp hạng" }).click();
  await page.locator(".score-table").waitFor();
  await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Sở B" });
  await bonus(page).waitFor();
  return page;
}

async function save(page: Page, code: string, value: string): Promise<void> {
  await result(page, code).fill(value);
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await page.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
}

test("what a leader types while points are being agreed stays typed", async () => {
  const page = await openBonus();
  const release = await holdRequests(page, "**/agree");
  await bonus(page).fill("1");
  await reason(page).fill("Sáng kiến");
  const sent = page.waitForRequest("**/agree");
  await agree(page);
  await sent;
  await reason(page).fill("Sáng kiến cấp tỉnh");
  release();
  await agreed(page).waitFor();
  expect(await reason(page).inputValue()).toBe("Sáng kiến cấp tỉnh");
  await agree(page);
  await page.getByText("Chưa có ô nào thay đổi.").waitFor();
  await page.context().close();
});

test("agreed points that another leader changed meanwhile are settled by choice, mine is not thrown away", async () => {
  const [mine, other] = [await openBonus(), await openBonus()];
  await bonus(mine).fill("2");
  await bonus(other).fill("0,5");
  await agree(other);
  await agreed(other).waitFor();
  // What was not on the table is not agreed to; once it is, the two values meet.
  await agree(mine);
  await mine.getByRole("alert").waitFor();
  await agree(mine);
  await mine
    .locator(".settle")
    .getByText(
      /^Nguyễn Thu Trang đã sửa ô này thành 0,5 lúc .+; số đang nhập là 2 \(Nguyễn Thu Trang, gửi lúc .+\)\.$/,
    )
    .waitFor();
  expect(await bonus(mine).inputValue()).toBe("2");
  await expect
    .poll(() => mine.evaluate(() => document.activeElement?.textContent))
    .toMatch(/^Số liệu khác nhau/);
  await expectSound(mine);
  await bonus(mine).fill("1,5");
  await mine
    .locator(".settle")
    .getByText(/số đang nhập là 1,5 \(Nguyễn Thu Trang, chưa gửi\)\.$/)
    .waitFor();
  await mine.getByLabel("Giữ số của tôi").check();
  await mine.getByRole("button", { name: "Ghi các ô đã chọn" }).click();
  await agreed(mine).waitFor();
  await mine.locator(".settle").waitFor({ state: "detached" });
  await other.reload();
  await other.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Sở B" });
  await expect.poll(() => bonus(other).inputValue()).toBe("1,5");
  for (const page of [mine, other]) await page.context().close();
});

const choose = async (page: Page, choice: string) => {
  await page.getByLabel(choice).check();
  await page.getByRole("button", { name: "Ghi các ô đã chọn" }).click();
};

async function upload(page: Page, file: string): Promise<void> {
  await page.getByRole("button", { name: "Nạp biểu mẫu đã điền" }).click();
  await page.getByLabel("Chọn tệp .xlsx").setInputFiles(file);
  await page.getByRole("button", { name: "Giữ 1 ô khác nhau để chọn" }).click();
  await page.getByText("Đã ghi số liệu của Sở L.").waitFor();
}

test("a value from a file that meets a newer one while it is chosen is not lost", async () => {
  const [mine, other] = [await open("Lương Thị Lan"), await open("Lương Thị Lan")];
  const downloading = mine.waitForEvent("download");
  await mine.getByRole("button", { name: "Tải biểu mẫu Excel" }).click();
  const file = join(data, "so-l.xlsx");
  await (await downloading).saveAs(file);
  const cells = [{ criterion: "I.3.b", field: "result", value: 70 }] as const;
  await writeFile(file, await fillWorkbook(await readFile(file), cells));
  await save(mine, "I.3.b", "60");
  await upload(mine, file);
  const told = mine.locator(".settle p", { hasText: "Tệp so-l.xlsx (" });
  await expect
    .poll(() => told.textContent())
    .toMatch(
      /^Tệp so-l\.xlsx \(Lương Thị Lan nạp lúc .+\) ghi 70; số đang lưu là 60 \(Lương Thị Lan ghi lúc .+\)\.$/,
    );
  await expectSound(mine);

  // The same file comes once more after the newer value: what it holds stays to be chosen.
  await other.reload();
  await save(other, "I.3.b", "65");
  await upload(other, file);
  await choose(mine, "Lấy số trong tệp");
  await expect.poll(() => told.textContent()).toMatch(/ghi 70; số đang lưu là 65 /);
  expect(await mine.locator(".settle fieldset").count(), "one cell, one choice").toBe(1);
  await mine.reload();
  await expect.poll(() => told.textContent()).toMatch(/ghi 70; số đang lưu là 65 /);

  // Somebody settles it by another value at the same time: what was chosen here stands in the cell, not saved.
  await other.reload();
  await save(other, "I.3.b", "66");
  await choose(mine, "Lấy số trong tệp");
  await mine
    .locator(".settle")
    .getByText(/đã sửa ô này thành 66 lúc .+; số đang nhập là 70 /)
    .waitFor();
  await mine.reload();
  expect(await result(mine, "I.3.b").inputValue()).toBe("70");
  await mine.getByRole("button", { name: "Lưu", exact: true }).click();
  await choose(mine, "Giữ số của tôi");
  await mine.locator(".settle").waitFor({ state: "detached" });
  await expect
    .poll(() => mine.locator(".save-bar-row span").first().textContent())
    .toBe("Không có ô nào chưa lưu");
  await other.reload();
  expect(await result(other, "I.3.b").inputValue()).toBe("70");
  for (const page of [mine, other]) await page.context().close();
});
