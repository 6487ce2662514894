// The two blocks on top of an official paper: who issues it, and the country's name with its motto. Shown
// in print only.
import { PAPER } from "../../shared/wording/papers.ts";

export function OfficialHead({ above, body }: { readonly above: string; readonly body: string }) {
  return (
    <div className="official-head print-only" lang="vi">
      <div>
        <span>{above.toLocaleUpperCase("vi")}</span>
        <strong className="underlined">{body.toLocaleUpperCase("vi")}</strong>
      </div>
      <div>
        <strong>{PAPER.country}</strong>
        <strong className="underlined">{PAPER.motto}</strong>
      </div>
    </div>
  );
}
