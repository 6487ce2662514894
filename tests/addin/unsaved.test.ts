// What a person has typed and not saved: never lost while a save or a reading is under way, never another
// person's, never on a paper to be signed. Over the real server, with a network that is slow or fails.
import type { Page, Route } from "playwright-core";
import { expect, test } from "vitest";
import { expectSound, holdRequests, workAs } from "./open-page.ts";
import { startSite } from "./start-site.ts";

const { open } = await startSite();

const result = (page: Page, code: string) =>
  page.getByLabel(new RegExp(`^Kết quả thực hiện, ${code.replaceAll(".", "\\.")} `));
const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true }).click();
const bar = (page: Page) => page.locator(".save-bar-row span").first().textContent();

test("what is typed while a save is under way stays typed, and is saved next", async () => {
  const page = await open("Lương Thị Lan");
  const release = await holdRequests(page, "**/sync");
  await result(page, "I.1.c").fill("5");
  const sent = page.waitForRequest("**/sync");
  await save(page);
  await sent;
  await result(page, "I.1.c").fill("7");
  release();
  await page.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
  expect(await result(page, "I.1.c").inputValue()).toBe("7");
  expect(await bar(page)).toBe("1 ô đã sửa, chưa lưu");
  await save(page);
  await expect.poll(() => bar(page)).toBe("Không có ô nào chưa lưu");
  await page.reload();
  expect(await result(page, "I.1.c").inputValue()).toBe("7");
  await page.context().close();
});

test("after a difference, a text that passes through the old value on its way is not lost", async () => {
  const [mine, other] = [await open("Lương Thị Lan"), await open("Lương Thị Lan")];
  await result(other, "I.1.b").fill("7");
  await save(other);
  await other.getByText("Đã nhận 1 dòng").waitFor();
  await mine.reload();
  await result(mine, "I.1.b").waitFor();
  await result(other, "I.1.b").fill("8");
  await save(other);
  await expect.poll(() => bar(other)).toBe("Không có ô nào chưa lưu");
  await result(mine, "I.1.b").fill("6");
  await save(mine);
  await mine
    .locator(".settle")
    .getByText(/đã sửa ô này thành 8/)
    .waitFor();
  // The choices take the focus once, when the save is over.
  await expect.poll(() => mine.locator(".settle :focus").count()).toBe(1);
  await result(mine, "I.1.b").focus();
  await mine.keyboard.press("Control+A");
  await mine.keyboard.type("7,5");
  await expect.poll(() => result(mine, "I.1.b").inputValue()).toBe("7,5");
  await mine
    .locator(".settle")
    .getByText(/số đang nhập là 7,5 \(Lương Thị Lan, chưa gửi\)\.$/)
    .waitFor();
  for (const page of [mine, other]) await page.context().close();
});

test("the choices come with the answer to a save, and take the focus from nobody who types", async () => {
  const [mine, other] = [await open("Lương Thị Lan"), await open("Lương Thị Lan")];
  await Promise.all([result(mine, "I.2.a").waitFor(), result(other, "I.2.a").waitFor()]);
  await result(other, "I.2.a").fill("1");
  await save(other);
  await other.getByText("Đã nhận 1 dòng").waitFor();
  await result(mine, "I.2.a").fill("2");
  const [read, answer] = [await holdRequests(mine, "**/filled-sheet"), await holdRequests(mine, "**/sync")];
  const sent = mine.waitForRequest("**/sync");
  await save(mine);
  await sent;
  await result(mine, "I.3.b").click();
  await mine.keyboard.press("Control+A");
  answer();
  // The sheet is not read again yet.
  await mine.getByText("Đã nhận 1 dòng: 0 dòng mới, 0 dòng không đổi, 1 dòng chưa nhận.").waitFor();
  await mine.locator(".settle").waitFor();
  await mine.keyboard.type("7");
  expect(await result(mine, "I.3.b").inputValue()).toBe("7");
  read();
  await mine.getByRole("button", { name: "Lưu", exact: true }).and(mine.locator(":enabled")).waitFor();
  await mine.keyboard.type("5");
  expect(await result(mine, "I.3.b").inputValue()).toBe("75");
  for (const page of [mine, other]) await page.context().close();
});

test("a reading that fails after a save leaves the sheet, its differences and the typed cells in place", async () => {
  const [mine, other] = [await open("Lương Thị Lan"), await open("Lương Thị Lan")];
  await Promise.all([result(mine, "I.3.a").waitFor(), result(other, "I.3.a").waitFor()]);
  await result(other, "I.3.a").fill("1");
  await save(other);
  await other.getByText("Đã nhận 1 dòng").waitFor();
  await result(mine, "I.3.a").fill("2");
  await result(mine, "I.3.b").fill("60");
  const fail = (route: Route) => (route.request().method() === "GET" ? route.abort() : route.continue());
  await mine.route(/\/v1\//, fail);
  await save(mine);
  await mine
    .locator(".settle")
    .getByText(/đã sửa ô này thành 1/)
    .waitFor();
  await mine.getByRole("alert").getByText("Chưa kết nối được với máy chủ").waitFor();
  await mine.getByText("Đã nhận 2 dòng: 1 dòng mới, 0 dòng không đổi, 1 dòng chưa nhận.").waitFor();
  expect(await result(mine, "I.3.a").inputValue()).toBe("2");
  // What was stored shows without having been read again.
  expect(await result(mine, "I.3.b").inputValue()).toBe("60");
  await mine.unroute(/\/v1\//);
  await mine.getByRole("button", { name: "Thử lại" }).click();
  await mine.getByRole("alert").waitFor({ state: "detached" });
  await mine
    .locator(".settle")
    .getByText(/đã sửa ô này thành 1/)
    .waitFor();
  for (const page of [mine, other]) await page.context().close();
});

test("cells that are not saved keep the sheet from being printed for signature", async () => {
  const page = await open("Lương Thị Lan");
  await result(page, "I.1.a").fill("11");
  const print = page.getByRole("button", { name: "In để trình ký" });
  expect(await print.isDisabled()).toBe(true);
  await page.getByText("Đề nghị lưu trước khi nộp hoặc in để trình ký.").waitFor();
  // Ctrl+P asks nobody: the paper itself says that it is not to be signed.
  await page.emulateMedia({ media: "print" });
  expect(await page.getByText("không dùng để ký").isVisible()).toBe(true);
  expect(await page.getByText("THỦ TRƯỞNG ĐƠN VỊ").count()).toBe(0);
  await page.emulateMedia({ media: "screen" });
  // One click next to "Lưu" drops nothing yet.
  const drop = page.getByRole("button", { name: "Bỏ các ô chưa lưu" });
  await drop.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Những gì vừa nhập không lấy lại được.").waitFor();
  await expectSound(page);
  await dialog.getByRole("button", { name: "Không thực hiện" }).click();
  expect(await result(page, "I.1.a").inputValue()).toBe("11");
  await drop.click();
  await dialog.getByRole("button", { name: "Bỏ 1 ô" }).click();
  await dialog.waitFor({ state: "detached" });
  expect(await print.isDisabled()).toBe(false);
  await page.context().close();
});

test("leaving with cells that are not saved is asked about once; without them it is not", async () => {
  const page = await open("Lương Thị Lan");
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await result(page, "I.1.a").click();
  await page.reload();
  expect(asked).toEqual([]);
  await result(page, "I.1.a").click();
  await page.keyboard.type("1");
  await page.reload();
  await result(page, "I.1.a").waitFor();
  expect(asked).toEqual(["beforeunload"]);
  await page.context().close();
});

test("what one person typed is not there for the next one in the same tab", async () => {
  const page = await open("Lương Thị Lan");
  await result(page, "I.1.c").fill("3");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.getByRole("button", { name: "Đăng nhập" }).waitFor();
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes("edits"))),
  ).toEqual([]);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("button", { name: "Nguyễn Thu Trang" }).first().click();
  await page.locator(".page-title").waitFor();
  await workAs(page, "Khối trưởng");
  await page.getByRole("link", { name: "Sở L" }).click();
  await page.locator(".sheet-table").waitFor();
  expect(await page.locator(".row-edited").count()).toBe(0);
  await page.context().close();
});

test("a total is read out once one pauses, and live regions do not lie within each other", async () => {
  const page = await open("Lương Thị Lan");
  await result(page, "I.1.c").fill("6");
  await page
    .locator(".read-out", { hasText: /^Tổng điểm đã có điểm thưởng: / })
    .waitFor({ state: "attached" });
  const live = "[aria-live], [role=status], [role=alert]";
  expect(await page.locator(`:is(${live}) :is(${live})`).count()).toBe(0);
  await expectSound(page);
  await page.context().close();
});

test("the language and the window's title follow the person over a reload and from view to view", async () => {
  const page = await open("Lương Thị Lan");
  expect(await page.title()).toBe("Chấm điểm · Cán bộ phụ trách thi đua, Sở L · Thi đua");
  await page.getByRole("link", { name: "Lịch sử chỉnh sửa" }).click();
  await expect.poll(() => page.title()).toContain("Lịch sử chỉnh sửa · ");
  // A screen reader starts at the heading of what a link has opened.
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("page-title");
  await page.getByRole("button", { name: "EN, English" }).click();
  await page.reload();
  await page.locator(".page-title").waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.context().close();
});
