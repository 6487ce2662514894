// Fills an empty store with the example, step by step through the public API, each step by the person
// and at the hour of the story. People alone are written past the API, which has no endpoint for them.
import type { SyncAnswer } from "../../shared/contract/sync.ts";
import type { CellChange, Cells } from "../../shared/document/cells.ts";
import { bloc4, cluster347, communeCouncils, type BlocEntries } from "../../shared/examples/entries.ts";
import {
  communeCouncilChecks,
  correctionAfterClosing,
  type CheckedLine,
} from "../../shared/examples/entries/commune-councils.ts";
import { allCells, changesTo } from "../../shared/examples/entries/read-tables.ts";
import { examplePeople, officerOf, PERSON, type ExamplePerson } from "../../shared/examples/people.ts";
import { findBloc } from "../../shared/plan.ts";
import { ask, vietnamTime, type Request } from "./ask.ts";
import { emailedFiles } from "./emailed-files.ts";
import {
  bloc4Deliveries,
  cluster347Deliveries,
  communeCouncilConference,
  communeCouncilDeliveries,
  earlierValues,
  type Delivery,
} from "./story.ts";

interface SetUpEffects {
  readonly request: Request;
  /** Keeps a file that a unit sent by e-mail, ready to be uploaded. */
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly savePerson: (person: ExamplePerson) => Promise<void>;
}

/** @throws Error where the API refuses a step: the store was not empty, or the example is wrong */
export async function setUpExample({ request, savePerson, saveFile }: SetUpEffects): Promise<void> {
  for (const person of examplePeople) await savePerson(person);
  await setUpBloc4(request);
  await setUpCommuneCouncils(request);
  await setUpCluster347(request);
  for (const { name, bytes } of await emailedFiles(request)) await saveFile(name, bytes);
}

async function setUpBloc4(request: Request): Promise<void> {
  await publish(request, bloc4, "2020-03-31");
  for (const { unit, targets } of bloc4.units) {
    await sync(request, {
      entries: bloc4,
      endpoint: "assign",
      unit,
      as: PERSON.assistant,
      at: vietnamTime("2020-04-02", "09:00"),
      changes: changesTo(targets),
    });
  }
  const claimed = new Map<string, Cells>();
  for (const { unit, by, at, line, result } of earlierValues) {
    const before = claimed.get(unit) ?? {};
    const cells = { ...before, [line]: { ...before[line], result } };
    claimed.set(unit, cells);
    await sync(request, {
      entries: bloc4,
      endpoint: "sync",
      unit,
      as: by,
      at: vietnamTime(...at),
      changes: changesTo(cells, before),
    });
  }
  for (const delivery of bloc4Deliveries) {
    const claims = bloc4.units.find(({ unit }) => unit === delivery.unit)?.claims ?? {};
    await deliver(request, {
      entries: bloc4,
      delivery,
      changes: changesTo(claims, claimed.get(delivery.unit)),
    });
  }
}

async function setUpCommuneCouncils(request: Request): Promise<void> {
  await publish(request, communeCouncils, "2020-02-10");
  await deliverAll(request, communeCouncils, communeCouncilDeliveries);
  const { checked, date, minutesNumber, closed, reopened, reason, corrected } = communeCouncilConference;
  for (const check of communeCouncilChecks) await checkLine(request, check, vietnamTime(...checked));
  const params = { plan: communeCouncils.plan.id, bloc: communeCouncils.bloc };
  const as = leaderOf(communeCouncils);
  const at = vietnamTime(...closed);
  const recorded = await ask(request, {
    endpoint: "recordConference",
    as,
    at,
    params,
    body: { baseRevision: 0, date, minutesNumber, excluded: [] },
  });
  const revision = recorded.conference?.revision ?? 0;
  await ask(request, { endpoint: "close", as, at, params, body: { revision } });
  await ask(request, { endpoint: "reopen", as, at: vietnamTime(...reopened), params, body: { reason } });
  await checkLine(request, correctionAfterClosing, vietnamTime(...corrected));
}

async function setUpCluster347(request: Request): Promise<void> {
  await publish(request, cluster347, "2020-02-20");
  await deliverAll(request, cluster347, cluster347Deliveries);
}

async function publish(request: Request, { plan, sheet }: BlocEntries, day: string): Promise<void> {
  const asked = { as: PERSON.board, at: vietnamTime(day, "08:00"), params: { plan: plan.id } };
  await ask(request, { ...asked, endpoint: "publishPlan", body: { baseRevision: 0, plan } });
  await ask(request, { ...asked, endpoint: "publishScoreSheet", body: { baseRevision: 0, sheet } });
}

/** Where a unit declares its own targets, they are among what it enters. */
async function deliverAll(
  request: Request,
  entries: BlocEntries,
  deliveries: readonly Delivery[],
): Promise<void> {
  for (const delivery of deliveries) {
    const own = entries.units.find(({ unit }) => unit === delivery.unit);
    if (own !== undefined) await deliver(request, { entries, delivery, changes: changesTo(allCells(own)) });
  }
}

async function deliver(
  request: Request,
  given: { entries: BlocEntries; delivery: Delivery; changes: CellChange[] },
): Promise<void> {
  const { entries, delivery, changes } = given;
  const { unit, saved, submitted } = delivery;
  const as = officerOf(unit).id;
  const { revision } = await sync(request, {
    entries,
    endpoint: "sync",
    unit,
    as,
    at: vietnamTime(...saved),
    changes,
  });
  if (submitted === null) return;
  const params = { plan: entries.plan.id, unit };
  await ask(request, {
    endpoint: "submit",
    as,
    at: vietnamTime(...submitted),
    params,
    body: { revision },
  });
}

async function checkLine(request: Request, check: CheckedLine, at: Date): Promise<void> {
  const { unit, line, checkedScore, checkReason } = check;
  await sync(request, {
    entries: communeCouncils,
    endpoint: "check",
    unit,
    as: leaderOf(communeCouncils),
    at,
    changes: changesTo({ [line]: { checkedScore, checkReason } }),
  });
}

interface Edit {
  readonly entries: BlocEntries;
  readonly endpoint: "sync" | "assign" | "check";
  readonly unit: string;
  readonly as: string;
  readonly at: Date;
  readonly changes: readonly CellChange[];
}

/** One save, from the newest revision. Each is a browser tab of its own, so its counter starts at 1. */
async function sync(
  request: Request,
  { entries, endpoint, unit, as, at, changes }: Edit,
): Promise<SyncAnswer> {
  const params = { plan: entries.plan.id, unit };
  const { revision, sheetRevision } = await ask(request, { endpoint: "readFilledSheet", as, at, params });
  const answer = await ask(request, {
    endpoint,
    as,
    at,
    params,
    body: {
      clientId: `vi-du-${endpoint}-${unit}-${revision}`.slice(0, 40),
      seq: 1,
      sheetRevision,
      baseRevision: revision,
      changes,
      invalid: "refuseAll",
    },
  });
  if (answer.counts.refused > 0 || answer.counts.conflict > 0) {
    throw new Error(`The example's entries for "${unit}" were not taken: ${JSON.stringify(answer.counts)}`);
  }
  return answer;
}

function leaderOf({ plan, bloc }: BlocEntries): string {
  return officerOf(findBloc(plan, bloc)?.leader ?? "").id;
}
