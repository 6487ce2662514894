// Signing in from the pane through Office's own dialog, and what is seen before and after.
import { expect, test } from "vitest";
import { EXCEL_2021 } from "../../excel-host/protocol/requirement-sets.ts";
import { openSession } from "../../excel-host/protocol/session.ts";
import { startSite } from "../start-site.ts";
import { endSessions, expectSound, picture, signIn } from "./open-pane.ts";
import { paneForEach } from "./panes.ts";

const panes = paneForEach(await startSite());

async function open(given: { readonly sets?: typeof EXCEL_2021; readonly width?: number } = {}) {
  const { sets, width } = given;
  const opened = await panes.open({
    ...(sets !== undefined && { session: openSession({ sets }) }),
    ...(width !== undefined && { width }),
  });
  await opened.pane.getByRole("button", { name: "Đăng nhập" }).waitFor();
  return opened;
}

test.each([
  ["Excel on the web", 320, undefined],
  ["Excel 2021", 450, EXCEL_2021],
])("in %s a person signs in by the dialog and sees what is to be done", async (_, width, sets) => {
  const pane = await open({ width, ...(sets !== undefined && { sets }) });
  await expectSound(pane);
  await picture(pane, `sign-in-${width}`);
  await signIn(pane, "Lương Thị Lan");
  await pane.pane.getByRole("heading", { name: "Việc phải làm" }).waitFor();
  await pane.pane.getByText(/CHƯA NỘP cho Khối trưởng/).waitFor();
  expect(pane.context.pages(), "the dialog has closed").toHaveLength(1);
  const kept = await pane.pane.evaluate(() => JSON.stringify([sessionStorage, localStorage]));
  expect(kept, "the token is in memory alone").not.toContain("eyJ");
});

test("a window that is closed before the end signs nobody in, and the next one may", async () => {
  const pane = await open();
  const window = pane.context.waitForEvent("page");
  await pane.pane.getByRole("button", { name: "Đăng nhập" }).click();
  const dialog = await window;
  await dialog.getByRole("button", { name: "Lương Thị Lan" }).waitFor();
  await dialog.close();
  await pane.pane.getByText("Cửa sổ đăng nhập đã đóng trước khi xong. Chưa đăng nhập.").waitFor();
  await expectSound(pane);
  await picture(pane, "sign-in-closed-320");
  await signIn(pane, "Lương Thị Lan");
});

test("a session that ran out is asked for again in front of the work, which stays", async () => {
  const pane = await open();
  await signIn(pane, "Lương Thị Lan");
  await pane.pane.getByRole("button", { name: "Hướng dẫn" }).click();
  await pane.pane.getByRole("button", { name: "EN, English" }).click();
  await expectSound(pane);
  await picture(pane, "help-en-320");
  const over = await endSessions(pane);
  await pane.pane.getByRole("button", { name: "History" }).click();
  await pane.pane.getByRole("alert").getByText("The session is over. Sign in again").waitFor();
  await over();
  const window = pane.context.waitForEvent("page");
  await pane.pane.getByRole("button", { name: "Sign in" }).click();
  await (await window).getByRole("button", { name: "Lương Thị Lan" }).first().click();
  await pane.pane
    .getByText(/^Version \d+/)
    .first()
    .waitFor();
  expect(await pane.pane.locator("[aria-current=page]").textContent()).toBe("History");
  const focused = () => pane.pane.evaluate(() => document.activeElement?.id);
  await expect.poll(focused, { message: "who works by keyboard goes on in the work" }).toBe("content");
});

const OFFICE_CDN = "https://appsforoffice.microsoft.com/";

test("who signs out leaves the pane to the next person, whom the issuer asks who it is", async () => {
  const pane = await open();
  const prompts: (string | null)[] = [];
  pane.context.on("request", (request) => {
    const { searchParams } = new URL(request.url());
    const isAsked = request.method() === "GET" && searchParams.has("code_challenge_method");
    if (isAsked) prompts.push(searchParams.get("prompt"));
  });
  await signIn(pane, "Lương Thị Lan");
  await pane.pane.getByText(/CHƯA NỘP cho Khối trưởng/).waitFor();
  await pane.pane.getByRole("button", { name: "Đăng xuất" }).click();
  expect(await pane.pane.getByText("Sở L").count()).toBe(0);
  await signIn(pane, "Mai Xuân Mạnh");
  await pane.pane.getByText("Chưa nhập số liệu nào.").waitFor();
  expect(prompts).toEqual([null, "login"]);
});

test("works where the browser keeps the pane's storage shut", async () => {
  const before = await open();
  await before.context.addInitScript(() => {
    // As Chromium does to a page inside another site's page when third-party storage is blocked.
    if (window === window.top) return;
    const refuse = () => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    for (const name of ["sessionStorage", "localStorage"])
      Object.defineProperty(window, name, { get: refuse });
  });
  await before.page.reload();
  const frame = await (await before.page.waitForSelector("iframe")).contentFrame();
  if (frame === null) throw new Error("The pane did not open.");
  const pane = { ...before, pane: frame };
  await frame.getByRole("button", { name: "EN, English" }).click();
  await frame.getByRole("button", { name: "VI, Tiếng Việt" }).click();
  await signIn(pane, "Mai Xuân Mạnh");
  await frame.getByText("Chưa nhập số liệu nào.").waitFor();
  // Microsoft's own library asks for storage as well, and complains.
  for (const complaint of before.complaints.splice(0)) expect(complaint).toContain(OFFICE_CDN);
});

test("who leads a bloc too sees which role it is, and switches", async () => {
  const pane = await open({ width: 320 });
  await signIn(pane, "Nguyễn Thu Trang");
  const as = pane.pane.getByLabel("Đang làm việc với tư cách:");
  expect(await as.locator("option:checked").textContent()).toContain("Văn phòng A");
  const roles = await as.locator("option").allTextContents();
  await as.selectOption({ label: roles.find((role) => role.startsWith("Khối trưởng")) ?? "" });
  await pane.pane.getByRole("heading", { name: "Tiến độ" }).waitFor();
});
