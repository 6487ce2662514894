// A filled workbook on its way in: identity checked, read into changes against the revision it was made
// from, then written like any other edit. What loses to a newer value is kept as a proposal.
import type { UploadAnswer } from "../shared/contract/schemas.ts";
import { problem } from "../shared/contract/problems.ts";
import { hasErrors } from "../shared/finding.ts";
import type { Identity } from "../shared/template/identity-layout.ts";
import { readGrid, type ReadResult } from "../shared/template/read-grid.ts";
import { scoringOf, type Api, type UnitScope } from "./access.ts";
import { movedLines } from "./moved-lines.ts";
import { ProblemError, refuse } from "./problem-error.ts";
import { filledSheetId, scoreSheetId } from "./store/document-ids.ts";
import { versionAt } from "./store/documents.ts";
import { readWorkbook, type WorkbookReading } from "./workbooks/read-xlsx.ts";
import { writeCells } from "./write-cells.ts";

export type OpenedWorkbook = Extract<WorkbookReading, { ok: true }>;

/** @throws ProblemError where the file is no workbook of ours, hostile, tampered with or of an old layout */
export async function openWorkbook(api: Api, bytes: Uint8Array): Promise<OpenedWorkbook> {
  const reading = await readWorkbook(bytes, api.signingKey);
  if (!reading.ok) throw new ProblemError(reading.problem);
  return reading;
}

export interface Upload {
  readonly opened: OpenedWorkbook;
  readonly by: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  /** Write the valid cells though others are invalid; otherwise one error keeps all out. */
  readonly skipInvalid: boolean;
}

export async function takeWorkbook(api: Api, scope: UnitScope, upload: Upload): Promise<UploadAnswer> {
  const { opened, by, fileName, skipInvalid } = upload;
  const { identity } = opened;
  const read = await readChanges(api, scope, opened);
  const findings = [...opened.findings, ...read.findings];
  const isKeptOut = hasErrors(findings) && !skipInvalid;
  const sync = await writeCells(api, scope, {
    action: "enter",
    historyAction: "upload",
    by,
    sheetRevision: identity.sheetRevision,
    baseRevision: identity.baseRevision,
    changes: read.changes,
    invalid: "skip",
    dryRun: upload.dryRun || isKeptOut,
    file: fileName,
    findings,
    placeOf: read.placeOf,
  });
  return {
    unit: scope.unit,
    unitName: scope.unitName,
    written: !sync.dryRun,
    findings: sync.findings,
    sync,
  };
}

async function readChanges(
  api: Api,
  scope: UnitScope,
  { identity, grid }: OpenedWorkbook,
): Promise<ReadResult> {
  const { plan, bloc, unit } = scope;
  const scoring = await scoringOf(api, plan, identity.sheetRevision);
  if (identity.sheetRevision !== scoring.sheetRevision) await refuseOlder(api, scope, identity);
  const id = filledSheetId(plan, { bloc: bloc.id, unit });
  const base = await versionAt(api.store, id, identity.baseRevision);
  return readGrid({ grid, sheet: scoring.sheet, terms: scoring.terms, base: base?.body.lines ?? {} });
}

/** Rows of an older score sheet may mean something else: nothing is read, the rows that moved are named. */
async function refuseOlder(api: Api, { plan }: UnitScope, { sheetRevision }: Identity): Promise<never> {
  const { sheet, sheetRevision: current } = await scoringOf(api, plan);
  // A signature of ours over a sheet that was never published does not come about.
  if ((await versionAt(api.store, scoreSheetId(plan), sheetRevision)) === null) refuse("tamperedIdentity");
  const findings = await movedLines(api, plan, { theirs: sheetRevision, current: sheet });
  throw new ProblemError({ ...problem("olderSheet", { theirs: sheetRevision, current }), findings });
}
