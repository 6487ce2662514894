import { expect, test } from "vitest";
import { siteIn } from "../../../functions/local/site.ts";

async function connectSourcesOf(tokenEndpoint: string): Promise<string | undefined> {
  const { headers } = await siteIn("addin", { tokenEndpoint }).request("/page.html");
  return /connect-src ([^;]+)/.exec(headers.get("Content-Security-Policy") ?? "")?.[1];
}

test("the page may ask its own server, and an issuer elsewhere, for data", async () => {
  expect(await connectSourcesOf("/issuer/token")).toBe("'self'");
  expect(await connectSourcesOf("https://sso.example.gov.vn/oauth2/token")).toBe(
    "'self' https://sso.example.gov.vn",
  );
});
