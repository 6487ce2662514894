// What a unit is told before it hands in: findings of its own file, and what its sheet still lacks.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { officerOf } from "../../shared/examples/people.ts";
import { launchBrowser } from "../browser.ts";
import { startLocalServer, type LocalServer } from "../local-server.ts";
import { expectSound, openPage } from "./open-page.ts";

let data: string;
let server: LocalServer;
let browser: Browser;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "thidua-before-"));
  [server, browser] = await Promise.all([startLocalServer({ data }), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await rm(data, { recursive: true });
});

const open = (unit: string) => openPage(browser, { address: server.address, person: officerOf(unit).name });

test("findings of the own file are sound to every reader", async () => {
  const page = await open("so-m");
  await page.getByRole("button", { name: "Nạp biểu mẫu đã điền" }).click();
  const file = join(data, "example", "files", "So-M_gui-lan-1.xlsx");
  await page.getByLabel("Chọn tệp .xlsx").setInputFiles(file);
  await page.getByText("Chưa ghi gì. Có 2 lỗi phải sửa và 1 điểm cần xem lại.").waitFor();
  await expectSound(page);
  await page.context().close();
});

test("handing in lists what is not entered, and each number leads to its row", async () => {
  const page = await open("so-l");
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
