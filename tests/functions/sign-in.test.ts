// Which tokens are believed. Rights never come from a token; only who somebody is does.
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, createLocalJWKSet, type JWTPayload } from "jose";
import { expect, test } from "vitest";
import { ProblemError } from "../../functions/problem-error.ts";
import { bearerToken, discoveredIssuer, personOf, type Issuer } from "../../functions/sign-in.ts";

const ISSUER = "https://issuer.example";
const pair = await generateKeyPair("RS256", { extractable: true });
const foreign = await generateKeyPair("RS256");
const jwk = { ...(await exportJWK(pair.publicKey)), kid: "k1", alg: "RS256" };

const issuer: Issuer = {
  issuer: ISSUER,
  clientId: "thi-dua",
  authorizationEndpoint: `${ISSUER}/authorize`,
  tokenEndpoint: `${ISSUER}/token`,
  keys: createLocalJWKSet({ keys: [jwk] }),
};

const ACCESS: JWTPayload = { sub: "p-1", iss: ISSUER, token_use: "access", client_id: "thi-dua" };

interface Made {
  readonly claims?: JWTPayload;
  readonly typ?: string;
  /** Seconds from now. */
  readonly expires?: number | null;
  readonly key?: CryptoKey;
}

async function token({
  claims = ACCESS,
  typ = "JWT",
  expires = 60,
  key = pair.privateKey,
}: Made = {}): Promise<string> {
  const jwt = new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid: "k1", typ });
  if (expires !== null) jwt.setExpirationTime(Math.floor(Date.now() / 1000) + expires);
  return jwt.sign(key);
}

async function outcome(header: string | undefined): Promise<string> {
  try {
    return await personOf(bearerToken(header), issuer);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code;
    throw error;
  }
}

test.each([
  ["no header", undefined],
  ["another scheme", "Basic cDE6cDE="],
  ["no token", "Bearer "],
  ["not a JWT", "Bearer a.b.c"],
  ["unsigned", `Bearer ${new UnsecuredJWT(ACCESS).setExpirationTime("1m").encode()}`],
])("refused: %s", async (_what, header) => {
  expect(await outcome(header)).toBe("notSignedIn");
});

test.each<[string, Made]>([
  ["signed by another key", { key: foreign.privateKey }],
  ["of another issuer", { claims: { ...ACCESS, iss: "https://other.example" } }],
  ["of another client", { claims: { ...ACCESS, client_id: "other" } }],
  ["an id token", { claims: { sub: "p-1", iss: ISSUER, token_use: "id", aud: "thi-dua" } }],
  ["an id token that says nothing of its use", { claims: { sub: "p-1", iss: ISSUER, aud: "thi-dua" } }],
  ["without a person", { claims: { iss: ISSUER, token_use: "access", client_id: "thi-dua" } }],
  ["without an end", { expires: null }],
])("refused: a token %s", async (_what, made) => {
  expect(await outcome(`Bearer ${await token(made)}`)).toBe("notSignedIn");
});

test("refused: a token signed with the public key as a shared secret", async () => {
  const secret = new TextEncoder().encode(JSON.stringify(jwk).padEnd(32));
  const forged = await new SignJWT(ACCESS)
    .setProtectedHeader({ alg: "HS256", kid: "k1" })
    .setExpirationTime("1m")
    .sign(secret);
  expect(await outcome(`Bearer ${forged}`)).toBe("notSignedIn");
});

test("a token that has run out ends the session, but not within the skew of two clocks", async () => {
  expect(await outcome(`Bearer ${await token({ expires: -60 })}`)).toBe("sessionOver");
  expect(await outcome(`Bearer ${await token({ expires: -10 })}`)).toBe("p-1");
});

test.each<[string, Made]>([
  ["Cognito", {}],
  ["an issuer after RFC 9068", { claims: { sub: "p-1", iss: ISSUER, aud: ["thi-dua"] }, typ: "at+jwt" }],
  ["Keycloak", { claims: { sub: "p-1", iss: ISSUER, typ: "Bearer", azp: "thi-dua", aud: "account" } }],
])("accepted: an access token of %s", async (_who, made) => {
  expect(await outcome(`Bearer ${await token(made)}`)).toBe("p-1");
});

test("settings are discovered once, a failure is tried again, and keys are fetched once for many tokens", async () => {
  const asked: string[] = [];
  let isDown = true;
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    if (isDown) response.statusCode = 503;
    response.end(JSON.stringify(request.url === "/jwks.json" ? { keys: [jwk] } : discovery()));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  function discovery() {
    return {
      issuer: base,
      authorization_endpoint: `${base}/a`,
      token_endpoint: `${base}/t`,
      jwks_uri: `${base}/jwks.json`,
    };
  }
  try {
    const find = discoveredIssuer({ issuer: base, clientId: "thi-dua" });
    await expect(find()).rejects.toThrow("503");
    isDown = false;
    const own = await token({ claims: { ...ACCESS, iss: base } });
    for (let count = 0; count < 3; count += 1) expect(await personOf(own, await find())).toBe("p-1");
    expect(asked.slice(1)).toEqual(["/.well-known/openid-configuration", "/jwks.json"]);
  } finally {
    server.close();
  }
});
