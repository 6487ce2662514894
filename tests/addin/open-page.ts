// Opens the product's page in a real browser as a demo person, and asks axe about what is shown.
import AxeBuilder from "@axe-core/playwright";
import { expect } from "vitest";
import type { Browser, Page } from "playwright-core";

export interface Visit {
  readonly address: string;
  /** Name of a demo person. */
  readonly person: string;
  /** The role to work in, as its label starts; without it the first. */
  readonly as?: string;
  /** Width of the window in pixels. */
  readonly width?: number;
  /** Fingers instead of a mouse. */
  readonly touch?: boolean;
}

const failures = new WeakMap<Page, string[]>();

export async function openPage(browser: Browser, visit: Visit): Promise<Page> {
  const { address, person, as, width = 1280, touch = false } = visit;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "vi-VN",
    hasTouch: touch,
    isMobile: touch,
    // Colours in the middle of a transition are nobody's finding.
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const failed: string[] = [];
  failures.set(page, failed);
  page.on("pageerror", (error) => failed.push(error.message));
  await page.goto(address);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.getByRole("button", { name: person }).first().click();
  await page.locator(".page-title").waitFor();
  if (as !== undefined) await workAs(page, as);
  return page;
}

/** axe finds nothing, nothing threw, and nothing sticks out to the side. */
export async function expectSound(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary ?? ""}`),
    ),
  ).toEqual([]);
  expect(failures.get(page) ?? []).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Turns to the role whose label starts so. */
export async function workAs(page: Page, label: string): Promise<void> {
  const options = await page.getByLabel("Đang làm việc với tư cách:").locator("option").allTextContents();
  await page
    .getByLabel("Đang làm việc với tư cách:")
    .selectOption({ label: options.find((option) => option.startsWith(label)) ?? label });
}

/** A slow network: requests to the address wait. @returns lets them go */
export async function holdRequests(page: Page, address: string): Promise<() => void> {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  await page.route(address, async (route) => {
    if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue();
  });
  return () => {
    isOpen = true;
    for (const go of waiting) go();
  };
}
