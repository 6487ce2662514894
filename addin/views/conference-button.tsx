// Records the conference's date and minutes number, and the units that are shown but not ranked.
import { useState } from "react";
import type { Ranking } from "../../shared/contract/blocs.ts";
import { findBloc, type Plan } from "../../shared/plan.ts";
import type { Text } from "../../shared/text.ts";
import { formatDay, type IsoDate } from "../../shared/vietnam-time.ts";
import { CONFERENCE, LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { readTypedDay } from "../sync/typed-day.ts";
import { Ask } from "./ask.tsx";
import { useLanguage } from "./language.tsx";
import { TextField } from "./text-field.tsx";

interface ConferenceButtonProps {
  readonly plan: Plan;
  readonly ranking: Ranking;
  readonly today: IsoDate;
  readonly show: (ranking: Ranking) => void;
}

export function ConferenceButton({ plan, ranking, today, show }: ConferenceButtonProps) {
  const { say } = useLanguage();
  const { conference } = ranking;
  // The form is filled in over this record and says so to the server, whatever is recorded meanwhile.
  const [baseRevision] = useState(conference?.revision ?? 0);
  const [typedDay, setTypedDay] = useState(formatDay(conference?.date ?? today));
  const [minutesNumber, setMinutesNumber] = useState(conference?.minutesNumber ?? "");
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries((conference?.excluded ?? []).map(({ unit, reason }) => [unit, reason])),
  );

  async function record(): Promise<Failure | null> {
    const date = readTypedDay(typedDay);
    if (date === null) return refusal(LEADER_SCREEN.badDay);
    if (minutesNumber.trim() === "") return refusal(CONFERENCE.minutesNeeded);
    const excluded = Object.entries(reasons)
      .filter(([, reason]) => reason.trim() !== "")
      .map(([unit, reason]) => ({ unit, reason: reason.trim() }));
    const outcome = await call("recordConference", {
      plan: ranking.plan,
      bloc: ranking.bloc,
      body: { baseRevision, date, minutesNumber: minutesNumber.trim(), excluded },
    });
    if (!outcome.ok) return outcome.problem;
    show(outcome.answer);
    return null;
  }

  return (
    <Ask
      open={say(CONFERENCE.record)}
      title={say(CONFERENCE.title(plan.words))}
      confirm={say(CONFERENCE.save)}
      act={record}
    >
      <TextField required label={say(CONFERENCE.date)} value={typedDay} onChange={setTypedDay} />
      <TextField
        required
        maxLength={60}
        label={say(CONFERENCE.minutes)}
        value={minutesNumber}
        onChange={setMinutesNumber}
      />
      <details>
        <summary>{say(CONFERENCE.excluded(plan.words))}</summary>
        <p className="muted">{say(CONFERENCE.excludedHint(plan.words))}</p>
        {(findBloc(plan, ranking.bloc)?.members ?? []).map(({ unit, name }) => (
          <TextField
            key={unit}
            maxLength={1000}
            label={say(CONFERENCE.reasonFor(name))}
            value={reasons[unit] ?? ""}
            onChange={(value) => setReasons({ ...reasons, [unit]: value })}
          />
        ))}
      </details>
    </Ask>
  );
}

function refusal(text: Text): Failure {
  return { code: "notFilledIn", status: 0, text, findings: [] };
}
