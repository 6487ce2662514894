// What is queued, in pieces that know their size, and the pieces put together to batches. Excel on the web
// takes 5 MB a request; one megabyte leaves room for what the library adds and for slow lines.

export interface Step {
  /** What it adds to the request, roughly. */
  readonly bytes: number;
  readonly queue: () => void;
}

const BATCH_BYTES = 950_000;

/** In order; a batch is as full as it may be. */
export function batchesOf(steps: readonly Step[]): readonly (() => void)[] {
  const batches: Step[][] = [];
  let room = 0;
  for (const step of steps) {
    if (step.bytes > room || batches.length === 0) {
      batches.push([]);
      room = BATCH_BYTES;
    }
    batches.at(-1)?.push(step);
    room -= step.bytes;
  }
  return batches.map((batch) => () => {
    for (const { queue } of batch) queue();
  });
}

/** One object taken up or one property set, as the request writes it. */
const CALL_BYTES = 130;

/**
 * @param calls objects taken up and properties set
 * @param payload what is written
 */
export function step(calls: number, payload: unknown, queue: () => void): Step {
  return { bytes: calls * CALL_BYTES + bytesOf(payload), queue };
}

const encoder = new TextEncoder();

function bytesOf(payload: unknown): number {
  return payload === null ? 0 : encoder.encode(JSON.stringify(payload)).length;
}
