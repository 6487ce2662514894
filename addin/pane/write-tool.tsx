// A sheet of results that can be written into the open workbook, with what it will be.
import { Button } from "@fluentui/react-components";
import type { Text } from "../../shared/text.ts";
import { WRITING } from "../../shared/wording/pane-results.ts";
import { useLanguage } from "../views/language.tsx";

interface WriteToolProps {
  readonly words: Text;
  readonly lead: Text;
  readonly busy: boolean;
  readonly onWrite: () => void;
}

export function WriteTool({ words, lead, busy, onWrite }: WriteToolProps) {
  const { say } = useLanguage();
  return (
    <section className="write-tool" aria-labelledby="write-title">
      <h2 id="write-title">{say(WRITING.title)}</h2>
      <p className="muted">{say(lead)}</p>
      <p>
        <Button appearance="primary" disabledFocusable={busy} onClick={onWrite}>
          {say(words)}
        </Button>
      </p>
    </section>
  );
}
