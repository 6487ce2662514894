// The two blocks on top of an official paper: who issues it, and the country's name with its motto. Shown
// in print only.
import { PAPER } from "../../shared/wording/papers.ts";

interface OfficialHeadProps {
  /** The body above, where there is one, then who issues the paper. */
  readonly issuers: readonly string[];
  /** A paper that goes out: with room for its number, and for place and date. */
  readonly numbered?: boolean;
}

export function OfficialHead({ issuers, numbered = false }: OfficialHeadProps) {
  return (
    <div className="official-head print-only" lang="vi">
      <div>
        {issuers.slice(0, -1).map((line) => (
          <span key={line}>{line}</span>
        ))}
        <strong className="underlined">{issuers.at(-1)}</strong>
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
