// The built pane in Excel on the web, with the headers that the site is served with: it opens, computes
// functions, hears the ribbon; and where it cannot, a notice says what to do, before and without React.
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { Linter } from "eslint";
import type { Browser, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { COMMANDS } from "../../addin/commands.ts";
import { launchBrowser } from "../browser.ts";
import { openInBrowser, type Opened } from "../excel-host/in-browser.ts";
import { callFunction } from "../excel-host/protocol/custom-functions.ts";
import { EXCEL_2019, EXCEL_2021 } from "../excel-host/protocol/requirement-sets.ts";
import { openSession, type Session } from "../excel-host/protocol/session.ts";
import { pressRibbonButton } from "../excel-host/protocol/xdm.ts";
import { serveSite, SITE } from "./serve-site.ts";

const PANE = `${SITE}/taskpane.html`;
const OLD_EXCEL =
  "Phiên bản Excel này không chạy được phần bổ trợ. Có thể tải biểu mẫu Excel, điền rồi nạp tại trang web.";

let browser: Browser;
let opened: Opened | null = null;
beforeAll(async () => void (browser = await launchBrowser()));
afterEach(async () => {
  await opened?.context.close();
  opened = null;
});
afterAll(() => browser.close());

async function openPane(session: Session, paneWidth = 320): Promise<Opened> {
  opened = await openInBrowser(browser, { session, pane: PANE, serve: serveSite, paneWidth });
  return opened;
}

/** The pane itself has taken the place of the words that stand in the page. */
async function untilDrawn(pane: Frame): Promise<void> {
  await pane.waitForSelector("#pane > :not(.shell)");
}

describe("where Excel is new enough", () => {
  test.each([
    ["Excel on the web", openSession()],
    ["Excel 2021", openSession({ sets: EXCEL_2021 })],
  ])("%s shows the pane", async (_, session) => {
    const { pane } = await openPane(session);
    await untilDrawn(pane);
    expect(await pane.locator(".shell").count()).toBe(0);
    expect(opened?.errors).toEqual([]);
  });

  test("a script from elsewhere does not run in the pane", async () => {
    const { pane } = await openPane(openSession());
    const run = await pane.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'run'";
      document.head.append(script);
      return document.title;
    });
    expect(run).toBe("Thi đua");
  });

  test("a cell's function answers, with a value and with what to correct", async () => {
    const session = openSession();
    await openPane(session);
    await expect.poll(() => session.customFunctionsReady).toBe(true);
    expect(await callFunction(session, "SOTOIDA", { given: [28, 15, null] }).first).toEqual({
      kind: "value",
      value: 4,
    });
    const refused = await callFunction(session, "SOTOIDA", { given: [28, 0.15, null] }).first;
    expect(refused).toMatchObject({ kind: "error", code: "#VALUE!" });
    expect(refused.kind === "error" && refused.text).toContain('Đề nghị ghi "15%"');
  });

  test.each(COMMANDS)("the button %s shows the pane and lets Excel go on", async (command) => {
    const session = openSession();
    const { host } = await openPane(session);
    await expect.poll(() => host.listeners.has("appCommandInvoked")).toBe(true);
    pressRibbonButton(host, command);
    await expect.poll(() => [session.paneState, host.completedCommands]).toEqual(["Visible", 1]);
  });
});

describe("where it cannot run", () => {
  test("Excel 2019 shows what to do, in both languages, with the way to the web page", async () => {
    const { pane, errors } = await openPane(openSession({ sets: EXCEL_2019 }));
    const notice = pane.locator("#too-old");
    await notice.waitFor();
    expect(await notice.innerText()).toContain(OLD_EXCEL);
    expect(await notice.innerText()).toContain("This version of Excel cannot run the add-in.");
    expect(await notice.locator("a").getAttribute("href")).toBe("/page.html");
    await expectOnly(pane, "#too-old");
    expect(errors).toEqual([]);
  });

  test.each([
    ["ExcelApi", "1.8"],
    ["SharedRuntime", "1.0"],
    ["CustomFunctionsRuntime", "1.0"],
  ])("so does Excel whose %s is only %s", async (set, version) => {
    const { pane } = await openPane(openSession({ sets: { ...EXCEL_2021, [set]: version } }));
    await pane.locator("#too-old").waitFor();
    await expectOnly(pane, "#too-old");
  });

  test.each([
    ["knows no modules", "delete HTMLScriptElement.prototype.noModule"],
    ["knows modules and is too old for what they say", "delete Object.hasOwn"],
  ])("so does a browser that %s", async (_, older) => {
    const page = await browser.newPage();
    await page.addInitScript(older);
    await serveAlone(page);
    await page.goto(PANE);
    await page.locator("#too-old").waitFor();
    expect(await page.locator("#too-old").innerText()).toContain(OLD_EXCEL);
    await expectOnly(page.mainFrame(), "#too-old");
    await page.close();
  });

  test("without a way to Microsoft's library the pane says so and offers to try again", async () => {
    const page = await browser.newPage();
    await serveAlone(page);
    await page.goto(PANE);
    await page.locator("#not-loaded").waitFor();
    await expectOnly(page.mainFrame(), "#not-loaded");
    expect(await page.locator("#not-loaded").innerText()).toContain("appsforoffice.microsoft.com");
    const loaded = page.waitForEvent("load");
    await page.getByRole("button", { name: "Thử lại" }).click();
    await loaded;
    await page.close();
  });

  test("when the library stops half-way the same is said after a while", async () => {
    const page = await browser.newPage();
    await page.clock.install();
    await serveAlone(page, "window.Office = { onReady: function () {} };");
    await page.goto(PANE);
    await page.locator("#opening").waitFor();
    await expectOnly(page.mainFrame(), "#opening");
    await page.clock.fastForward("00:30");
    await page.locator("#not-loaded").waitFor();
    await expectOnly(page.mainFrame(), "#not-loaded");
    await page.close();
  });

  test("outside Excel it leads to the web page", async () => {
    const page = await browser.newPage();
    await serveAlone(
      page,
      "window.Office = { actions: { associate: function () {} }, onReady: function (go) { go({ host: null }); } };",
    );
    await page.goto(PANE);
    await page.locator("#not-in-excel").waitFor();
    await expectOnly(page.mainFrame(), "#not-in-excel");
    await page.close();
  });

  test.each(["#too-old", "#not-loaded"])(
    "axe finds nothing in %s, at the width of a pane",
    async (notice) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
      const page = await context.newPage();
      if (notice === "#too-old") await page.addInitScript("delete HTMLScriptElement.prototype.noModule");
      await serveAlone(page);
      await page.goto(PANE);
      await page.locator(notice).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      await context.close();
    },
  );

  /** The site alone: no host, and of Microsoft's library only what is given. */
  async function serveAlone(page: Page, library?: string): Promise<void> {
    await page.route("**/*", async (route) => {
      const url = new URL(route.request().url());
      if (await serveSite(route, url)) return;
      if (library === undefined) await route.abort();
      else await route.fulfill({ contentType: "text/javascript", body: library });
    });
  }

  /** One of the page's own parts is seen, the others are not, and React has drawn nothing. */
  async function expectOnly(pane: Frame, part: string): Promise<void> {
    const seen = await pane.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".shell > div")]
        .filter(({ offsetParent }) => offsetParent !== null)
        .map(({ id }) => `#${id}`),
    );
    expect(seen).toEqual([part]);
    expect(await pane.locator("#pane > :not(.shell)").count()).toBe(0);
  }
});

test("the page's own script is one that the oldest browser reads", () => {
  const html = readFileSync("dist/site/taskpane.html", "utf8");
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = ""]) => text);
  expect(scripts).toHaveLength(1);
  const findings = new Linter().verify(scripts[0] ?? "", {
    languageOptions: {
      ecmaVersion: 5,
      sourceType: "script",
      globals: { window: "readonly", document: "readonly", Office: "readonly" },
    },
    rules: { "no-undef": "error" },
  });
  expect(findings).toEqual([]);
});
