// The site's headers as whatever serves it in production gets them: by the path of the file, without a server.
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { runnerImport } from "vite";
import { expect, test } from "vitest";
import { siteIn } from "../../functions/local/site.ts";

interface Policy {
  readonly headersOf: (
    path: string,
    site: { connect: readonly string[]; inlineScripts: readonly string[] },
  ) => Readonly<Record<string, string>>;
}

const FILE = "functions/site-policy.ts";

test("the policy imports nothing", async () => {
  expect(await readFile(FILE, "utf8")).not.toMatch(/^\s*(import|export .* from)\b|import\(/m);
});

test.each(["/page.html", "/taskpane.html", "/functions.json", "/icons/open-16.png", "/auth/callback.html"])(
  "%s is served here with the headers that production loads",
  async (path) => {
    const { module } = await runnerImport<Policy>(resolve(FILE), { configFile: false });
    const served = await siteIn("dist/site", { tokenEndpoint: "https://sso.example.gov.vn/token" }).request(
      path,
    );
    const inlineScripts = served.headers.get("Content-Security-Policy")?.match(/sha256-[^']+/g) ?? [];
    const wanted = module.headersOf(path, { connect: ["https://sso.example.gov.vn"], inlineScripts });
    expect(Object.keys(wanted).length).toBeGreaterThan(10);
    for (const [name, value] of Object.entries(wanted)) {
      expect([name, served.headers.get(name)]).toEqual([name, value]);
    }
  },
);
