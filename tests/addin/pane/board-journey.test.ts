// The board in Excel, with the production build on Microsoft's own library: all blocs side by side, who is
// missing, into one bloc, and the results pulled into the workbook and pulled again.
import type { Request } from "playwright-core";
import { expect, test } from "vitest";
import { type as typeInto, worksheetNamed } from "../../excel-host/people.ts";
import { pressRibbonButton } from "../../excel-host/protocol/xdm.ts";
import { startSite } from "../start-site.ts";
import { signIn } from "./open-pane.ts";
import { onePane } from "./panes.ts";

const { opened, pane, session, button, came, put, sound, written } = await onePane(await startSite());
const RESULTS = "Tổng hợp kết quả";
const BLOC = "Khối thi đua số 4";

test("sees all blocs side by side, complete or not, with the missing units by name", async () => {
  await signIn(opened, "Lê Thị Thanh Hà");
  const bloc = pane.getByRole("article", { name: BLOC });
  await bloc.getByText("Sở L (đã lưu, chưa nộp); Sở M").waitFor();
  await bloc.getByText("Văn phòng A (94,75)").waitFor();
  const row = pane
    .getByRole("figure", { name: /đã nộp, nộp trễ và chưa nộp/ })
    .getByRole("row", { name: BLOC });
  expect(await row.locator("td.number").allTextContents()).toEqual(["9", "1", "2"]);
  await sound("board-overview");
});

test("looks into one bloc: its ranking with the reason, its progress, back to all", async () => {
  await pane.getByRole("article", { name: BLOC }).getByRole("button", { name: "Xem bảng xếp hạng" }).click();
  await button("Vì sao? Sở B").click();
  await pane
    .locator("#why-rank-so-b")
    .getByText(/^Xếp hạng 3: tổng 91,25 điểm/)
    .waitFor();
  // The board agrees no bonus.
  expect(await pane.getByText("Thống nhất điểm thưởng").count()).toBe(0);
  await sound("board-ranking");
  await button("Ghi bảng xếp hạng vào Excel").click();
  await came("Đã ghi 12 dòng vào trang Xếp hạng.");
  await put();
  await button("Xem tiến độ").click();
  await pane.getByRole("heading", { name: "Tiến độ" }).waitFor();
  await sound("board-progress");
  await button(/Về tổng hợp kết quả/).click();
  await pane.getByRole("article", { name: BLOC }).waitFor();
});

test("pulls the results into the workbook, and again with what stands beside them kept", async () => {
  const asked: string[] = [];
  const note = (request: Request) => asked.push(new URL(request.url()).pathname);
  opened.page.on("request", note);
  await button("Ghi tổng hợp kết quả vào Excel").click();
  await came(/^Đã ghi \d+ dòng vào trang Tổng hợp kết quả\.$/);
  opened.page.off("request", note);
  expect(asked.filter((path) => path.startsWith("/v1/"))).toEqual(["/v1/results/newest"]);
  await sound("board-written");
  await put();
  expect(session.workbook.worksheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining([RESULTS, "Theo cụm, khối"]),
  );
  expect(written(RESULTS)).toEqual(expect.arrayContaining(["Sở B", "Sở M", BLOC]));
  expect(worksheetNamed(session, "Theo cụm, khối").charts.length).toBe(1);
  typeInto(session, `'${RESULTS}'!T60`, "Đã gọi điện nhắc");
  pressRibbonButton(opened.host, "consolidate");
  await came(/^Đã cập nhật trang Tổng hợp kết quả\./);
  await put();
  expect(written(RESULTS)).toContain("Đã gọi điện nhắc");
});

test("the ribbon's buttons that are others' say so, the rest lead where they say", async () => {
  pressRibbonButton(opened.host, "submit");
  await pane.getByText("Việc này của đơn vị, làm trên bảng tự chấm điểm.").waitFor();
  expect(await button(/^Chuyển sang/).count()).toBe(0);
  await sound("board-other-role");
  pressRibbonButton(opened.host, "help");
  await pane.getByRole("heading", { name: "Tổng hợp vào Excel" }).waitFor();
  await sound("board-help");
  pressRibbonButton(opened.host, "rank");
  await pane.getByRole("article", { name: BLOC }).waitFor();
});
