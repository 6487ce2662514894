// A dialog that asks once before something is done: says what happens, does it, and shows a refusal in
// place. Fluent keeps the focus inside and gives it back on closing.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { FRAME } from "../../shared/wording/screens.ts";
import type { Failure } from "../sync/failure.ts";
import { useLanguage } from "./language.tsx";
import { ProblemNote } from "./problem-note.tsx";

interface AskProps {
  /** Words of the button that opens the dialog, and of the one that does it. */
  readonly open: string;
  readonly title: string;
  readonly confirm: string;
  readonly appearance?: "primary" | "secondary";
  readonly size?: "small" | "medium";
  readonly disabled?: boolean;
  readonly children: ReactNode;
  /** @returns null when done, or why not; the dialog then stays open. */
  readonly act: () => Promise<Failure | null>;
}

export function Ask(props: AskProps) {
  const { say } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  async function act() {
    setBusy(true);
    const refused = await props.act();
    setBusy(false);
    setProblem(refused);
    if (refused === null) setOpen(false);
  }

  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        setProblem(null);
        setOpen(open);
      }}
    >
      <DialogTrigger disableButtonEnhancement>
        <Button
          appearance={props.appearance ?? "secondary"}
          size={props.size ?? "medium"}
          disabled={props.disabled ?? false}
        >
          {props.open}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className="ask-content">
            {props.children}
            {problem !== null && <ProblemNote problem={problem} />}
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say(FRAME.cancel)}</Button>
            </DialogTrigger>
            {/* Nobody waits: the dialog closes or shows why not. */}
            <Button appearance="primary" disabled={busy} onClick={() => void act()}>
              {props.confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
