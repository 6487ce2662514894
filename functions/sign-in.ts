// Turns an access token into a person id. An OIDC issuer will do whose access tokens say that they are such:
// Cognito, a provincial Keycloak, any that follows RFC 9068, or the tiny local one. The token says who
// somebody is and nothing else; rights come from memberships.
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from "jose";
import * as z from "zod/mini";
import { refuse } from "./problem-error.ts";

/** The issuer's settings that the page and the add-in need to sign in, and the keys to verify with. */
export interface Issuer {
  readonly issuer: string;
  readonly clientId: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  /** Cached by jose; fetched again only when a token names an unknown key. */
  readonly keys: JWTVerifyGetKey;
}

const CLOCK_SKEW_SECONDS = 30;
const DISCOVERY_TIMEOUT_MS = 5_000;

/** The token of an Authorization header. @throws ProblemError "notSignedIn" */
export function bearerToken(header: string | undefined): string {
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(header ?? "")?.[1] ?? refuse("notSignedIn");
}

/**
 * The id of the person whom an access token names.
 *
 * @throws ProblemError "notSignedIn" or, for a token that has run out, "sessionOver"
 */
export async function personOf(token: string, issuer: Issuer): Promise<string> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, issuer.keys, {
      issuer: issuer.issuer,
      algorithms: ["RS256"],
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ["sub", "exp"],
    });
    if (!isAccessToken(payload, protectedHeader.typ) || !isForUs(payload, issuer.clientId)) {
      refuse("notSignedIn");
    }
    return payload.sub ?? refuse("notSignedIn");
  } catch (error) {
    if (error instanceof errors.JWTExpired) refuse("sessionOver");
    if (isBadToken(error)) refuse("notSignedIn");
    throw error;
  }
}

const discoverySchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

/**
 * Settings of an issuer by OIDC discovery, asked once; a failed attempt is not kept.
 *
 * @param settings the issuer's address as its tokens name it, and our client id there
 */
export function discoveredIssuer(settings: {
  readonly issuer: string;
  readonly clientId: string;
}): () => Promise<Issuer> {
  let known: Promise<Issuer> | undefined;
  return () => {
    known ??= discover(settings).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
}

async function discover({ issuer, clientId }: { issuer: string; clientId: string }): Promise<Issuer> {
  const address = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
  const response = await fetch(address, { signal: AbortSignal.timeout(DISCOVERY_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`Discovery at "${issuer}" answered ${response.status}`);
  const found = discoverySchema.parse(await response.json());
  if (found.issuer !== issuer) throw new Error(`Discovery at "${issuer}" names "${found.issuer}"`);
  return {
    issuer,
    clientId,
    authorizationEndpoint: found.authorization_endpoint,
    tokenEndpoint: found.token_endpoint,
    keys: createRemoteJWKSet(new URL(found.jwks_uri)),
  };
}

// Cognito writes token_use, RFC 9068 the header's typ, Keycloak the payload's typ. An id token has none
// of them, so a page cannot be made to hand one over in place of an access token.
function isAccessToken(payload: JWTPayload, headerType: string | undefined): boolean {
  if (payload.token_use !== undefined) return payload.token_use === "access";
  return headerType?.toLowerCase() === "at+jwt" || payload.typ === "Bearer";
}

// Cognito's access tokens carry client_id and no aud; Keycloak's carry azp.
function isForUs(payload: JWTPayload, clientId: string): boolean {
  const audiences = typeof payload.aud === "string" ? [payload.aud] : (payload.aud ?? []);
  return payload.client_id === clientId || payload.azp === clientId || audiences.includes(clientId);
}

function isBadToken(error: unknown): boolean {
  return (
    error instanceof errors.JWTInvalid ||
    error instanceof errors.JWTClaimValidationFailed ||
    error instanceof errors.JWSInvalid ||
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JOSEAlgNotAllowed ||
    error instanceof errors.JOSENotSupported ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys
  );
}
