// An action that must carry a reason: returning a sheet, reopening a result.
import { useState } from "react";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import type { Failure } from "../sync/failure.ts";
import { Ask } from "./ask.tsx";
import { useLanguage } from "./language.tsx";
import { TextField } from "./text-field.tsx";

interface ReasonButtonProps {
  readonly open: string;
  /** Whose sheet or result it is, where several such buttons stand on a page. */
  readonly of?: string;
  readonly title: string;
  readonly body: string;
  readonly size?: "small" | "medium";
  readonly act: (reason: string) => Promise<Failure | null>;
}

export function ReasonButton({ open, of, title, body, size, act }: ReasonButtonProps) {
  const { say } = useLanguage();
  const [reason, setReason] = useState("");

  async function actWithReason(): Promise<Failure | null> {
    if (reason.trim() === "") {
      return { code: "reasonNeeded", status: 0, text: LEADER_SCREEN.reasonNeeded, findings: [] };
    }
    const refused = await act(reason.trim());
    if (refused === null) setReason("");
    return refused;
  }

  return (
    <Ask open={open} of={of} title={title} confirm={open} size={size ?? "medium"} act={actWithReason}>
      <p>{body}</p>
      <TextField
        required
        long
        maxLength={1000}
        label={say(LEADER_SCREEN.reason)}
        value={reason}
        onChange={setReason}
      />
    </Ask>
  );
}
