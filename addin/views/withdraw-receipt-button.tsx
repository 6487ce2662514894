// The leader takes back what was recorded as received from a unit: the paper of another, or a wrong day.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { call } from "../sync/api.ts";
import { useLanguage } from "./language.tsx";
import { ReasonButton } from "./reason-button.tsx";

interface WithdrawReceiptButtonProps {
  readonly plan: string;
  readonly unit: string;
  readonly unitName: string;
  readonly revision: number;
  readonly receipt: NonNullable<FilledSheetView["receipt"]>;
  readonly size?: "small" | "medium";
  /** Somebody saved meanwhile. */
  readonly onStale: () => Promise<void>;
  readonly onDone: (filled: FilledSheetView) => void;
}

export function WithdrawReceiptButton(props: WithdrawReceiptButtonProps) {
  const { say } = useLanguage();
  const { plan, unit, unitName, revision, receipt, size, onStale, onDone } = props;
  const words = LEADER_SCREEN.withdrawReceipt;
  return (
    <ReasonButton
      open={say(words.open)}
      of={unitName}
      title={say(words.title(unitName))}
      body={say(words.body(receipt.on, receipt.how))}
      size={size ?? "medium"}
      act={async (reason) => {
        const outcome = await call("withdrawReceipt", { plan, unit, body: { revision, reason } });
        if (!outcome.ok) {
          if (outcome.problem.code === "stale") await onStale();
          return outcome.problem;
        }
        onDone(outcome.answer);
        return null;
      }}
    />
  );
}
