// Serves the built page: files with a hash in their name for ever, the pages themselves checked each time.
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import { secureHeaders } from "hono/secure-headers";
import type { Issuer } from "../sign-in.ts";

/**
 * @param root folder of the built page, as seen from the working directory
 * @param issuer where the page asks for tokens; it may live elsewhere than the page
 */
export function siteIn(root: string, issuer: Pick<Issuer, "tokenEndpoint">): Hono {
  const site = new Hono();
  site.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        // Fluent UI writes its styles into the page while it runs.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'", "data:"],
        connectSrc: ["'self'", ...foreignOrigin(issuer.tokenEndpoint)],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    }),
  );
  site.use(compress());
  site.get(
    "*",
    serveStatic({
      root,
      rewriteRequestPath: (path) => (path === "/" ? "/page.html" : path),
      onFound: (path, c) => {
        const isHashed = path.replaceAll("\\", "/").includes("/assets/");
        c.header("Cache-Control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    }),
  );
  site.notFound((c) => c.text("Không tìm thấy trang này.", 404));
  return site;
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
