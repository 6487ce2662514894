// What other people do at the same time, through the API: the leader returns a sheet, a colleague saves.
import type { LocalServer } from "../../local-server.ts";
import type { CellValue } from "../../../shared/document/cells.ts";
import { bloc4Plan } from "../../../shared/examples/plans.ts";

const UNIT = (unit: string, plan = bloc4Plan.id) => `/v1/plans/${plan}/units/${unit}/filled-sheet`;

interface Asking {
  readonly as: string;
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: unknown;
}

async function ask(
  server: LocalServer,
  path: string,
  { as, method = "GET", body }: Asking,
): Promise<unknown> {
  const response = await fetch(server.address + path, {
    method,
    headers: { Authorization: `Bearer ${await server.signIn(as)}`, "Content-Type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer;
}

export interface Stored {
  readonly revision: number;
  readonly sheetRevision: number;
  readonly stage: string;
  readonly lines: Readonly<Record<string, Readonly<Record<string, CellValue>>>>;
}

export async function stored(
  server: LocalServer,
  unit: string,
  as: string,
  plan = bloc4Plan.id,
): Promise<Stored> {
  return (await ask(server, UNIT(unit, plan), { as })) as Stored;
}

/** The leader gives a sheet that was handed in back to its unit. */
export async function returnSheet(server: LocalServer, unit: string, as: string): Promise<void> {
  const { revision } = await stored(server, unit, as);
  await ask(server, `${UNIT(unit)}/return`, {
    as,
    method: "POST",
    body: { revision, reason: "Đề nghị bổ sung." },
  });
}

/** A colleague of the same unit saves one result, from the newest state. */
export async function save(
  server: LocalServer,
  given: { readonly unit: string; readonly as: string; readonly line: string; readonly now: CellValue },
): Promise<void> {
  const { unit, as, line, now } = given;
  const { revision, sheetRevision, lines } = await stored(server, unit, as);
  const changes = [{ line, field: "result", was: lines[line]?.result ?? null, now }];
  const body = {
    clientId: crypto.randomUUID(),
    seq: 1,
    sheetRevision,
    baseRevision: revision,
    changes,
    invalid: "skip",
  };
  await ask(server, `${UNIT(unit)}/sync`, { as, method: "POST", body });
}

/** An officer writes cells of a line that are the bloc's: a question to the unit, what was checked or agreed. */
export async function writeAsLeader(
  server: LocalServer,
  given: {
    readonly unit: string;
    readonly as: string;
    readonly action: "ask" | "check" | "agree";
    readonly plan?: string;
    readonly line: string;
    readonly cells: Readonly<Record<string, CellValue>>;
  },
): Promise<void> {
  const { unit, as, action, line, cells, plan = bloc4Plan.id } = given;
  const { revision, sheetRevision, lines } = await stored(server, unit, as, plan);
  const changes = Object.entries(cells).map(([field, now]) => ({
    line,
    field,
    was: lines[line]?.[field] ?? null,
    now,
  }));
  const body = {
    ...{ clientId: crypto.randomUUID(), seq: 1, sheetRevision, baseRevision: revision },
    ...{ changes, invalid: "refuseAll" },
  };
  await ask(server, `${UNIT(unit, plan)}/${action}`, { as, method: "POST", body });
}

/** The board publishes the plan's score sheet again, with one criterion named anew. */
export async function republish(server: LocalServer, as: string, line: string, label: string): Promise<void> {
  const path = `/v1/plans/${bloc4Plan.id}/score-sheet`;
  const { revision, sheet } = (await ask(server, path, { as })) as { revision: number; sheet: unknown };
  const text = JSON.stringify(sheet, (_key, value: unknown) =>
    typeof value === "object" && value !== null && "id" in value && value.id === line
      ? { ...value, label }
      : value,
  );
  await ask(server, path, {
    as,
    method: "PUT",
    body: { baseRevision: revision, sheet: JSON.parse(text) as unknown },
  });
}
