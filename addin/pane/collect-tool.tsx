// The units' points written into the workbook, all side by side or one in detail; where the plan has a cross-check,
// what was typed there is sent, and what differs is settled.
import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";
import { findBloc, type Plan } from "../../shared/plan.ts";
import { WRITING } from "../../shared/wording/pane-results.ts";
import { useAnswer } from "../views/use-answer.ts";
import { useLanguage } from "../views/language.tsx";
import { UnitDifferencesList } from "./unit-differences.tsx";
import type { CollectingActions, Which } from "./use-collecting.ts";

interface CollectToolProps {
  readonly plan: string;
  readonly bloc: string;
  readonly collecting: CollectingActions;
  readonly busy: boolean;
}

/** Nothing until the plan is known; where it does not score there is nothing to collect. */
export function CollectTool({ plan, bloc, ...rest }: CollectToolProps) {
  const { reading } = useAnswer("readPlan", { plan });
  if (reading.kind !== "answer" || reading.answer.plan.scoring === null) return null;
  return <Tool plan={reading.answer.plan} bloc={bloc} {...rest} />;
}

interface ToolProps extends Omit<CollectToolProps, "plan"> {
  readonly plan: Plan;
}

function Tool({ plan, bloc, collecting, busy }: ToolProps) {
  const { say } = useLanguage();
  const [unit, setUnit] = useState("");
  const titleId = useId();
  const selectId = useId();
  const which: Which = { plan: plan.id, bloc, unit: unit === "" ? null : unit };
  const differing = collecting.differing(which);
  const [atOpening] = useState(differing);
  return (
    <section className="write-tool" aria-labelledby={titleId}>
      <h2 id={titleId}>{say(WRITING.collectTitle)}</h2>
      <p className="muted">{say(WRITING.collectLead)}</p>
      <p>
        <label htmlFor={selectId}>{say(WRITING.collectWhat)}</label>{" "}
        <select
          id={selectId}
          className="select"
          value={unit}
          onChange={({ target }) => setUnit(target.value)}
        >
          <option value="">{say(WRITING.collectAll(plan.words.unit))}</option>
          {findBloc(plan, bloc)?.members.map((member) => (
            <option key={member.unit} value={member.unit}>
              {say(WRITING.collectOne(member.name))}
            </option>
          ))}
        </select>
      </p>
      <p>
        <Button disabledFocusable={busy} onClick={() => collecting.write(which)}>
          {say(WRITING.collect)}
        </Button>
      </p>
      {plan.scoring?.crossCheck === true && (
        <>
          <p className="muted">{say(WRITING.checkLead)}</p>
          <p>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => collecting.send(which)}>
              {say(WRITING.sendChecks)}
            </Button>
          </p>
        </>
      )}
      {differing !== null && plan.scoring !== null && (
        <UnitDifferencesList
          sheet={differing.sheet}
          terms={plan.scoring}
          units={differing.units}
          busy={busy}
          attend={differing !== atOpening}
          onSettle={(of, settled) => collecting.settle(which, of, settled)}
        />
      )}
    </section>
  );
}
