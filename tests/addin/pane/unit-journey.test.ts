// A unit's whole job in Excel, with the production build on Microsoft's own library: sign in, template, fill,
// findings, sync, difference, settle, offline and back, undo, restore, submit. In a wide pane of Excel on the
// web and in a narrow one of Excel 2021.
import type { Frame, Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { PERSON } from "../../../shared/examples/people.ts";
import { EXCEL_2021 } from "../../excel-host/protocol/requirement-sets.ts";
import { openSession, type Session } from "../../excel-host/protocol/session.ts";
import { pressRibbonButton } from "../../excel-host/protocol/xdm.ts";
import { startSite } from "../start-site.ts";
import { returnSheet, save, stored, type Stored } from "./colleague.ts";
import { expectClean, expectSound, openPane, picture, signIn, type OpenPane } from "./open-pane.ts";
import { addressOf, cursor, selectCell, shown, type } from "../sheet-cells.ts";

const UNIT = "so-b";

const { server, browser } = await startSite();

describe.each([
  ["Excel on the web", 450, undefined],
  ["Excel 2021", 320, EXCEL_2021],
])("%s, %i px", (_, width, sets) => {
  let opened: OpenPane;
  let pane: Frame;
  let session: Session;
  /** As the leader gave it back. */
  let returned: Stored;

  beforeAll(async () => {
    await returnSheet(server, UNIT, PERSON.assistant);
    returned = await stored(server, UNIT, PERSON.officerB);
    session = openSession(sets === undefined ? {} : { sets });
    opened = await openPane(browser, { address: server.address, session, width });
    ({ pane } = opened);
  });
  afterEach(() => expectClean(opened));
  afterAll(() => opened.context.close());

  const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true });
  const said = (text: string | RegExp) => pane.getByText(text).first().waitFor();
  /** What the last action came to is read, then put away. */
  async function told(text: string | RegExp): Promise<void> {
    await pane.locator(".came").getByText(text).first().waitFor();
    await button("Đóng thông báo").click();
  }
  const section = (name: string): Locator => pane.getByRole("region", { name });

  test("signs in, sees the returned sheet's duty, and an empty workbook", async () => {
    await signIn(opened, "Trần Văn Bình");
    await said(/đã trả lại để bổ sung.* CHƯA NỘP LẠI/);
    await said("Tệp này chưa có bảng tự chấm điểm.");
    await expectSound(opened);
    await picture(opened, `empty-workbook-${width}`);
  });

  test("inserts the sheet with what is saved", async () => {
    await button("Lập bảng tự chấm điểm").click();
    await pane.locator(".came").getByText("Đã lập bảng tại trang Chấm điểm.").waitFor();
    await expectSound(opened);
    await picture(opened, `inserted-${width}`);
    await button("Đóng thông báo").click();
    await said("Mọi ô đã được đồng bộ");
    expect(shown(session, "I.1.b")).toBe(returned.lines["I.1.b"]?.result);
  });

  test("sees points and why of the selected row, and who changed the cell", async () => {
    selectCell(session, "I.1.b");
    const row = section("Dòng đang chọn");
    await row.getByRole("heading", { name: /^I\.1\.b / }).waitFor();
    await row.getByRole("button", { name: "Kết quả thực hiện" }).click();
    await row.getByText("từ 90 thành 92").waitFor();
    await expectSound(opened);
    await picture(opened, `selected-row-${width}`);
  });

  test("findings follow the typing, and each selects its cell", async () => {
    type(session, "I.1.c", 9.5);
    const finding = button(/9,5 lớn hơn điểm tối đa 8/);
    await finding.waitFor();
    expect(await finding.textContent()).toContain(`ô ${addressOf(session, "I.1.c").split("!")[1] ?? ""}`);
    selectCell(session, "I.2.a");
    await finding.click();
    await expect.poll(() => cursor(session)).toBe(addressOf(session, "I.1.c"));
    await expectSound(opened);
    await picture(opened, `findings-${width}`);
    await button("Kiểm tra").click();
    await told(/Đã kiểm tra: 1 lỗi phải sửa/);
    expect(shown(session, "I.1.c", "state")).toBe("Sai");
    type(session, "I.1.c", 6.75);
    await finding.waitFor({ state: "detached" });
    const points = section("Dòng đang chọn").locator(".row-points-own strong");
    await expect.poll(() => points.textContent()).toBe("6,75");
  });

  test("syncs what was changed, and saved is not submitted", async () => {
    await said("1 ô chưa đồng bộ");
    await button("Đồng bộ").click();
    await pane.locator(".came").getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
    await expectSound(opened);
    await picture(opened, `synced-${width}`);
    await told(/^Đã lưu lúc .* CHƯA NỘP cho Khối trưởng\.$/);
    expect((await stored(server, UNIT, PERSON.officerB)).lines["I.1.c"]?.result).toBe(6.75);
  });

  test("undoes the last sync", async () => {
    const before = (await stored(server, UNIT, PERSON.officerB)).revision;
    await button("Hoàn tác lần đồng bộ vừa rồi").click();
    const dialog = pane.getByRole("dialog");
    await expectSound(opened);
    await picture(opened, `undo-${width}`);
    await dialog.getByRole("button", { name: "Hoàn tác lần đồng bộ vừa rồi" }).click();
    await dialog.waitFor({ state: "hidden" });
    await told(/^Đã lưu lúc/);
    const after = await stored(server, UNIT, PERSON.officerB);
    expect(after.revision).toBeGreaterThan(before);
    expect(shown(session, "I.1.c")).toBe(after.lines["I.1.c"]?.result ?? "");
    expect(shown(session, "I.1.c")).not.toBe(6.75);
  });

  test("a value that a colleague wrote meanwhile is settled, both shown", async () => {
    await save(server, { unit: UNIT, as: PERSON.secondOfficerB, line: "I.2.d", now: 2 });
    type(session, "I.2.d", 3);
    await said("1 ô chưa đồng bộ");
    await button("Đồng bộ").click();
    await pane
      .locator(".settle")
      .getByText(/Võ Thị Mai đã sửa ô này thành 2 lúc .*; số đang nhập là 3 \(Trần Văn Bình, gửi lúc .*\)\./)
      .waitFor();
    expect(shown(session, "I.2.d", "state")).toBe("Số liệu khác nhau");
    const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? "");
    await expect.poll(focused).toContain("Số liệu khác nhau");
    await expectSound(opened);
    await picture(opened, `differences-${width}`);
    await button("Đóng thông báo").click();
    await pane.getByRole("radio", { name: "Giữ số của tôi" }).check();
    await button("Ghi các ô đã chọn").click();
    await told(/^Đã lưu lúc/);
    expect(await pane.locator(".settle").count()).toBe(0);
    expect((await stored(server, UNIT, PERSON.officerB)).lines["I.2.d"]?.result).toBe(3);
  });

  test("offline the cells wait in the workbook, and go out by themselves", async () => {
    opened.line.isDown = true;
    type(session, "I.3.a", 4);
    await said("1 ô chưa đồng bộ");
    await button("Đồng bộ").click();
    await told(/Chưa kết nối được\. 1 ô vẫn nằm trong tệp này, sẽ gửi khi có mạng\./);
    await section("Chờ gửi (1 ô)")
      .getByRole("button", { name: /^I\.3\.a, Kết quả thực hiện: 4$/ })
      .waitFor();
    // The server, whose time all other sentences tell, has not seen them.
    await section("Chờ gửi (1 ô)")
      .getByText(/^Từ lúc .* theo giờ máy này\. /)
      .waitFor();
    expect(shown(session, "I.3.a", "state")).toBe("Chờ gửi");
    await expectSound(opened);
    await picture(opened, `waiting-${width}`);
    // The browser itself complains of each request that found nobody.
    opened.complaints.splice(0);
    opened.line.isDown = false;
    // The browser says that the network is back; where it does not, the pane tries now and then.
    if (sets === undefined) await pane.evaluate(() => void dispatchEvent(new Event("online")));
    await pane
      .locator(".came")
      .getByText(/^Đã lưu lúc/)
      .waitFor({ timeout: 40_000 });
    await button("Đóng thông báo").click();
    expect(await pane.getByText(/^Chờ gửi/).count()).toBe(0);
    expect((await stored(server, UNIT, PERSON.officerB)).lines["I.3.a"]?.result).toBe(4);
    expect(shown(session, "I.3.a", "state")).toBe("Đã lưu");
  });

  test("goes back to an earlier version", async () => {
    await button("Lịch sử").click();
    // What is no save is named by what happened: the last save came before submitting and returning.
    const lastSave = returned.revision - 2;
    await pane
      .getByRole("listitem")
      .filter({ hasText: /^Trả lại để bổ sung/ })
      .first()
      .waitFor();
    const version = pane.getByRole("listitem").filter({ hasText: `Lần lưu ${lastSave}:` });
    await expectSound(opened);
    await picture(opened, `history-${width}`);
    await version.getByRole("button", { name: `Khôi phục lần lưu này: ${lastSave}` }).click();
    await pane.getByRole("dialog").getByRole("button", { name: "Khôi phục lần lưu này" }).click();
    await told(/^Đã lưu lúc/);
    const { lines } = await stored(server, UNIT, PERSON.officerB);
    expect(lines).toEqual(returned.lines);
    expect(shown(session, "I.2.d")).toBe(returned.lines["I.2.d"]?.result);
  });

  test("submits from the ribbon: asked once, with the recipient, and the sheet closes", async () => {
    pressRibbonButton(opened.host, "submit");
    const dialog = pane.getByRole("dialog", { name: "Nộp bảng tự chấm điểm cho Khối trưởng" });
    await dialog.getByText(/Nơi nhận: Khối trưởng \(Văn phòng A\)/).waitFor();
    await expectSound(opened);
    await picture(opened, `submit-${width}`);
    await dialog.getByRole("button", { name: "Nộp Khối trưởng" }).click();
    await pane
      .locator(".came")
      .getByText(/^Đã nộp lúc .* Mã đối chiếu: \S+\.$/)
      .waitFor();
    await expectSound(opened);
    await picture(opened, `submitted-${width}`);
    await said("Muốn sửa, đề nghị Khối trưởng trả lại để bổ sung.");
    expect((await stored(server, UNIT, PERSON.officerB)).stage).toBe("submitted");
    expect(() => type(session, "I.1.b", 50)).toThrow("locked");
    expect(await button("Nộp Khối trưởng").count()).toBe(0);
    pressRibbonButton(opened.host, "submit");
    await pane.locator(".came").getByText('Không nộp được: bảng đang ở trạng thái "Đã nộp".').waitFor();
    await picture(opened, `refused-${width}`);
    await button("Đóng thông báo").click();
  });

  test("reads the bloc's result, as far as it is open, and the guide", async () => {
    await button("Kết quả").click();
    await said("Kết quả của Khối hiện ở đây sau khi được chốt");
    await expectSound(opened);
    await picture(opened, `result-${width}`);
    // The browser itself complains of what is not there yet.
    opened.complaints.splice(0);
    await button("Hướng dẫn").click();
    await pane.getByRole("heading", { name: "Khi bảng bị xê dịch" }).waitFor();
    await expectSound(opened);
    await picture(opened, `guide-${width}`);
  });
});
