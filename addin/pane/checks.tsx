// What asks for a look in the sheet as it is typed: errors and doubts with their cells, and what is still
// to be entered before handing in, counted. Read out is the count alone: nobody can listen to all of it at
// each cell.
import type { Place } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { CHECKS } from "../../shared/wording/pane-sheet.ts";
import type { Sheet } from "../excel/sheet.ts";
import { useLanguage } from "../views/language.tsx";
import { LinesToSee } from "../views/lines-to-see.tsx";
import type { Asked } from "../views/question.tsx";
import { FindingList } from "../views/finding-list.tsx";
import { criteriaOf, findToComplete, isToComplete } from "./to-complete.ts";

// Cells with two values stand above, to be chosen from.

interface ChecksProps {
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly questions: readonly Asked[];
  readonly ours: Sheet;
  readonly mayEnter: boolean;
  readonly onGo: (where: Place) => void;
}

export function Checks({ sheet, terms, questions, ours, mayEnter, onGo }: ChecksProps) {
  const { say } = useLanguage();
  const listed = ours.findings.filter((finding) => finding.code !== "conflict" && !isToComplete(finding));
  const errors = listed.filter(({ severity }) => severity === "error").length;
  const toComplete = mayEnter ? findToComplete({ sheet, terms, questions, lines: ours.lines }) : [];
  return (
    <section aria-labelledby="checks-title">
      <h2 id="checks-title">{say(CHECKS.title)}</h2>
      {errors === 0 && <p className="muted">{say(CHECKS.none)}</p>}
      <FindingList findings={listed} onGo={onGo} />
      <p role="status" className="read-out">
        {listed.length > 0 && say(CHECKS.count(errors, listed.length - errors))}
      </p>
      {toComplete.length > 0 && (
        <details>
          <summary>{say(CHECKS.toComplete(criteriaOf(toComplete)))}</summary>
          <LinesToSee
            findings={toComplete}
            onGo={(line) => onGo({ criterion: line, field: fieldOf(toComplete, line) })}
          />
        </details>
      )}
    </section>
  );
}

function fieldOf(findings: readonly { readonly where: Place }[], line: string): string {
  return findings.find(({ where }) => where.criterion === line)?.where.field ?? "result";
}
