// What comes between a person and the work: a session that ends in the middle, a second wish while something is
// being done, a cell that is being edited, somebody else at the same pane.
import { expect, test } from "vitest";
import { officerOf, PERSON } from "../../../shared/examples/people.ts";
import { finishEditingCell, startEditingCell } from "../../excel-host/people.ts";
import { pressRibbonButton } from "../../excel-host/protocol/xdm.ts";
import { startSite } from "../start-site.ts";
import { returnSheet, save, stored } from "./colleague.ts";
import { endSessions, expectSoundAtEachWidth, signIn } from "./open-pane.ts";
import { button, came, paneForEach } from "./panes.ts";
import { hold } from "./proxy.ts";
import { selectCell, shown, type } from "../sheet-cells.ts";

const site = await startSite();
const { server } = site;
const { openAs, insertAs } = paneForEach(site);

const SUBMIT = "Nộp Khối trưởng";

test("a session that ends with a dialog open leaves the sign-in free, and the ribbon waits for it", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, host } = opened;
  await button(pane, SUBMIT).click();
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  const over = await endSessions(opened);
  await dialog.getByRole("button", { name: SUBMIT }).click();
  await pane
    .getByRole("alert")
    .getByText(/^Đã hết phiên làm việc/)
    .waitFor();
  await over();
  expect(await dialog.count()).toBe(0);
  pressRibbonButton(host, "help");
  await signIn(opened, officerOf("so-l").name);
  await pane.getByRole("heading", { name: "Khi bảng bị xê dịch" }).waitFor();
  expect(await pane.getByRole("dialog").count(), "the question is not asked again").toBe(0);
  expect((await stored(server, "so-l", officerOf("so-l").id)).stage).toBe("draft");
  await expect.poll(() => pane.locator(".came").count()).toBe(0);
});

test("what is wanted while something else is being done is refused in words and not lost", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, line, host } = opened;
  await button(pane, SUBMIT).click();
  const dialog = pane.getByRole("dialog");
  await dialog.waitFor();
  const release = hold(line);
  pressRibbonButton(host, "sync");
  await pane.getByText("Đang đồng bộ: gửi và nhận…").first().waitFor();
  await dialog.getByRole("button", { name: SUBMIT }).click();
  await dialog.getByText("Đang thực hiện việc khác, đề nghị chờ rồi thử lại.").waitFor();
  await expectSoundAtEachWidth(opened, "busy");
  await dialog.getByRole("button", { name: "Không thực hiện" }).click();
  expect(await button(pane, SUBMIT).isDisabled()).toBe(true);
  // Nor is it left in the middle.
  expect(await button(pane, "Đăng xuất").getAttribute("aria-disabled")).toBe("true");
  release();
  await came(pane, "Không có phần nào để gửi hoặc nhận.");
  expect((await stored(server, "so-l", officerOf("so-l").id)).stage).toBe("draft");
  await expect.poll(() => button(pane, "Đăng xuất").getAttribute("aria-disabled")).not.toBe("true");
});

test("the role is not changed in the middle of an action", async () => {
  const { pane, line } = await openAs("Nguyễn Thu Trang");
  await button(pane, "Lập bảng tự chấm điểm").waitFor();
  const as = pane.getByLabel("Đang làm việc với tư cách:");
  expect(await as.isEnabled()).toBe(true);
  const release = hold(line);
  await button(pane, "Lập bảng tự chấm điểm").click();
  await pane.getByText("Đang lập bảng: gửi và nhận…").first().waitFor();
  expect(await as.isDisabled()).toBe(true);
  release();
  await came(pane, "Đã lập bảng tại trang Chấm điểm.");
  await expect.poll(() => as.isEnabled()).toBe(true);
});

test("a question that was answered does not come up again by itself", async () => {
  const opened = await insertAs(officerOf("so-e").name);
  const { pane, host } = opened;
  // Handed in: nothing to submit, and said so.
  pressRibbonButton(host, "submit");
  await came(pane, /^Không nộp được: bảng đang ở trạng thái/);
  await returnSheet(server, "so-e", PERSON.assistant);
  await pane.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  await pane.getByText(/CHƯA NỘP LẠI/).waitFor();
  await button(pane, SUBMIT).waitFor();
  expect(await pane.getByRole("dialog").count()).toBe(0);
  // One that was put away comes up at the next press alone.
  pressRibbonButton(host, "submit");
  const dialog = pane.getByRole("dialog");
  await dialog.getByRole("button", { name: "Không thực hiện" }).click();
  await button(pane, "Hướng dẫn").click();
  await button(pane, "Chấm điểm").click();
  expect(await dialog.count()).toBe(0);
});

test("a pane that opens while a cell is being edited follows the typing afterwards", async () => {
  const first = await insertAs(officerOf("so-l").name);
  const { session } = first;
  await first.context.close();
  startEditingCell(session);
  const { pane } = await openAs(officerOf("so-l").name, { session });
  await pane.getByText("Đang đọc bảng trong tệp…").waitFor();
  // Asked for twice: to be read, and to be listened to.
  await pane.waitForTimeout(1000);
  finishEditingCell(session);
  await pane.getByText("Mọi ô đã được đồng bộ").waitFor();
  await pane.waitForTimeout(2000);
  type(session, "I.1.a", 3);
  await pane.getByText("1 ô chưa đồng bộ").waitFor();
});

test("somebody else who signs in after a session that ran out sees nothing of the first one's work", async () => {
  const opened = await openAs(officerOf("so-l").name);
  const { pane } = opened;
  await button(pane, "Lập bảng tự chấm điểm").waitFor();
  const over = await endSessions(opened);
  await button(pane, "Lịch sử").click();
  await pane
    .getByRole("alert")
    .getByText(/^Đã hết phiên làm việc/)
    .waitFor();
  await over();
  const window = opened.context.waitForEvent("page");
  await button(pane, "Đăng nhập").click();
  const page = await window;
  const mine = page.getByRole("button", { name: officerOf("so-m").name }).first();
  await mine.waitFor();
  let release: () => void = () => undefined;
  const known = new Promise<void>((resolve) => (release = resolve));
  await opened.context.route("**/v1/me", async (route) => {
    await known;
    await route.fallback();
  });
  await mine.click();
  await pane.getByText("Đang tải", { exact: false }).first().waitFor();
  expect(await pane.getByText("Sở L").filter({ visible: true }).count()).toBe(0);
  release();
  await pane.getByText(/Sở M/).first().waitFor();
  expect(await pane.getByText("Sở L").count()).toBe(0);
  expect(await pane.locator("[aria-current=page]").textContent(), "their own pane, from its beginning").toBe(
    "Chấm điểm",
  );
  // What was still on its way for the first one was refused, too.
  for (const complaint of opened.complaints.splice(0)) expect(complaint).toMatch(/status of 40[14]/);
});

test("what others saved is told before it is received, and received by syncing", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session } = opened;
  const before = shown(session, "I.1.a");
  await save(server, { unit: "so-l", as: officerOf("so-l").id, line: "I.1.a", now: before === 2 ? 3 : 2 });
  await pane.evaluate(() => void document.dispatchEvent(new Event("visibilitychange")));
  await pane.getByText(/^Có thay đổi mới trên máy chủ, chưa nhận về tệp này\./).waitFor();
  expect(await pane.getByText("Mọi ô đã được đồng bộ").count()).toBe(0);
  selectCell(session, "I.1.a");
  await pane.getByText(/^Trên máy chủ, dòng này đã có số mới hơn/).waitFor();
  await expectSoundAtEachWidth(opened, "newer");
  await button(pane, "Đồng bộ").click();
  await pane.getByText("Mọi ô đã được đồng bộ").waitFor();
  expect(shown(session, "I.1.a")).not.toBe(before);
  expect(await pane.getByText(/^Trên máy chủ, dòng này/).count()).toBe(0);
});
