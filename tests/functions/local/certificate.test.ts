import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { certificateFrom } from "../../../functions/local/certificate.ts";
import { selfSigned } from "./self-signed.ts";

const NOW = new Date("2026-01-01T00:00:00Z");
const folder = await mkdtemp(join(tmpdir(), "thidua-chung-thu-"));
const file = (name: string) => join(folder, name);
const good = selfSigned({ until: new Date("2030-01-01T00:00:00Z") });
beforeAll(async () => {
  await writeFile(file("good.crt"), good.cert);
  await writeFile(file("good.key"), good.key);
  await writeFile(file("old.crt"), selfSigned({ until: new Date("2025-12-31T00:00:00Z") }).cert);
  await writeFile(file("text.crt"), "đây là chữ");
});
afterAll(() => rm(folder, { recursive: true }));

function read(argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return certificateFrom(argv, { env, now: NOW });
}

test("without --https there is none, whatever else is said", async () => {
  expect(await read([], { THIDUA_CERT: "a", THIDUA_KEY: "b" })).toBeNull();
});

test("paths come from the command line, or from the environment", async () => {
  const paths = ["--cert", file("good.crt"), "--key", file("good.key")];
  expect(await read(["--https", ...paths])).toEqual(good);
  expect(await read(["--https"], { THIDUA_CERT: file("good.crt"), THIDUA_KEY: file("good.key") })).toEqual(
    good,
  );
});

test.each([
  ["no paths", [], "--cert TỆP.crt --key TỆP.key", "https needs a certificate"],
  ["a path to nothing", ["none.crt", "good.key"], "Không đọc được tệp", "cannot be read"],
  ["a missing key", ["good.crt", "none.key"], "none.key", "cannot be read"],
  [
    "a file that is no certificate",
    ["text.crt", "good.key"],
    "không phải chứng thư",
    "not a PEM certificate",
  ],
  ["the key of another", ["old.crt", "good.key"], "không phải chứng thư và khóa", "with its own key"],
])("%s: says what to do, in both languages", async (_, [cert, key], vietnamese, english) => {
  const paths = cert === undefined || key === undefined ? [] : ["--cert", file(cert), "--key", file(key)];
  const reading = read(["--https", ...paths]);
  await expect(reading).rejects.toThrow(vietnamese);
  await expect(reading).rejects.toThrow(english);
});

test("one that has expired is not used", async () => {
  const old = selfSigned({ until: new Date("2025-12-31T00:00:00Z") });
  await writeFile(file("old.crt"), old.cert);
  await writeFile(file("old.key"), old.key);
  await expect(read(["--https", "--cert", file("old.crt"), "--key", file("old.key")])).rejects.toThrow(
    "đã hết hạn",
  );
});

test("one that is not valid yet is not used, and the day from which it is is named", async () => {
  const early = selfSigned({
    from: new Date("2026-01-02T03:00:00Z"),
    until: new Date("2030-01-01T00:00:00Z"),
  });
  await writeFile(file("early.crt"), early.cert);
  await writeFile(file("early.key"), early.key);
  const reading = read(["--https", "--cert", file("early.crt"), "--key", file("early.key")]);
  await expect(reading).rejects.toThrow("chỉ dùng được từ ngày 02/01/2026");
  await expect(reading).rejects.toThrow("is valid from 02/01/2026 on");
});

test.each(["--cert", "--key"])("%s without --https is not passed over in silence", async (flag) => {
  const reading = read([flag, file("good.crt")]);
  await expect(reading).rejects.toThrow("mà không có --https");
  await expect(reading).rejects.toThrow("need --https");
});
