// The local issuer: it starts nowhere but on a desk, and gives a token for one right exchange only.
import { createHash, randomBytes } from "node:crypto";
import { jwtVerify, decodeJwt } from "jose";
import { expect, test } from "vitest";
import * as z from "zod/mini";
import { personOf } from "../../../functions/sign-in.ts";
import { WHO } from "../small-plan.ts";
import { ISSUER, localIssuer } from "../world.ts";

const REDIRECT = "http://localhost:3000/auth/callback.html";
const verifier = randomBytes(48).toString("base64url");

const asked = {
  response_type: "code",
  client_id: "thi-dua",
  redirect_uri: REDIRECT,
  state: "state-1",
  nonce: "nonce-1",
  code_challenge: createHash("sha256").update(verifier).digest("base64url"),
  code_challenge_method: "S256",
};

type Form = Readonly<Record<string, string>>;
const issuer = await localIssuer();

const choose = async (form: Form): Promise<Response> =>
  issuer.app.request("/authorize", { method: "POST", body: new URLSearchParams(form) });
const exchange = async (form: Form): Promise<Response> =>
  issuer.app.request("/token", { method: "POST", body: new URLSearchParams(form) });

async function codeFor(person: string): Promise<string> {
  const response = await choose({ ...asked, person });
  return new URL(response.headers.get("Location") ?? "").searchParams.get("code") ?? "";
}

function tokenRequest(code: string): Form {
  return {
    grant_type: "authorization_code",
    client_id: "thi-dua",
    redirect_uri: REDIRECT,
    code,
    code_verifier: verifier,
  };
}

test.each([
  ["on Lambda", { AWS_LAMBDA_FUNCTION_NAME: "api" }],
  ["in production", { NODE_ENV: "production" }],
])("does not start %s", async (_where, env) => {
  await expect(localIssuer(env)).rejects.toThrow("does not start");
});

test.each<[string, Partial<typeof asked>]>([
  [
    "an address that is not registered",
    { redirect_uri: "http://localhost:3000/auth/callback.html.evil.example" },
  ],
  ["another client", { client_id: "other" }],
  ["a plain challenge", { code_challenge_method: "plain" }],
  ["no challenge", { code_challenge: "" }],
  ["another response type", { response_type: "token" }],
])("refuses, without redirecting: %s", async (_what, change) => {
  const form = { ...asked, ...change };
  const page = await issuer.app.request(`/authorize?${new URLSearchParams(form)}`);
  expect([page.status, page.headers.get("Location")]).toEqual([400, null]);
  const chosen = await choose({ ...form, person: WHO.binh });
  expect([chosen.status, chosen.headers.get("Location")]).toEqual([400, null]);
});

test("nobody signs in who is not on the page", async () => {
  expect((await choose({ ...asked, person: "p-unknown" })).status).toBe(400);
});

test.each<[string, (form: Form) => Form]>([
  ["another verifier", (form) => ({ ...form, code_verifier: randomBytes(48).toString("base64url") })],
  ["another address", (form) => ({ ...form, redirect_uri: "http://localhost:3000/" })],
  ["an invented code", (form) => ({ ...form, code: "invented" })],
  ["no verifier", (form) => ({ ...form, code_verifier: "" })],
  ["another grant", (form) => ({ ...form, grant_type: "client_credentials" })],
])("gives no token for %s", async (_what, change) => {
  const response = await exchange(change(tokenRequest(await codeFor(WHO.binh))));
  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain("access_token");
});

test("a code is good for one attempt, also when that attempt failed", async () => {
  const code = await codeFor(WHO.binh);
  expect((await exchange(tokenRequest(code))).status).toBe(200);
  expect((await exchange(tokenRequest(code))).status).toBe(400);
  const spoilt = await codeFor(WHO.binh);
  await exchange({ ...tokenRequest(spoilt), code_verifier: randomBytes(48).toString("base64url") });
  expect((await exchange(tokenRequest(spoilt))).status).toBe(400);
});

test("the right exchange gives tokens for the person chosen, and the state comes back", async () => {
  const back = new URL((await choose({ ...asked, person: WHO.mai })).headers.get("Location") ?? "");
  expect([back.origin + back.pathname, back.searchParams.get("state")]).toEqual([REDIRECT, "state-1"]);
  const response = await exchange(tokenRequest(back.searchParams.get("code") ?? ""));
  const tokens = z.object({ access_token: z.string(), id_token: z.string() }).parse(await response.json());
  expect(await personOf(tokens.access_token, issuer.settings)).toBe(WHO.mai);
  expect(decodeJwt(tokens.id_token)).toMatchObject({
    sub: WHO.mai,
    nonce: "nonce-1",
    name: "Võ Thị Mai",
    aud: "thi-dua",
  });
  await expect(personOf(tokens.id_token, issuer.settings)).rejects.toThrow();
});

test("a restart keeps sessions valid", async () => {
  const token = await issuer.accessTokenFor(WHO.binh);
  const again = await localIssuer();
  expect(await personOf(token, again.settings)).toBe(WHO.binh);
});

test("discovery names the endpoints and a key without its private part", async () => {
  const found: unknown = await (await issuer.app.request("/.well-known/openid-configuration")).json();
  expect(found).toMatchObject({
    issuer: ISSUER,
    jwks_uri: `${ISSUER}/jwks.json`,
    code_challenge_methods_supported: ["S256"],
  });
  const { keys } = z
    .object({ keys: z.array(z.record(z.string(), z.string())) })
    .parse(await (await issuer.app.request("/jwks.json")).json());
  expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  await expect(jwtVerify(await issuer.accessTokenFor(WHO.binh), issuer.settings.keys)).resolves.toBeDefined();
});

test("the page lists people as buttons under headings, escapes what it was sent, and runs nothing", async () => {
  const state = `"><script>alert(1)</script>`;
  const page = await issuer.app.request(`/authorize?${new URLSearchParams({ ...asked, state })}`);
  const html = await page.text();
  expect(html).toContain(`<html lang="vi">`);
  expect(html).toContain("<h1>Trang đăng nhập của bản dùng thử</h1>");
  expect(html).toContain(`<button name="person" value="${WHO.binh}">`);
  expect(html).not.toContain("<script");
  const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? "";
  const policy = page.headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
  expect(policy).toContain("default-src 'none'");
});
