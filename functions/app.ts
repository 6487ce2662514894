// The API as one Hono app: middleware in order, every endpoint of the contract's table mounted, and one
// place that turns a refusal into application/problem+json. Everything outside comes in as `effects`.
import { randomUUID } from "node:crypto";
import { Hono, type Context, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { secureHeaders } from "hono/secure-headers";
import { endpoints, type EndpointName } from "../shared/contract/endpoints.ts";
import { problem, type Problem } from "../shared/contract/problems.ts";
import { WHAT } from "../shared/wording/answers.ts";
import { admit } from "./access.ts";
import type { Api, AppEffects } from "./effects.ts";
import { describeCause, loggedId } from "./log.ts";
import { mount, type App, type Handlers, type RequestVariables } from "./mount.ts";
import { ProblemError } from "./problem-error.ts";
import { blocHandlers } from "./routes/blocs.ts";
import { conferenceHandlers } from "./routes/conferences.ts";
import { filledSheetHandlers } from "./routes/filled-sheets.ts";
import { handInHandlers } from "./routes/hand-ins.ts";
import { planHandlers } from "./routes/plans.ts";
import { resultHandlers } from "./routes/results.ts";
import { scoreSheetHandlers } from "./routes/score-sheets.ts";
import { serviceHandlers } from "./routes/service.ts";
import { syncHandlers } from "./routes/syncs.ts";
import { publishedIn } from "./published.ts";
import type { WorkbookEndpoint } from "./routes/workbooks.ts";
import { bearerToken, personOf } from "./sign-in.ts";
import { readPerson } from "./store/people.ts";
import { BodyTooLarge, BODY_LIMIT } from "./store/version-item.ts";

export function createApp(effects: AppEffects): App {
  const app: App = new Hono();
  app.use(logRequests(effects));
  app.use(secureHeaders());
  app.use(compress());
  app.use(etag());
  const api: Api = { ...effects, published: publishedIn(effects.store) };
  const mounting = {
    handlers: handlersOf(api),
    signIn: signInWith(effects),
    admit: (asked: Parameters<typeof admit>[1]) => admit(api, asked),
  };
  for (const name of Object.keys(endpoints) as EndpointName[]) mount(app, { name, ...mounting });
  app.notFound((c) => answerProblem(c, problem("notFound")));
  app.onError((error, c) => {
    const refusal = refusalOf(error);
    if (refusal !== null) return answerProblem(c, refusal);
    c.set("cause", describeCause(error));
    return answerProblem(c, problem("internal", { request: c.get("requestId") }));
  });
  return app;
}

function handlersOf(api: Api): Handlers {
  // Layouts and the .xlsx library are half of all code, and few requests need them: loaded on the first.
  const load = async () => (await import("./routes/workbooks.ts")).workbookHandlers(api);
  const workbooks: Pick<Handlers, WorkbookEndpoint> = {
    downloadWorkbook: async (call) => (await load()).downloadWorkbook(call),
    uploadWorkbook: async (call) => (await load()).uploadWorkbook(call),
    downloadWorkbooks: async (call) => (await load()).downloadWorkbooks(call),
    uploadReceivedWorkbook: async (call) => (await load()).uploadReceivedWorkbook(call),
    downloadRanking: async (call) => (await load()).downloadRanking(call),
    downloadResults: async (call) => (await load()).downloadResults(call),
  };
  return {
    ...serviceHandlers(api),
    ...planHandlers(api),
    ...scoreSheetHandlers(api),
    ...filledSheetHandlers(api),
    ...handInHandlers(api),
    ...syncHandlers(api),
    ...workbooks,
    ...blocHandlers(api),
    ...conferenceHandlers(api),
    ...resultHandlers(api),
  };
}

/** What a careful person can cause; null for what should not happen. */
function refusalOf(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof BodyTooLarge) {
    const what = WHAT.longLines(error.longestLines);
    return problem("tooLarge", { what, limit: `${BODY_LIMIT / 1024} KB` });
  }
  return null;
}

function signInWith(effects: AppEffects): MiddlewareHandler<{ Variables: RequestVariables }> {
  return async (c, next) => {
    const id = await personOf(bearerToken(c.req.header("Authorization")), await effects.issuer());
    // Somebody the issuer knows and we do not: signed in, without a place to go.
    c.set("signedIn", (await readPerson(effects.store, id)) ?? { id, name: "", memberships: [] });
    await next();
  };
}

function logRequests(effects: AppEffects): MiddlewareHandler<{ Variables: RequestVariables }> {
  return async (c, next) => {
    const started = performance.now();
    // Ours always: a number chosen by a caller could pass one request off as another.
    const request = randomUUID();
    c.set("requestId", request);
    c.header("X-Request-Id", request);
    await next();
    const params: Readonly<Record<string, string | undefined>> = c.req.param();
    const [plan, bloc, unit] = [params.plan, params.bloc, params.unit].map(loggedId);
    const person = c.get("signedIn")?.id;
    const refused = c.get("problem");
    const cause = c.get("cause");
    effects.log({
      at: new Date().toISOString(),
      request,
      endpoint: c.get("endpoint") ?? null,
      method: c.req.method,
      status: c.res.status,
      ms: Math.round(performance.now() - started),
      ...(person !== undefined && { person }),
      ...(plan !== undefined && { plan }),
      ...(bloc !== undefined && { bloc }),
      ...(unit !== undefined && { unit }),
      ...(refused !== undefined && { problem: refused }),
      ...(cause !== undefined && { cause }),
    });
  };
}

function answerProblem(c: Context<{ Variables: RequestVariables }>, refusal: Problem): Response {
  c.set("problem", refusal.code);
  const { code, status, text, findings } = refusal;
  return new Response(
    JSON.stringify({
      type: `urn:thidua:problem:${code}`,
      code,
      status,
      title: text.vi,
      titleEn: text.en,
      ...(findings && { findings }),
    }),
    {
      status,
      headers: {
        "Content-Type": "application/problem+json; charset=utf-8",
        "X-Request-Id": c.get("requestId"),
        "Cache-Control": "no-store",
        ...(status === 401 && { "WWW-Authenticate": "Bearer" }),
      },
    },
  );
}
