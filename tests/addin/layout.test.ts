// Where things stand: what is read or typed at length has room, nothing is stretched or torn apart, and what
// is seldom needed keeps quiet without being out of reach.
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import { PERSON } from "../../shared/examples/people.ts";
import { startSite } from "./start-site.ts";

const { open, server } = await startSite();

async function openSheet(page: Page, unit: string): Promise<void> {
  await page.getByRole("link", { name: unit, exact: true }).click();
  await page.locator(".sheet-table").waitFor();
}

const line = (page: Page, id: string): Locator => page.locator(`[id="line-${id}"]`);

async function boxOf(found: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await found.boundingBox();
  if (box === null) throw new Error("It is not shown");
  return box;
}

const opacityOf = (found: Locator): Promise<string> => found.evaluate((it) => getComputedStyle(it).opacity);

test("the leader's table fits 1280 pixels with room for reasons, and its head stays in sight", async () => {
  const page = await open("Nguyễn Thu Trang", { as: "Khối trưởng" });
  await openSheet(page, "Sở B");
  expect((await boxOf(line(page, "I.1.b").locator(".cell-agreedReason textarea"))).width).toBeGreaterThan(
    120,
  );
  expect((await boxOf(line(page, "I.1.b").locator(".cell-evidence"))).width).toBeGreaterThan(120);
  const table = await boxOf(page.locator(".sheet-table"));
  expect(table.width).toBeLessThanOrEqual((await boxOf(page.locator(".table-scroll"))).width);
  const last = line(page, "V.2");
  await last.scrollIntoViewIfNeeded();
  expect((await boxOf(page.getByRole("columnheader", { name: "Lý do điểm thống nhất" }))).y).toBe(0);

  // A request to explain shows on the row where one is.
  const ask = last.getByRole("button", { name: /^Đề nghị giải trình/ });
  await page.mouse.move(0, 0);
  expect(await opacityOf(ask)).toBe("0");
  await last.hover();
  expect(await opacityOf(ask)).toBe("1");
  await page.mouse.move(0, 0);
  expect(await opacityOf(ask)).toBe("0");
  await last.locator(".cell-agreedScore input").focus();
  await page.keyboard.press("Shift+Tab");
  expect(await ask.evaluate((it) => it === document.activeElement)).toBe(true);
  expect(await opacityOf(ask)).toBe("1");
  await page.context().close();
});

test("where the table does not fit, the criterion stays in sight while one scrolls to the right", async () => {
  const page = await open("Nguyễn Thu Trang", { as: "Khối trưởng", width: 1024 });
  await openSheet(page, "Sở B");
  const scrolled = page.locator(".table-scroll");
  await scrolled.evaluate((it) => it.scrollTo({ left: it.scrollWidth }));
  const { x } = await boxOf(scrolled);
  expect((await boxOf(line(page, "I.1.b").getByRole("rowheader"))).x).toBeCloseTo(x, 0);
  await page.context().close();
});

test("on a phone a number keeps its unit, a tag its width, and requests to explain are there to touch", async () => {
  await handInForL();
  const page = await open("Nguyễn Thu Trang", { as: "Khối trưởng", width: 390, touch: true });
  const row = page.getByRole("row").filter({ hasText: "Sở L" });
  await row.getByText("Nguyễn Thu Trang ghi nhận ngày 04/01/2021").waitFor();
  expect((await boxOf(row.getByText("nộp thay"))).width).toBeLessThan(80);
  await openSheet(page, "Sở B");
  const value = await boxOf(line(page, "I.1.b").locator(".cell-result .value"));
  const unit = await boxOf(line(page, "I.1.b").locator(".cell-result .unit"));
  expect(unit.y + unit.height).toBeLessThanOrEqual(value.y + value.height + 1);
  expect(await opacityOf(line(page, "I.1.b").getByRole("button", { name: /^Đề nghị giải trình/ }))).toBe("1");
  await page.context().close();
});

test("each heading of the score table stands over its column", async () => {
  const page = await open("Nguyễn Thu Trang", { as: "Khối trưởng" });
  await page.getByRole("link", { name: "Xếp hạng" }).click();
  const heading = page.getByRole("columnheader", { name: "Thay đổi" });
  const align = (found: Locator): Promise<string> => found.evaluate((it) => getComputedStyle(it).textAlign);
  expect(await align(heading)).toBe("center");
  expect(await align(page.getByRole("columnheader", { name: "Điểm trừ" }))).toBe("right");
  await page.context().close();
});

/** Today, with an earlier day of receipt. */
async function handInForL(): Promise<void> {
  const token = await server.signIn(PERSON.assistant);
  const sheet = `${server.address}/v1/plans/khoi-4-2020/units/so-l/filled-sheet`;
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const { revision } = (await (await fetch(sheet, { headers })).json()) as FilledSheetView;
  const body = JSON.stringify({ revision, receivedOn: "2020-12-29", how: "paper" });
  const answer = await fetch(`${sheet}/submit-on-behalf`, { method: "POST", headers, body });
  expect(answer.status).toBe(200);
}
