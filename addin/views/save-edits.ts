// Saves edited cells: one request an action, then what became of each cell.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { SyncAnswer } from "../../shared/contract/sync.ts";
import { withCells, type CellChange } from "../../shared/document/cells.ts";
import { isField, writerOf, type WritingAction } from "../../shared/filled-sheet.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import type { Failure, WireFinding } from "../sync/failure.ts";
import type { SavedCell } from "../sync/saved-cells.ts";
import { syncDocument } from "../sync/sync-document.ts";

export interface Save {
  readonly plan: string;
  readonly unit: string;
  readonly sheet: ScoreSheet;
  readonly sheetRevision: number;
  readonly baseRevision: number;
  readonly changes: readonly CellChange[];
}

export interface Saved {
  readonly cells: readonly SavedCell[];
  readonly findings: readonly WireFinding[];
  /** Ids of lines in which others changed different cells. */
  readonly combined: readonly string[];
  /** Cells that others changed since the base. */
  readonly elsewhere: SyncAnswer["elsewhere"];
  /** Revision, its time, stage and points after the last request that was answered; null: none was. */
  readonly newest: Pick<SyncAnswer, "revision" | "at" | "stage" | "score"> | null;
  /** A request that was refused as a whole; cells of requests before it are saved. */
  readonly problem: Failure | null;
}

export async function saveEdits(save: Save): Promise<Saved> {
  const cells: SavedCell[] = [];
  const findings: WireFinding[] = [];
  const combined: string[] = [];
  const elsewhere: SyncAnswer["elsewhere"] = [];
  let newest: Saved["newest"] = null;
  let { baseRevision } = save;
  for (const [action, changes] of byAction(save)) {
    const { plan, unit, sheetRevision } = save;
    const outcome = await syncDocument({ plan, unit, action, sheetRevision, baseRevision, changes });
    if (!outcome.ok) return { cells, findings, combined, elsewhere, newest, problem: outcome.problem };
    const { answer } = outcome;
    baseRevision = answer.revision;
    newest = answer;
    elsewhere.push(...answer.elsewhere);
    combined.push(...answer.combined);
    findings.push(...answer.findings);
    for (const [index, change] of changes.entries()) {
      const became = answer.outcomes[index];
      if (became !== undefined) cells.push({ change, outcome: became, sentAt: answer.at });
    }
  }
  return { cells, findings, combined, elsewhere, newest, problem: null };
}

/** The sheet as the server's answers to a save leave it, before it is read again. */
export function filledAfter(filled: FilledSheetView, { cells, elsewhere, newest }: Saved): FilledSheetView {
  if (newest === null) return filled;
  const { revision, stage, score } = newest;
  const stored = cells.flatMap(({ change, outcome }) => {
    if (outcome.kind === "refused") return [];
    return [{ ...change, now: outcome.kind === "conflict" ? outcome.stored : change.now }];
  });
  return { ...filled, revision, stage, score, lines: withCells(filled.lines, [...elsewhere, ...stored]) };
}

function byAction({ changes, sheet }: Save): ReadonlyMap<WritingAction, readonly CellChange[]> {
  const groups = new Map<WritingAction, CellChange[]>();
  for (const change of changes) {
    if (!isField(change.field)) continue;
    const action = writerOf(change.field, sheet);
    groups.set(action, [...(groups.get(action) ?? []), change]);
  }
  return groups;
}
