// Where the workbook holds no sheet of the unit: insert it.
import { Button } from "@fluentui/react-components";
import type { Text } from "../../shared/text.ts";
import { WORKBOOK } from "../../shared/wording/pane.ts";
import { useLanguage } from "../views/language.tsx";

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
