// Whether what a person sees of a sheet is handed in: a lock says nothing about it, and a returned sheet
// keeps its old submission.
import type { FilledSheetView } from "../../shared/contract/schemas.ts";

export function isViewHandedIn({
  stage,
  submission,
  returned,
}: Pick<FilledSheetView, "stage" | "submission" | "returned">): boolean {
  if (stage === "locked") return submission !== null && returned === null;
  return stage === "submitted" || stage === "agreed";
}
