// What can be done with the sheet in the workbook as a whole: go there, repair it, take back the last sync.
import { Button } from "@fluentui/react-components";
import type { Place } from "../../shared/finding.ts";
import type { Text } from "../../shared/text.ts";
import { DOING, WORKBOOK } from "../../shared/wording/pane.ts";
import type { Sheet } from "../excel/sheet.ts";
import type { Failure } from "../sync/failure.ts";
import { Ask } from "../views/ask.tsx";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";

interface OurSheetProps {
  readonly ours: Sheet;
  readonly busy: boolean;
  readonly onGo: (where: Place) => void;
  readonly mayEnter: boolean;
  readonly repair: () => Promise<Failure | null>;
  readonly undo: () => Promise<Failure | null>;
}

export function OurSheet({ ours, busy, mayEnter, onGo, repair, undo }: OurSheetProps) {
  const { say } = useLanguage();
  const { worksheet, record } = ours;
  const { lastSync } = record;
  const warnings = repairsOf(ours);
  return (
    <section aria-labelledby="workbook-title">
      <h2 id="workbook-title">{say(WORKBOOK.title)}</h2>
      {warnings.map((words) => (
        <Note key={words.vi} kind="warning">
          <p>{say(words)}</p>
        </Note>
      ))}
      <p>{say(WORKBOOK.ours(worksheet))}</p>
      <div className="actions-row">
        <Button onClick={() => onGo({ worksheet, cell: "A1" })}>{say(WORKBOOK.goTo)}</Button>
        <Ask
          open={say(WORKBOOK.repair)}
          title={say(WORKBOOK.repair)}
          confirm={say(WORKBOOK.repairDo)}
          appearance={warnings.length > 0 ? "primary" : "secondary"}
          disabled={busy}
          act={repair}
        >
          <p>{say(WORKBOOK.repairBody)}</p>
        </Ask>
        {mayEnter && lastSync !== null && lastSync.undo.length > 0 && (
          <Ask
            open={say(DOING.undo)}
            title={say(DOING.undo)}
            confirm={say(DOING.undo)}
            disabled={busy}
            act={undo}
          >
            <p>{say(DOING.undoBody(lastSync.undo.length, lastSync.at))}</p>
          </Ask>
        )}
      </div>
    </section>
  );
}

/** Why the sheet is to be laid anew; none where it is as it should be. */
export function repairsOf({ outdated, missing: { lines, fields } }: Sheet): readonly Text[] {
  return [
    ...(outdated === "sheet" ? [WORKBOOK.newSheet] : []),
    ...(outdated === "layout" ? [WORKBOOK.newLayout] : []),
    ...(lines.length + fields.length > 0 ? [WORKBOOK.missing(lines.length, fields.length)] : []),
  ];
}
