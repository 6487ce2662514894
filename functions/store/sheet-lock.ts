// Locking and unlocking one unit's sheet. A lock is a version like any other, so a save can't slip past
// it: the save meets it as the newest version. An unlock undoes one certain lock and no later one.
import type { Problem } from "../../shared/contract/problems.ts";
import type { Version } from "../../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet } from "../../shared/filled-sheet.ts";
import { stageAfter } from "../../shared/stage.ts";
import { appendVersion, type Edit } from "./append.ts";
import type { IdOf } from "./document-ids.ts";
import type { Summarise } from "./heads.ts";
import type { Store } from "./table.ts";

export interface SheetOf {
  readonly id: IdOf<"filledSheet">;
  readonly by: string;
  /** Makes the head of the sheet. */
  readonly summarise: Summarise<"filledSheet">;
}

export type Locked =
  | {
      readonly kind: "locked";
      readonly revision: number;
      /** This call locked it. */ readonly isNew: boolean;
    }
  | { readonly kind: "refused"; readonly problem: Problem };

/**
 * Locks the sheet, also one that was never begun: otherwise its first save would come after the lock.
 * @param sheetRevision the published score sheet that the result is made with: the lock keeps it
 */
export async function lockSheet(store: Store, sheet: SheetOf, sheetRevision: number): Promise<Locked> {
  const locked = await appendVersion(store, {
    ...sheet,
    action: "lock",
    edit: (current) => lock({ ...(current?.body ?? EMPTY_FILLED_SHEET), sheetRevision }),
  });
  if (locked.kind === "refused") return locked;
  return { kind: "locked", revision: locked.version?.revision ?? 0, isNew: locked.kind === "appended" };
}

/** Takes off the lock that this revision is; anything newer stays. @returns why it could not, if so */
export async function unlockSheet(store: Store, sheet: SheetOf, revision: number): Promise<Problem | null> {
  const unlocked = await appendVersion(store, {
    ...sheet,
    action: "unlock",
    edit: (current) => unlock(current, revision),
  });
  return unlocked.kind === "refused" ? unlocked.problem : null;
}

function lock(sheet: FilledSheet): Edit<FilledSheet> {
  if (sheet.stage === "locked") return { kind: "none" };
  return {
    kind: "append",
    body: { ...sheet, stage: stageAfter("lock", sheet.stage), lockedFrom: sheet.stage },
    written: [],
  };
}

function unlock(current: Version<FilledSheet> | null, revision: number): Edit<FilledSheet> {
  if (current?.revision !== revision || current.body.stage !== "locked") return { kind: "none" };
  const { body } = current;
  return {
    kind: "append",
    body: { ...body, stage: stageAfter("unlock", body.stage, body.lockedFrom), lockedFrom: null },
    written: [],
  };
}
