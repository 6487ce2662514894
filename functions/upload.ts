// A filled workbook on its way in: identity checked, read into changes against the revision it was made
// from, then written like any other edit. What loses to a newer value is kept as a proposal.
import type { SyncAnswer, UploadAnswer } from "../shared/contract/sync.ts";
import { problem } from "../shared/contract/problems.ts";
import { cellAt, withCells } from "../shared/document/cells.ts";
import { EMPTY_FILLED_SHEET, FIELDS, type FilledSheet } from "../shared/filled-sheet.ts";
import { hasErrors } from "../shared/finding.ts";
import { leavesOf } from "../shared/score-sheet.ts";
import { mayMove } from "../shared/stage.ts";
import type { Identity } from "../shared/template/identity.ts";
import type { Role } from "../shared/rights.ts";
import { readGrid, type ReadResult } from "../shared/template/read-grid.ts";
import { fillingOf, isEntered, isHandedIn, visibleLines } from "../shared/view.ts";
import { NOTHING_ENTERED } from "../shared/wording/answers.ts";
import { scoringOf, sheetIdOf, type Scoring, type UnitScope } from "./access.ts";
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
  /** Dropped by the leader for the unit. */
  readonly onBehalf: boolean;
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

/** @throws ProblemError */
export async function takeWorkbook(api: Api, scope: UnitScope, upload: Upload): Promise<UploadAnswer> {
  const { opened, by, fileName, skipInvalid } = upload;
  const { identity } = opened;
  const read = await readChanges(api, scope, upload);
  const { same, stored } = read;
  const { unit, unitName } = scope;
  if (upload.onBehalf && isHandedIn(stored) && !mayMove("enter", stored.stage)) {
    if (same) {
      const findings = [...opened.findings, ...read.findings];
      return { unit, unitName, written: false, handedIn: false, same, findings, sync: null };
    }
    // The lock stands before the return.
    if (stored.stage !== "locked") refuse("handedInDiffers", { unit: unitName });
  }
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
  // A version is made also where a file with nothing new settles what an earlier one left to choose.
  const written = !sync.dryRun && (bringsChanges(sync) || sync.revision > read.storedRevision);
  return { unit, unitName, written, handedIn: false, same, findings: sync.findings, sync };
}

/** Some cell of the file is to be written, chosen or corrected. */
export function bringsChanges({ counts }: Pick<SyncAnswer, "counts">): boolean {
  return counts.taken + counts.conflict + counts.refused > 0;
}

interface ReadChanges extends ReadResult {
  /** Of the file as a whole. */
  readonly hasResults: boolean;
  readonly same: boolean;
  /** What the file is compared with: the newest version. */
  readonly stored: FilledSheet;
  readonly storedRevision: number;
}

async function readChanges(
  api: Api,
  scope: UnitScope,
  { opened: { identity, grid, findings: grounds }, madeFor: roles }: Upload,
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
  const stored = newest?.body ?? EMPTY_FILLED_SHEET;
  const base = visibleLines({ roles, standing: stored, sheet }, made?.body.lines ?? {});
  const read = readGrid({ grid, sheet, terms, base });
  // A result that is not valid was entered all the same.
  const isRefused = read.findings.some(
    ({ severity, where }) => severity === "error" && where.field === "result",
  );
  const lines = withCells(base, read.changes);
  const { hasResults } = fillingOf({ lines }, sheet);
  return {
    ...read,
    hasResults: hasResults || isRefused,
    same: !hasErrors([...grounds, ...read.findings]) && saysTheSame({ ...read, lines }, stored, sheet),
    stored,
    storedRevision: newest?.revision ?? 0,
  };
}

/** Whether every cell that the unit writes is in the file as it is stored. */
function saysTheSame(
  { lines, placeOf }: Pick<ReadResult, "placeOf"> & Pick<FilledSheet, "lines">,
  stored: FilledSheet,
  sheet: Scoring["sheet"],
): boolean {
  const fields = FIELDS.filter((field) => isEntered(field, sheet));
  return leavesOf(sheet).every(({ criterion: { id } }) =>
    fields.every((field) => {
      const value = cellAt(stored.lines, id, field);
      return cellAt(lines, id, field) === value && (value === null || placeOf(id, field) !== null);
    }),
  );
}

/** Rows of an older score sheet may mean something else: nothing is read, the rows that moved are named. */
async function refuseOlder(api: Api, { plan }: UnitScope, { sheetRevision }: Identity): Promise<never> {
  const { sheet, sheetRevision: current } = await scoringOf(api, plan);
  // A signature of ours over a sheet that was never published does not come about.
  if ((await versionAt(api.store, scoreSheetId(plan), sheetRevision)) === null) refuse("tamperedIdentity");
  const findings = await movedLines(api, plan, { theirs: sheetRevision, current: sheet });
  throw new ProblemError({ ...problem("olderSheet", { theirs: sheetRevision, current }), findings });
}
