// How long a person waits for the pane: the production build in a real Chromium, Microsoft's library and our
// host around it, the real server behind it. Nothing is kept from one opening to the next.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ORIGIN, serveFrom, type Line } from "../addin/pane/proxy.ts";
import { launchBrowser } from "../browser.ts";
import { openInBrowser } from "../excel-host/in-browser.ts";
import { openSession } from "../excel-host/protocol/session.ts";
import { startLocalServer } from "../local-server.ts";
import { median, row, type Row } from "./measure.ts";

const OPENINGS = 9;
const GOAL_MS = 1_000;
/** Has nothing in Excel yet: the first view of who begins. */
const PERSON = "Mai Xuân Mạnh";

interface Opening {
  /** From asking for the page until one can sign in. */
  readonly open: number;
  /** From choosing the person until what is to be done stands, with what the workbook holds. */
  readonly signedIn: number;
}

export async function paneRows(): Promise<readonly Row[]> {
  const data = await mkdtemp(join(tmpdir(), "thi-dua-pane-"));
  const [server, browser] = await Promise.all([startLocalServer({ data }), launchBrowser()]);
  try {
    const openings: Opening[] = [];
    for (let index = -1; index < OPENINGS; index++) {
      const opening = await openOnce(browser, server.address);
      if (index >= 0) openings.push(opening);
    }
    const inAll = (what: keyof Opening) => median(openings.map((opening) => opening[what]));
    return [
      row("pane-open-ms", `the pane opens until one can sign in, median of ${OPENINGS}`, {
        ...{ unit: "ms", value: inAll("open"), goal: GOAL_MS },
      }),
      row("pane-first-view-ms", "the same: a person is chosen until what is to be done stands", {
        ...{ unit: "ms", value: inAll("signedIn"), goal: GOAL_MS },
      }),
    ];
  } finally {
    await browser.close();
    await server.stop();
    await rm(data, { recursive: true });
  }
}

async function openOnce(browser: Browser, address: string): Promise<Opening> {
  const line: Line = { isDown: false, gate: null, asked: [], scripts: new Map() };
  const { context, pane } = await openInBrowser(browser, {
    session: openSession(),
    pane: `${ORIGIN}/taskpane.html`,
    serve: serveFrom(address, line),
  });
  const signIn = pane.getByRole("button", { name: "Đăng nhập" });
  await signIn.waitFor();
  const open = await pane.evaluate(() => performance.now());
  const window = context.waitForEvent("page");
  await signIn.click();
  const person = (await window).getByRole("button", { name: PERSON }).first();
  await person.waitFor();
  const chosen = performance.now();
  await person.click();
  await pane.getByRole("button", { name: "Lập bảng tự chấm điểm" }).waitFor();
  const signedIn = performance.now() - chosen;
  await context.close();
  return { open, signedIn };
}
