// Serves the built site: files with a hash in their name for ever, the pages themselves checked each time.
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { Issuer } from "../sign-in.ts";
import { siteHeaders } from "./site-headers.ts";

/** Pages that Excel opens, in its pane or in a window of its own. */
const OFFICE_PAGES = ["/taskpane.html", "/auth/dialog.html"];
/** What Excel itself fetches, on the web from another origin. */
const EXCEL_FILES = ["/functions.json", "/functions.vi.json", "/functions.js"];

/**
 * @param root folder of the built page, as seen from the working directory
 * @param issuer where the page asks for tokens; it may live elsewhere than the page
 */
export function siteIn(root: string, issuer: Pick<Issuer, "tokenEndpoint">): Hono {
  const site = new Hono();
  const headers = siteHeaders({
    connect: foreignOrigin(issuer.tokenEndpoint),
    inlineScripts: OFFICE_PAGES.flatMap((page) => inlineScripts(join(root, page))),
  });
  site.use((c, next) => {
    const { path } = c.req;
    if (OFFICE_PAGES.includes(path)) return headers.inOffice(c, next);
    return isForExcel(path) ? headers.forExcel(c, next) : headers.page(c, next);
  });
  site.use(compress());
  site.get(
    "*",
    serveStatic({
      root,
      rewriteRequestPath: (path) => (path === "/" ? "/page.html" : path),
      onFound: (path, c) => c.header("Cache-Control", keepFor(path.replaceAll("\\", "/"))),
    }),
  );
  site.notFound((c) => c.text("Không tìm thấy trang này.", 404));
  return site;
}

function isForExcel(path: string): boolean {
  return EXCEL_FILES.includes(path) || path.startsWith("/icons/");
}

function keepFor(path: string): string {
  if (path.includes("/assets/")) return "public, max-age=31536000, immutable";
  // Excel shows no icon that it may not keep:
  // https://learn.microsoft.com/javascript/api/manifest/image
  return path.includes("/icons/") ? "public, max-age=86400" : "no-cache";
}

/** The policy names them by their digest. A folder without the page has none. */
function inlineScripts(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  return [...readFileSync(file, "utf8").matchAll(/<script>([^]*?)<\/script>/g)].map(([, text = ""]) => text);
}

/** A path without a host is our own. */
function foreignOrigin(endpoint: string): readonly string[] {
  return URL.canParse(endpoint) ? [new URL(endpoint).origin] : [];
}

/** The example's files that lie ready, to be saved from the browser and dropped into a page. */
export function exampleFilesIn(folder: string): Hono {
  const files = new Hono();
  files.get("*", async (c) => {
    const names = await readdir(folder);
    const name = names.find((candidate) => candidate === basename(decodeURIComponent(c.req.path)));
    if (name === undefined) return c.text("Không tìm thấy tệp này.", 404);
    c.header("Content-Type", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    c.header("Content-Disposition", `attachment; filename="${name}"`);
    return c.body(new Uint8Array(await readFile(join(folder, name))));
  });
  return files;
}
