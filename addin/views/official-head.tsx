// The two blocks on top of an official paper: who issues it, and the country's name with its motto. Shown
// in print only.
import { PAPER } from "../../shared/wording/papers.ts";

interface OfficialHeadProps {
  readonly above: string;
  readonly body: string;
  /** A paper that goes out: with room for its number, and for place and date. */
  readonly numbered?: boolean;
}

export function OfficialHead({ above, body, numbered = false }: OfficialHeadProps) {
  const [upper, lower] = [above.toLocaleUpperCase("vi"), body.toLocaleUpperCase("vi")];
  // A bloc that issues its plan itself is named once, with its province.
  const once = upper.startsWith(lower);
  return (
    <div className="official-head print-only" lang="vi">
      <div>
        {!once && <span>{upper}</span>}
        <strong className="underlined">{once ? upper : lower}</strong>
        {numbered && <span className="official-number">{PAPER.number}</span>}
      </div>
      <div>
        <strong>{PAPER.country}</strong>
        <strong className="underlined">{PAPER.motto}</strong>
        {numbered && <em className="official-number">{PAPER.placeAndDate}</em>}
      </div>
    </div>
  );
}
