// Pages of Cụm 347, whose plan has words of its own and whose best unit decides over points: they say Cụm,
// and a text that is typed moves no number.
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { cluster347Plan } from "../../shared/examples/plans.ts";
import { officerOf } from "../../shared/examples/people.ts";
import { expectSound } from "./open-page.ts";
import { startSite } from "./start-site.ts";

const { open } = await startSite();

const [cluster] = cluster347Plan.blocs;
const leader = officerOf(cluster?.leader ?? "").name;

/** Every sentence of the page, also what opens on demand and what only the paper shows. */
const words = (page: Page) => page.locator("main").evaluate((main) => main.textContent);

async function openLeader(): Promise<Page> {
  const page = await open(leader, { as: "Cụm trưởng" });
  await page.locator(".plain-table").waitFor();
  return page;
}

test("nothing on the pages of a cluster says Khối", async () => {
  const page = await openLeader();
  const seen = new Map([["progress", await words(page)]]);
  await page.locator(".plain-table th a").first().click();
  await page.locator(".sheet-table").waitFor();
  seen.set("sheet", await words(page));
  await page.getByRole("link", { name: "Xếp hạng" }).click();
  await page.locator(".score-table, .note").first().waitFor();
  // Its sheet knows no bonus: there is nothing to agree and no column for it.
  expect(await page.locator(".what-if").count()).toBe(0);
  expect(await page.getByText("Trước điểm thưởng").count()).toBe(0);
  if (await page.getByRole("button", { name: "Chốt kết quả" }).isEnabled()) {
    await page.getByRole("button", { name: "Chốt kết quả" }).click();
    await page.getByRole("dialog", { name: "Chốt kết quả của Cụm" }).waitFor();
  }
  seen.set("ranking", await words(page));
  await page.context().close();
  const unit = await open(leader, { as: "Cán bộ phụ trách" });
  await unit.locator(".sheet-table").waitFor();
  seen.set("own sheet", await words(unit));
  await unit.getByRole("link", { name: "Kết quả", exact: true }).click();
  await unit.locator("main .note, main .score-table").first().waitFor();
  seen.set("own result", await words(unit));
  await unit.context().close();
  for (const [view, text] of seen) {
    expect(text.length, view).toBeGreaterThan(100);
    expect(text.match(/.{0,40}(?:^|[^\p{L}])[Kk]hối(?! lượng).{0,40}/gu), view).toBeNull();
  }
});

test("a text that the leader types moves no number where the best of the cluster decides", async () => {
  const page = await openLeader();
  const units = await page.locator(".plain-table tbody tr", { hasText: "Trả lại để bổ sung" }).count();
  expect(units).toBeGreaterThan(0);
  await page
    .locator(".plain-table tbody tr", { hasText: "Trả lại để bổ sung" })
    .locator("th a")
    .first()
    .click();
  await page.locator(".sheet-table").waitFor();
  const numbers = () => page.locator(".totals dl, .sheet-table td.points").allInnerTexts();
  const before = await numbers();
  await page.locator(".cell-agreedReason textarea").first().fill("Theo biên bản kiểm tra");
  await page.getByText("1 ô đã sửa, chưa lưu").waitFor();
  expect(await numbers()).toEqual(before);
  // The claim stands beside what counts: the same while nobody has agreed other points.
  const rows = await page
    .locator(".sheet-table tr.row-leaf")
    .evaluateAll((all) =>
      all.map((each) =>
        [...each.querySelectorAll("td.points > span:first-child")].map((one) => one.textContent),
      ),
    );
  expect(rows.filter(([claimed, counted]) => claimed !== counted)).toEqual([]);
  await expectSound(page);
  await page.context().close();
});

test("the board looks on: it is offered no file that only the leader may have", async () => {
  const page = await open("Lê Thị Thanh Hà");
  await page
    .locator(".bloc-card", { hasText: cluster?.name ?? "" })
    .getByRole("link", { name: "Xem tiến độ" })
    .click();
  await page.locator(".plain-table").waitFor();
  expect(await page.getByRole("button", { name: /^Tải biểu mẫu của tất cả/ }).count()).toBe(0);
  expect(await page.getByLabel("Chọn tệp .xlsx").count()).toBe(0);
  await page.context().close();
});
