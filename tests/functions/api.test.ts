// The Lambda entry as it is deployed: bundled, loaded by a bare process, answering an API Gateway event.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, expect, test } from "vitest";
import { startLocalEngine } from "../../functions/store/local-engine.ts";
import { connect, createTableIfMissing } from "../../functions/store/table.ts";

const engine = await startLocalEngine();
await createTableIfMissing(connect({ ...engine.connection, table: "thidua" }));
// Outside the repository: whatever the bundle did not take in is not there to be found.
const folder = await mkdtemp(join(tmpdir(), "thidua-lambda-"));
afterAll(async () => {
  await engine.stop();
  await rm(folder, { recursive: true, force: true });
});

const SETTINGS = {
  AWS_LAMBDA_FUNCTION_NAME: "api",
  AWS_REGION: "ap-southeast-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  DYNAMODB_ENDPOINT: engine.connection.endpoint ?? "",
  TABLE_NAME: "thidua",
  OIDC_ISSUER: "http://127.0.0.1:9/issuer",
  OIDC_CLIENT_ID: "thi-dua",
  SIGNING_KEY: "a key for tests that is long enough",
  APP_VERSION: "1.2.3",
};

await build({
  entryPoints: ["functions/api.ts"],
  outdir: folder,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  splitting: true,
  minify: true,
  platform: "node",
  target: "node24",
  format: "esm",
  mainFields: ["module", "main"],
  alias: { "@aws-sdk/credential-provider-node": "./functions/lambda-credentials.ts" },
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: "error",
});
await writeFile(
  join(folder, "call.mjs"),
  `import { handler } from "./api.mjs";
   const path = process.argv[2];
   const event = { version: "2.0", rawPath: path, rawQueryString: "", headers: {}, isBase64Encoded: false,
     requestContext: { http: { method: "GET", path }, domainName: "x", accountId: "", apiId: "", stage: "" } };
   process.send(await handler(event, {}));
   process.exit();`,
);

interface Called {
  readonly answer: { readonly statusCode: number; readonly body: string } | null;
  readonly output: string;
}

async function call(path: string, settings: Record<string, string> = SETTINGS): Promise<Called> {
  const child = spawn(process.execPath, ["call.mjs", path], {
    cwd: folder,
    env: settings,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let answer: Called["answer"] = null;
  let output = "";
  child.on("message", (message) => void (answer = message as NonNullable<Called["answer"]>));
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((resolve) => child.on("close", resolve));
  return { answer, output };
}

test("answers health with the store's answer, and logs one line", async () => {
  const { answer, output } = await call("/v1/health");
  expect(answer?.statusCode).toBe(200);
  expect(JSON.parse(answer?.body ?? "")).toEqual({ status: "ok", version: "1.2.3" });
  expect(output.trim().split("\n")).toHaveLength(1);
  expect(JSON.parse(output)).toMatchObject({ endpoint: "health", status: 200 });
});

test("asks the store as the role that Lambda runs it in", async () => {
  const asked: IncomingHttpHeaders[] = [];
  const store = createServer((request, response) => {
    asked.push(request.headers);
    response.end('{"Items":[],"Count":0}');
  }).listen(0, "127.0.0.1");
  await once(store, "listening");
  try {
    const settings = {
      ...SETTINGS,
      AWS_ACCESS_KEY_ID: "ROLE",
      AWS_SESSION_TOKEN: "of the role",
      DYNAMODB_ENDPOINT: `http://127.0.0.1:${(store.address() as AddressInfo).port}`,
    };
    expect((await call("/v1/health", settings)).answer?.statusCode).toBe(200);
  } finally {
    store.close();
  }
  expect(asked).toHaveLength(1);
  expect(asked[0]?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=ROLE\//);
  expect(asked[0]?.["x-amz-security-token"]).toBe("of the role");
});

test("refuses without a sign-in, and says that it cannot reach its issuer only in the log", async () => {
  expect((await call("/v1/me")).answer).toMatchObject({ statusCode: 401 });
  const { answer, output } = await call("/v1/sign-in.json");
  expect(answer?.statusCode).toBe(500);
  expect(answer?.body).not.toContain("127.0.0.1");
  expect(output).toContain("cause");
});

test("a missing setting stops the start and is named", async () => {
  const settings = { ...SETTINGS, SIGNING_KEY: "" };
  expect((await call("/v1/health", settings)).output).toContain(
    'Environment variable "SIGNING_KEY" is missing',
  );
});
