// `npm start` as a process of its own, for journeys: the built server on a free port over a folder of its
// own, and signing in as a demo person the way the page does, by code and PKCE.
import { spawn, type ChildProcess } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";

export interface LocalServer {
  readonly address: string;
  /** What it has written to the terminal so far. */
  output(): string;
  /** An access token of a demo person. */
  signIn(person: string): Promise<string>;
  /** Ends the process and waits for it. */
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Starts dist/server.mjs and waits until it answers. */
export async function startLocalServer({
  data,
  flags = [],
  port: wanted,
  isUp = answers,
}: {
  data: string;
  flags?: readonly string[];
  /** A free one without it. */
  port?: number;
  /** Asks it; throws while nobody listens. */
  isUp?: (address: string) => Promise<boolean>;
}): Promise<LocalServer> {
  const port = wanted ?? (await freePort());
  const child = spawn(process.execPath, ["dist/server.mjs", ...flags], {
    env: { ...process.env, PORT: String(port), DATA: data },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (written += String(chunk)));
  const address = `${flags.includes("--https") ? "https" : "http"}://localhost:${port}`;
  await untilItAnswers(child, {
    isUp: async () => written.includes(address) && (await isUp(address)),
    output: () => written,
  });
  return {
    address,
    output: () => written,
    signIn: (person) => signIn(address, person),
    stop: async (signal = "SIGTERM") => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (address === null || typeof address === "string") throw new Error("No free port");
  return address.port;
}

async function answers(address: string): Promise<boolean> {
  return (await fetch(`${address}/v1/health`)).ok;
}

async function untilItAnswers(
  child: ChildProcess,
  { isUp, output }: { isUp: () => Promise<boolean>; output: () => string },
): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`);
    try {
      // Another process may answer there: ours has said that it runs.
      if (await isUp()) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill("SIGKILL");
  throw new Error(`The server did not answer within a minute:\n${output()}`);
}

async function signIn(address: string, person: string): Promise<string> {
  const verifier = randomBytes(32).toString("base64url");
  const asked = {
    response_type: "code",
    client_id: "thi-dua",
    redirect_uri: `${address}/auth/callback.html`,
    state: "journey",
    nonce: "journey",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  };
  const chosen = await fetch(`${address}/issuer/authorize`, {
    method: "POST",
    body: new URLSearchParams({ ...asked, person }),
    redirect: "manual",
  });
  const code = new URL(chosen.headers.get("Location") ?? "").searchParams.get("code") ?? "";
  const answer = await fetch(`${address}/issuer/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: asked.client_id,
      redirect_uri: asked.redirect_uri,
      code,
      code_verifier: verifier,
    }),
  });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return token;
}
