// Hangs one endpoint of the contract on the app: parses what comes in by the contract's schemas, calls
// the handler, writes what goes out. Handlers see typed values only and never a request or a response.
import { gunzipSync } from "node:zlib";
import type { Context, Hono, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import * as z from "zod/mini";
import type { Endpoint } from "../shared/contract/endpoint.ts";
import { endpoints, type EndpointName } from "../shared/contract/endpoints.ts";
import { problem } from "../shared/contract/problems.ts";
import type { Membership } from "../shared/rights.ts";
import { WHAT } from "../shared/wording/answers.ts";
import { ProblemError, refuse } from "./problem-error.ts";

/** Who asks, with the memberships as they stand at this request. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly memberships: readonly Membership[];
}

/** What one request carries, checked. */
export interface Call<Name extends EndpointName> {
  readonly params: Readonly<Record<ParamOf<(typeof endpoints)[Name]["path"]>, string>>;
  readonly query: QueryOf<(typeof endpoints)[Name]>;
  readonly body: BodyOf<(typeof endpoints)[Name]>;
  readonly person: (typeof endpoints)[Name] extends { readonly open: true } ? null : SignedIn;
}

export type Handler<Name extends EndpointName> = (
  call: Call<Name>,
) => Promise<AnswerOf<(typeof endpoints)[Name]>>;

export type Handlers = { readonly [Name in EndpointName]: Handler<Name> };

/** A workbook or an archive, with the name it is saved under. */
export interface FileAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly fileName: string;
}

type ParamOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamOf<Rest>
  : never;
type QueryOf<E> = E extends { readonly query: infer Schemas }
  ? { readonly [Key in keyof Schemas]?: Schemas[Key] extends z.ZodMiniType<infer Value> ? Value : never }
  : Readonly<Record<string, never>>;
type BodyOf<E> = E extends { readonly body: infer Body }
  ? Body extends z.ZodMiniType<infer Value>
    ? Value
    : Uint8Array
  : undefined;
type AnswerOf<E extends { readonly answer: unknown }> =
  E["answer"] extends z.ZodMiniType<infer Value> ? ReadonlyDeep<Value> : FileAnswer;
type ReadonlyDeep<T> = T extends readonly (infer Item)[]
  ? readonly ReadonlyDeep<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T;

/** What the middleware keep for a request. */
export interface RequestVariables {
  requestId: string;
  endpoint?: EndpointName;
  signedIn?: SignedIn;
  problem?: string;
  cause?: string;
}
export type App = Hono<{ Variables: RequestVariables }>;
type RequestContext = Context<{ Variables: RequestVariables }>;

const JSON_LIMIT = { bytes: 1024 * 1024, label: "1 MB" };
const WORKBOOK_LIMIT = { bytes: 4 * 1024 * 1024, label: "4 MB" };
const MEDIA_TYPE = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

interface Mounting {
  readonly name: EndpointName;
  readonly handlers: Handlers;
  /** Sets `signedIn`, or refuses. */
  readonly signIn: MiddlewareHandler;
  /** Refuses who has nothing to do where the path leads, before a body is read. */
  readonly admit: (asked: {
    readonly person: SignedIn;
    readonly params: Readonly<Record<string, string>>;
  }) => Promise<void>;
}

export function mount(app: App, { name, handlers, signIn, admit }: Mounting): void {
  const endpoint: Endpoint = endpoints[name];
  // The parsers below follow the same table entry that the types of a call are read from.
  const handler = handlers[name] as unknown as (call: object) => Promise<unknown>;
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ":$1");
  const remember: MiddlewareHandler = async (c, next) => {
    c.set("endpoint", name);
    await next();
  };
  app.on(endpoint.method, path, remember);
  if (!endpoint.open) app.on(endpoint.method, path, signIn);
  if (endpoint.body !== undefined) app.on(endpoint.method, path, admitWith(admit));
  app.on(endpoint.method, path, limitOf(endpoint), async (c) => {
    const call = {
      params: c.req.param(),
      query: queryOf(c, endpoint),
      body: await bodyOf(c, endpoint),
      person: c.get("signedIn") ?? null,
    };
    return answer(c, endpoint, await handler(call));
  });
}

function admitWith(admit: Mounting["admit"]): MiddlewareHandler<{ Variables: RequestVariables }> {
  return async (c, next) => {
    const person = c.get("signedIn");
    if (person !== undefined) await admit({ person, params: c.req.param() });
    await next();
  };
}

function limitOf({ body }: Endpoint): MiddlewareHandler {
  const limit = body === "workbook" ? WORKBOOK_LIMIT : JSON_LIMIT;
  return bodyLimit({
    maxSize: limit.bytes,
    onError: () => {
      throw new ProblemError(
        problem("tooLarge", { what: body === "workbook" ? WHAT.workbook : WHAT.json, limit: limit.label }),
      );
    },
  });
}

function queryOf(c: RequestContext, { query }: Endpoint): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, schema] of Object.entries(query ?? {})) {
    const value = c.req.query(name);
    if (value === undefined) continue;
    const parsed = z.safeParse(schema, value);
    if (!parsed.success) refuse("badRequest", { what: name });
    given[name] = parsed.data;
  }
  return given;
}

async function bodyOf(c: RequestContext, { body }: Endpoint): Promise<unknown> {
  if (body === undefined) return undefined;
  if (body === "workbook") return new Uint8Array(await c.req.arrayBuffer());
  const isZipped = c.req.header("Content-Encoding") === "gzip";
  const text = isZipped ? unzipped(await c.req.arrayBuffer()) : await c.req.text();
  const parsed = z.safeParse(body, parseJson(text));
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.map(String).join(".") ?? "";
  refuse("badRequest", { what: place === "" ? "JSON" : place });
}

/** A sync of 80 lines with explanations is 20 KB of JSON and 3 KB zipped. The limit holds for both. */
function unzipped(bytes: ArrayBuffer): string {
  try {
    return gunzipSync(bytes, { maxOutputLength: JSON_LIMIT.bytes }).toString();
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    if (error.code === "ERR_BUFFER_TOO_LARGE")
      refuse("tooLarge", { what: WHAT.json, limit: JSON_LIMIT.label });
    refuse("badRequest", { what: "gzip" });
  }
}

function parseJson(text: string): unknown {
  try {
    if (depthOf(text) <= DEEPEST) return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  // The parser's own sentence quotes the text, which may hold names.
  refuse("badRequest", { what: "JSON" });
}

/** Trees of criteria are walked by recursion: real sheets are some 10 levels of JSON deep, none is 64. */
const DEEPEST = 64;

/** One pass over the text: a search for whole strings would take the square of an unclosed one. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let index = 0; index < json.length; index++) {
    const sign = json.charAt(index);
    if (isInString && sign === "\\") index++;
    else if (sign === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth);
    else if (sign === "]" || sign === "}") depth--;
  }
  return deepest;
}

function answer(c: RequestContext, endpoint: Endpoint, value: unknown): Response {
  // Bodies hold what this person may see: no shared cache keeps them, and the browser asks each time.
  c.header("Cache-Control", endpoint.open ? "no-cache" : "private, no-cache");
  if (typeof endpoint.answer !== "string") return c.json(value as object);
  const { bytes, fileName } = value as FileAnswer;
  c.header("Content-Type", MEDIA_TYPE[endpoint.answer]);
  c.header("Content-Disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  return c.body(bytes);
}
