// The embedded engine for local use and tests: dynalite over a folder, or in memory. Never part of what
// runs on AWS. Data outlives the process, also one that is killed; writes are not forced to the disk, so
// a power cut may take the last ones.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Connection } from "./table.ts";

export interface LocalEngine {
  readonly connection: Omit<Connection, "table">;
  stop(): Promise<void>;
}

/**
 * @param folder where data is kept; in memory without it
 * @throws on Lambda, and when another process has the folder open
 */
export async function startLocalEngine(folder?: string): Promise<LocalEngine> {
  if (process.env.AWS_LAMBDA_FUNCTION_NAME !== undefined) {
    throw new Error("The embedded store is for local use and does not start on Lambda");
  }
  if (folder !== undefined) await claim(folder);
  const { default: dynalite } = await import("dynalite");
  const server = dynalite({
    createTableMs: 0,
    ...(folder !== undefined && { path: join(folder, "table") }),
  });
  const port = await listen(server);
  if (folder !== undefined) await writeFile(holderFile(folder), `${port} ${process.pid}`);
  return {
    connection: {
      endpoint: `http://127.0.0.1:${port}`,
      region: "local",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    },
    stop: async () => close(server),
  };
}

/**
 * LevelDB opens a folder once, and dynalite ends the process with an obscure error when it is open
 * already. Whoever opened it last left its port and process beside the data: if that process lives and
 * an engine answers there, the folder is in use. A killed process leaves the file, but lives no more,
 * even if another engine has taken its port.
 */
async function claim(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const holder = await readFile(holderFile(folder), "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });
  const [port = "", holdingProcess = ""] = holder.split(" ");
  // A process that was just killed may take a moment to be gone.
  for (let tries = 0; port !== "" && lives(Number(holdingProcess)) && (await isEngine(port)); tries++) {
    if (tries === 20) throw new Error(`Another process has the data in ${folder} open; end it first`);
    await wait(100);
  }
}

function lives(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    // Signal 0 asks whether the process is there and does nothing to it.
    return process.kill(id, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function isEngine(port: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(2000) });
    return (await answer.text()).startsWith("healthy: dynamodb");
  } catch {
    // Nothing listens there, or something that does not speak HTTP.
    return false;
  }
}

function holderFile(folder: string): string {
  return join(folder, "engine");
}

async function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address !== null && typeof address === "object") resolve(address.port);
      else reject(new Error("The embedded store has no port"));
    });
  });
}

async function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // Clients keep idle connections open, for which closing would wait.
    server.closeIdleConnections();
  });
}
