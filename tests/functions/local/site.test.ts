import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteIn } from "../../../functions/local/site.ts";

async function headersOf(path: string, tokenEndpoint = "/issuer/token"): Promise<Headers> {
  return (await siteIn("dist/site", { tokenEndpoint }).request(path)).headers;
}

async function policyOf(
  path: string,
  directive: string,
  tokenEndpoint?: string,
): Promise<string | undefined> {
  const policy = (await headersOf(path, tokenEndpoint)).get("Content-Security-Policy") ?? "";
  return new RegExp(`(?:^|; )${directive} ([^;]+)`).exec(policy)?.[1];
}

test("the page may ask its own server, and an issuer elsewhere, for data", async () => {
  for (const page of ["/page.html", "/taskpane.html", "/auth/dialog.html"]) {
    expect(await policyOf(page, "connect-src")).toBe("'self'");
    expect(await policyOf(page, "connect-src", "https://sso.example.gov.vn/oauth2/token")).toBe(
      "'self' https://sso.example.gov.vn",
    );
  }
});

test("the page runs its own scripts alone and stands in no frame", async () => {
  expect(await policyOf("/", "default-src")).toBe("'self'");
  expect(await policyOf("/", "script-src")).toBeUndefined();
  expect(await policyOf("/", "frame-ancestors")).toBe("'self'");
  const headers = await headersOf("/");
  expect([headers.get("X-Frame-Options"), headers.get("Cross-Origin-Opener-Policy")]).toEqual([
    "SAMEORIGIN",
    "same-origin",
  ]);
});

test.each(["/taskpane.html", "/auth/dialog.html"])(
  "%s stands in Excel's frames, loads Microsoft's library, and its window keeps its opener",
  async (page) => {
    expect(await policyOf(page, "frame-ancestors")).toContain("https://*.officeapps.live.com ");
    expect(await policyOf(page, "frame-ancestors")).not.toMatch(/(^| )(\*|https:|'self')( |$)/);
    const scripts = (await policyOf(page, "script-src"))?.split(" ") ?? [];
    expect(scripts.slice(0, 2)).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(scripts.slice(2)).toEqual([digestOf(await inlineScriptOf("dist/site/taskpane.html"))]);
    const headers = await headersOf(page);
    expect([headers.get("X-Frame-Options"), headers.get("Cross-Origin-Opener-Policy")]).toEqual([
      null,
      "unsafe-none",
    ]);
  },
);

test("an inline script may run as the browser hashes it, whatever line breaks the file has", async () => {
  const script = "\n  window.a = 1;\n  window.b = 2;\n";
  for (const lineBreak of ["\n", "\r\n", "\r"]) {
    const folder = await mkdtemp(join(tmpdir(), "thidua-trang-"));
    try {
      const page = `<html>\n<script>${script}</script>\n<script src="a.js"></script></html>`;
      await writeFile(join(folder, "taskpane.html"), page.replaceAll("\n", lineBreak));
      const site = siteIn(folder, { tokenEndpoint: "/issuer/token" });
      const policy = (await site.request("/taskpane.html")).headers.get("Content-Security-Policy") ?? "";
      expect(policy.match(/'sha256-[^']+'/g)).toEqual([digestOf(script)]);
    } finally {
      await rm(folder, { recursive: true });
    }
  }
});

async function inlineScriptOf(file: string): Promise<string> {
  const [, script] = /<script>([^]*?)<\/script>/.exec(await readFile(file, "utf8")) ?? [];
  if (script === undefined) throw new Error(`${file} has no inline script`);
  return script;
}

function digestOf(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

test("pages are looked up each time, files with a hash in their name never again", async () => {
  for (const page of ["/", "/page.html", "/taskpane.html", "/functions.json"]) {
    expect([page, (await headersOf(page)).get("Cache-Control")]).toEqual([page, "no-cache"]);
  }
  expect((await headersOf("/assets/page-1a2b.js")).get("Cache-Control")).toContain("immutable");
});

test("who asks beforehand from Excel's origin is told that it may", async () => {
  const headers = { Origin: "https://excel.officeapps.live.com", "Access-Control-Request-Method": "GET" };
  const site = siteIn("dist/site", { tokenEndpoint: "/issuer/token" });
  const answer = await site.request("/functions.json", { method: "OPTIONS", headers });
  expect([answer.status, answer.headers.get("Access-Control-Allow-Origin")]).toEqual([204, "*"]);
});

test.each(["/functions.json", "/functions.vi.json", "/functions.js", "/icons/open-16.png"])(
  "Excel may fetch %s from its own origin",
  async (file) => {
    const headers = await headersOf(file);
    expect([
      headers.get("Access-Control-Allow-Origin"),
      headers.get("Cross-Origin-Resource-Policy"),
      headers.get("Content-Security-Policy"),
    ]).toEqual(["*", "cross-origin", null]);
  },
);

test("icons may be kept: Excel shows none that may not", async () => {
  expect((await headersOf("/icons/sync-32.png")).get("Cache-Control")).toBe("public, max-age=86400");
});

test("the manifest is XML", async () => {
  expect((await headersOf("/manifest.xml")).get("Content-Type")).toMatch(/^(application|text)\/xml/);
});
