// The folder in which `npm start` keeps everything: the store, keys, the log, and files of the example. An
// example whose set-up was cut short is begun again in a store of its own: nobody can have worked in it.
import { randomBytes } from "node:crypto";
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Raised whenever a store of before cannot be read any more: there is nobody else's to carry over. */
const FORMAT = 2;

/** The folder holds a store of another format. */
export class OldDataError extends Error {}

export interface LocalData {
  readonly folder: string;
  /** The store's own folder. */
  readonly store: string;
  /** The store was set up to its end in an earlier run. */
  readonly isReady: boolean;
  readonly signingKey: string;
  /** Files of the example that lie ready to be uploaded. */
  readonly files: string;
  markReady(): Promise<void>;
}

/**
 * @param root e.g. ".data"; the example and own data lie apart in it
 * @throws OldDataError
 */
export async function openLocalData(root: string, { example }: { example: boolean }): Promise<LocalData> {
  const folder = join(root, example ? "example" : "own");
  const files = join(folder, "files");
  await mkdir(files, { recursive: true });
  const mark = join(folder, "ready");
  const isReady = await exists(mark);
  const start = `store-${FORMAT}-`;
  const name = isReady ? await readFile(mark, "utf8") : `${start}${randomBytes(4).toString("hex")}`;
  if (!name.startsWith(start)) throw new OldDataError(folder);
  return {
    folder,
    store: join(folder, name),
    isReady,
    signingKey: await keptSecret(join(folder, "signing-key")),
    files,
    markReady: () => writeFile(mark, name),
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
