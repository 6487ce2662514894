// Excel on the web, played in a real Chromium: a page on Excel's own origin, the library from its CDN
// address, the add-in from its own origin, all served from here. The workbook lives in this process, so a
// test looks at it and changes it directly while the add-in runs.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Frame, Page, Route } from "playwright-core";
import { officeFile } from "./office-files.ts";
import type { Session } from "./protocol/session.ts";
import { APP, CONVERSATION, receive, type XdmHost } from "./protocol/xdm.ts";

const EXCEL = "https://excel.officeapps.live.com";
const CDN = "https://appsforoffice.microsoft.com";
const FRAME_FLAGS = { sharedRuntime: 1, customFunctions: 2 } as const;

export interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The add-in's pane. */
  readonly pane: Frame;
  readonly host: XdmHost;
  /** Requests to origins that nobody serves: nothing may leave for the network. */
  readonly refusedRequests: string[];
  readonly errors: string[];
}

/**
 * Opens the add-in's page in the task pane.
 * @param pane the address of the page, e.g. "https://app.example.vn/pane.html"
 * @param serve answers requests to the add-in's origins (page, API, sign-in); false: not its own
 */
export async function openInBrowser(
  browser: Browser,
  given: {
    readonly session: Session;
    readonly pane: string;
    readonly serve: (route: Route, url: URL) => Promise<boolean>;
    readonly locale?: string;
    readonly paneWidth?: number;
  },
): Promise<Opened> {
  const { session, pane, serve, locale = "vi-VN", paneWidth = 320 } = given;
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 800 } });
  const refusedRequests: string[] = [];
  const errors: string[] = [];
  context.on("weberror", (error) => void errors.push(error.error().message));
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    if (url.origin === EXCEL)
      await route.fulfill({ contentType: HTML, body: hostPage({ pane, session, locale, paneWidth }) });
    else if (url.origin === CDN) await serveLibrary(route, url);
    else if (!(await serve(route, url))) {
      refusedRequests.push(url.href);
      await route.abort();
    }
  });
  const page = await context.newPage();
  const host: XdmHost = {
    session,
    origin: `${EXCEL}/`,
    locale,
    // Nobody waits for a message to arrive; a closed page needs none.
    post: (message) =>
      void page.evaluate(POST, { message, origin: new URL(pane).origin }).catch(ignoreClosed),
    unknown: [],
    completedCommands: 0,
    listeners: new Map(),
  };
  session.send = (entries) => host.listeners.get("richApiMessage")?.({ ArrayData: entries });
  await page.exposeFunction("toExcel", (text: string) => receive(host, text));
  await page.goto(EXCEL);
  const element = await page.waitForSelector("iframe");
  const frame = await element.contentFrame();
  if (frame === null) throw new Error("The pane did not open.");
  return { context, page, pane: frame, host, refusedRequests, errors };
}

const HTML = "text/html; charset=utf-8";
const POST = ({ message, origin }: { message: string; origin: string }) =>
  document.querySelector("iframe")?.contentWindow?.postMessage(message, origin);

function ignoreClosed(error: unknown): void {
  if (!(error instanceof Error) || !/closed|destroyed/.test(error.message)) throw error;
}

/** The frame's name and address tell the library who its host is and what it may do. */
function hostPage(given: { pane: string; session: Session; locale: string; paneWidth: number }): string {
  const { pane, session, locale, paneWidth } = given;
  const flags =
    ("SharedRuntime" in session.sets ? FRAME_FLAGS.sharedRuntime : 0) |
    ("CustomFunctionsRuntime" in session.sets ? FRAME_FLAGS.customFunctions : 0);
  const hostInfo = `Excel$Web$16.00$${locale}$$$$${flags}`;
  const xdmInfo = `${CONVERSATION}|${APP}|${encodeURIComponent(EXCEL)}`;
  const name = JSON.stringify({ baseFrameName: "excel", hostInfo, xdmInfo });
  const query = pane.includes("?") ? "&" : "?";
  const script = `
    addEventListener("message", ({ data }) => { if (typeof data === "string") toExcel(data); });
    const frame = document.createElement("iframe");
    frame.name = ${JSON.stringify(name)};
    frame.title = "Thi đua";
    frame.src = ${JSON.stringify(`${pane}${query}_host_Info=${hostInfo}#&_xdm_Info=${xdmInfo}`)};
    document.body.append(frame);`;
  const style = `body{margin:0}iframe{border:0;width:${paneWidth}px;height:100vh}`;
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Excel</title><style>${style}</style><body><script>${script}</script></body></html>`;
}

/** https://appsforoffice.microsoft.com/lib/1/hosted/office.js and what that loads. */
async function serveLibrary(route: Route, url: URL): Promise<void> {
  const name = url.pathname.replace(/^\/lib\/[^/]+\/hosted\//, "");
  const path = officeFile(name);
  if (existsSync(path)) {
    await route.fulfill({ contentType: "text/javascript; charset=utf-8", body: await readFile(path) });
  } else {
    await route.fulfill({ status: 404, body: "" });
  }
}
