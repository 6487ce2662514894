// The production build in Excel's pane: the real library, the real server, a real Chromium. A person signs in
// through the real dialog.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Frame, Page } from "playwright-core";
import { expect } from "vitest";
import { openInBrowser, type Opened } from "../../excel-host/in-browser.ts";
import { openSession, type Session } from "../../excel-host/protocol/session.ts";
import { ORIGIN, serveFrom, type Line } from "./proxy.ts";

export interface OpenPane extends Opened {
  readonly session: Session;
  readonly line: Line;
  /** What the console said in red. */
  readonly complaints: string[];
}

interface Opening {
  readonly address: string;
  readonly session?: Session;
  readonly width?: number;
}

/** The pane as it opens, before anybody signs in. */
export async function openPane(browser: Browser, given: Opening): Promise<OpenPane> {
  const { address, session = openSession(), width = 320 } = given;
  const line: Line = { isDown: false, gate: null, asked: [], scripts: new Map() };
  const opened = await openInBrowser(browser, {
    session,
    pane: `${ORIGIN}/taskpane.html`,
    serve: serveFrom(address, line),
    paneWidth: width,
  });
  opened.context.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  opened.context.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  return { ...opened, session, line, complaints };
}

/** Presses "Đăng nhập" and chooses a demo person in the window that opens. */
export async function signIn({ context, pane }: OpenPane, person: string): Promise<void> {
  const window = context.waitForEvent("page");
  await pane.getByRole("button", { name: "Đăng nhập" }).click();
  const dialog = await window;
  await dialog.getByRole("button", { name: person }).first().click();
  await pane.getByText("Đang làm việc với tư cách:").waitFor();
}

/** As for everybody who opens the pane: nothing unknown to the host, nothing left for the network, no error. */
export function expectClean(opened: OpenPane): void {
  const { host, session, refusedRequests, errors, complaints } = opened;
  const { refusals } = session;
  expect({ unknown: host.unknown, refusals, out: refusedRequests, errors, complaints }).toEqual({
    unknown: [],
    refusals: [],
    out: [],
    errors: [],
    complaints: [],
  });
}

/** The console says in red what the browser itself says of a refused request, and nothing else; it is forgotten. */
export function forgive({ complaints }: OpenPane, words: string | RegExp): void {
  expect(complaints.length).toBeGreaterThan(0);
  for (const complaint of complaints.splice(0)) expect(complaint).toMatch(words);
}

/** axe finds nothing in the pane, and nothing sticks out to the side. */
export async function expectSound({ page, pane }: OpenPane): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
  expect(
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
    ),
  ).toEqual([]);
  expect(await pane.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** A narrow pane and a wide one: each is sound and drawn. */
export async function expectSoundAtEachWidth(opened: OpenPane, name: string): Promise<void> {
  const { page } = opened;
  const widen = (width: number) =>
    page.evaluate((to) => {
      const frame = document.querySelector("iframe");
      if (frame !== null) frame.style.width = `${to}px`;
    }, width);
  for (const width of [450, 320]) {
    await widen(width);
    await expectSound(opened);
    await picture(opened, `${name}-${width}`);
  }
}

/** Turns to the role whose label starts so. */
export async function workAs({ pane }: OpenPane, label: string): Promise<void> {
  const select = pane.getByLabel("Đang làm việc với tư cách:");
  const options = await select.locator("option").allTextContents();
  await select.selectOption({ label: options.find((option) => option.startsWith(label)) ?? label });
}

/** Draws the whole pane into the folder SCREENSHOTS, where it is set. */
export async function picture({ page, pane }: OpenPane, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await showWhole(page, pane);
  await page.locator("iframe").screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** As tall as the view, so that one picture shows all of it. */
async function showWhole(page: Page, pane: Frame): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 600 });
  const height = await pane.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height: Math.max(600, Math.min(height, 3000)) });
}

/** The server knows nobody any more. @returns lets it know people again, and forgets what the browser said of it */
export async function endSessions(opened: OpenPane): Promise<() => Promise<void>> {
  const { context } = opened;
  await context.route(`**/v1/plans/**`, (route) =>
    route.fulfill({ status: 401, contentType: "application/problem+json", body: SESSION_OVER }),
  );
  return async () => {
    await context.unroute(`**/v1/plans/**`);
    forgive(opened, /status of 401/);
  };
}

const SESSION_OVER = JSON.stringify({
  type: "https://thidua.example/problems/sessionOver",
  code: "sessionOver",
  status: 401,
  title: "Đã hết phiên làm việc. Đăng nhập lại để tiếp tục; số liệu vừa nhập không mất.",
  titleEn: "The session is over. Sign in again to continue; what was just entered is not lost.",
});
