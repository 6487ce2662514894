// `npm start -- --https`, as Excel asks for it.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { spawnSync } from "node:child_process";
import { get } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { startLocalServer } from "../local-server.ts";
import { selfSigned } from "./local/self-signed.ts";

const data = await mkdtemp(join(tmpdir(), "thidua-https-"));
afterAll(() => rm(data, { recursive: true, force: true }));

interface Answer {
  readonly status: number | undefined;
  readonly strictTransport: string | undefined;
  readonly text: string;
}

function fetchTrusting(ca: string, address: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(address, { ca }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => (text += String(chunk)));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode,
          strictTransport: answer.headers["strict-transport-security"],
          text,
        }),
      );
    }).on("error", reject);
  });
}

test("pane, API and sign-in are served over https, and the browser keeps no rule for localhost", async () => {
  const { cert, key } = selfSigned({ until: new Date("2050-01-01T00:00:00Z") });
  await writeFile(join(data, "localhost.crt"), cert);
  await writeFile(join(data, "localhost.key"), key);
  const server = await startLocalServer({
    data: join(data, "store"),
    flags: [
      "--no-example",
      "--https",
      "--cert",
      join(data, "localhost.crt"),
      "--key",
      join(data, "localhost.key"),
    ],
    isUp: async (address) => (await fetchTrusting(cert, `${address}/v1/health`)).status === 200,
  });
  try {
    expect(server.address).toMatch(/^https:/);
    expect(server.output()).toContain(`đang chạy tại  ${server.address}`);
    const pane = await fetchTrusting(cert, `${server.address}/taskpane.html`);
    expect(pane.status).toBe(200);
    expect(pane.text).toContain("appsforoffice.microsoft.com");
    const issuer = await fetchTrusting(cert, `${server.address}/issuer/.well-known/openid-configuration`);
    expect(JSON.parse(issuer.text)).toMatchObject({ issuer: `${server.address}/issuer` });
    const health = await fetchTrusting(cert, `${server.address}/v1/health`);
    expect([pane.strictTransport, health.strictTransport]).toEqual([undefined, undefined]);
  } finally {
    await server.stop();
  }
});

test("without the files it says what to do, and ends", () => {
  const ended = spawnSync(process.execPath, ["dist/server.mjs", "--https"], {
    encoding: "utf8",
    env: { ...process.env, DATA: join(data, "none"), THIDUA_CERT: "", THIDUA_KEY: "" },
  });
  expect([ended.status, ended.stdout]).toEqual([
    1,
    expect.stringContaining("npm start -- --https --cert TỆP.crt --key TỆP.key"),
  ]);
});
