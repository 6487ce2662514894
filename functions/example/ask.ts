// Calls the public API by the contract's table, as one person at one instant: the only way in which the
// example enters anything. A refusal stops the set-up, for the example is meant to be accepted whole.
import * as z from "zod/mini";
import { endpoints, type EndpointName } from "../../shared/contract/endpoints.ts";

/** Sends a request as a person, with the server's clock at an instant. */
export type Request = (personId: string, at: Date, path: string, init: RequestInit) => Promise<Response>;

interface Question<Name extends EndpointName> {
  readonly endpoint: Name;
  readonly as: string;
  readonly at: Date;
  /** What stands in braces in the path. */
  readonly params: Readonly<Record<string, string>>;
  /** Sent as JSON, or a workbook's bytes as they are. */
  readonly body?: unknown;
}

type AnswerOf<Name extends EndpointName> =
  (typeof endpoints)[Name]["answer"] extends z.ZodMiniType<infer T> ? T : Uint8Array;

/** @throws Error with the problem's sentence where the API refuses */
export async function ask<Name extends EndpointName>(
  request: Request,
  question: Question<Name>,
): Promise<AnswerOf<Name>> {
  const { method, path, answer } = endpoints[question.endpoint];
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(question.params[name] ?? ""),
  );
  const response = await request(question.as, question.at, address, {
    method,
    ...bodyOf(question.body),
  });
  if (!response.ok) {
    throw new Error(`${method} ${address} was refused (${response.status}): ${await response.text()}`);
  }
  // The table's schema for this very endpoint decides the type, which TypeScript cannot follow.
  const value: unknown =
    typeof answer === "string"
      ? new Uint8Array(await response.arrayBuffer())
      : z.parse(answer, await response.json());
  return value as AnswerOf<Name>;
}

function bodyOf(body: unknown): RequestInit {
  if (body === undefined) return {};
  if (body instanceof Uint8Array) return { body: new Uint8Array(body) };
  return { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
}

/** An hour of a day in Viet Nam: `vietnamTime("2020-12-28", "16:30")`. */
export function vietnamTime(day: string, hour: string): Date {
  return new Date(`${day}T${hour}:00+07:00`);
}
