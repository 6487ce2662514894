// Files on their way while things go wrong around them: what was dropped is what is sent, and one mishap
// keeps nobody from going on. Over the real server.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { fillWorkbook } from "../../functions/example/fill-workbook.ts";
import { startSite } from "./start-site.ts";

const { data, files, open } = await startSite();

/** The next request meets a fault of the program, not of the network. */
function breakNext(page: Page): Promise<void> {
  return page.evaluate(() => {
    const fetch = globalThis.fetch;
    globalThis.fetch = () => {
      globalThis.fetch = fetch;
      return Promise.reject(new RangeError("a fault"));
    };
  });
}

test("a workbook that is corrected and saved after it was checked is saved as it was checked", async () => {
  const page = await open("Lương Thị Lan");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Tải biểu mẫu Excel" }).click();
  const file = join(data, "so-l.xlsx");
  await (await downloading).saveAs(file);
  const blank = await readFile(file);
  const withValue = (value: number) => fillWorkbook(blank, [{ criterion: "I.3.b", field: "result", value }]);
  await writeFile(file, await withValue(90));
  await page.getByRole("button", { name: "Nạp biểu mẫu đã điền" }).click();
  await page.getByLabel("Chọn tệp .xlsx").setInputFiles(file);
  const save = page.getByRole("button", { name: "Ghi nhận 1 ô hợp lệ" });
  await save.waitFor();
  await writeFile(file, await withValue(91));
  await save.click();
  await page.getByText("Đã ghi số liệu của Sở L.").waitFor();
  await expect.poll(() => page.getByLabel(/^Kết quả thực hiện, I\.3\.b /).inputValue()).toBe("90");
  await page.context().close();
});

test("a fault while a file is taken keeps none of the next ones out", async () => {
  const page = await open("Nguyễn Thu Trang", { as: "Khối trưởng" });
  await page.getByRole("link", { name: "Sở B" }).waitFor();
  const input = page.getByLabel("Chọn tệp .xlsx");
  const received = (await readdir(files)).filter((name) => name.startsWith("So-M")).toSorted();
  await breakNext(page);
  await input.setInputFiles(received.map((name) => join(files, name)));
  await expect.poll(() => input.isDisabled()).toBe(false);
  await input.setInputFiles(received.map((name) => join(files, name)));
  await page.getByText("Đã tiếp nhận, nộp thay cho Sở M.").waitFor();
  await page.context().close();
});

test("a fault while a sheet is saved leaves what is typed, to be saved again", async () => {
  const page = await open("Lương Thị Lan");
  await page.getByLabel(/^Kết quả thực hiện, I\.1\.c /).fill("5");
  const save = page.getByRole("button", { name: "Lưu", exact: true });
  await breakNext(page);
  await save.click();
  await expect.poll(() => save.isDisabled()).toBe(false);
  await save.click();
  await page.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
  await page.context().close();
});
