// The page in a browser that is older than what it is built for: it says so by itself, without a script.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../browser.ts";
import { serveSite, SITE } from "./serve-site.ts";

let browser: Browser;
beforeAll(async () => void (browser = await launchBrowser()));
afterAll(() => browser.close());

test("where the page's scripts cannot be read, it says which browsers it needs", async () => {
  const page = await browser.newPage();
  await page.route("**/*", async (route) => {
    if (route.request().resourceType() === "script") await route.fulfill({ body: "/(?<unheard of/" });
    else await serveSite(route, new URL(route.request().url()));
  });
  await page.goto(`${SITE}/page.html`);
  const words = page.getByText("Trang chạy trên Chrome, Edge 109, Firefox 115, Safari 15.4 trở lên.");
  await words.waitFor({ state: "attached" });
  // Not at once: who has a newer browser sees the page instead.
  expect(await words.isVisible()).toBe(false);
  await words.waitFor();
  await page.getByText("this browser is too old").waitFor();
  await page.close();
});
