// The history of the sheet, with each earlier version to go back to.
import { DOING } from "../../shared/wording/pane.ts";
import type { Failure } from "../sync/failure.ts";
import { Ask } from "../views/ask.tsx";
import { History } from "../views/history.tsx";
import { useLanguage } from "../views/language.tsx";

interface PaneHistoryProps {
  readonly plan: string;
  readonly unit: string;
  /** The revision that stands. */
  readonly newest: number;
  /** The unit may enter, and the workbook holds its sheet. */
  readonly mayRestore: boolean;
  readonly restore: (revision: number) => Promise<Failure | null>;
}

export function PaneHistory({ plan, unit, newest, mayRestore, restore }: PaneHistoryProps) {
  const { say } = useLanguage();
  return (
    <History
      plan={plan}
      unit={unit}
      actions={({ revision }) =>
        mayRestore &&
        revision < newest && (
          <Ask
            open={say(DOING.restore)}
            of={String(revision)}
            title={say(DOING.restoreTitle(revision))}
            confirm={say(DOING.restore)}
            size="small"
            act={() => restore(revision)}
          >
            <p>{say(DOING.restoreBody)}</p>
          </Ask>
        )
      }
    />
  );
}
