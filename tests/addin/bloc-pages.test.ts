// The bloc's leader and the board on the page: progress, files received, ranking, closing, printing,
// blocs side by side. Over the real server.
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectSound } from "./open-page.ts";
import { startSite } from "./start-site.ts";

const { files, open } = await startSite();

async function openLeader(width = 1280): Promise<Page> {
  const page = await open("Nguyễn Thu Trang", { as: "Khối trưởng", width });
  await page.getByRole("link", { name: "Sở B" }).waitFor();
  return page;
}

const tile = (page: Page, words: string) =>
  page.locator(".tile", { hasText: words }).locator("dd").textContent();
const row = (page: Page, unit: string) =>
  page.getByRole("row", { name: new RegExp(`(^| )${unit}( |$)`) }).first();

async function recordPaper(page: Page, unit: string, day: string): Promise<void> {
  await row(page, unit).getByRole("button", { name: "Ghi nhận bản giấy" }).click();
  const dialog = page.getByRole("dialog", { name: `Ghi nhận bản giấy của ${unit}` });
  await dialog.getByLabel("Ngày nhận (ngày/tháng/năm)").fill(day);
  expect(await dialog.getByRole("radio").count()).toBe(0);
  await expectSound(page);
  await dialog.getByRole("button", { name: `Ghi nhận bản giấy của ${unit}` }).click();
  await row(page, unit).getByText("Đã nhận bản giấy, chưa nhập số liệu").waitFor();
}

/** In the dialog: never without a reason. */
async function withdraw(page: Page, unit: string, reason: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: `Hủy ngày nhận đã ghi của ${unit}` });
  await dialog.getByRole("button", { name: "Hủy ngày nhận" }).click();
  await dialog.getByText("Đề nghị ghi lý do.").waitFor();
  await expectSound(page);
  await dialog.getByLabel("Lý do").fill(reason);
  await dialog.getByRole("button", { name: "Hủy ngày nhận" }).click();
  await dialog.waitFor({ state: "hidden" });
}

describe("progress", () => {
  test.each([1280, 390])("is sound at %i px and counts saved apart from submitted", async (width) => {
    const page = await openLeader(width);
    expect(await tile(page, "Đã nộp")).toBe("10/12");
    expect(await tile(page, "Trong đó trễ hạn")).toBe("1");
    expect(await tile(page, "Đã lưu, CHƯA NỘP")).toBe("1");
    expect(await tile(page, "Chưa lập")).toBe("1");
    await expectSound(page);
    await page.context().close();
  });

  test("trying again once reads all that could not be read", async () => {
    const page = await openLeader();
    await page.route("**/v1/plans/**", (route) => route.abort());
    await page.reload();
    const again = page.getByRole("button", { name: "Thử lại" });
    await again.first().waitFor();
    await page.unroute("**/v1/plans/**");
    await again.first().click();
    await page.getByRole("link", { name: "Sở B" }).waitFor();
    await page.context().close();
  });

  test("the reminder names who is missing, and without a clipboard it is selected for copying by hand", async () => {
    const page = await openLeader();
    const text = await page.getByRole("textbox", { name: "Lời nhắc" }).inputValue();
    expect(text).toContain("Sở L");
    expect(text).toContain("Sở M");
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", {
        value: { writeText: () => Promise.reject(new DOMException("", "NotAllowedError")) },
      }),
    );
    await page.getByRole("button", { name: "Sao chép lời nhắc" }).click();
    await page.getByText("Nhấn Ctrl+C để sao chép").waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(text);
    await page.context().close();
  });

  test("a paper of a unit that entered nothing is recorded with its day, its figures still to come", async () => {
    const page = await openLeader();
    await recordPaper(page, "Sở M", "30/12/2020");
    await expectSound(page);
    expect(await row(page, "Sở M").locator("td").allTextContents()).toEqual(
      expect.arrayContaining(["30/12/2020Nguyễn Thu Trang ghi nhận ngày 04/01/2021", "bản giấy", "–"]),
    );
    expect(await tile(page, "Đã nộp")).toBe("10/12");
    expect(await tile(page, "Đã nhận bản giấy, chưa nhập số liệu")).toBe("1");
    expect(await tile(page, "Chưa lập")).toBe("0");
    expect(await page.getByRole("textbox", { name: "Lời nhắc" }).inputValue()).toContain(
      "Đã nhận bản giấy, chưa có số liệu trên phần mềm: Sở M.",
    );
    await page.getByRole("link", { name: "Sở M" }).click();
    await page
      .getByText("Đã nhận bản giấy ngày 30/12/2020; ngày này được tính là ngày nộp khi nộp số liệu.")
      .waitFor();
    await page.getByText("Chưa nhập số liệu nào.").waitFor();
    await page.getByText("Đã nhận bản giấy đúng hạn", { exact: true }).waitFor();
    expect(await page.getByText("Đã gửi", { exact: false }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Ghi nhận bản giấy" }).count()).toBe(0);
    await expectSound(page);
    await page.getByRole("link", { name: "Lịch sử chỉnh sửa" }).click();
    await page.getByText("Đã nhận bản giấy ngày 30/12/2020, chưa có số liệu", { exact: true }).waitFor();
    expect(await page.getByText("Nộp thay").count()).toBe(0);
    await page.context().close();
  });

  test("a paper recorded for the wrong unit is taken back with a reason, from the table or the sheet", async () => {
    const page = await openLeader();
    await row(page, "Sở M").getByRole("button", { name: "Hủy ngày nhận" }).click();
    await withdraw(page, "Sở M", "Bản giấy của Sở L, ghi nhầm");
    await row(page, "Sở M").getByText("Chưa lập").waitFor();
    expect((await row(page, "Sở M").locator("td").allTextContents()).join()).not.toContain("30/12/2020");
    await recordPaper(page, "Sở M", "29/12/2020");
    await page.getByRole("link", { name: "Sở M" }).click();
    await page.getByRole("button", { name: "Hủy ngày nhận" }).click();
    await withdraw(page, "Sở M", "Ghi sai ngày");
    await page.getByRole("button", { name: "Ghi nhận bản giấy" }).waitFor();
    expect(await page.getByText("Đã nhận bản giấy ngày").count()).toBe(0);
    await page.getByRole("link", { name: "Lịch sử chỉnh sửa" }).click();
    await page.getByText("Lý do: Ghi sai ngày").waitFor();
    await page.getByText("Lý do: Bản giấy của Sở L, ghi nhầm").waitFor();
    await page.getByText("Đã nhận bản giấy ngày 29/12/2020, chưa có số liệu").waitFor();
    await page.getByRole("link", { name: "Về bảng tiến độ" }).click();
    await recordPaper(page, "Sở M", "30/12/2020");
    await page.context().close();
  });

  test("the printed progress says of which day it is and counts, with nothing to click", async () => {
    const page = await openLeader();
    await page.emulateMedia({ media: "print" });
    for (const words of [
      "TIẾN ĐỘ NỘP BẢNG TỰ CHẤM ĐIỂM",
      "(Tính đến ngày 04/01/2021)",
      "10/12",
      "Đã lưu, chưa nộp",
    ]) {
      expect(await page.getByText(words).first().isVisible(), words).toBe(true);
    }
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    const saved = page.locator(".status-saved");
    expect(await saved.evaluate((badge) => getComputedStyle(badge).color)).toBe("rgb(0, 0, 0)");
    expect(await saved.evaluate((badge) => getComputedStyle(badge).backgroundColor)).toBe("rgba(0, 0, 0, 0)");
    await page.context().close();
  });

  test("several files are dropped at once: one writes nothing and says where, one is taken in", async () => {
    const page = await openLeader();
    const names = (await readdir(files)).toSorted();
    const received = names.filter((name) => name.startsWith("So-M")).map((name) => join(files, name));
    await page.getByLabel("Chọn tệp .xlsx").setInputFiles(received);
    await page.getByText("Đã tiếp nhận, nộp thay cho Sở M.").waitFor();
    expect(await page.getByText(/ô G\d+ \(tiêu chí I\.1\.c\): 9,5 lớn hơn điểm tối đa 8/).count()).toBe(1);
    expect(await page.getByText(/^Chưa ghi gì\. Có 2 lỗi phải sửa và 1 chỗ cần xem lại\.$/).count()).toBe(1);
    await page.getByText("11/12").waitFor();
    // The paper came first.
    expect(await row(page, "Sở M").locator("td").allTextContents()).toContain(
      "30/12/2020Nguyễn Thu Trang ghi nhận ngày 04/01/2021",
    );
    expect(
      await page.getByText(/Tệp \.ods, \.xls: đề nghị mở bằng Excel, LibreOffice hoặc WPS/).count(),
    ).toBe(1);
    await expectSound(page);
    await page.context().close();
  });

  test("a sheet goes back to its unit only with a reason", async () => {
    const page = await openLeader();
    await row(page, "Sở F").getByRole("button", { name: "Trả lại để bổ sung" }).click();
    const dialog = page.getByRole("dialog", { name: "Trả lại bảng của Sở F để bổ sung" });
    await dialog.getByRole("button", { name: "Trả lại để bổ sung" }).click();
    await dialog.getByText("Đề nghị ghi lý do.").waitFor();
    await expectSound(page);
    await dialog.getByLabel("Lý do").fill("Thiếu số quyết định ở tiêu chí III.2.a");
    await dialog.getByRole("button", { name: "Trả lại để bổ sung" }).click();
    await row(page, "Sở F").getByRole("button", { name: "Nộp thay" }).waitFor();
    expect(await row(page, "Sở F").locator(".status").textContent()).toBe("Trả lại để bổ sung");
    await row(page, "Sở F").getByRole("button", { name: "Nộp thay" }).click();
    const onBehalf = page.getByRole("dialog", { name: "Nộp thay cho Sở F" });
    await onBehalf.getByLabel("Ngày nhận (ngày/tháng/năm)").fill("31/11/2020");
    await onBehalf.getByRole("button", { name: "Nộp thay cho Sở F" }).click();
    await onBehalf.getByText("Không đọc được ngày này. Đề nghị ghi một ngày có thật").waitFor();
    await onBehalf.getByLabel("Ngày nhận (ngày/tháng/năm)").fill("30/12/2020");
    await onBehalf.getByRole("button", { name: "Nộp thay cho Sở F" }).click();
    await row(page, "Sở F").locator(".tag").waitFor();
    expect(await row(page, "Sở F").locator("td").allTextContents()).toContain("bản giấy nộp thay");
    await page.context().close();
  });

  test("the leader opens a unit's sheet: claims are read only, agreed points are open", async () => {
    const page = await openLeader();
    await page.getByRole("link", { name: "Ban C" }).click();
    await page.getByLabel(/^Điểm thống nhất, I\.1\.c/).fill("6,5");
    await page.getByLabel(/^Lý do điểm thống nhất, I\.1\.c/).fill("Thiếu văn bản kèm theo");
    expect(await page.getByLabel(/^Kết quả thực hiện, I\.1\.c/).count()).toBe(0);
    await expectSound(page);
    await page.getByRole("button", { name: "Lưu", exact: true }).click();
    await page.getByText("Đã nhận 1 dòng: 1 dòng mới").waitFor();
    const cells = page.getByRole("row", { name: /I\.1\.c/ }).first();
    expect(await cells.locator(".points").allTextContents()).toEqual(["7", "6,5Vì sao?"]);
    await page.context().close();
  });
});

describe("the ranking", () => {
  async function openRanking(width = 1280): Promise<Page> {
    const page = await openLeader(width);
    await page.getByRole("link", { name: "Xếp hạng" }).click();
    await page.getByRole("heading", { name: "BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG" }).waitFor();
    return page;
  }

  test.each([1280, 390])(
    "is sound at %i px and tells why each unit stands where it stands",
    async (width) => {
      const page = await openRanking(width);
      await page.getByRole("button", { name: "Vì sao? Sở B" }).click();
      await page.getByText(/^Xếp hạng \d+: tổng 91,25 điểm/).waitFor();
      await expectSound(page);
      await page.context().close();
    },
  );

  test("bonus is tried out before it is agreed; then the result is closed, named with all it does", async () => {
    const page = await openRanking();
    await page.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Sở B" });
    await page.getByLabel(/^Điểm thưởng được thống nhất, III\.2\.a/).fill("2");
    await page.getByRole("button", { name: "Tính thử" }).click();
    await page.getByText("Tính thử, chưa ghi gì").waitFor();
    await row(page, "Sở B")
      .getByText(/lên \d bậc/)
      .waitFor();
    await row(page, "Sở E").getByText("xuống 1 bậc").waitFor();
    await expectSound(page);
    await page.getByRole("button", { name: "Về kết quả đang lưu" }).click();
    await row(page, "Sở E").getByText("giữ nguyên").waitFor();
    await page.getByRole("button", { name: "Thống nhất", exact: true }).click();
    await page.getByText("Đã ghi điểm thưởng được thống nhất của Sở B.").waitFor();

    await page.getByRole("button", { name: "Ghi ngày họp, số biên bản" }).click();
    const conference = page.getByRole("dialog", { name: "Hội nghị tổng kết" });
    await conference.getByLabel("Số biên bản").fill("01/BB-KTĐ4");
    await expectSound(page);
    await conference.getByRole("button", { name: "Lưu" }).click();
    await page.getByText("Họp ngày 04/01/2021, biên bản số 01/BB-KTĐ4.").waitFor();

    await page.getByRole("button", { name: "Chốt kết quả" }).click();
    const closing = page.getByRole("dialog", { name: "Chốt kết quả của Khối" });
    await closing.getByText("Bảng của 12 đơn vị được khóa").waitFor();
    await closing.getByText(/^Chưa nộp, không có trong kết quả: Sở L( \(đã lưu, chưa nộp\))?\.$/).waitFor();
    await expectSound(page);
    await closing.getByRole("button", { name: "Chốt kết quả" }).click();
    await page.getByText("Kết quả đã chốt ngày 04/01/2021.").first().waitFor();
    await expectSound(page);
    await page.context().close();
  });

  test("the printed score table is an official paper without the page around it", async () => {
    const page = await openRanking();
    await page.emulateMedia({ media: "print" });
    for (const words of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG",
      "TM. KHỐI THI ĐUA SỐ 4",
      "(kèm theo Biên bản số 01/BB-KTĐ4 ngày 04/01/2021)",
      "Ngày giả định: 04/01/2021",
    ]) {
      expect(await page.getByText(words).first().isVisible(), words).toBe(true);
    }
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole("link").filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });

  test("after closing a member sees the table of the whole bloc and may not edit", async () => {
    const page = await open("Trần Văn Bình");
    await page.getByText("Kết quả đã chốt, bảng đã khóa. Muốn sửa, đề nghị Khối trưởng mở lại.").waitFor();
    expect(await page.getByRole("button", { name: "Lưu", exact: true }).count()).toBe(0);
    await page.getByRole("link", { name: "Kết quả", exact: true }).click();
    await row(page, "Sở E").waitFor();
    await expectSound(page);
    await page.context().close();
  });
});

describe("the board", () => {
  test.each([1280, 390])(
    "sees the blocs side by side at %i px, with who is missing and what is stale",
    async (width) => {
      const page = await open("Lê Thị Thanh Hà", { width });
      await page.getByRole("heading", { name: "Khối thi đua số 4" }).waitFor();
      const cards = page.locator(".bloc-card");
      expect(await cards.count()).toBe(3);
      expect(await cards.filter({ hasText: "Khối thi đua số 4" }).textContent()).toContain("Sở L");
      expect(await page.getByText("Số liệu đã thay đổi sau khi chốt").count()).toBe(1);
      await expectSound(page);
      await cards
        .filter({ hasText: "Cụm thi đua số 347" })
        .getByRole("link", { name: "Xem tiến độ" })
        .click();
      await page.getByRole("link", { name: "Công an xã số 7" }).click();
      await page.getByRole("heading", { name: "Tình trạng" }).waitFor();
      await expectSound(page);
      await page.context().close();
    },
  );
});
