// The five minutes in which a bloc leader's assistant is convinced, as README tells them, walked in a real
// browser on the server that `npm start` starts. With SCREENSHOTS=folder it also takes the pictures.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { FilledSheetView } from "../shared/contract/filled-sheets.ts";
import type { SyncRequest } from "../shared/contract/sync.ts";
import { officerOf } from "../shared/examples/people.ts";
import { expectSound } from "./addin/open-page.ts";
import { startSite } from "./addin/start-site.ts";

const { files, open, server } = await startSite();

const row = (page: Page, unit: string) =>
  page.getByRole("row", { name: new RegExp(`(^| )${unit}( |$)`) }).first();

test("five minutes from nine sheets in time to a closed result and a board that sees it", async () => {
  const leader = await open("Nguyễn Thu Trang", { as: "Khối trưởng" });

  // 0:00 Nine in time, D a day late, L saved only, M nothing; the reminder names them.
  await row(leader, "Thanh tra D").getByText("trễ 1 ngày").waitFor();
  expect(await leader.getByText(/^(2[4589]|30)\/12\/2020$/).count()).toBe(9);
  await row(leader, "Sở L").getByText("Đã lưu, chưa nộp").waitFor();
  await row(leader, "Sở M").getByText("Chưa lập").waitFor();
  const reminder = await leader.getByRole("textbox", { name: "Lời nhắc" }).inputValue();
  expect(reminder).toContain("Sở L");
  expect(reminder).toContain("Sở M");
  expect(reminder).not.toContain("Thanh tra D");
  await leader.getByRole("button", { name: "Sao chép lời nhắc" }).click();
  await picture(leader, "progress");

  // 1:00 M's file: three findings with their cells, nothing written. The corrected one is taken in.
  const file = (name: string) => join(files, name);
  const input = leader.getByLabel("Chọn tệp .xlsx");
  await input.setInputFiles(file("So-M_gui-lan-1.xlsx"));
  await leader.getByText("Chưa ghi gì. Có 2 lỗi phải sửa và 1 chỗ cần xem lại.").waitFor();
  for (const finding of [
    /ô G13 \(tiêu chí I\.1\.c\): 9,5 lớn hơn điểm tối đa 8/,
    /ô G12 \(tiêu chí I\.1\.b\): 0,9 có phải là 90%\?/,
    /ô I16 \(tiêu chí I\.2\.b\): .*tiêu chí định tính, không tính điểm thưởng/,
  ]) {
    await leader.getByText(finding).waitFor();
  }
  await row(leader, "Sở M").getByText("Chưa lập").waitFor();
  await picture(leader, "findings");
  await input.setInputFiles(file("So-M_gui-lan-2-da-sua.xlsx"));
  await leader.getByText("Đã tiếp nhận, nộp thay cho Sở M.").waitFor();
  await row(leader, "Sở M").getByText("nộp thay").waitFor();

  // 2:00 The ranking has moved, and B and C tie.
  await leader.getByRole("link", { name: "Xếp hạng" }).click();
  await leader.locator(".score-table").waitFor();
  await expect
    .poll(() => placesOf(leader))
    .toMatchObject({
      "Văn phòng A": "1",
      "Sở E": "2",
      "Sở M": "3",
      "Sở B": "4",
      "Ban C": "4",
    });
  await leader.getByRole("button", { name: "Vì sao? Sở B" }).click();
  await leader.getByText(/^Xếp hạng 4: tổng 91,25 điểm; bằng Ban C/).waitFor();

  // 3:00 Two points for B, tried out, agreed, closed, on paper.
  await leader.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Sở B" });
  await leader.getByLabel(/^Điểm thưởng được thống nhất, III\.2\.a/).fill("2");
  const reason = "Sáng kiến đã được Hội đồng sáng kiến công nhận";
  await leader.getByLabel(/^Lý do điểm thống nhất, III\.2\.a/).fill(reason);
  await leader.getByRole("button", { name: "Tính thử" }).click();
  await row(leader, "Sở B").getByText("lên 2 bậc").waitFor();
  await row(leader, "Sở E").getByText("xuống 1 bậc").waitFor();
  await picture(leader, "what-if");
  await leader.getByRole("button", { name: "Thống nhất", exact: true }).click();
  await leader.getByText("Đã ghi điểm thưởng được thống nhất của Sở B.").waitFor();
  await expect
    .poll(() => placesOf(leader))
    .toMatchObject({ "Văn phòng A": "1", "Sở B": "2", "Sở E": "3", "Sở M": "4" });
  await leader.getByRole("button", { name: "Ghi ngày họp, số biên bản" }).click();
  const conference = leader.getByRole("dialog", { name: "Hội nghị tổng kết" });
  await conference.getByLabel("Số biên bản").fill("01/BB-KTĐ4");
  await conference.getByRole("button", { name: "Lưu" }).click();
  await leader.getByText("Họp ngày 04/01/2021, biên bản số 01/BB-KTĐ4.").waitFor();
  await picture(leader, "ranking");
  await leader.getByRole("button", { name: "Chốt kết quả" }).click();
  await leader.getByRole("dialog").getByRole("button", { name: "Chốt kết quả" }).click();
  await leader.getByText("Kết quả đã chốt ngày 04/01/2021.").first().waitFor();
  await leader.emulateMedia({ media: "print" });
  await leader.getByText("TM. KHỐI THI ĐUA SỐ 4").filter({ visible: true }).first().waitFor();
  await picture(leader, "paper");
  await leader.context().close();

  // 4:00 B sees what was agreed, is told why an edit is refused, and reads the history of a cell.
  const officer = await open("Trần Văn Bình");
  await officer.getByText("Kết quả đã chốt, bảng đã khóa. Muốn sửa, đề nghị Khối trưởng mở lại.").waitFor();
  expect(await officer.getByRole("button", { name: "Lưu", exact: true }).count()).toBe(0);
  await row(officer, "III\\.2\\.a").getByText(reason).waitFor();
  await officer.getByRole("button", { name: /^Vì sao\? I\.1\.b/ }).click();
  await officer.getByRole("button", { name: "Kết quả thực hiện", exact: true }).click();
  const changes = officer.locator(".changes");
  await changes.getByText("từ 92 thành 94").waitFor();
  await changes.getByText("từ 90 thành 92").waitFor();
  expect(await refusedEdit()).toEqual([409, "locked"]);
  await expectSound(officer);
  await picture(officer, "unit");
  await officer.context().close();

  // The board: blocs side by side, one whose sheets changed after it was closed.
  const board = await open("Lê Thị Thanh Hà");
  await board.getByRole("heading", { name: "Khối thi đua số 4" }).waitFor();
  expect(await board.locator(".bloc-card").count()).toBe(3);
  expect(await board.getByText("Số liệu đã thay đổi sau khi chốt").count()).toBe(1);
  await expectSound(board);
  await picture(board, "board");
  await board.context().close();
});

/** A page that was left open, or a workbook, still tries: the server refuses. */
async function refusedEdit(): Promise<[number, string]> {
  const token = await server.signIn(officerOf("so-b").id);
  const sheet = `${server.address}/v1/plans/khoi-4-2020/units/so-b/filled-sheet`;
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const { revision, sheetRevision } = (await (await fetch(sheet, { headers })).json()) as FilledSheetView;
  const edit: SyncRequest = {
    clientId: "left-open-page",
    seq: 1,
    sheetRevision,
    baseRevision: revision,
    changes: [{ line: "I.1.b", field: "result", was: 94, now: 100 }],
    invalid: "refuseAll",
  };
  const answer = await fetch(`${sheet}/sync`, { method: "POST", headers, body: JSON.stringify(edit) });
  return [answer.status, ((await answer.json()) as { code: string }).code];
}

/** Place after bonus of every ranked unit, by name. */
async function placesOf(page: Page): Promise<Record<string, string>> {
  const rows = await page.locator(".score-table tbody tr").allInnerTexts();
  return Object.fromEntries(
    rows.map((text) => {
      const [place = "", ...rest] = text
        .split(/\s*[\t\n]\s*/)
        .filter((cell) => cell !== "" && !cell.startsWith("Đồng hạng"));
      return [rest[0] ?? "", place.replace(/\D.*$/s, "")];
    }),
  );
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  await mkdir(folder, { recursive: true });
  await page.waitForLoadState("networkidle");
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: name !== "unit" });
}
