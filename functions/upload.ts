// A filled workbook on its way in: identity checked, read into changes against the revision it was made
// from, then written like any other edit. What loses to a newer value is kept as a proposal.
import type { UploadAnswer } from "../shared/contract/sync.ts";
import { problem } from "../shared/contract/problems.ts";
import { withCells } from "../shared/document/cells.ts";
import { hasErrors } from "../shared/finding.ts";
import type { Identity } from "../shared/template/identity.ts";
import type { Role } from "../shared/rights.ts";
import { readGrid, type ReadResult } from "../shared/template/read-grid.ts";
import { fillingOf, visibleLines } from "../shared/view.ts";
import { NOTHING_ENTERED } from "../shared/wording/answers.ts";
import { scoringOf, sheetIdOf, type UnitScope } from "./access.ts";
import type { Api } from "./effects.ts";
import { movedLines } from "./moved-lines.ts";
import { ProblemError, refuse } from "./problem-error.ts";
import { scoreSheetId } from "./store/document-ids.ts";
import { newestVersion, versionAt } from "./store/documents.ts";
import { readWorkbook, type WorkbookReading } from "./workbooks/read-xlsx.ts";
import { writeCells } from "./write-cells.ts";

type OpenedWorkbook = Extract<WorkbookReading, { ok: true }>;

/** @throws ProblemError where the file is no workbook of ours, hostile, tampered with or of an old layout */
export async function openWorkbook(api: Api, bytes: Uint8Array): Promise<OpenedWorkbook> {
  const reading = await readWorkbook(bytes, api.signingKey);
  if (!reading.ok) throw new ProblemError(reading.problem);
  return reading;
}

export interface Upload {
  readonly opened: OpenedWorkbook;
  /** In which roles the file was downloaded: what it does not show, it did not empty. */
  readonly madeFor: readonly Role[];
  readonly by: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  /** Nothing of a file without a single result is written: nobody filled it in. */
  readonly needsResults: boolean;
  /** Write the valid cells though others are invalid; otherwise one error keeps all out. */
  readonly skipInvalid: boolean;
}

export async function takeWorkbook(api: Api, scope: UnitScope, upload: Upload): Promise<UploadAnswer> {
  const { opened, by, fileName, skipInvalid } = upload;
  const { identity } = opened;
  const read = await readChanges(api, scope, upload);
  const isEmpty = upload.needsResults && !read.hasResults;
  const findings = [...opened.findings, ...read.findings, ...(isEmpty ? [NOTHING_ENTERED] : [])];
  const isKeptOut = isEmpty || (hasErrors(findings) && !skipInvalid);
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
    handedIn: false,
    findings: sync.findings,
    sync,
  };
}

interface ReadChanges extends ReadResult {
  /** Of the file as a whole. */
  readonly hasResults: boolean;
}

async function readChanges(
  api: Api,
  scope: UnitScope,
  { opened: { identity, grid }, madeFor: roles }: Upload,
): Promise<ReadChanges> {
  const { plan } = scope;
  const scoring = await scoringOf(api, plan, identity.sheetRevision);
  if (identity.sheetRevision !== scoring.sheetRevision) await refuseOlder(api, scope, identity);
  const { sheet, terms } = scoring;
  const id = sheetIdOf(scope);
  const newest = await newestVersion(api.store, id);
  const { baseRevision } = identity;
  const made = newest?.revision === baseRevision ? newest : await versionAt(api.store, id, baseRevision);
  // Comparing with cells that are kept from the person would tell of them.
  const viewer = { roles, stage: newest?.body.stage ?? "draft", sheet };
  const base = visibleLines(viewer, made?.body.lines ?? {});
  const read = readGrid({ grid, sheet, terms, base });
  // A result that is not valid was entered all the same.
  const isRefused = read.findings.some(
    ({ severity, where }) => severity === "error" && where.field === "result",
  );
  const { hasResults } = fillingOf({ lines: withCells(base, read.changes) }, sheet);
  return { ...read, hasResults: hasResults || isRefused };
}

/** Rows of an older score sheet may mean something else: nothing is read, the rows that moved are named. */
async function refuseOlder(api: Api, { plan }: UnitScope, { sheetRevision }: Identity): Promise<never> {
  const { sheet, sheetRevision: current } = await scoringOf(api, plan);
  // A signature of ours over a sheet that was never published does not come about.
  if ((await versionAt(api.store, scoreSheetId(plan), sheetRevision)) === null) refuse("tamperedIdentity");
  const findings = await movedLines(api, plan, { theirs: sheetRevision, current: sheet });
  throw new ProblemError({ ...problem("olderSheet", { theirs: sheetRevision, current }), findings });
}
