// One line of JSON a request: enough to find it again and to see what is slow. It holds ids only; names,
// tokens, scores, texts and file names never reach it.
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

/** An error with its causes and stack, as one string. */
export function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\ncaused by ${describeCause(error.cause)}`;
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
}
