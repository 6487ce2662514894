// What the pane says and does where the workbook is not as it was left: nothing in it yet, somebody else's,
// damaged, a cell being edited; and where a person stops an action.
import type { Frame } from "playwright-core";
import { expect, test } from "vitest";
import { officerOf, PERSON } from "../../../shared/examples/people.ts";
import { deleteRow, finishEditingCell, startEditingCell, worksheetNamed } from "../../excel-host/people.ts";
import { openSession } from "../../excel-host/protocol/session.ts";
import { pressRibbonButton } from "../../excel-host/protocol/xdm.ts";
import { parseAddress } from "../../excel-host/model/area.ts";
import { startSite } from "../start-site.ts";
import { republish, writeAsLeader } from "./colleague.ts";
import { expectSoundAtEachWidth, forgive, signIn, workAs } from "./open-pane.ts";
import { button, came, paneForEach } from "./panes.ts";
import { hold } from "./proxy.ts";
import { addressOf, SCORES, selectCell, shown, type } from "../sheet-cells.ts";

const site = await startSite();
const { server } = site;
const { open, openAs, insertAs } = paneForEach(site);

async function repair(pane: Frame): Promise<void> {
  await button(pane, "Sửa lại biểu mẫu (giữ số đã nhập)").click();
  await pane.getByRole("dialog").getByRole("button", { name: "Sửa lại", exact: true }).click();
}

test("the ribbon's button that was pressed before signing in does its work after it", async () => {
  const opened = await open();
  const { host, pane, session } = opened;
  await expect.poll(() => host.listeners.has("appCommandInvoked")).toBe(true);
  pressRibbonButton(host, "newSheet");
  await signIn(opened, officerOf("so-m").name);
  await came(pane, "Đã lập bảng tại trang Chấm điểm.");
  expect(session.workbook.worksheets.map(({ name }) => name)).toContain(SCORES);
  await pane.getByText("Trước khi nộp (37)").click();
  await pane.getByText(/^Còn 37 tiêu chí chưa nhập/).waitFor();
  await expectSoundAtEachWidth(opened, "nothing-entered");
  pressRibbonButton(host, "help");
  await pane.getByRole("heading", { name: "Khi bảng bị xê dịch" }).waitFor();
  pressRibbonButton(host, "check");
  await came(pane, /^Đã kiểm tra/);
  await button(pane, "EN, English").click();
  await pane.getByText("Everything is synced").waitFor();
  await expectSoundAtEachWidth(opened, "english");
});

test("by keyboard alone the focus never falls back to the top", async () => {
  const { pane } = await openAs(officerOf("so-m").name);
  await button(pane, "Lập bảng tự chấm điểm").press("Enter");
  await came(pane, "Đã lập bảng");
  const focused = () => pane.evaluate(() => document.activeElement?.id ?? "");
  await expect.poll(focused).toBe("content");
  await button(pane, "Đóng thông báo").press("Enter");
  await expect.poll(focused).toBe("content");
  await button(pane, "Kiểm tra").press("Enter");
  await came(pane, /^Đã kiểm tra/);
  expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe("Kiểm tra");
});

test("who types in the sheet keeps the keyboard while the pane works", async () => {
  const opened = await openAs(officerOf("so-m").name);
  await opened.page.evaluate(() => {
    const cell = document.createElement("input");
    document.body.append(cell);
    cell.focus();
  });
  const holder = () => opened.page.evaluate(() => document.activeElement?.tagName);
  pressRibbonButton(opened.host, "newSheet");
  await came(opened.pane, "Đã lập bảng");
  pressRibbonButton(opened.host, "sync");
  await came(opened.pane, "Không có phần nào để gửi hoặc nhận.");
  expect(await holder()).toBe("INPUT");
});

test("a leader whom the ribbon leads to another view keeps the keyboard in the sheet", async () => {
  const opened = await openAs("Nguyễn Thu Trang");
  await workAs(opened, "Khối trưởng");
  const { page, pane, host } = opened;
  await pane.getByRole("heading", { name: "Tiến độ" }).waitFor();
  await page.evaluate(() => {
    const cell = document.createElement("input");
    document.body.append(cell);
    cell.focus();
  });
  pressRibbonButton(host, "rank");
  await pane.locator(".score-table").waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
});

test("the ribbon's Nộp says why nothing is submitted", async () => {
  const { host, pane } = await openAs(officerOf("so-m").name);
  await button(pane, "Lập bảng tự chấm điểm").waitFor();
  pressRibbonButton(host, "submit");
  await came(pane, "Tệp này chưa có bảng tự chấm điểm. Đề nghị lập bảng trước.");
  await button(pane, "Lập bảng tự chấm điểm").click();
  await came(pane, "Đã lập bảng");
  expect(await pane.getByRole("dialog").count()).toBe(0);
});

test("another unit's workbook is named and left as it is", async () => {
  const first = await insertAs(officerOf("so-l").name);
  const { workbook } = first.session;
  await first.context.close();
  // Excel numbers what is read, too.
  const held = () => structuredClone({ ...workbook, nextId: 0 });
  const before = held();
  const second = await openAs(officerOf("so-m").name, { session: openSession({ workbook }) });
  await second.pane.getByText(/^Tệp này là của Sở L, .*; đang làm việc với tư cách .*Sở M\./).waitFor();
  expect(await button(second.pane, "Đồng bộ").count()).toBe(0);
  await expectSoundAtEachWidth(second, "another-unit");
  pressRibbonButton(second.host, "sync");
  await came(second.pane, /Tệp này là của/);
  expect(held()).toEqual(before);
});

test("a row that was deleted is missed, and repairing brings it back with what is unsent kept", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session } = opened;
  type(session, "I.1.a", 3);
  const row = parseAddress(addressOf(session, "I.2.d"))?.area.row ?? -1;
  const before = shown(session, "I.2.d");
  deleteRow(session, SCORES, row);
  await pane.getByText(/^Bảng thiếu 1 dòng của biểu mẫu\./).waitFor();
  await expectSoundAtEachWidth(opened, "row-missing");
  await repair(pane);
  await came(pane, /1 dòng đã bị xóa được đưa trở lại/);
  expect(await pane.getByText(/^Bảng thiếu/).count()).toBe(0);
  expect([shown(session, "I.1.a"), shown(session, "I.2.d")]).toEqual([3, before]);
});

test("a long action shows how far it is and can be stopped before anything is written", async () => {
  const opened = await openAs(officerOf("so-m").name);
  const { pane, session, line } = opened;
  await button(pane, "Lập bảng tự chấm điểm").waitFor();
  const release = hold(line);
  await button(pane, "Lập bảng tự chấm điểm").click();
  await pane.getByText("Đang lập bảng: gửi và nhận…").first().waitFor();
  await expectSoundAtEachWidth(opened, "progress");
  await button(pane, "Dừng lại").click();
  release();
  await came(pane, "Đã dừng theo yêu cầu. Chưa gửi, chưa ghi gì.");
  expect(session.workbook.worksheets.map(({ name }) => name)).toEqual(["Sheet1"]);
});

test("a cell that is being edited is said in words, before and in the middle of an action", async () => {
  const { pane, session, line } = await insertAs(officerOf("so-l").name);
  startEditingCell(session);
  await button(pane, "Kiểm tra").click();
  await came(pane, "Ô đang được sửa. Nhấn Enter để kết thúc rồi thử lại.");
  finishEditingCell(session);
  type(session, "I.1.a", 4);
  await pane.getByText("1 ô chưa đồng bộ").waitFor();
  const release = hold(line);
  await button(pane, "Đồng bộ").click();
  await pane.getByText("Đang đồng bộ: gửi và nhận…").first().waitFor();
  startEditingCell(session);
  release();
  await pane.getByText(/Excel đang chờ\. Nếu đang sửa một ô, nhấn Enter để ghi tiếp\./).waitFor();
  finishEditingCell(session);
  await came(pane, /^Đã lưu lúc/);
  expect(shown(session, "I.1.a", "state")).toBe("Đã lưu");
});

test("a question of the bloc and what the conference agreed stand beside the row, in a closed sheet", async () => {
  const [unit, line] = ["so-e", "I.1.c"];
  const leader = PERSON.assistant;
  const question = { question: "Đề nghị nêu rõ căn cứ tự chấm." };
  const agreed = { agreedScore: 6.5, agreedReason: "Thống nhất theo biên bản Hội nghị." };
  await writeAsLeader(server, { unit, as: leader, action: "ask", line, cells: question });
  await writeAsLeader(server, { unit, as: leader, action: "agree", line, cells: agreed });
  const opened = await insertAs(officerOf(unit).name);
  const { pane, session } = opened;
  selectCell(session, line);
  const row = pane.getByRole("region", { name: "Dòng đang chọn" });
  for (const text of ["Điểm thống nhất", "6,5", agreed.agreedReason, question.question]) {
    await row.getByText(text, { exact: true }).first().waitFor();
  }
  await expectSoundAtEachWidth(opened, "agreed-row");
  expect(await button(pane, /^Nộp/).count()).toBe(0);
  expect(() => type(session, line, 1)).toThrow("locked");
});

test("a score sheet that is published again is fetched, said, and laid with what was typed kept", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session } = opened;
  type(session, "I.1.a", 2);
  await pane.getByText("1 ô chưa đồng bộ").waitFor();
  await republish(server, PERSON.board, "I.1.a", "Ban hành chương trình hành động (sửa lần 2)");
  await repair(pane);
  await came(pane, /^Bảng điểm vừa được công bố lại/);
  await pane.getByText(/^Có bảng điểm mới được công bố\./).waitFor();
  await expectSoundAtEachWidth(opened, "published-again");
  await repair(pane);
  await came(pane, "Đã lập bảng tại trang Chấm điểm.");
  expect(await pane.getByText(/^Có bảng điểm mới/).count()).toBe(0);
  expect(shown(session, "I.1.a")).toBe(2);
  expect([...worksheetNamed(session, SCORES).cells.values()].map(({ value }) => value)).toContain(
    "Ban hành chương trình hành động (sửa lần 2)",
  );
  // The browser complains of the answer by which the server tells what the new sheet moved.
  forgive(opened, "sync?dryRun=true");
});
