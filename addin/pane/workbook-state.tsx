// Where the workbook does not hold the unit's sheet: insert it, or say whose workbook this is.
import { Button } from "@fluentui/react-components";
import type { Text } from "../../shared/text.ts";
import { WORKBOOK } from "../../shared/wording/pane.ts";
import type { Looked } from "../excel/sheet.ts";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import type { WorkRole } from "../views/where.ts";

interface NoSheetProps {
  readonly words: Text;
  readonly busy: boolean;
  readonly onInsert: () => void;
}

export function NoSheet({ words, busy, onInsert }: NoSheetProps) {
  const { say } = useLanguage();
  return (
    <section aria-labelledby="workbook-title">
      <h2 id="workbook-title">{say(WORKBOOK.title)}</h2>
      <p>{say(words)}</p>
      <p>
        <Button appearance="primary" disabledFocusable={busy} onClick={onInsert}>
          {say(WORKBOOK.insert)}
        </Button>
      </p>
    </section>
  );
}

interface AnotherWorkbookProps {
  readonly looked: Extract<Looked, { kind: "another" }>;
  readonly role: WorkRole;
}

export function AnotherWorkbook({ looked, role }: AnotherWorkbookProps) {
  const { say } = useLanguage();
  const words = WORKBOOK.another({ unit: looked.unitName, plan: looked.planName, asUnit: role.label });
  return (
    <section aria-labelledby="workbook-title">
      <h2 id="workbook-title">{say(WORKBOOK.title)}</h2>
      <Note kind="warning">
        <p>{say(words)}</p>
        <p>{say(WORKBOOK.anotherNext)}</p>
      </Note>
    </section>
  );
}
