// Serves the built site with the headers of its policy.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import type { Issuer } from "../sign-in.ts";
import { headersOf, isForExcel, OFFICE_PAGES } from "../site-policy.ts";

/**
 * @param root folder of the built page, as seen from the working directory
 * @param issuer where the page asks for tokens; it may live elsewhere than the page
 */
export function siteIn(root: string, issuer: Pick<Issuer, "tokenEndpoint">): Hono {
  const site = new Hono();
  const connect = foreignOrigin(issuer.tokenEndpoint);
  const inlineScripts = OFFICE_PAGES.flatMap((page) => inlineDigests(join(root, page)));
  site.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(headersOf(c.req.path, { connect, inlineScripts }))) {
      c.res.headers.set(name, value);
    }
  });
  // Asked beforehand whether it may, the site says yes to Excel's origins.
  const answersPreflight = cors();
  site.use((c, next) => (isForExcel(c.req.path) ? answersPreflight(c, next) : next()));
  site.use(compress());
  site.get("*", serveStatic({ root, rewriteRequestPath: (path) => (path === "/" ? "/page.html" : path) }));
  site.notFound((c) => c.text("Không tìm thấy trang này.", 404));
  return site;
}

/** Of the text as a browser hashes it, which reads every line break as "\n". A folder without the page has none. */
function inlineDigests(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const page = readFileSync(file, "utf8").replace(/\r\n?/g, "\n");
  return [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = ""]) => `sha256-${createHash("sha256").update(script).digest("base64")}`,
  );
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
