// The product with its example as `npm start` serves it, and a browser to look at it: one of each for the
// tests of a file, over a folder of their own.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll } from "vitest";
import { launchBrowser } from "../browser.ts";
import { startLocalServer, type LocalServer } from "../local-server.ts";
import { openPage, type Visit } from "./open-page.ts";

export interface Site {
  readonly server: LocalServer;
  readonly browser: Browser;
  /** The server's folder. */
  readonly data: string;
  /** Where the files lie that units of the example sent by e-mail. */
  readonly files: string;
  /** Signs a demo person in, in a window of its own. */
  readonly open: (person: string, how?: Pick<Visit, "as" | "width" | "touch">) => Promise<Page>;
}

/** Runs until the last test of the file that called it. */
export async function startSite(): Promise<Site> {
  const data = await mkdtemp(join(tmpdir(), "thi-dua-site-"));
  const [server, browser] = await Promise.all([startLocalServer({ data }), launchBrowser()]);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(data, { recursive: true });
  });
  return {
    server,
    browser,
    data,
    files: join(data, "example", "files"),
    open: (person, how) => openPage(browser, { address: server.address, person, ...how }),
  };
}
