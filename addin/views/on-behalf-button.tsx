// The leader hands in for a unit what is stored for it, from a file or a paper, with the day it came.
import { useState } from "react";
import type { FilledSheetView } from "../../shared/contract/schemas.ts";
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
  const { plan, unit, unitName, revision, today, words, size, onStale, onDone } = props;
  const [typedDay, setTypedDay] = useState(formatDay(today));
  const [how, setHow] = useState<(typeof WAYS)[number]>("paper");
  const { day: receivedOn, wrong } = readReceivedDay(typedDay, today);

  async function submit(): Promise<Failure | null> {
    if (receivedOn === null) return { code: "badDay", status: 0, text: wrong, findings: [] };
    const outcome = await call("submitOnBehalf", { plan, unit, body: { revision, receivedOn, how } });
    if (!outcome.ok) {
      if (outcome.problem.code === "stale") await onStale();
      return outcome.problem;
    }
    onDone(outcome.answer);
    return null;
  }

  return (
    <Ask
      open={say(LEADER_SCREEN.recordPaper)}
      of={unitName}
      title={say(LEADER_SCREEN.recordTitle(unitName))}
      confirm={say(LEADER_SCREEN.recordTitle(unitName))}
      size={size ?? "medium"}
      act={submit}
    >
      <p>{say(LEADER_SCREEN.recordBody(words))}</p>
      <TextField required label={say(LEADER_SCREEN.receivedOn)} value={typedDay} onChange={setTypedDay} />
      <fieldset className="choices">
        <legend>{say(LEADER_SCREEN.howReceived)}</legend>
        {WAYS.map((way) => (
          <label key={way}>
            <input type="radio" name={`how-${unit}`} checked={how === way} onChange={() => setHow(way)} />{" "}
            {say(LEADER_SCREEN[way])}
          </label>
        ))}
      </fieldset>
    </Ask>
  );
}
