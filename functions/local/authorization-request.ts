// What a client asks of the local issuer when somebody is to sign in. The choice page carries it on.
import * as z from "zod/mini";

export const LOCAL_CLIENT = "thi-dua";

export const authorizationRequest = z.object({
  response_type: z.literal("code"),
  client_id: z.literal(LOCAL_CLIENT),
  redirect_uri: z.string(),
  state: z.string().check(z.maxLength(500)),
  nonce: z._default(z.string().check(z.maxLength(500)), ""),
  code_challenge: z.string().check(z.regex(/^[\w-]{43}$/)),
  code_challenge_method: z.literal("S256"),
});
export type AuthorizationRequest = z.infer<typeof authorizationRequest>;
