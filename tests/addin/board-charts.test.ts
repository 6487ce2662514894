// The board's page for who has no Excel: how many units handed in, drawn and written; totals with the bonus set
// apart; everything to be printed and taken away.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound } from "./open-page.ts";
import { startSite } from "./start-site.ts";

const { open } = await startSite();
let page: Page;

beforeAll(async () => {
  page = await open("Lê Thị Thanh Hà");
  await page.getByRole("heading", { name: "Khối thi đua số 4" }).waitFor();
});
afterAll(() => page.context().close());

const figure = () => page.getByRole("figure", { name: /đã nộp, nộp trễ và chưa nộp/ });

/** Where each rectangle of a drawing begins and how long it is, in hundredths of the drawing. */
const bars = (row: ReturnType<Page["locator"]>) =>
  row
    .locator("rect")
    .evaluateAll((all) =>
      all.map((each) => [Number(each.getAttribute("x") ?? 0), Number(each.getAttribute("width"))]),
    );

async function picture(name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

test("how many units of each bloc handed in on time, late or not at all is drawn on one scale", async () => {
  const row = (bloc: string) => figure().getByRole("row", { name: bloc });
  expect(await row("Khối thi đua số 4").locator("td.number").allTextContents()).toEqual(["9", "1", "2"]);
  expect(await row("Cụm thi đua số 347").locator("td.number").allTextContents()).toEqual(["6", "0", "1"]);
  expect(await bars(row("Khối thi đua số 4"))).toEqual([
    [0, 75],
    [75, expect.closeTo(100 / 12)],
    [expect.closeTo(1000 / 12), expect.closeTo(200 / 12)],
  ]);
  const [[, onTime] = []] = await bars(row("Cụm thi đua số 347"));
  expect(onTime).toBe(50);
  await expectSound(page);
  await picture("board-page-1280");
});

test("totals begin at zero, and what the bonus adds is drawn and written apart", async () => {
  const chart = page.getByRole("figure", { name: /HĐND xã, phường số 1/ });
  const first = chart.getByRole("listitem").filter({ hasText: "HĐND xã P" });
  expect(await first.innerText()).toMatch(/97,25\s+thưởng 3$/);
  const [before, bonus] = await bars(first);
  expect(before?.[0]).toBe(0);
  expect(bonus?.[0]).toBeCloseTo(before?.[1] ?? -1, 6);
  expect((before?.[1] ?? 0) / (bonus?.[1] ?? 1)).toBeCloseTo(94.25 / 3, 6);
  // Where no unit of a bloc has any bonus, nothing is said of it.
  const without = page.getByRole("figure", { name: /Khối thi đua số 4/ });
  expect(await without.getByText("thưởng", { exact: false }).count()).toBe(1);
});

test("the results are taken away as a workbook", async () => {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Xuất Excel" }).click();
  expect((await download).suggestedFilename()).toBe("Tong-hop-ket-qua-2020.xlsx");
});

test("printed, the charts stand on the paper with nothing to click", async () => {
  await page.emulateMedia({ media: "print" });
  expect(await figure().isVisible()).toBe(true);
  for (const role of ["button", "link", "combobox"] as const) {
    expect(await page.getByRole(role).filter({ visible: true }).count()).toBe(0);
  }
  await page.setViewportSize({ width: 1000, height: 900 });
  await picture("board-page-print");
  await page.emulateMedia({ media: "screen" });
});
