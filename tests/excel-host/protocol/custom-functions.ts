// Calls of custom functions: Excel asks the add-in's runtime by an event, the runtime answers with a batch.
import { isRecord } from "./arguments.ts";
import type { CellValue } from "../model/workbook.ts";
import type { Session } from "./session.ts";

const FUNCTION_CATEGORY = 1;
const CALL = 1000;
const CANCEL = 1001;
const FLAG = { cancelable: 1, streaming: 2, errors: 4 } as const;

/** What a function gave: a value (or a grid), or an error as cells show it. */
export type FunctionResult =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "error"; readonly code: string; readonly text: string };

export interface Invocation {
  readonly id: number;
  /** All results so far; a streaming function gives many. */
  readonly results: FunctionResult[];
  /** Settles with the first result. */
  readonly first: Promise<FunctionResult>;
  readonly settle: (result: FunctionResult) => void;
}

/** The runtime's numbers for CustomFunctions.ErrorCode, as its own file maps them. */
const ERRORS: Readonly<Record<number, string>> = {
  0: "#VALUE!",
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/**
 * A cell calls a function; `name` without the namespace, as it was associated. Error values go as Excel sends
 * them where the metadata allows errors (allowErrorForDataTypeAny).
 */
export function callFunction(
  session: Session,
  name: string,
  {
    given = [],
    streaming = false,
  }: { given?: readonly (CellValue | null | CellValue[][])[]; streaming?: boolean } = {},
): Invocation {
  const id = session.workbook.nextId;
  session.workbook.nextId += 1;
  const results: FunctionResult[] = [];
  let settle: Invocation["settle"] = () => undefined;
  const first = new Promise<FunctionResult>((resolve) => {
    settle = (result) => {
      results.push(result);
      resolve(result);
    };
  });
  const invocation: Invocation = { id, results, first, settle };
  session.functionCalls.set(id, invocation);
  const flags = (streaming ? FLAG.streaming | FLAG.cancelable : 0) | FLAG.errors;
  const sent = [id, name, given.map(asSent), "", flags, null];
  session.send([[FUNCTION_CATEGORY, CALL, "", JSON.stringify(sent), id]]);
  return invocation;
}

function asSent(given: CellValue | null | CellValue[][]): unknown {
  if (Array.isArray(given)) return given.map((row) => row.map(asSent));
  const isError = typeof given === "string" && /^#(N\/A|[A-Z0-9/]+[!?])$/.test(given);
  return isError ? { type: "CustomFunctionError", code: given } : given;
}

/** The cell was deleted or its arguments changed. */
export function cancelFunction(session: Session, { id }: Invocation): void {
  session.send([[FUNCTION_CATEGORY, CANCEL, "", JSON.stringify({ invocationId: id }), id]]);
}

/** The runtime's answer: [id, succeeded, value, error code] of several calls at once. */
export function takeResults(session: Session, given: unknown): null {
  for (const entry of Array.isArray(given) ? given : []) {
    const [id, succeeded, value, code] = resultParts(entry);
    const result: FunctionResult =
      succeeded === true
        ? { kind: "value", value }
        : { kind: "error", code: errorCode(code), text: typeof value === "string" ? value : "" };
    if (typeof id === "number") session.functionCalls.get(id)?.settle(result);
  }
  return null;
}

function errorCode(code: unknown): string {
  const known = typeof code === "number" ? ERRORS[code] : undefined;
  return known ?? `unknown error code ${JSON.stringify(code)}`;
}

/** Two shapes are in use: a tuple, or an object {id, failed, value, errorCode}. */
function resultParts(entry: unknown): readonly unknown[] {
  if (Array.isArray(entry)) return entry;
  if (!isRecord(entry)) return [];
  return [entry.id, entry.failed !== true, entry.value, entry.errorCode];
}
