// Typed calls of the contract: endpoint name, parameters and body in, a schema-checked answer or a
// Failure out. The one place of addin/ that talks to the API.
import type * as z from "zod/mini";
import type { Endpoint } from "../../shared/contract/endpoint.ts";
import { endpoints, type EndpointName } from "../../shared/contract/endpoints.ts";
import { failureOf, OFFLINE, STOPPED, unreadable, type Failure, type Outcome } from "./failure.ts";
import { packJson } from "./packed-json.ts";
import { accessToken, endSession } from "./session.ts";
import { timeLimit } from "./time-limit.ts";

/** A file that the server made. */
export interface Download {
  readonly blob: Blob;
  readonly name: string;
}

type Table = typeof endpoints;
type PathParameter<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParameter<Rest>
  : never;
type Query<E> = E extends { query: infer Schemas }
  ? Partial<Record<keyof Schemas, string | number | boolean>>
  : unknown;
type Body<E> = E extends { body: infer B }
  ? { readonly body: B extends z.ZodMiniType ? z.infer<B> : Blob }
  : unknown;
type AnswerOf<E> = E extends { answer: infer A } ? (A extends z.ZodMiniType ? z.infer<A> : Download) : never;

/** Path parameters, query parameters and body of an endpoint in one object. */
export type Parameters<Name extends EndpointName> = Record<
  PathParameter<Table[Name]["path"]>,
  string | number
> &
  Query<Table[Name]> &
  Body<Table[Name]>;
export type Answer<Name extends EndpointName> = AnswerOf<Table[Name]>;

const ATTEMPTS = 3;
const WAIT_MS = 600;
/** All attempts together; a workbook goes over a slow line longer. */
const LIMIT_MS = 30_000;
const FILE_LIMIT_MS = 120_000;

/**
 * "offline": nobody answered in time. "stopped": the person did not wait; it may have arrived all the same.
 *
 * @example const { ok } = await call("readRanking", { plan: "dak-nong-2020", bloc: "khoi-4" });
 */
export async function call<Name extends EndpointName>(
  name: Name,
  parameters: Parameters<Name>,
  stop?: AbortSignal,
): Promise<Outcome<Answer<Name>>> {
  const endpoint: Endpoint = endpoints[name];
  const given: Readonly<Record<string, unknown>> = parameters;
  const isFile = typeof endpoint.answer === "string" || given.body instanceof Blob;
  const limit = timeLimit(isFile ? FILE_LIMIT_MS : LIMIT_MS, stop);
  try {
    const outcome = await answerOf<Name>(endpoint, { given, signal: limit.signal });
    const isCutOff = !outcome.ok && outcome.problem.code === "unreadable" && limit.signal.aborted;
    return isCutOff ? { ok: false, problem: cutOff(stop) } : outcome;
  } catch (error) {
    if (!limit.signal.aborted) throw error;
    return { ok: false, problem: cutOff(stop) };
  } finally {
    limit.end();
  }
}

function cutOff(stop: AbortSignal | undefined): Failure {
  return stop?.aborted === true ? STOPPED : OFFLINE;
}

interface Asking {
  readonly given: Readonly<Record<string, unknown>>;
  readonly signal: AbortSignal;
}

async function answerOf<Name extends EndpointName>(
  endpoint: Endpoint,
  { given, signal }: Asking,
): Promise<Outcome<Answer<Name>>> {
  const token = accessToken();
  const response = await send(addressOf(endpoint, given), {
    method: endpoint.method,
    body: given.body,
    retrySafe: endpoint.method === "GET" || isCounted(given.body),
    token,
    signal,
  });
  if (response === null) return { ok: false, problem: OFFLINE };
  if (!response.ok) {
    const problem = await failureOf(response);
    // Somebody may have signed in since: a refusal of the token before is not theirs.
    if (response.status === 401 && token === accessToken()) endSession(problem);
    return { ok: false, problem };
  }
  if (typeof endpoint.answer === "string") {
    const download: Download = { blob: await response.blob(), name: fileName(response) };
    return { ok: true, answer: download as Answer<Name> };
  }
  const parsed = endpoint.answer.safeParse(await response.json().catch(() => null));
  if (!parsed.success) return { ok: false, problem: unreadable(response.status) };
  return { ok: true, answer: parsed.data as Answer<Name> };
}

interface Sent {
  readonly method: string;
  readonly body: unknown;
  readonly retrySafe: boolean;
  readonly token: string | null;
  readonly signal: AbortSignal;
}

/** null: no answer came, also after trying again where a repetition cannot write twice. */
async function send(address: string, sent: Sent): Promise<Response | null> {
  const request = await requestOf(sent);
  for (let attempt = 1; ; attempt += 1) {
    const last = attempt === ATTEMPTS || !sent.retrySafe;
    try {
      const response = await fetch(address, request);
      if (response.status !== 503 || last) return response;
    } catch (error) {
      // fetch rejects with a TypeError where the network fails.
      if (!(error instanceof TypeError)) throw error;
      if (last) return null;
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT_MS * attempt));
  }
}

async function requestOf({ method, body, token, signal }: Sent): Promise<RequestInit> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  if (body === undefined) return { method, headers, signal };
  if (body instanceof Blob) {
    headers["Content-Type"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { method, headers, body, signal };
  }
  const packed = await packJson(body);
  return { method, headers: { ...headers, ...packed.headers }, body: packed.body, signal };
}

/** What is not in the path goes into the query. */
function addressOf({ path, query }: Endpoint, given: Readonly<Record<string, unknown>>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wordOf(given[name])));
  const search = new URLSearchParams();
  for (const name of Object.keys(query ?? {})) {
    const value = wordOf(given[name]);
    if (value !== "") search.set(name, value);
  }
  const asked = search.toString();
  return asked === "" ? filled : `${filled}?${asked}`;
}

/** A parameter as it stands in an address; what is absent or false is left out. */
function wordOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || value === true ? String(value) : "";
}

/** A body that carries a client's counter may be sent twice: the server answers the second as the first. */
function isCounted(body: unknown): boolean {
  return typeof body === "object" && body !== null && "clientId" in body;
}

function fileName(response: Response): string {
  const header = response.headers.get("Content-Disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="?([^";]+)"?/i.exec(header)?.[1] ?? "thi-dua.xlsx";
}
