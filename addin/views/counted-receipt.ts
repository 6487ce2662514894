// The receipt whose day counts for the deadline, where it was not the unit that handed in on that day: a day
// that lies before the recording is only believed when both are said, with who recorded it.
import type { Progress } from "../../shared/contract/blocs.ts";

type Row = Pick<Progress["rows"][number], "submission" | "receipt">;
export type CountedReceipt = NonNullable<Row["receipt"]>;

/** null: nothing came, or the unit's own day counts. */
export function countedReceipt({ submission, receipt }: Row): CountedReceipt | null {
  if (receipt === null) return null;
  return submission === null || submission.receivedOn === receipt.on ? receipt : null;
}
