// The two blocks on top of an official paper: who issues it, and the country's name with its motto. Shown
// in print only.
import { PAPER } from "../../shared/wording/papers.ts";

export function OfficialHead({ above, body }: { readonly above: string; readonly body: string }) {
  const [upper, lower] = [above.toLocaleUpperCase("vi"), body.toLocaleUpperCase("vi")];
  // A bloc that issues its plan itself is named once, with its province.
  const once = upper.startsWith(lower);
  return (
    <div className="official-head print-only" lang="vi">
      <div>
        {!once && <span>{upper}</span>}
        <strong className="underlined">{once ? upper : lower}</strong>
      </div>
      <div>
        <strong>{PAPER.country}</strong>
        <strong className="underlined">{PAPER.motto}</strong>
      </div>
    </div>
  );
}
