// All findings, what blocks first, each group with its count.
import { sentenceOf, sortFindings } from "../../shared/finding.ts";
import { FINDINGS } from "../../shared/wording/upload.ts";
import type { WireFinding } from "../sync/failure.ts";
import { useLanguage } from "./language.tsx";

const SEVERITIES = ["error", "warning", "note"] as const;

export function FindingList({ findings }: { readonly findings: readonly WireFinding[] }) {
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
            <li key={index}>{say(sentenceOf(finding))}</li>
          ))}
        </ul>
      </section>
    );
  });
}
