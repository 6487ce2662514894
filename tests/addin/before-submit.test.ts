// What a unit is told before it hands in: findings of its own file, and what its sheet still lacks.
import { join } from "node:path";
import { expect, test } from "vitest";
import { officerOf } from "../../shared/examples/people.ts";
import { expectSound } from "./open-page.ts";
import { startSite } from "./start-site.ts";

const { files, open } = await startSite();

test("findings of the own file are sound to every reader", async () => {
  const page = await open(officerOf("so-m").name);
  await page.getByRole("button", { name: "Nạp biểu mẫu đã điền" }).click();
  const file = join(files, "So-M_gui-lan-1.xlsx");
  await page.getByLabel("Chọn tệp .xlsx").setInputFiles(file);
  await page.getByText("Chưa ghi gì. Có 2 lỗi phải sửa và 1 chỗ cần xem lại.").waitFor();
  await expectSound(page);
  await page.context().close();
});

test("handing in lists what is not entered, and each number leads to its row", async () => {
  const page = await open(officerOf("so-l").name);
  await page.getByRole("button", { name: "Nộp Khối trưởng" }).click();
  const dialog = page.getByRole("dialog", { name: "Nộp bảng tự chấm điểm cho Khối trưởng" });
  await dialog.getByText(/^Còn \d+ tiêu chí chưa nhập/).waitFor();
  await expectSound(page);
  const number = dialog.getByRole("button", { name: /^Đến tiêu chí / }).first();
  const code = await number.textContent();
  await number.click();
  await dialog.waitFor({ state: "hidden" });
  await expect
    .poll(() =>
      page.evaluate(() => document.activeElement?.closest("tr")?.querySelector(".code")?.textContent),
    )
    .toBe(code);
  await page.context().close();
});
