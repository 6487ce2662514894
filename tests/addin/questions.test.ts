// What the leader asks a unit to explain, on the page: asked at the line, seen by the unit where it explains,
// named before it hands in. Over the real server.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { officerOf } from "../../shared/examples/people.ts";
import { expectSound } from "./open-page.ts";
import { startSite } from "./start-site.ts";

const { open } = await startSite();

const TEXT = "Nêu số văn bản và ngày ban hành";

async function openSheet(unit: string, width = 1280): Promise<Page> {
  const page = await open("Nguyễn Thu Trang", { as: "Khối trưởng", width });
  await page.getByRole("link", { name: unit, exact: true }).click();
  await page.locator(".sheet-table").waitFor();
  return page;
}

const line = (page: Page, code: string) => page.locator(`[id="line-${code}"]`);

async function ask(page: Page, code: string, text: string): Promise<void> {
  await line(page, code)
    .getByRole("button", { name: /^Đề nghị giải trình/ })
    .click();
  // The field takes the focus of the button that it replaces.
  await page.keyboard.type(text);
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await line(page, code).getByText("Chưa giải trình").waitFor();
}

test("the leader asks at a line of a sheet that is being filled in, the unit answers and hands in", async () => {
  const leader = await openSheet("Sở L");
  await ask(leader, "I.1.a", TEXT);
  expect(
    await line(leader, "I.1.a")
      .getByLabel(/^Đề nghị giải trình/)
      .inputValue(),
  ).toBe(TEXT);
  await leader.getByRole("status").getByText("1 đề nghị giải trình chưa được trả lời.").waitFor();
  await expectSound(leader);

  const unit = await open(officerOf("so-l").name);
  const duties = unit.locator(".duties");
  await duties.getByText("1 đề nghị giải trình chưa được trả lời.").waitFor();
  await line(unit, "I.1.a").getByText(TEXT, { exact: true }).waitFor();
  await line(unit, "I.1.a")
    .getByText(/^Nguyễn Thu Trang, ngày 04\/01\/2021/)
    .waitFor();
  expect(
    await line(unit, "I.1.a")
      .getByLabel(/^Đề nghị giải trình/)
      .count(),
  ).toBe(0);
  await expectSound(unit);

  const submit = unit.getByRole("button", { name: "Nộp Khối trưởng" });
  await submit.click();
  const dialog = unit.getByRole("dialog", { name: "Nộp bảng tự chấm điểm cho Khối trưởng" });
  await dialog.getByText("1 đề nghị giải trình chưa được trả lời.").waitFor();
  expect(await dialog.getByRole("button", { name: "Nộp Khối trưởng" }).isEnabled()).toBe(true);
  await dialog.getByRole("button", { name: "Không thực hiện" }).click();

  await duties.getByRole("button", { name: "Đến tiêu chí I.1.a" }).click();
  await expect
    .poll(() => unit.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toMatch(/^Giải trình của đơn vị, I\.1\.a/);
  await unit.keyboard.type("Văn bản số 12/BC ngày 05/11/2020");
  await unit.getByRole("button", { name: "Lưu", exact: true }).click();
  await line(unit, "I.1.a").getByText("Đã giải trình").waitFor();
  await unit.getByText("đề nghị giải trình chưa được trả lời").waitFor({ state: "detached" });
  await unit.context().close();

  await leader.reload();
  await line(leader, "I.1.a").getByText("Văn bản số 12/BC ngày 05/11/2020").waitFor();
  await line(leader, "I.1.a")
    .getByLabel(/^Đề nghị giải trình/)
    .fill("");
  await leader.getByRole("button", { name: "Lưu", exact: true }).click();
  await line(leader, "I.1.a")
    .getByRole("button", { name: /^Đề nghị giải trình/ })
    .waitFor();
  await leader.context().close();
});

test("of a sheet that was handed in: the unit explains once it is returned, and the return says what waits", async () => {
  const leader = await openSheet("Sở F", 390);
  await ask(leader, "I.1.a", TEXT);
  await expectSound(leader);
  const unit = await open(officerOf("so-f").name, { width: 390 });
  await unit
    .getByText("Bảng đã nộp: đơn vị ghi giải trình được sau khi Khối trưởng trả lại để bổ sung.")
    .waitFor();
  await expectSound(unit);
  await unit.context().close();
  await leader.getByRole("button", { name: "Trả lại để bổ sung" }).click();
  await leader
    .getByRole("dialog", { name: "Trả lại bảng của Sở F để bổ sung" })
    .getByText(/Còn 1 đề nghị giải trình chưa được trả lời/)
    .waitFor();
  await leader.context().close();
});
