// One line of JSON a request: enough to find it again and to see what is slow. It holds ids only; names,
// tokens, scores, texts and file names never reach it, not even inside an error.
import { isId } from "../shared/contract/id.ts";

export interface RequestLog {
  readonly at: string;
  readonly request: string;
  /** Name in the table of endpoints; null where nothing is mounted. */
  readonly endpoint: string | null;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  /** The opaque id of the person. */
  readonly person?: string;
  readonly plan?: string;
  readonly bloc?: string;
  readonly unit?: string;
  /** Code of the problem answered. */
  readonly problem?: string;
  /** What went wrong inside, with its causes: only where the answer is "internal". */
  readonly cause?: string;
}

export type LogSink = (line: RequestLog) => void;

/** Lambda and the local process both collect standard output. */
export function logToStdout(line: RequestLog): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** An id out of a path; what no plan, bloc or unit can be called may be anything, and is left out. */
export function loggedId(id: string | undefined): string | undefined {
  return id !== undefined && isId(id) ? id : undefined;
}

/** Classes of an error and its causes with the lines of code they came by. Messages quote values: left out. */
export function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack = "" } = error;
  const code =
    "code" in error && /^[A-Z][A-Z0-9_]*$/.test(String(error.code)) ? ` ${String(error.code)}` : "";
  const at = stack
    .slice(stack.indexOf(message) + message.length)
    .split("\n")
    .filter((line) => /^ +at /.test(line));
  const cause = error.cause === undefined ? "" : `\ncaused by ${describeCause(error.cause)}`;
  return [`${name}${code}`, ...at].join("\n") + cause;
}
