// The history of the sheet, with each earlier version to go back to in which the unit's own cells changed.
import type { Cells } from "../../shared/document/cells.ts";
import { isEntered } from "../../shared/view.ts";
import { DOING } from "../../shared/wording/pane.ts";
import type { Failure } from "../sync/failure.ts";
import { Ask } from "../views/ask.tsx";
import { History, type Version } from "../views/history.tsx";
import { useLanguage } from "../views/language.tsx";
import { RestoreCount } from "./restore-count.tsx";

interface PaneHistoryProps {
  readonly plan: string;
  readonly unit: string;
  /** The revision that stands. */
  readonly newest: number;
  /** What stands; null where the unit may not enter, or the workbook does not hold its sheet. */
  readonly stored: Cells | null;
  readonly busy: boolean;
  readonly restore: (revision: number) => Promise<Failure | null>;
}

export function PaneHistory({ plan, unit, newest, stored, busy, restore }: PaneHistoryProps) {
  const { say } = useLanguage();
  return (
    <History
      plan={plan}
      unit={unit}
      actions={(version) => {
        const { revision, by, at } = version.entry;
        if (stored === null || revision >= newest || !changesOwnCells(version)) return null;
        return (
          <Ask
            open={say(DOING.restore)}
            of={String(revision)}
            title={say(DOING.restoreTitle(revision))}
            confirm={say(DOING.restore)}
            size="small"
            disabled={busy}
            act={() => restore(revision)}
          >
            <p>{say(DOING.restoreBody({ by: by.name, at }))}</p>
            <RestoreCount plan={plan} unit={unit} revision={revision} stored={stored} sheet={version.sheet} />
          </Ask>
        );
      }}
    />
  );
}

/** In all others the unit's cells are as in the one before. */
function changesOwnCells({ entry, sheet }: Version): boolean {
  return entry.changes.some(({ field }) => isEntered(field, sheet));
}
