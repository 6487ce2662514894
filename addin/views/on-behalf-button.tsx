// The leader hands in for a unit what is stored for it, from a file or a paper, with the day it came; where
// no figures are entered yet, a paper is recorded as received.
import { useState } from "react";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { PlanWords } from "../../shared/plan.ts";
import { formatDay, type IsoDate } from "../../shared/vietnam-time.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { Ask } from "./ask.tsx";
import { useLanguage } from "./language.tsx";
import { readReceivedDay } from "./received-day.ts";
import { TextField } from "./text-field.tsx";

interface OnBehalfButtonProps {
  readonly plan: string;
  readonly unit: string;
  readonly unitName: string;
  readonly revision: number;
  /** There are figures to hand in. */
  readonly hasResults: boolean;
  readonly today: IsoDate;
  readonly words: PlanWords;
  readonly size?: "small" | "medium";
  /** Somebody saved meanwhile. */
  readonly onStale: () => Promise<void>;
  readonly onDone: (filled: FilledSheetView) => void;
}

const WAYS = ["paper", "workbook"] as const;

export function OnBehalfButton(props: OnBehalfButtonProps) {
  const { say } = useLanguage();
  const { plan, unit, unitName, revision, hasResults, today, words, size, onStale, onDone } = props;
  const [typedDay, setTypedDay] = useState(formatDay(today));
  const [how, setHow] = useState<(typeof WAYS)[number]>("paper");
  const ask = hasResults ? LEADER_SCREEN.handInFor : LEADER_SCREEN.receivePaper;
  const { day: receivedOn, wrong } = readReceivedDay(typedDay, today);

  async function submit(): Promise<Failure | null> {
    if (receivedOn === null) return { code: "badDay", status: 0, text: wrong, findings: [] };
    const outcome = hasResults
      ? await call("submitOnBehalf", { plan, unit, body: { revision, receivedOn, how } })
      : await call("receivePaper", { plan, unit, body: { revision, receivedOn } });
    if (!outcome.ok) {
      if (outcome.problem.code === "stale") await onStale();
      return outcome.problem;
    }
    onDone(outcome.answer);
    return null;
  }

  return (
    <Ask
      open={say(ask.open)}
      of={unitName}
      title={say(ask.title(unitName))}
      confirm={say(ask.title(unitName))}
      size={size ?? "medium"}
      act={submit}
    >
      <p>{say(ask.body(words))}</p>
      {!hasResults && <p className="muted">{say(LEADER_SCREEN.paperHint)}</p>}
      <TextField required label={say(LEADER_SCREEN.receivedOn)} value={typedDay} onChange={setTypedDay} />
      {hasResults && (
        <fieldset className="choices">
          <legend>{say(LEADER_SCREEN.howReceived)}</legend>
          {WAYS.map((way) => (
            <label key={way}>
              <input type="radio" name={`how-${unit}`} checked={how === way} onChange={() => setHow(way)} />{" "}
              {say(LEADER_SCREEN[way])}
            </label>
          ))}
        </fieldset>
      )}
    </Ask>
  );
}
