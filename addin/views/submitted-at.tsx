// When a sheet was handed in, with the code that its paper bears, which stays in one piece.
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { useLanguage } from "./language.tsx";

export function SubmittedAt({ at, code }: { readonly at: string; readonly code: string }) {
  const { say } = useLanguage();
  return (
    <>
      {say(UNIT_SCREEN.submittedAt(at))} <span className="check-code">{code}.</span>
    </>
  );
}
