// Typed calls of the contract: endpoint name, parameters and body in, a schema-checked answer or a
// Failure out. The one place of addin/ that talks to the API.
import type * as z from "zod/mini";
import { endpoints, type Endpoint, type EndpointName } from "../../shared/contract/endpoints.ts";
import { failureOf, OFFLINE, unreadable, type Outcome } from "./failure.ts";
import { packJson } from "./packed-json.ts";
import { accessToken, endSession } from "./session.ts";

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

/**
 * @example const { ok } = await call("readRanking", { plan: "dak-nong-2020", bloc: "khoi-4" });
 */
export async function call<Name extends EndpointName>(
  name: Name,
  parameters: Parameters<Name>,
): Promise<Outcome<Answer<Name>>> {
  const endpoint: Endpoint = endpoints[name];
  const given: Readonly<Record<string, unknown>> = parameters;
  const response = await send(addressOf(endpoint, given), {
    method: endpoint.method,
    body: given.body,
    retrySafe: endpoint.method === "GET" || isCounted(given.body),
  });
  if (response === null) return { ok: false, problem: OFFLINE };
  if (!response.ok) {
    const problem = await failureOf(response);
    if (response.status === 401) endSession(problem);
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

async function requestOf({ method, body }: Sent): Promise<RequestInit> {
  const headers: Record<string, string> = { Accept: "application/json" };
  const token = accessToken();
  if (token !== null) headers.Authorization = `Bearer ${token}`;
  if (body === undefined) return { method, headers };
  if (body instanceof Blob) {
    headers["Content-Type"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    return { method, headers, body };
  }
  const packed = await packJson(body);
  return { method, headers: { ...headers, ...packed.headers }, body: packed.body };
}

/** What is not in the path goes into the query. */
function addressOf({ path, query }: Endpoint, given: Readonly<Record<string, unknown>>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(wordOf(given[name])));
  const search = new URLSearchParams();
  for (const name of Object.keys(query ?? {})) {
    const value = wordOf(given[name]);
    if (value !== "") search.set(name, value);
  }
  return search.size === 0 ? filled : `${filled}?${search.toString()}`;
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
