// Entry of `npm start`: the whole product in one process on this machine. Store, sign-in page, API and
// page; on an empty store it first sets up the example. Takes PORT, --no-example for an empty start, and
// --https with a certificate, which Excel asks for.
import { readdir, writeFile } from "node:fs/promises";
import { createServer as createHttpsServer } from "node:https";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { Hono, type Context, type Next } from "hono";
import { examplePeople } from "../shared/examples/people.ts";
import { EXAMPLE_DAY } from "../shared/examples/plans.ts";
import { formatDay } from "../shared/vietnam-time.ts";
import { createApp } from "./app.ts";
import type { AppEffects } from "./effects.ts";
import { setUpExample } from "./example/set-up.ts";
import { certificateFrom, CertificateError, type Certificate } from "./local/certificate.ts";
import { movable, onDay, type MovableClock } from "./local/clock.ts";
import { firstPeople, FIRST_PERSON } from "./local/first-person.ts";
import { createLocalIssuer, type LocalIssuer } from "./local/issuer.ts";
import { OldDataError, openLocalData, type LocalData } from "./local/local-data.ts";
import { exampleFilesIn, siteIn } from "./local/site.ts";
import { logToFile } from "./local/log-file.ts";
import { LOCAL } from "../shared/wording/local.ts";
import { startLocalEngine, type LocalEngine } from "./store/local-engine.ts";
import { putPerson } from "./store/people.ts";
import { connect, createTableIfMissing } from "./store/table.ts";

const port = Number(process.env.PORT ?? 3000);
// Anybody may sign in as anybody: only this machine reaches it unless HOST says otherwise.
const host = process.env.HOST ?? "127.0.0.1";
const example = !process.argv.includes("--no-example");

await main();

async function main(): Promise<void> {
  const certificate = await readCertificate();
  say(LOCAL.starting);
  const data = await openData(process.env.DATA ?? ".data");
  const engine = await openEngine(data);
  const clock = movable(example ? onDay(EXAMPLE_DAY, () => new Date()) : () => new Date());
  const store = connect({ table: "thidua", ...engine.connection }, { now: clock.now });
  await createTableIfMissing(store);
  const scheme = certificate === null ? "http" : "https";
  const address = `${scheme}://localhost:${port}`;
  const issuer = await createLocalIssuer({
    env: process.env,
    address: `${address}/issuer`,
    // The page by a redirect, Excel's pane in a window of its own.
    redirectUris: [address, `${scheme}://127.0.0.1:${port}`].flatMap((origin) => [
      `${origin}/auth/callback.html`,
      `${origin}/auth/dialog.html`,
    ]),
    keyFile: join(data.folder, "issuer-key.json"),
    people: () => Promise.resolve(example ? examplePeople : firstPeople),
  });
  const effects: AppEffects = {
    store,
    now: clock.now,
    issuer: () => Promise.resolve(issuer.settings),
    signingKey: data.signingKey,
    example,
    version: process.env.npm_package_version ?? "0.1.0",
    log: logToFile(join(data.folder, "requests.log")),
  };
  if (!data.isReady) {
    if (example) await fillWithExample(effects, { clock, data, issuer });
    else await putPerson(store, FIRST_PERSON);
    await data.markReady();
  }
  const root = new Hono();
  root.use(withoutStrictTransport);
  root.route("/issuer", issuer.app);
  const app = createApp(effects);
  root.all("/v1/*", (c) => app.fetch(c.req.raw));
  root.route("/vi-du", exampleFilesIn(data.files));
  root.route("/", siteIn("dist/site", issuer.settings));
  const secure = certificate && { createServer: createHttpsServer, serverOptions: certificate };
  const server = serve({ fetch: root.fetch, port, hostname: host, ...secure }, () => {
    void greet(address, data);
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    say(LOCAL.portTaken(port));
    process.exitCode = 1;
    // Nobody waits: the process ends when the store has closed.
    void engine.stop();
  });
  const stop = (): void => {
    server.close();
    // Nobody waits: the process ends when the store has closed.
    void engine.stop().then(() => process.exit());
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

async function readCertificate(): Promise<Certificate | null> {
  try {
    return await certificateFrom(process.argv.slice(2), { env: process.env, now: new Date() });
  } catch (error) {
    if (!(error instanceof CertificateError)) throw error;
    say(error.message);
    process.exit(1);
  }
}

/** A browser that has seen it over https asks for https of every port of localhost, for half a year. */
async function withoutStrictTransport(c: Context, next: Next): Promise<void> {
  await next();
  c.res.headers.delete("Strict-Transport-Security");
}

async function openData(root: string): Promise<LocalData> {
  try {
    return await openLocalData(root, { example });
  } catch (error) {
    if (!(error instanceof OldDataError)) throw error;
    say(LOCAL.oldData(error.message));
    process.exit(1);
  }
}

async function openEngine({ folder, store }: LocalData): Promise<LocalEngine> {
  try {
    return await startLocalEngine(store);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith("Another process")) throw error;
    say(LOCAL.alreadyRunning(folder));
    process.exit(1);
  }
}

async function fillWithExample(
  effects: AppEffects,
  { clock, data, issuer }: { clock: MovableClock; data: LocalData; issuer: LocalIssuer },
): Promise<void> {
  say(LOCAL.settingUp);
  const app = createApp({ ...effects, log: () => undefined });
  const tokens = new Map<string, string>();
  await setUpExample({
    request: async (person, at, path, init) => {
      const token = tokens.get(person) ?? (await issuer.accessTokenFor(person));
      tokens.set(person, token);
      clock.hold(at);
      const headers = new Headers(init.headers);
      headers.set("Authorization", `Bearer ${token}`);
      return app.request(path, { ...init, headers });
    },
    savePerson: (person) => putPerson(effects.store, person),
    saveFile: (name, bytes) => writeFile(join(data.files, name), bytes),
  });
  clock.release();
}

async function greet(address: string, data: LocalData): Promise<void> {
  say(LOCAL.running(address));
  if (!example) return;
  const files = (await readdir(data.files)).toSorted();
  say(LOCAL.fiveMinutes({ day: formatDay(EXAMPLE_DAY), folder: data.files, files }));
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
