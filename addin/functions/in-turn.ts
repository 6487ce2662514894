// Requests of cells take turns, however many cells are calculated and however often.
import { KET_QUA } from "../../shared/wording/functions/ket-qua.ts";
import { CellError } from "./cell-error.ts";

const GIVE_UP_MS = 20_000;
/** Requests in the air; browsers and servers take no more from one page. */
const AT_ONCE = 4;
/** Requests that may wait: more than any province has blocs. */
const MOST_WAITING = 200;

const waiting: (() => Promise<void>)[] = [];
let open = 0;

/**
 * Turns come in the order of asking. A request that is not answered in time makes room for the next, so that
 * those who wait hear in time too.
 * @throws CellError #N/A: no answer in time, too many that wait
 */
export function inTurn<Value>(request: () => Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    if (waiting.length >= MOST_WAITING) {
      reject(new CellError("#N/A", KET_QUA.tooMany(MOST_WAITING)));
      return;
    }
    const until = Date.now() + GIVE_UP_MS;
    waiting.push(() => before(until, request).then(resolve, reject));
    begin();
  });
}

function begin(): void {
  if (open >= AT_ONCE) return;
  const next = waiting.shift();
  if (next === undefined) return;
  open += 1;
  // It settles whatever comes of the request.
  void next().finally(() => {
    open -= 1;
    begin();
  });
}

function before<Value>(until: number, request: () => Promise<Value>): Promise<Value> {
  const late = () => new CellError("#N/A", KET_QUA.noAnswer);
  const left = until - Date.now();
  if (left <= 0) return Promise.reject(late());
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), left);
    void request()
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
