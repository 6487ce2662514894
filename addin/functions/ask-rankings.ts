// What many cells ask the server becomes few requests: questions wait a tenth of a second for each other,
// equal ones share an answer, and an answer serves later cells for half a minute. The API tells no revision
// of a bloc without its ranking, so answers are kept by plan, bloc and session. Nothing waits for ever.
import type { Ranking } from "../../shared/contract/blocs.ts";
import { KET_QUA } from "../../shared/wording/functions/ket-qua.ts";
import { call, type Answer } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import { accessToken, onSessionEnd } from "../sync/session.ts";
import { CellError } from "./cell-error.ts";
import { wordKey } from "./read-cells.ts";

const GATHER_MS = 100;
const KEEP_MS = 30_000;
const GIVE_UP_MS = 20_000;
/** Blocs in the air at once; browsers and servers take no more from one page. */
const AT_ONCE = 4;
/** Blocs that may wait: more than any province has. */
const MOST_WAITING = 200;

export interface Asked {
  /** Id, number, title or year of a plan. */
  readonly plan: string;
  /** Id or name of a bloc. */
  readonly bloc: string;
}

interface Kept {
  readonly answer: Promise<unknown>;
  /** Milliseconds of the clock; Infinity while it is on its way. */
  until: number;
}
const kept = new Map<string, Kept>();
let waiting: (() => Promise<unknown>)[] = [];

// Who signs out leaves nothing to the next person.
onSessionEnd(() => kept.clear());

/** @throws CellError #N/A: not signed in, not found, no connection, no answer in time, too many at once */
export function askRanking(asked: Asked): Promise<Ranking> {
  const token = accessToken();
  if (token === null) return Promise.reject(new CellError("#N/A", KET_QUA.notSignedIn));
  return keep(["ranking", token, wordKey(asked.plan), wordKey(asked.bloc)], () =>
    whenGathered(() => readRanking(asked, token)),
  );
}

/** One answer for equal questions; a refusal is not kept, so the next calculation asks again. */
function keep<Value>(question: readonly string[], ask: () => Promise<Value>): Promise<Value> {
  const key = JSON.stringify(question);
  const known = kept.get(key);
  // What stands under a question is its answer.
  if (known !== undefined && Date.now() < known.until) return known.answer as Promise<Value>;
  const answer = inTime(ask());
  const entry: Kept = { answer, until: Infinity };
  kept.set(key, entry);
  answer.then(
    () => {
      entry.until = Date.now() + KEEP_MS;
    },
    () => {
      if (kept.get(key) === entry) kept.delete(key);
    },
  );
  return answer;
}

function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CellError("#N/A", KET_QUA.noAnswer)), GIVE_UP_MS);
    void answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function whenGathered<Value>(ask: () => Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (waiting.length >= MOST_WAITING) {
      reject(new CellError("#N/A", KET_QUA.tooMany(MOST_WAITING)));
      return;
    }
    // Nobody waits for the flush: each question settles by itself.
    if (waiting.length === 0) setTimeout(() => void flush(), GATHER_MS);
    waiting.push(() => inTime(ask()).then(resolve, reject));
  });
}

async function flush(): Promise<void> {
  const questions = waiting;
  waiting = [];
  const worker = async () => {
    for (let next = questions.shift(); next !== undefined; next = questions.shift()) await next();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function readRanking({ plan, bloc }: Asked, token: string): Promise<Ranking> {
  const { plans } = await keep(["plans", token], async () => answered(await call("listPlans", {})));
  const id = planId(plans, plan);
  const { plan: found } = await keep(["plan", token, id], async () =>
    answered(await call("readPlan", { plan: id })),
  );
  const key = wordKey(bloc);
  const named = found.blocs.find((each) => wordKey(each.id) === key || wordKey(each.name) === key);
  if (named === undefined) throw new CellError("#N/A", KET_QUA.noBloc(bloc));
  return answered(await call("readRanking", { plan: id, bloc: named.id }));
}

function planId(plans: Answer<"listPlans">["plans"], given: string): string {
  const key = wordKey(given);
  const matching = plans.filter(({ id, number, title, year }) =>
    [id, number ?? "", title, String(year)].some((name) => wordKey(name) === key),
  );
  const [plan] = matching;
  if (plan === undefined) throw new CellError("#N/A", KET_QUA.noPlan(given));
  if (matching.length > 1) throw new CellError("#N/A", KET_QUA.manyPlans(given));
  return plan.id;
}

function answered<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.answer;
  const { code, text } = outcome.problem;
  throw new CellError("#N/A", code === "offline" ? KET_QUA.offline : `${text.vi} ${text.en}`);
}
