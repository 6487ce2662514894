// A text to send to those who have not handed in. Where the browser or the host keeps the clipboard shut,
// the text is selected for Ctrl+C.
import { Button } from "@fluentui/react-components";
import { use, useRef, useState } from "react";
import type { PlanWords } from "../../shared/plan.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { InPane } from "./in-pane.ts";
import { useLanguage } from "./language.tsx";

interface ReminderProps {
  /** null: nobody is missing. */
  readonly text: string | null;
  readonly words: PlanWords;
}

export function Reminder({ text, words }: ReminderProps) {
  const { say } = useLanguage();
  const box = useRef<HTMLTextAreaElement>(null);
  const isInPane = use(InPane) !== null;
  const [copied, setCopied] = useState<"no" | "clipboard" | "byHand">("no");

  async function copy(reminder: string) {
    if (!isInPane && (await toClipboard(reminder))) {
      setCopied("clipboard");
      return;
    }
    box.current?.focus();
    box.current?.select();
    setCopied(isInPane && copySelected() ? "clipboard" : "byHand");
  }

  return (
    <section className="no-print" aria-labelledby="reminder-title">
      <h2 id="reminder-title">{say(LEADER_SCREEN.reminder)}</h2>
      {text === null ? (
        <p>{say(LEADER_SCREEN.nobodyMissing(words))}</p>
      ) : (
        <>
          <p className="muted">{say(LEADER_SCREEN.reminderLead)}</p>
          <textarea
            ref={box}
            className="reminder"
            readOnly
            rows={6}
            aria-label={say(LEADER_SCREEN.reminder)}
            lang="vi"
            value={text}
          />
          <p>
            {/* Nobody waits: the line beside says what happened. */}
            <Button onClick={() => void copy(text)}>{say(LEADER_SCREEN.copyReminder)}</Button>{" "}
            <span role="status" aria-live="polite">
              {copied === "clipboard" && say(LEADER_SCREEN.copied)}
              {copied === "byHand" && say(LEADER_SCREEN.copyByHand)}
            </span>
          </p>
        </>
      )}
    </section>
  );
}

/** Excel's pane is a frame without the newer way, and browsers complain of the attempt. */
function copySelected(): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return document.execCommand("copy");
}

/** Frames and insecure pages have no clipboard, whatever the types say; a refusal is a DOMException. */
async function toClipboard(text: string): Promise<boolean> {
  if (!("clipboard" in navigator)) return false;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
