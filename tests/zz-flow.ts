import AxeBuilder from "@axe-core/playwright";
import { launchBrowser } from "./browser.ts";
const base = "http://localhost:3917";
const b = await launchBrowser();
async function signIn(name: string, width = 1280) {
  const ctx = await b.newContext({ viewport: { width, height: 900 }, locale: "vi-VN" });
  const p = await ctx.newPage();
  p.on("console", (m) => { if (m.type() === "error" || m.type() === "warning") console.log("console", m.type(), m.text()); });
  p.on("pageerror", (e) => console.log("pageerror", e.message));
  await p.goto(base);
  await p.getByRole("button", { name: "Đăng nhập" }).click();
  await p.getByRole("button", { name }).first().click();
  await p.waitForSelector(".page-title", { timeout: 15000 });
  return p;
}
async function shot(p: any, name: string, full = true) {
  await p.waitForLoadState("networkidle"); await p.waitForTimeout(300);
  await p.screenshot({ path: `/tmp/page-${name}.png`, fullPage: full });
  const r = await new AxeBuilder({ page: p }).analyze();
  for (const v of r.violations) console.log(name, "AXE", v.id, v.nodes.slice(0, 3).map((n: any) => n.target.join(" ") + " :: " + n.html.slice(0, 120)));
}
const steps = new Set((process.argv[2] ?? "unit,leader").split(","));
if (steps.has("unit")) {
  const u = await signIn("Lương Thị Lan");
  await u.waitForSelector(".sheet-table");
  const fields = u.locator(".cell-result input:not([type=checkbox])");
  console.log("fields", await fields.count());
  for (let i = 0; i < 3; i++) { const f = fields.nth(i); console.log(await f.getAttribute("aria-label"), await f.inputValue()); }
  await fields.nth(1).fill("1.250");
  await fields.nth(2).fill("9,5");
  await fields.nth(3).fill("5.5");
  await u.getByRole("button", { name: /^Vì sao\? I\.1\.a/ }).click();
  await u.getByRole("button", { name: "Kết quả thực hiện", exact: true }).first().click();
  await u.waitForTimeout(500);
  await shot(u, "f-unit-edit");
  // second officer? same unit, another tab
  const v = await signIn("Lương Thị Lan");
  await v.waitForSelector(".sheet-table");
  await v.locator(".cell-result input:not([type=checkbox])").nth(3).fill("4,5");
  await v.getByRole("button", { name: "Lưu", exact: true }).click();
  await v.waitForSelector(".save-report .note"); await shot(v, "f-unit-saved");
  await u.getByRole("button", { name: "Lưu", exact: true }).click();
  await u.waitForSelector(".settle"); await shot(u, "f-unit-conflict");
  await u.getByLabel("Giữ số của tôi").check();
  await u.getByRole("button", { name: "Ghi các ô đã chọn" }).click();
  await u.waitForTimeout(1000); await shot(u, "f-unit-settled", false);
  await u.getByRole("button", { name: "Bỏ các ô chưa lưu" }).click();
  await u.getByRole("button", { name: "Nộp Khối trưởng" }).click(); await shot(u, "f-unit-submit", false);
  await u.locator("dialog").getByRole("button", { name: "Nộp Khối trưởng" }).click();
  await u.waitForTimeout(1500); await shot(u, "f-unit-submitted", false);
  await u.keyboard.press("Escape");
  await u.getByRole("link", { name: "Lịch sử chỉnh sửa" }).click(); await shot(u, "f-unit-history", false);
  await u.getByRole("link", { name: "Kết quả" }).click(); await shot(u, "f-unit-result", false);
}
if (steps.has("leader")) {
  const l = await signIn("Nguyễn Thu Trang");
  await l.waitForSelector(".plain-table");
  const files = "/tmp/page-run/data/example/files/";
  await l.setInputFiles("input[type=file]", [files + "So-M_gui-lan-1.xlsx", files + "So-M_gui-lan-2-da-sua.xlsx"]);
  await l.waitForSelector(".file-outcome >> nth=1", { timeout: 20000 });
  await l.waitForTimeout(1500);
  await shot(l, "f-leader-upload");
  await l.getByRole("button", { name: "Sao chép lời nhắc" }).click(); await shot(l,"f-leader-reminder");
  await l.getByRole("link", { name: "Sở B" }).click(); await l.waitForSelector(".sheet-table"); await shot(l, "f-leader-sheet", false);
  await l.getByRole("link", { name: "Xếp hạng" }).click(); await l.waitForSelector(".score-table");
  await l.getByRole("button", { name: "Vì sao? Sở B" }).click();
  await l.getByLabel("Đơn vị", { exact: true }).selectOption({ label: "Sở B" });
  await l.waitForSelector(".bonus-form");
  await l.locator(".bonus-form input").first().fill("2");
  await l.getByRole("button", { name: "Tính thử" }).click(); await l.waitForTimeout(1000);
  await shot(l, "f-leader-whatif");
  await l.getByRole("button", { name: "Thống nhất", exact: true }).click(); await l.waitForTimeout(1500);
  await l.getByRole("button", { name: "Ghi ngày họp, số biên bản" }).click();
  await l.getByLabel("Số biên bản").fill("01/BB-KTĐ4");
  await shot(l, "f-leader-conf", false);
  await l.locator("dialog").getByRole("button", { name: "Lưu" }).click(); await l.waitForTimeout(1000);
  await l.getByRole("button", { name: "Chốt kết quả" }).click(); await shot(l, "f-leader-close", false);
  await l.locator("dialog").getByRole("button", { name: "Chốt kết quả" }).click(); await l.waitForTimeout(2500);
  await shot(l, "f-leader-closed");
  await l.pdf({ path: "/tmp/page-ranking.pdf", preferCSSPageSize: true });
  const u = await signIn("Trần Văn Bình");
  await u.waitForSelector(".sheet-table"); await shot(u, "f-unit-locked", false);
  await u.pdf({ path: "/tmp/page-sheet.pdf", preferCSSPageSize: true });
  await u.getByRole("link", { name: "Kết quả" }).click(); await u.waitForSelector(".score-table"); await shot(u, "f-unit-result-closed", false);
}
await b.close();
