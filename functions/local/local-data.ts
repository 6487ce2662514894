// The folder in which `npm start` keeps everything: the store, keys, and files of the example. An example
// whose set-up was cut short is begun again; nobody can have worked in it yet.
import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface LocalData {
  readonly folder: string;
  /** The example was set up to its end in an earlier run, or there is none to set up. */
  readonly isReady: boolean;
  readonly signingKey: string;
  /** Files of the example that lie ready to be uploaded. */
  readonly files: string;
  markReady(): Promise<void>;
}

/** @param root e.g. ".data"; the example and own data lie apart in it */
export async function openLocalData(root: string, { example }: { example: boolean }): Promise<LocalData> {
  const folder = join(root, example ? "example" : "own");
  const mark = join(folder, "ready");
  const isReady = await exists(mark);
  if (example && !isReady) await rm(join(folder, "table"), { recursive: true, force: true });
  const files = join(folder, "files");
  await mkdir(files, { recursive: true });
  return {
    folder,
    isReady,
    signingKey: await keptSecret(join(folder, "signing-key")),
    files,
    markReady: () => writeFile(mark, ""),
  };
}

async function keptSecret(file: string): Promise<string> {
  if (await exists(file)) return readFile(file, "utf8");
  const secret = randomBytes(32).toString("base64url");
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return false;
    throw error;
  }
}
