// What a bloc's officers do with a collecting sheet in Excel: write it or bring it up to date, send the checked
// points that were typed there, settle what differs. What was typed and not sent is never written over.
import { isOpen } from "../../shared/template/collecting-columns.ts";
import { COLLECTED } from "../../shared/wording/collecting.ts";
import type { Outcome } from "../sync/failure.ts";
import type { Settled } from "../sync/saved-cells.ts";
import { cancelled } from "./begin.ts";
import {
  closedWords,
  findingsOf,
  placedFindings,
  placesAfter,
  placesNow,
  reportOf,
  type Collected,
} from "./collecting-report.ts";
import { askAndRead, planRound, type Chosen, type Collecting, type Round } from "./collecting-round.ts";
import { recordWrite } from "./collecting-record.ts";
import { proceed, recordUnwritten, type Course } from "./course.ts";
import { exchange } from "./exchange.ts";
import { failure, inExcel } from "./run.ts";
import { settledCourse } from "./settled-course.ts";
import type { Steps } from "./sheet.ts";
import { recordStep, writePlanned } from "./write-results.ts";

/** One request, one sync to read and one to write. Nothing is changed where it is stopped or refused. */
export async function writeCollectingSheet(given: Collecting, steps: Steps): Promise<Outcome<Collected>> {
  const round = await begin(given, steps);
  return round.ok
    ? await finish(given, { round: round.answer, steps, sent: null, chosen: new Map() })
    : round;
}

/** Sends what was typed, unit by unit; a unit that is refused keeps back no other. */
export async function sendChecks(given: Collecting, steps: Steps): Promise<Outcome<Collected>> {
  const begun = await begin(given, steps);
  if (!begun.ok) return begun;
  const round = begun.answer;
  if (round.courses === null) return { ok: false, problem: failure("noSheet", COLLECTED.noSheet) };
  const sendings = sendable(round).map((course): Sending => ({ course }));
  return await sendAll(given, { round, sendings, chosen: new Map(), steps });
}

/** Sends the values that were chosen for one unit; where the stored one was chosen it is written into its cell. */
export async function settleChecks(
  given: Collecting,
  { unit, settled }: { readonly unit: string; readonly settled: Settled },
  steps: Steps,
): Promise<Outcome<Collected>> {
  const begun = await begin(given, steps);
  if (!begun.ok) return begun;
  const course = begun.answer.courses?.get(unit);
  if (course === undefined) return { ok: false, problem: failure("noSheet", COLLECTED.noSheet) };
  const { next, writes, only, sends } = settledCourse(course, settled);
  const standing = begun.answer.answer.units.find((known) => known.unit === unit);
  if (sends && standing !== undefined && !isOpen(standing))
    return { ok: false, problem: failure("notOpen", closedWords(standing)) };
  const courses = new Map(begun.answer.courses).set(unit, next);
  const round = { ...begun.answer, courses };
  const sendings = sends ? [{ course: next, only }] : [];
  return await sendAll(given, { round, sendings, chosen: new Map([[unit, writes]]), steps });
}

async function begin(given: Collecting, steps: Steps): Promise<Outcome<Round>> {
  steps.onStep("reading", 0, 1);
  const round = await askAndRead(given, { signal: steps.signal });
  return steps.signal.aborted ? cancelled() : round;
}

/** Units that have something to send, and take it. What waits for one that takes nothing goes on waiting. */
function sendable({ answer, courses }: Round): readonly Course[] {
  return answer.units.flatMap((unit) => {
    const course = courses?.get(unit.unit);
    if (course === undefined) return [];
    const { changes, record } = course.open.sheet;
    return isOpen(unit) && (record.outbox !== null || changes.length > 0) ? [course] : [];
  });
}

interface Sending {
  readonly course: Course;
  /** Keys of the cells that may be sent; all without it. */
  readonly only?: ReadonlySet<string>;
}

interface Sendings {
  readonly round: Round;
  readonly sendings: readonly Sending[];
  readonly chosen: Chosen;
  readonly steps: Steps;
}

async function sendAll(
  given: Collecting,
  { round, sendings, chosen, steps }: Sendings,
): Promise<Outcome<Collected>> {
  if (sendings.length === 0) return await finish(given, { round, steps, sent: [], chosen });
  const courses = new Map(round.courses);
  const done: Course[] = [];
  for (const [index, { course, only }] of sendings.entries()) {
    if (steps.signal.aborted) break;
    const onStep = () => steps.onStep("sending", index, sendings.length);
    onStep();
    const next = await exchange(course, {
      steps: { onStep, signal: steps.signal },
      ...(only !== undefined && { only }),
    });
    courses.set(course.opening.record.unit, next);
    done.push(next);
    // Without network the others wait, too.
    if (next.waits) break;
  }
  // The cells still show what they did: nothing of what came is written yet.
  const records = new Map([...courses].map(([unit, course]) => [unit, recordUnwritten(course)]));
  const isOver = steps.signal.aborted || done.some(({ waits }) => waits);
  // What was answered is brought in whatever else happens, so nobody stops that.
  const newest = isOver ? null : await askAndRead(given, { records });
  if (newest?.ok !== true || newest.answer.courses === null) {
    return await keepRecords({ round: { ...round, courses }, done, steps });
  }
  return await finish(given, { round: newest.answer, steps, sent: done, chosen });
}

interface Finishing {
  readonly round: Round;
  readonly steps: Steps;
  /** Units as they were sent; null where nothing was to be. */
  readonly sent: readonly Course[] | null;
  readonly chosen: Chosen;
}

async function finish(
  given: Collecting,
  { round: read, steps, sent, chosen }: Finishing,
): Promise<Outcome<Collected>> {
  const courses = read.courses && new Map(read.courses);
  for (const [unit, writes] of chosen) {
    const course = courses?.get(unit);
    if (course !== undefined) courses?.set(unit, proceed(course, { writes }));
  }
  const round: Round = { ...read, courses };
  const planned = planRound(given, round, chosen);
  const written = await writePlanned(planned, { ...round, steps, waits: sent !== null });
  if (!written.ok) return written;
  const { isSorted, written: told } = written.answer;
  return {
    ok: true,
    answer: {
      ...reportOf(round, sent),
      written: told,
      findings: placedFindings(placesAfter(planned, { isSorted }), findingsOf(round, sent ?? [])),
    },
  };
}

/** The sheet stays as it is; what the server has taken is written down, and what may have arrived. */
async function keepRecords({
  round,
  done,
  steps,
}: {
  readonly round: Round;
  readonly done: readonly Course[];
  readonly steps: Steps;
}): Promise<Outcome<Collected>> {
  const { courses, before } = round;
  const records = [
    ...[...(courses?.values() ?? [])].map((course) => ({
      ...recordUnwritten(course),
      mayEnter: course.before.mayEnter,
    })),
    ...[...before.values()].filter(({ unit }) => courses?.has(unit) !== true),
  ];
  const kept = await inExcel({ waits: true }, async (context) => {
    recordStep(context, recordWrite(round.key, records), round.reading).queue();
    await context.sync();
  });
  if (!kept.ok) return kept;
  const note = steps.signal.aborted ? COLLECTED.stopped : COLLECTED.notRefreshed;
  return {
    ok: true,
    answer: {
      ...reportOf(round, done),
      written: null,
      findings: placedFindings(placesNow(round), findingsOf(round, done)),
      notes: [note],
    },
  };
}
