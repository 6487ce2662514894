// A dialog that asks once before something is done: says what happens, does it, and shows a refusal in
// place. The browser's own dialog keeps the focus inside, closes on Escape and gives the focus back.
import { Button } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { FRAME } from "../../shared/wording/screens.ts";
import type { Failure } from "../sync/failure.ts";
import { onSessionEnd } from "../sync/session.ts";
import { keepFocus } from "./keep-focus.ts";
import { useLanguage } from "./language.tsx";
import { ProblemNote } from "./problem-note.tsx";

interface AskProps {
  /** Words of the button that opens the dialog, and of the one that does it. */
  readonly open: string;
  /** Added to the opening button's name for those who do not see its row. */
  readonly of?: string | undefined;
  readonly title: string;
  readonly confirm: string;
  readonly appearance?: "primary" | "secondary" | "subtle";
  readonly size?: "small" | "medium";
  readonly disabled?: boolean;
  /** The element beside the opening button that says why it is disabled. */
  readonly describedBy?: string | undefined;
  /** What the content says stands in the way. */
  readonly blocked?: boolean;
  /** Each new one opens the dialog, as its button does. */
  readonly attend?: object | null;
  /** It has opened the dialog and is not to do so again. */
  readonly onAttended?: () => void;
  readonly children: ReactNode;
  /** @returns null when done, or why not; the dialog then stays open. */
  readonly act: () => Promise<Failure | null>;
}

export function Ask(props: AskProps) {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  // A dialog shuts everything else out, also the sign-in that comes before the work.
  useEffect(() => onSessionEnd(() => dialog.current?.close()), []);

  const { attend = null, onAttended } = props;
  const heeded = useRef<object | null>(null);
  useEffect(() => {
    if (attend === null || attend === heeded.current) return;
    heeded.current = attend;
    setProblem(null);
    setOpen(true);
    if (dialog.current?.open === false) dialog.current.showModal();
    onAttended?.();
  }, [attend, onAttended]);

  function open() {
    // The browser puts the focus on the first field, so the fields have to be there before it looks.
    flushSync(() => {
      setProblem(null);
      setOpen(true);
    });
    dialog.current?.showModal();
  }

  async function act() {
    setBusy(true);
    try {
      const refused = await props.act();
      setProblem(refused);
      if (refused !== null) return;
    } finally {
      setBusy(false);
    }
    dialog.current?.close();
    keepFocus();
  }

  return (
    <>
      <Button
        appearance={props.appearance ?? "secondary"}
        size={props.size ?? "medium"}
        disabled={props.disabled ?? false}
        aria-haspopup="dialog"
        aria-describedby={props.describedBy}
        aria-label={props.of === undefined ? undefined : `${props.open}: ${props.of}`}
        onClick={open}
      >
        {props.open}
      </Button>
      <dialog ref={dialog} className="ask" aria-labelledby={titleId} onClose={() => setOpen(false)}>
        {isOpen && (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              // Nobody waits: the dialog closes or shows why not.
              if (!busy && props.blocked !== true) void act();
            }}
          >
            <h2 id={titleId}>{props.title}</h2>
            <div className="ask-content">
              {props.children}
              {problem !== null && <ProblemNote problem={problem} />}
            </div>
            <div className="ask-actions">
              <Button onClick={() => dialog.current?.close()}>{say(FRAME.cancel)}</Button>
              <Button type="submit" appearance="primary" disabled={busy || props.blocked === true}>
                {props.confirm}
              </Button>
            </div>
          </form>
        )}
      </dialog>
    </>
  );
}
