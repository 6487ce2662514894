// What the pane says is so at that moment: points after an action that was done by half, where a cell has two
// values, what the bloc scored otherwise, what is still to be entered; and a part of it that cannot be loaded.
import { expect, test } from "vitest";
import { TABLE_NAME } from "../../../shared/template/score-sheet-columns.ts";
import { officerOf, PERSON } from "../../../shared/examples/people.ts";
import { paste, turnTo } from "../../excel-host/people.ts";
import { pressRibbonButton } from "../../excel-host/protocol/xdm.ts";
import { startSite } from "../start-site.ts";
import { returnSheet, save, writeAsLeader } from "./colleague.ts";
import { expectSoundAtEachWidth, forgive, signIn } from "./open-pane.ts";
import { button, came, paneForEach } from "./panes.ts";
import { addressOf, cursor, SCORES, selectCell, shown, type } from "../sheet-cells.ts";

const site = await startSite();
const { server } = site;
const { open, openAs, insertAs } = paneForEach(site);

const FAULT = JSON.stringify({
  type: "https://thidua.example/problems/internal",
  code: "internal",
  status: 500,
  title: "Máy chủ gặp lỗi.",
  titleEn: "The server failed.",
});

test("an action that saved a part and was refused then shows the points of what it saved", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session, context } = opened;
  selectCell(session, "I.1.a");
  const points = pane.locator(".row-points-own strong");
  await points.waitFor();
  await context.route("**/submit", (route) =>
    route.fulfill({ status: 500, contentType: "application/problem+json", body: FAULT }),
  );
  type(session, "I.1.a", 11);
  await pane.getByText("1 ô chưa đồng bộ").waitFor();
  await button(pane, "Nộp Khối trưởng").click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByRole("button", { name: "Nộp Khối trưởng" }).click();
  await dialog.getByText("Máy chủ gặp lỗi.").waitFor();
  await dialog.getByRole("button", { name: "Không thực hiện" }).click();
  await expect.poll(() => points.textContent()).toBe("0");
  expect(await pane.getByText("Tạm tính theo số đang nhập").count()).toBe(0);
  // A refusal is read out once: as an alert, not inside another live region.
  expect(await pane.locator("[role=alert]").count()).toBe(1);
  expect(await pane.locator("[role=status] [role=alert]").count()).toBe(0);
  forgive(opened, /status of 500/);
});

test("the cell that is selected is known before the cursor moves, and when one comes back to the sheet", async () => {
  const { session, context } = await insertAs(officerOf("so-l").name);
  selectCell(session, "I.1.b");
  await context.close();
  const { pane } = await openAs(officerOf("so-l").name, { session });
  const heading = (code: string) =>
    pane.getByRole("region", { name: "Dòng đang chọn" }).getByRole("heading", { name: code });
  await heading("I.1.b").waitFor();
  selectCell(session, "I.1.c");
  await heading("I.1.c").waitFor();
  turnTo(session, "Hướng dẫn");
  await pane.getByText("Chọn một ô trong bảng để xem điểm của dòng đó và vì sao.").waitFor();
  turnTo(session, SCORES);
  await heading("I.1.c").waitFor();
});

test("the pane of a member of a Cụm speaks of no Khối", async () => {
  const opened = await insertAs(officerOf("ca-xa-7").name);
  const { pane, session } = opened;
  selectCell(session, "I.2.1.8");
  type(session, "I.2.1.8", 500);
  await pane.getByText("Điểm của dòng này cần số liệu của cả cụm, được tính khi đồng bộ.").waitFor();
  const said: string[] = [];
  for (const view of ["Chấm điểm", "Kết quả", "Lịch sử", "Hướng dẫn"]) {
    await button(pane, view).click();
    await pane.locator("main h2:visible").first().waitFor();
    said.push(await pane.locator("body").innerText());
  }
  expect(said.join("\n").match(/.{0,40}(?:^|[^\p{L}])[Kk]hối(?! lượng).{0,40}/gu)).toBeNull();
  // The browser itself complains that there is no result yet.
  forgive(opened, /status of 404/);
});

test("what keeps a sheet from being submitted is named before it is asked", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session } = opened;
  type(session, "I.1.c", 9.5);
  await button(pane, /9,5 lớn hơn điểm tối đa 8/).waitFor();
  await button(pane, "Nộp Khối trưởng").click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByText("Chưa nộp được: còn 1 lỗi phải sửa.").waitFor();
  expect(await dialog.getByRole("button", { name: "Nộp Khối trưởng" }).isDisabled()).toBe(true);
  await expectSoundAtEachWidth(opened, "blocked");
  await dialog.getByRole("button", { name: /9,5 lớn hơn/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await expect.poll(() => cursor(session)).toBe(addressOf(session, "I.1.c"));
});

test("an empty sheet that was checked is not called good: what is to be entered is counted", async () => {
  const opened = await insertAs(officerOf("so-m").name);
  const { pane } = opened;
  await button(pane, "Kiểm tra").click();
  await came(pane, "Đã kiểm tra: không có lỗi phải sửa. Còn 37 tiêu chí chưa nhập.");
  expect(await pane.locator(".came .note-good").count()).toBe(0);
  await pane.getByText("Trước khi nộp (37)").waitFor();
  await expectSoundAtEachWidth(opened, "checked-empty");
});

test("that pasting has locked cells stays in sight after checking and syncing, until the sheet is repaired", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session } = opened;
  const locked = pane.getByText(/Cột "Kết quả thực hiện" có ô bị khóa/);
  paste(session, addressOf(session, "I.1.a"), [[7]]);
  await pane.getByText("1 ô chưa đồng bộ").waitFor();
  await button(pane, "Kiểm tra").click();
  await came(pane, "Đã kiểm tra: 0 lỗi phải sửa, 1 chỗ cần xem lại.");
  await locked.waitFor();
  // A look at what was typed since asks for no locks.
  type(session, "I.1.c", 4);
  await pane.getByText("2 ô chưa đồng bộ").waitFor();
  await locked.waitFor();
  await button(pane, "Đồng bộ").click();
  await came(pane, /^Đã lưu lúc/);
  type(session, "I.1.c", 5);
  await pane.getByText("1 ô chưa đồng bộ").waitFor();
  await locked.waitFor();
  await expectSoundAtEachWidth(opened, "locked");
  await button(pane, "Sửa lại biểu mẫu (giữ số đã nhập)").click();
  await pane.getByRole("dialog").getByRole("button", { name: "Sửa lại", exact: true }).click();
  await came(pane, "Đã lập bảng tại trang Chấm điểm.");
  await locked.waitFor({ state: "detached" });
});

test("a returned sheet has been sent, and was in time", async () => {
  await returnSheet(server, "so-e", PERSON.assistant);
  const { pane } = await openAs(officerOf("so-e").name);
  await pane.getByText(/^Đã gửi đúng hạn ngày \d\d\/\d\d\/\d{4}$/).waitFor();
  // Why stands with what was done, once.
  await pane
    .locator(".note-shout", { hasText: /trả lại để bổ sung lúc .* CHƯA NỘP LẠI\.Lý do: Đề nghị bổ sung\.$/ })
    .waitFor();
  expect(await pane.getByText(/^Quá hạn/).count()).toBe(0);
});

test("what was chosen for a cell with two values is kept while another part is looked at", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session } = opened;
  await save(server, { unit: "so-l", as: officerOf("so-l").id, line: "I.2.d", now: 2 });
  type(session, "I.2.d", 3);
  await pane.getByText("1 ô chưa đồng bộ").waitFor();
  await button(pane, "Đồng bộ").click();
  await pane.locator(".settle").waitFor();
  await button(pane, "Đóng thông báo").click();
  await pane.getByRole("radio", { name: "Giữ số của tôi" }).check();
  await expectSoundAtEachWidth(opened, "chosen");
  await button(pane, "Hướng dẫn").click();
  expect(await pane.getByRole("heading", { level: 1 }).textContent()).toBe("Hướng dẫn");
  expect(await pane.getByRole("link", { name: "Mở trang web" }).getAttribute("href")).toBe(
    "/page.html#/unit~khoi-4-2020~khoi-4~so-l",
  );
  await button(pane, "Chấm điểm").click();
  expect(await pane.getByRole("radio", { name: "Giữ số của tôi" }).isChecked()).toBe(true);
});

test("what the bloc scored otherwise stands beside the unit's own points, with a way there", async () => {
  const [unit, line] = ["so-g", "I.1.c"];
  const cells = { agreedScore: 5.5, agreedReason: "Thống nhất theo biên bản Hội nghị." };
  await writeAsLeader(server, { unit, as: PERSON.assistant, action: "agree", line, cells });
  const opened = await insertAs(officerOf(unit).name);
  const { pane, session } = opened;
  const other = pane.getByRole("region", { name: /^Khối chấm khác điểm tự chấm \(\d+\)$/ });
  await other.getByRole("button", { name: /^I\.1\.c .*\. Tự chấm .*, được tính 5,5$/ }).click();
  await expect.poll(() => cursor(session)).toBe(addressOf(session, line));
  const row = pane.getByRole("region", { name: "Dòng đang chọn" });
  await row.getByText("Điểm tự chấm", { exact: true }).waitFor();
  expect(await row.locator(".row-points-own").textContent()).toMatch(/^Điểm được tính\s*5,5/);
  await expectSoundAtEachWidth(opened, "scored-otherwise");
});

test("the history of a cell is that of the selected one", async () => {
  const { pane, session } = await insertAs(officerOf("so-l").name);
  selectCell(session, "I.1.a");
  const row = pane.getByRole("region", { name: "Dòng đang chọn" });
  await row.getByRole("button", { name: "Kết quả thực hiện" }).click();
  await row.locator(".changes").waitFor();
  selectCell(session, "I.1.a", "explanation");
  await row.getByRole("button", { name: "Kết quả thực hiện" }).waitFor({ state: "detached" });
  expect(await row.locator(".changes").count()).toBe(0);
});

test("repairing is asked first", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session } = opened;
  // Laying a sheet anew gives its table a new name, which reading it does not.
  const tableName = () => session.workbook.names.find(({ name }) => name === TABLE_NAME);
  await button(pane, "Sửa lại biểu mẫu (giữ số đã nhập)").click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByText(/không dùng Ctrl\+Z để trở lại được/).waitFor();
  await expectSoundAtEachWidth(opened, "repair");
  const before = tableName();
  await dialog.getByRole("button", { name: "Không thực hiện" }).click();
  expect(before).toBeDefined();
  expect(tableName()).toBe(before);
  await button(pane, "Sửa lại biểu mẫu (giữ số đã nhập)").click();
  await dialog.getByRole("button", { name: "Sửa lại", exact: true }).click();
  await came(pane, "Đã lập bảng tại trang Chấm điểm.");
  expect(tableName()).not.toBe(before);
});

test("a part that cannot be loaded says so and is loaded once the network is back", async () => {
  const opened = await openAs(officerOf("so-l").name, {
    prepare: ({ page }) => page.context().route("**/assets/pane-history-*.js", (route) => route.abort()),
  });
  const { pane, context } = opened;
  await button(pane, "Lập bảng tự chấm điểm").waitFor();
  await button(pane, "Lịch sử").click();
  await pane.getByText(/^Ngăn này gặp lỗi, chưa hiển thị được\./).waitFor();
  await expectSoundAtEachWidth(opened, "broken");
  await context.unroute("**/assets/pane-history-*.js");
  await button(pane, "Thử lại").click();
  await signIn(opened, officerOf("so-l").name);
  await button(pane, "Lịch sử").click();
  await pane
    .getByText(/^Lần lưu \d+/)
    .first()
    .waitFor();
  forgive(opened, /FAILED|pane-history/);
  for (const error of opened.errors.splice(0)) expect(error).toContain("dynamically imported module");
});

test("functions that Excel did not bring are said to be missing", async () => {
  const opened = await open();
  await opened.context.addInitScript(() => {
    Object.defineProperty(window, "CustomFunctions", { get: () => undefined, set: () => undefined });
  });
  await opened.page.reload();
  const pane = await (await opened.page.waitForSelector("iframe")).contentFrame();
  if (pane === null) throw new Error("The pane did not open.");
  const again = { ...opened, pane };
  await signIn(again, officerOf("so-l").name);
  await pane.getByText("Các hàm THIDUA chưa sẵn sàng; điểm trong bảng không bị ảnh hưởng.").waitFor();
  await pane.getByRole("main").waitFor();
  await expectSoundAtEachWidth(again, "no-functions");
  // Excel's own library misses what was taken from it here.
  for (const error of opened.errors.splice(0)) expect(error).toContain("setCustomFunctionInvoker");
});

interface Known {
  readonly roles: readonly Readonly<Record<string, unknown>>[];
}

test("one person's roles of the same name are told apart, and an own workbook is one press away", async () => {
  const first = await insertAs("Nguyễn Thu Trang");
  const { session } = first;
  await first.context.close();
  const opened = await openAs("Nguyễn Thu Trang", {
    session,
    // As if the person worked for another unit first, which bears the same name in two plans.
    prepare: ({ context }) =>
      context.route("**/v1/me", async (route) => {
        const response = await fetch(`${server.address}/v1/me`, {
          headers: await route.request().allHeaders(),
        });
        const me = (await response.json()) as Known;
        const [unit] = me.roles.filter(({ role }) => role === "unit");
        const named = { ...unit, label: "Cán bộ phụ trách thi đua, Sở M" };
        const roles = [
          { ...named, unit: "so-m" },
          { ...named, plan: "khoi-4-2021", planTitle: "Kế hoạch năm 2021", unit: "so-m" },
          ...me.roles,
        ];
        await route.fulfill({ json: { ...me, roles } });
      }),
  });
  const { pane } = opened;
  const as = pane.getByLabel("Đang làm việc với tư cách:");
  const labels = await as.locator("option").allTextContents();
  expect(new Set(labels).size).toBe(labels.length);
  expect(labels[1]).toBe("Cán bộ phụ trách thi đua, Sở M, Kế hoạch năm 2021");
  await pane.getByText(/^Tệp này là của Văn phòng A/).waitFor();
  await expectSoundAtEachWidth(opened, "own-workbook");
  await button(pane, /^Chuyển sang .*Văn phòng A/).click();
  await pane.getByText("Mọi ô đã được đồng bộ").waitFor();
});

test("going back to a version tells what it changes, and none is offered that holds nothing of the unit", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session } = opened;
  type(session, "I.1.a", shown(session, "I.1.a") === 7 ? 6 : 7);
  await pane.getByText("1 ô chưa đồng bộ").waitFor();
  await button(pane, "Đồng bộ").click();
  await came(pane, /^Đã lưu lúc/);
  await button(pane, "Đóng thông báo").click();
  await button(pane, "Lịch sử").click();
  const offered = pane.getByRole("button", { name: /^Khôi phục lần lưu này/ });
  await offered.first().click();
  const dialog = pane.getByRole("dialog");
  await dialog.getByText("1 ô sẽ đổi. Ô chưa đồng bộ giữ nguyên.").waitFor();
  await dialog.getByText(/như lần lưu của .* lúc \d+ giờ/).waitFor();
  await expectSoundAtEachWidth(opened, "restore");
  await dialog.getByRole("button", { name: "Không thực hiện" }).click();
  await button(pane, "Chấm điểm").click();
  // As if the leader had only assigned targets until now.
  await opened.context.route("**/history*", async (route) => {
    const { pathname, search } = new URL(route.request().url());
    const response = await fetch(server.address + pathname + search, {
      headers: await route.request().allHeaders(),
    });
    const answer = (await response.json()) as { readonly entries: readonly object[] };
    await route.fulfill({
      json: { ...answer, entries: answer.entries.map((entry) => ({ ...entry, changes: [] })) },
    });
  });
  await button(pane, "Lịch sử").click();
  await pane
    .getByText(/^Lần lưu \d+/)
    .first()
    .waitFor();
  expect(await offered.count()).toBe(0);
});

test("a server that answers and does not take the queue is told of once", async () => {
  const opened = await insertAs(officerOf("so-l").name);
  const { pane, session, context, line } = opened;
  line.isDown = true;
  type(session, "I.2.a", shown(session, "I.2.a") === 50 ? 51 : 50);
  await pane.getByText("1 ô chưa đồng bộ").waitFor();
  await button(pane, "Đồng bộ").click();
  await came(pane, /^Chưa kết nối được/);
  await context.route("**/sync", (route) =>
    route.fulfill({ status: 500, contentType: "application/problem+json", body: FAULT }),
  );
  line.isDown = false;
  const online = () => pane.evaluate(() => void dispatchEvent(new Event("online")));
  await online();
  await came(pane, "Máy chủ gặp lỗi.");
  await button(pane, "Đóng thông báo").click();
  const refused = () => opened.complaints.filter((complaint) => complaint.includes("500")).length;
  const before = refused();
  await online();
  await expect.poll(refused).toBeGreaterThan(before);
  await pane.getByText("Đang đồng bộ").first().waitFor({ state: "detached" });
  expect(await pane.locator(".came").count()).toBe(0);
  // What a person asked for meanwhile stays in sight when the queue has gone out.
  pressRibbonButton(opened.host, "check");
  await came(pane, /^Đã kiểm tra/);
  await context.unroute("**/sync");
  await online();
  await pane.getByText("Mọi ô đã được đồng bộ").waitFor();
  await came(pane, /^Đã kiểm tra/);
  forgive(opened, /status of 500|ERR_/);
});
