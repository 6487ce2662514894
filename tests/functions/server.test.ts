// `npm start` as a person meets it: what the terminal says, what is served, what stays over a restart.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PERSON } from "../../shared/examples/people.ts";
import { startLocalServer, type LocalServer } from "../local-server.ts";

const data = await mkdtemp(join(tmpdir(), "thidua-server-"));
let server: LocalServer;
beforeAll(async () => void (server = await startLocalServer({ data })));
afterAll(async () => {
  await server.stop();
  await rm(data, { recursive: true, force: true });
});

test("the terminal says where to go, that all is invented, and which files lie ready", async () => {
  const output = server.output();
  expect(output).toContain(`Thi Đua đang chạy tại  ${server.address}`);
  expect(output).toContain("Số liệu ví dụ, đơn vị hư cấu. Ngày giả định: 04/01/2021.");
  const files = await readdir(join(data, "example", "files"));
  expect(files).toHaveLength(2);
  for (const file of files) {
    expect(output).toContain(file);
    const download = await fetch(`${server.address}/vi-du/${encodeURIComponent(file)}`);
    expect([download.status, download.headers.get("Content-Type")]).toEqual([
      200,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]);
  }
  expect((await fetch(`${server.address}/vi-du/..%2Fsigning-key`)).status).toBe(404);
});

test("the page is checked each time, files with a hash in their name are kept for ever", async () => {
  const page = await fetch(server.address);
  expect(page.headers.get("Cache-Control")).toBe("no-cache");
  expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'self'");
  const asset = /(?:src|href)="([^"]*assets\/[^"]+)"/.exec(await page.text())?.[1] ?? "";
  const script = await fetch(new URL(asset, server.address));
  expect([script.status, script.headers.get("Cache-Control")]).toEqual([
    200,
    "public, max-age=31536000, immutable",
  ]);
  expect((await fetch(`${server.address}/nothing.html`)).status).toBe(404);
});

test("a second start over the same data, or on a taken port, says what to do and ends", async () => {
  await expect(startLocalServer({ data })).rejects.toThrow("đang được một cửa sổ khác mở");
  const elsewhere = await mkdtemp(join(tmpdir(), "thidua-server-"));
  const port = Number(new URL(server.address).port);
  await expect(startLocalServer({ data: elsewhere, flags: ["--no-example"], port })).rejects.toThrow(
    `Cổng ${port} đang có`,
  );
  await rm(elsewhere, { recursive: true, force: true });
});

test("a restart keeps the data and the session", async () => {
  const token = await server.signIn(PERSON.officerB);
  const port = Number(new URL(server.address).port);
  await server.stop();
  server = await startLocalServer({ data, port });
  expect(server.output()).not.toContain("Đang lập số liệu ví dụ");
  const me = await fetch(`${server.address}/v1/me`, { headers: { Authorization: `Bearer ${token}` } });
  expect(await me.json()).toMatchObject({
    person: { id: PERSON.officerB },
    today: "2021-01-04",
    example: true,
  });
});

test("without the example one person of the board begins", async () => {
  const own = await mkdtemp(join(tmpdir(), "thidua-server-"));
  const empty = await startLocalServer({ data: own, flags: ["--no-example"] });
  try {
    const headers = { Authorization: `Bearer ${await empty.signIn("p-000001")}` };
    expect(await (await fetch(`${empty.address}/v1/plans`, { headers })).json()).toEqual({ plans: [] });
    expect(await (await fetch(`${empty.address}/v1/me`, { headers })).json()).toMatchObject({
      example: false,
    });
  } finally {
    await empty.stop();
    await rm(own, { recursive: true, force: true });
  }
});
