// The built site on an https origin of its own, with the headers that it is served with: what Excel on the
// web, played in a browser, opens in its pane.
import type { Route } from "playwright-core";
import { siteIn } from "../../functions/local/site.ts";

export const SITE = "https://thi-dua.example.vn";

const site = siteIn("dist/site", { tokenEndpoint: "/issuer/token" });

/** For openInBrowser: false for other origins. */
export async function serveSite(route: Route, url: URL): Promise<boolean> {
  if (url.origin !== SITE) return false;
  const answer = await site.request(url.pathname);
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: Buffer.from(await answer.arrayBuffer()),
  });
  return true;
}
