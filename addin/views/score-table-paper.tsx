// What a printed score table has around it: official heading, title, and the leader's signature block. The
// words are those of the workbook that the same result goes out in.
import { PAPER } from "../../shared/wording/papers.ts";
import type { ScoreTablePaper } from "../../shared/wording/score-table-paper.ts";
import { OfficialHead } from "./official-head.tsx";

interface HeadProps {
  readonly paper: ScoreTablePaper;
  readonly isTrial: boolean;
}

export function ScoreTableHead({ paper, isTrial }: HeadProps) {
  return (
    <div lang="vi">
      <OfficialHead issuers={paper.issuers} numbered />
      <h2 className="paper-title">
        {paper.title[0]}
        <br />
        {paper.title[1]}
      </h2>
      <p className="paper-subtitle">
        {paper.basis}
        <br />
        {isTrial ? <strong>{PAPER.trial}</strong> : paper.state}
      </p>
    </div>
  );
}

export function ScoreTableFoot({ paper }: { readonly paper: ScoreTablePaper }) {
  return (
    <div className="print-only signatures" lang="vi">
      <div>
        <strong>{PAPER.preparedBy}</strong>
        <em>{PAPER.preparedSign}</em>
      </div>
      <div>
        {paper.signed.map((line) => (
          <strong key={line}>{line}</strong>
        ))}
        <span className="signature-space" />
        <strong>{paper.signedBy}</strong>
      </div>
    </div>
  );
}
