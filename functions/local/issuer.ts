// A tiny OIDC issuer for `npm start`: authorization code with PKCE, and a page where a person of the
// example is chosen instead of a password. It never starts on Lambda or in production.
import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { Hono } from "hono";
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, SignJWT, type JWK } from "jose";
import * as z from "zod/mini";
import type { Issuer } from "../sign-in.ts";
import { authorizationRequest, LOCAL_CLIENT, type AuthorizationRequest } from "./authorization-request.ts";
import { choicePage, refusalPage, PAGE_POLICY, type DemoPerson } from "./choice-page.ts";

interface LocalIssuerEffects {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** As tokens name it, e.g. "http://localhost:3000/issuer". */
  readonly address: string;
  /** Where a code may be sent: these and no others. */
  readonly redirectUris: readonly string[];
  /** Kept over a restart, so that sessions stay valid. */
  readonly keyFile: string;
  people(): Promise<readonly DemoPerson[]>;
}

const SESSION = "12h";
const CODE_LIFE_MS = 5 * 60 * 1000;

/** The issuer's routes, to be served under its address, and its settings for the API. */
export interface LocalIssuer {
  readonly app: Hono;
  readonly settings: Issuer;
  /** An access token without the page: for filling an empty store with the example, and for tests. */
  accessTokenFor(person: string): Promise<string>;
}

/** @throws Error on Lambda and in production */
export async function createLocalIssuer(effects: LocalIssuerEffects): Promise<LocalIssuer> {
  refuseOutsideDevelopment(effects.env);
  const key = await keepKey(effects.keyFile);
  const path = new URL(effects.address).pathname;
  const settings: Issuer = {
    issuer: effects.address,
    clientId: LOCAL_CLIENT,
    // Without a host: the page is served here under both localhost and 127.0.0.1.
    authorizationEndpoint: `${path}/authorize`,
    tokenEndpoint: `${path}/token`,
    keys: createLocalJWKSet({ keys: [key.publicJwk] }),
  };
  const accessTokenFor = (person: string): Promise<string> => accessToken(person, effects.address, key);
  return { app: routes(effects, key), settings, accessTokenFor };
}

interface Grant {
  readonly person: DemoPerson;
  readonly asked: AuthorizationRequest;
  readonly until: number;
}

const tokenRequest = z.object({
  grant_type: z.literal("authorization_code"),
  client_id: z.literal(LOCAL_CLIENT),
  redirect_uri: z.string(),
  code: z.string(),
  code_verifier: z.string().check(z.regex(/^[\w.~-]{43,128}$/)),
});

function routes(effects: LocalIssuerEffects, key: SigningKey): Hono {
  const app = new Hono();
  const grants = new Map<string, Grant>();
  app.use(async (c, next) => {
    await next();
    c.header("Cache-Control", "no-store");
    c.header("Content-Security-Policy", PAGE_POLICY);
    c.header("Referrer-Policy", "no-referrer");
  });
  app.get("/.well-known/openid-configuration", (c) => c.json(discoveryOf(effects.address)));
  app.get("/jwks.json", (c) => c.json({ keys: [key.publicJwk] }));
  app.get("/authorize", async (c) => {
    const asked = parseAuthorization(c.req.query(), effects);
    if (asked === null) return c.html(refusalPage(), 400);
    return c.html(choicePage(asked, await effects.people()));
  });
  app.post("/authorize", async (c) => {
    const form = await formOf(c.req.raw);
    const asked = parseAuthorization(form, effects);
    const person = (await effects.people()).find(({ id }) => id === form.person);
    if (asked === null || person === undefined) return c.html(refusalPage(), 400);
    const code = randomBytes(24).toString("base64url");
    grants.set(code, { person, asked, until: Date.now() + CODE_LIFE_MS });
    const back = new URL(asked.redirect_uri);
    back.searchParams.set("code", code);
    back.searchParams.set("state", asked.state);
    return c.redirect(back.toString(), 303);
  });
  app.post("/token", async (c) => {
    const request = z.safeParse(tokenRequest, await formOf(c.req.raw));
    if (!request.success) return c.json({ error: "invalid_request" }, 400);
    const grant = grants.get(request.data.code);
    // Whatever comes of it, a code is good for one attempt.
    grants.delete(request.data.code);
    if (grant === undefined || !answersGrant(request.data, grant)) {
      return c.json({ error: "invalid_grant" }, 400);
    }
    return c.json(await tokensFor(grant, effects.address, key));
  });
  return app;
}

function refuseOutsideDevelopment(env: LocalIssuerEffects["env"]): void {
  if (env.AWS_LAMBDA_FUNCTION_NAME !== undefined) {
    throw new Error("The local issuer signs anybody in: it does not start on Lambda");
  }
  if (env.NODE_ENV === "production") {
    throw new Error('The local issuer signs anybody in: it does not start with NODE_ENV "production"');
  }
}

function parseAuthorization(given: unknown, effects: LocalIssuerEffects): AuthorizationRequest | null {
  const parsed = z.safeParse(authorizationRequest, given);
  return parsed.success && effects.redirectUris.includes(parsed.data.redirect_uri) ? parsed.data : null;
}

function answersGrant(request: z.infer<typeof tokenRequest>, { asked, until }: Grant): boolean {
  const challenge = createHash("sha256").update(request.code_verifier).digest("base64url");
  return (
    Date.now() <= until && request.redirect_uri === asked.redirect_uri && challenge === asked.code_challenge
  );
}

async function tokensFor({ person, asked }: Grant, address: string, key: SigningKey): Promise<object> {
  const claims = { token_use: "id", aud: LOCAL_CLIENT, nonce: asked.nonce, name: person.name };
  return {
    token_type: "Bearer",
    expires_in: 12 * 60 * 60,
    access_token: await accessToken(person.id, address, key),
    id_token: await signed({ claims, type: "JWT", person: person.id, address }, key),
  };
}

async function accessToken(person: string, address: string, key: SigningKey): Promise<string> {
  const claims = { token_use: "access", client_id: LOCAL_CLIENT, scope: "openid profile" };
  return signed({ claims, type: "at+jwt", person, address }, key);
}

interface Claims {
  readonly claims: Readonly<Record<string, string>>;
  readonly type: "at+jwt" | "JWT";
  readonly person: string;
  readonly address: string;
}

async function signed({ claims, type, person, address }: Claims, key: SigningKey): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: "RS256", kid: key.publicJwk.kid ?? "", typ: type })
    .setIssuer(address)
    .setSubject(person)
    .setIssuedAt()
    .setExpirationTime(SESSION)
    .sign(key.privateKey);
}

function discoveryOf(address: string): object {
  return {
    issuer: address,
    authorization_endpoint: `${address}/authorize`,
    token_endpoint: `${address}/token`,
    jwks_uri: `${address}/jwks.json`,
    response_types_supported: ["code"],
    grant_types_supported: ["authorization_code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    code_challenge_methods_supported: ["S256"],
    token_endpoint_auth_methods_supported: ["none"],
    scopes_supported: ["openid", "profile"],
  };
}

async function formOf(request: Request): Promise<Record<string, unknown>> {
  return Object.fromEntries(new URLSearchParams(await request.text()));
}

interface SigningKey {
  readonly privateKey: Exclude<Awaited<ReturnType<typeof importJWK>>, Uint8Array>;
  readonly publicJwk: JWK;
}

const keptKey = z.object({
  kty: z.literal("RSA"),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  d: z.string(),
});

async function keepKey(file: string): Promise<SigningKey> {
  const kept = (await readKept(file)) ?? (await makeKey(file));
  const { kty, kid, n, e } = keptKey.parse(kept);
  const privateKey = await importJWK(kept, "RS256");
  if (privateKey instanceof Uint8Array) throw new Error(`"${file}" holds no RSA key`);
  return { privateKey, publicJwk: { kty, kid, n, e, alg: "RS256", use: "sig" } };
}

async function readKept(file: string): Promise<JWK | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as JWK;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

async function makeKey(file: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString("hex") };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(jwk), { mode: 0o600 });
  return jwk;
}
