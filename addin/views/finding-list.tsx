// All findings, what blocks first, each group with its count. In Excel's pane each finding of a cell is a
// button that selects it.
import { sentenceOf, sortFindings, type Finding, type Place } from "../../shared/finding.ts";
import { FINDINGS } from "../../shared/wording/upload.ts";
import { useLanguage } from "./language.tsx";

/** Selects a finding's cell. */
export type Go = (where: Place) => void;

const SEVERITIES = ["error", "warning", "note"] as const;

export function FindingList({
  findings,
  onGo,
}: {
  readonly findings: readonly Finding[];
  readonly onGo?: Go;
}) {
  const { say } = useLanguage();
  const sorted = sortFindings(findings);
  return SEVERITIES.map((severity) => {
    const same = sorted.filter((finding) => finding.severity === severity);
    if (same.length === 0) return null;
    return (
      <section key={severity} className={`findings findings-${severity}`}>
        <p className="findings-title">{FINDINGS.count(say(FINDINGS[severity]), same.length)}</p>
        <ul>
          {same.map((finding, index) => (
            <li key={index}>
              {onGo === undefined || !hasPlace(finding) ? (
                say(sentenceOf(finding))
              ) : (
                <button
                  type="button"
                  className="to-cell"
                  onClick={({ currentTarget }) => {
                    currentTarget.closest("dialog")?.close();
                    onGo(finding.where);
                  }}
                >
                  {say(sentenceOf(finding))}
                </button>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function hasPlace({ where }: Finding): boolean {
  return where.cell !== undefined || where.criterion !== undefined;
}
