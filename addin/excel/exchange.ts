// Talks to the server on behalf of a workbook. What was sent and not answered goes first and goes as it was;
// then what has changed since. A constant number of requests, however many cells there are.
import { cellKey } from "../../shared/document/cells.ts";
import { mayMove } from "../../shared/stage.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { proceed, takeAnswer, takeFilled, type Course, type Sent } from "./course.ts";
import { newClient } from "./find-sheet.ts";
import type { Steps } from "./sheet.ts";

interface Exchanging {
  readonly steps: Steps;
  /** Keys of the cells that may be sent; all without it. */
  readonly only?: ReadonlySet<string>;
}

/** Sends and receives. The course says what waits, and why something was refused as a whole. */
export async function exchange(start: Course, { steps, only }: Exchanging): Promise<Course> {
  let course = start;
  const { outbox } = course.opening.record;
  const requests = outbox === null ? 1 : 2;
  if (outbox !== null) {
    steps.onStep("sending", 0, requests);
    course = await send(course, { sent: outbox, signal: steps.signal });
    if (steps.signal.aborted) return course;
    if (isFault(course.problem) && only === undefined) return await sendApart(course, { steps, outbox });
    if (isOver(course)) return course;
  }
  steps.onStep("sending", requests - 1, requests);
  return await sendNewer(course, { steps, ...(only !== undefined && { only }) });
}

async function sendNewer(course: Course, exchanging: Exchanging): Promise<Course> {
  const { signal } = exchanging.steps;
  const sent = requestOf(course, exchanging.only);
  const { work, record } = course.opening;
  if (sent.changes.length === 0 && !mayMove(work.writes ?? "enter", record.stage))
    return await refresh(course, signal);
  const answered = await send(course, { sent, signal });
  return answered.renamed && !course.renamed ? await sendNewer(answered, exchanging) : answered;
}

/**
 * The server fails at what waits, perhaps at something in it: what was entered since does not wait for that, and who
 * corrects a cell of it is heard.
 */
async function sendApart(
  course: Course,
  { steps, outbox }: { readonly steps: Steps; readonly outbox: Sent },
): Promise<Course> {
  const waiting = new Map(outbox.changes.map((change) => [cellKey(change), change.now]));
  const request = requestOf(course, undefined);
  const changes = request.changes.filter(
    (change) => !waiting.has(cellKey(change)) || waiting.get(cellKey(change)) !== change.now,
  );
  if (changes.length === 0) return course;
  const sent = { ...request, seq: outbox.seq + 1, changes };
  const answered = await send(course, { sent, signal: steps.signal });
  const { record } = answered.opening;
  if (record.client.seq !== sent.seq) return course;
  const newer = new Set(changes.map(cellKey));
  const left = outbox.changes.filter((change) => !newer.has(cellKey(change)));
  if (left.length === 0) return { ...answered, problem: null, waits: false };
  const kept = { ...outbox, seq: sent.seq + 1, changes: left };
  return proceed(answered, { record: { ...record, outbox: kept } });
}

/** An answer of the server, which says that it failed; 503 is no answer of its. */
function isFault(problem: Failure | null): boolean {
  return problem !== null && problem.status >= 500 && !isUnreachable(problem);
}

function isOver({ problem, waits }: Course): boolean {
  return problem !== null || waits;
}

function requestOf({ opening: { record, work }, open }: Course, only: Exchanging["only"]): Sent {
  return {
    seq: record.client.seq + 1,
    sheetRevision: record.sheetRevision,
    baseRevision: record.baseRevision,
    changes: open.sheet.changes.filter((change) => only?.has(cellKey(change)) ?? true),
    at: new Date().toISOString(),
    by: work.person,
  };
}

interface Sending {
  readonly sent: Sent;
  /** Who stops does not wait for the answer; the request then counts as one that may have arrived. */
  readonly signal: AbortSignal;
}

async function send(course: Course, { sent, signal }: Sending): Promise<Course> {
  const { plan, unit, client } = course.opening.record;
  const { seq, sheetRevision, baseRevision, changes } = sent;
  const body = { clientId: client.id, seq, sheetRevision, baseRevision, changes, invalid: "skip" } as const;
  const endpoint = course.opening.work.writes ?? "sync";
  const outcome = await call(endpoint, { plan, unit, body }, signal);
  if (outcome.ok) return takeAnswer(course, { sent, answer: outcome.answer });
  return await takeRefusal(course, { sent, problem: outcome.problem });
}

async function takeRefusal(
  course: Course,
  { sent, problem }: { readonly sent: Sent; readonly problem: Failure },
): Promise<Course> {
  const { record } = course.opening;
  if (mayHaveArrived(problem)) {
    const waiting = sent.changes.length > 0 || record.outbox !== null;
    const next = proceed(course, { record: { ...record, outbox: waiting ? sent : null } });
    // Without network work goes on; a server that fails is told of, and so is that the person stopped.
    return { ...next, waits: true, problem: isUnreachable(problem) ? null : problem };
  }
  switch (problem.code) {
    // A copy of the file has sent under this name. What the sheet holds is compared and sent anew.
    case "copiedFile":
    case "superseded": {
      const renamed = { ...record, client: newClient(), outbox: null };
      return { ...proceed(course, { record: renamed }), renamed: true };
    }
    case "submitted":
    case "locked":
    case "wrongStage": {
      const newest = await refresh(course);
      return { ...newest, problem: newest.problem ?? problem };
    }
    // Not signed in any more: what waited goes on waiting.
    case "notSignedIn":
    case "sessionOver":
      return { ...course, problem };
    default:
      return { ...proceed(course, { record: { ...record, outbox: null } }), problem };
  }
}

/** No answer, or none that says that nothing was written: the very request has to go out again. */
export function mayHaveArrived({ code, status }: Failure): boolean {
  return code === "offline" || code === "stopped" || code === "unreadable" || status >= 500;
}

function isUnreachable({ code, status }: Failure): boolean {
  return code === "offline" || status === 503;
}

/** The sheet as it is stored now, where it takes no edits. */
export async function refresh(course: Course, signal?: AbortSignal): Promise<Course> {
  const { plan, unit } = course.opening.record;
  const outcome = await call("readFilledSheet", { plan, unit }, signal);
  if (outcome.ok) return takeFilled(course, outcome.answer);
  return isUnreachable(outcome.problem)
    ? { ...course, waits: true }
    : { ...course, problem: outcome.problem };
}
