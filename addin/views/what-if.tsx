// Agreeing bonus points: for one unit, criterion by criterion, tried out on the ranking before anything
// is written.
import { useState } from "react";
import type { Standing } from "../../shared/contract/blocs.ts";
import type { PlanWords } from "../../shared/plan.ts";
import { WHAT_IF } from "../../shared/wording/score-table.ts";
import { unitHeading } from "../../shared/wording/plan-words.ts";
import { Answered } from "./answered.tsx";
import { BonusForm } from "./bonus-form.tsx";
import { useLanguage } from "./language.tsx";
import { lineOfUnit } from "./use-bonus.ts";
import { useEdits, type EditSheet } from "./use-edits.ts";
import { useLeaveWarning } from "./use-leave-warning.ts";
import type { Preview } from "./use-preview.ts";
import { useSheetData } from "./use-sheet-data.ts";

export interface WhatIfProps {
  /** Names the person and the role: what one typed is nobody else's. */
  readonly person: string;
  /** The person's name. */
  readonly name: string;
  readonly plan: string;
  readonly bloc: string;
  readonly rows: readonly Standing[];
  readonly words: PlanWords;
  readonly preview: Preview;
  readonly onAgreed: () => Promise<void>;
}

export function WhatIf(props: WhatIfProps) {
  const { say } = useLanguage();
  const [unit, setUnit] = useState("");
  const editing = useEdits(`${props.person}~${props.plan}~${props.bloc}~bonus`);
  useLeaveWarning(Object.keys(editing.edits).length > 0);
  const [agreedFor, setAgreedFor] = useState<string | null>(null);
  return (
    <section className="what-if no-print" aria-labelledby="what-if-title">
      <h2 id="what-if-title">{say(WHAT_IF.title)}</h2>
      <p className="muted">{say(WHAT_IF.lead(props.words))}</p>
      <div className="what-if-unit">
        <label htmlFor="what-if-unit">{say(unitHeading(props.words))}</label>
        <select
          id="what-if-unit"
          value={unit}
          onChange={(event) => {
            setUnit(event.target.value);
            setAgreedFor(null);
            props.preview.clear();
          }}
        >
          <option value="">{say(WHAT_IF.choose(props.words))}</option>
          {props.rows.map((row) => (
            <option key={row.unit} value={row.unit}>
              {row.name}
              {Object.keys(editing.edits).some((line) => line.startsWith(lineOfUnit(row.unit, ""))) &&
                ` (${say(WHAT_IF.pending)})`}
            </option>
          ))}
        </select>
      </div>
      {unit !== "" && (
        <OfUnit key={unit} {...props} unit={unit} editing={editing} onAgreedFor={setAgreedFor} />
      )}
      <p role="status" aria-live="polite">
        {agreedFor !== null && say(WHAT_IF.agreed(agreedFor))}
      </p>
    </section>
  );
}

interface OfUnitProps extends WhatIfProps {
  readonly unit: string;
  readonly editing: EditSheet;
  readonly onAgreedFor: (unitName: string) => void;
}

function OfUnit({ unit, plan, bloc, name, preview, editing, onAgreed, onAgreedFor }: OfUnitProps) {
  const data = useSheetData(plan, unit);
  return (
    <Answered of={data}>
      {(answer) => (
        <BonusForm
          editing={editing}
          reload={data.reloadFilled}
          data={answer}
          bloc={bloc}
          name={name}
          preview={preview}
          onAgreed={async () => {
            onAgreedFor(answer.filled.unitName);
            await data.reloadFilled();
            await onAgreed();
          }}
        />
      )}
    </Answered>
  );
}
