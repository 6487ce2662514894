// Agreeing bonus points: for one unit, criterion by criterion, tried out on the ranking before anything
// is written.
import { useState } from "react";
import type { Standing } from "../../shared/contract/schemas.ts";
import type { PlanWords } from "../../shared/plan.ts";
import { WHAT_IF } from "../../shared/wording/score-table.ts";
import { unitHeading } from "../../shared/wording/plan-words.ts";
import { Answered } from "./answered.tsx";
import { BonusForm } from "./bonus-form.tsx";
import { useLanguage } from "./language.tsx";
import type { Preview } from "./use-preview.ts";
import { useSheetData } from "./use-sheet-data.ts";

export interface WhatIfProps {
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
            </option>
          ))}
        </select>
      </div>
      {unit !== "" && <OfUnit key={unit} {...props} unit={unit} onAgreedFor={setAgreedFor} />}
      <p role="status" aria-live="polite">
        {agreedFor !== null && say(WHAT_IF.agreed(agreedFor))}
      </p>
    </section>
  );
}

interface OfUnitProps extends WhatIfProps {
  readonly unit: string;
  readonly onAgreedFor: (unitName: string) => void;
}

function OfUnit({ unit, plan, bloc, preview, onAgreed, onAgreedFor }: OfUnitProps) {
  const data = useSheetData(plan, unit);
  return (
    <Answered of={data}>
      {(answer) => (
        <BonusForm
          // After a save the form starts again from what is stored.
          key={answer.filled.revision}
          data={answer}
          bloc={bloc}
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
