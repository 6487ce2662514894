// The leader hands in for a unit what is stored for it, from a file or a paper, with the day it came.
import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { FilledSheetView } from "../../shared/contract/schemas.ts";
import { formatDay, type IsoDate } from "../../shared/vietnam-time.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { readTypedDay } from "../sync/typed-day.ts";
import { Ask } from "./ask.tsx";
import { useLanguage } from "./language.tsx";

interface OnBehalfButtonProps {
  readonly plan: string;
  readonly unit: string;
  readonly unitName: string;
  readonly revision: number;
  readonly today: IsoDate;
  readonly size?: "small" | "medium";
  readonly onDone: (filled: FilledSheetView) => void;
}

export function OnBehalfButton({ plan, unit, unitName, revision, today, size, onDone }: OnBehalfButtonProps) {
  const { say } = useLanguage();
  const [typedDay, setTypedDay] = useState(formatDay(today));
  const [how, setHow] = useState<"paper" | "workbook">("paper");
  const receivedOn = readTypedDay(typedDay);

  async function submit(): Promise<Failure | null> {
    if (receivedOn === null) return { code: "badDay", status: 0, text: LEADER_SCREEN.badDay, findings: [] };
    const outcome = await call("submitOnBehalf", { plan, unit, body: { revision, receivedOn, how } });
    if (!outcome.ok) return outcome.problem;
    onDone(outcome.answer);
    return null;
  }

  return (
    <Ask
      open={say(LEADER_SCREEN.recordPaper)}
      title={say(LEADER_SCREEN.recordTitle(unitName))}
      confirm={say(LEADER_SCREEN.recordTitle(unitName))}
      size={size ?? "medium"}
      act={submit}
    >
      <p>{say(LEADER_SCREEN.recordBody)}</p>
      <Field label={say(LEADER_SCREEN.receivedOn)}>
        <Input value={typedDay} inputMode="numeric" onChange={(_, { value }) => setTypedDay(value)} />
      </Field>
      <Field label={say(LEADER_SCREEN.howReceived)}>
        <RadioGroup
          layout="horizontal"
          value={how}
          onChange={(_, { value }) => setHow(value === "workbook" ? "workbook" : "paper")}
        >
          <Radio value="paper" label={say(LEADER_SCREEN.paper)} />
          <Radio value="workbook" label={say(LEADER_SCREEN.workbook)} />
        </RadioGroup>
      </Field>
    </Ask>
  );
}
