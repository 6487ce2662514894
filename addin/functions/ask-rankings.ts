// What many cells ask the server becomes few requests: equal questions share an answer, one for the list of
// plans, one a plan and one a bloc, and an answer serves later cells for half a minute. The API tells no
// revision of a bloc without its ranking, so answers are kept by session and by the ids of plan and bloc.
// Nothing waits for ever.
import type { Ranking } from "../../shared/contract/blocs.ts";
import { KET_QUA } from "../../shared/wording/functions/ket-qua.ts";
import { call, type Answer } from "../sync/api.ts";
import type { Outcome } from "../sync/failure.ts";
import { accessToken, onSessionEnd } from "../sync/session.ts";
import { CellError } from "./cell-error.ts";
import { inTurn } from "./in-turn.ts";
import { named } from "./named.ts";

const KEEP_MS = 30_000;

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

// Who signs out leaves nothing to the next person.
onSessionEnd(() => kept.clear());

/**
 * @throws CellError #N/A: not signed in, not found, no connection, no answer in time, too many at once;
 * #VALUE!: more than one plan or bloc may be meant
 */
export async function askRanking({ plan, bloc }: Asked): Promise<Ranking> {
  const token = accessToken();
  if (token === null) throw new CellError("#N/A", KET_QUA.notSignedIn);
  const { plans } = await keep(["plans", token], () => call("listPlans", {}));
  const { id } = planMeant(plans, plan);
  const { plan: found } = await keep(["plan", token, id], () => call("readPlan", { plan: id }));
  const meant = named(found.blocs, bloc, { none: KET_QUA.noBloc, many: KET_QUA.manyBlocs });
  return keep(["ranking", token, id, meant.id], () => call("readRanking", { plan: id, bloc: meant.id }));
}

function planMeant(plans: Answer<"listPlans">["plans"], typed: string): { readonly id: string } {
  const items = plans.map(({ id, number, title, year }) => ({
    id,
    name: number ?? title,
    also: [title, String(year)],
  }));
  return named(items, typed, { none: KET_QUA.noPlan, many: KET_QUA.manyPlans });
}

/** One answer for equal questions; a refusal is not kept, so the next calculation asks again. */
function keep<Value>(question: readonly string[], ask: () => Promise<Outcome<Value>>): Promise<Value> {
  const key = JSON.stringify(question);
  const known = kept.get(key);
  // What stands under a question is its answer.
  if (known !== undefined && Date.now() < known.until) return known.answer as Promise<Value>;
  const answer = inTurn(ask).then(answered);
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

function answered<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.answer;
  const { code, text } = outcome.problem;
  throw new CellError("#N/A", code === "offline" ? KET_QUA.offline : `${text.vi} ${text.en}`);
}
