// The year-end conference of a bloc: its date and minutes, units not ranked, closing and reopening.
import { useId } from "react";
import type { Ranking } from "../../shared/contract/blocs.ts";
import type { Me } from "../../shared/contract/people.ts";
import { findBloc, type Plan } from "../../shared/plan.ts";
import { may } from "../../shared/rights.ts";
import { CONFERENCE } from "../../shared/wording/leader-screen.ts";
import { SCORE_TABLE } from "../../shared/wording/score-table.ts";
import { call } from "../sync/api.ts";
import { Ask } from "./ask.tsx";
import { ConferenceButton } from "./conference-button.tsx";
import { useLanguage } from "./language.tsx";
import { ReasonButton } from "./reason-button.tsx";
import type { WorkRole } from "./where.ts";

interface ConferencePanelProps {
  readonly me: Me;
  readonly role: WorkRole;
  readonly plan: Plan;
  readonly ranking: Ranking;
  /** The table shows points that are not agreed: what would be closed is not what is seen. */
  readonly isTrial: boolean;
  readonly show: (ranking: Ranking) => void;
}

export function ConferencePanel({ me, role, plan, ranking, isTrial, show }: ConferencePanelProps) {
  const { say } = useLanguage();
  const { conference, state, reopened } = ranking;
  const isOpen = state === "open";
  const closedOn = conference?.closedOn ?? null;
  return (
    <section className="conference no-print" aria-labelledby="conference-title">
      <h2 id="conference-title">{say(CONFERENCE.title(plan.words))}</h2>
      <p>
        {conference === null
          ? say(CONFERENCE.none)
          : say(CONFERENCE.held(conference.date, conference.minutesNumber))}{" "}
        <span className="tag">
          {say(reopened === null ? SCORE_TABLE.states[state] : SCORE_TABLE.openedAgain)}
        </span>{" "}
        {!isOpen && reopened === null && closedOn !== null && say(SCORE_TABLE.closedOn(closedOn))}
      </p>
      <div className="actions-row">
        {isOpen && may("recordConference", [role.role]) && (
          <ConferenceButton
            // Another record is another form: it starts from what was recorded.
            key={conference?.revision ?? 0}
            plan={plan}
            ranking={ranking}
            today={me.today}
            show={show}
          />
        )}
        {state !== "closed" && may("close", [role.role]) && (
          <CloseButton plan={plan} ranking={ranking} isTrial={isTrial} show={show} />
        )}
        {state === "closed" && may("reopen", [role.role]) && (
          <ReasonButton
            open={say(CONFERENCE.reopen)}
            title={say(CONFERENCE.reopenTitle)}
            body={say(CONFERENCE.reopenBody(plan.words))}
            act={async (reason) => {
              const outcome = await call("reopen", { ...placeOf(ranking), body: { reason } });
              if (!outcome.ok) return outcome.problem;
              show(outcome.answer);
              return null;
            }}
          />
        )}
      </div>
    </section>
  );
}

type CloseButtonProps = Pick<ConferencePanelProps, "plan" | "ranking" | "isTrial" | "show">;

function CloseButton({ plan, ranking, isTrial, show }: CloseButtonProps) {
  const { say } = useLanguage();
  const members = findBloc(plan, ranking.bloc)?.members.length ?? ranking.rows.length;
  const needsId = useId();
  const isRecorded = ranking.conference !== null;
  const undecided =
    plan.scoring?.bonus.counts === "agreed"
      ? ranking.rows.filter(({ proposedBonus, agreedBonus }) => proposedBonus > 0 && agreedBonus === 0)
      : [];
  return (
    <>
      <Ask
        open={say(CONFERENCE.close)}
        title={say(CONFERENCE.closeTitle(plan.words))}
        confirm={say(CONFERENCE.close)}
        appearance="primary"
        disabled={!isRecorded || isTrial}
        describedBy={isRecorded ? undefined : needsId}
        act={async () => {
          const revision = ranking.conference?.revision ?? 0;
          const outcome = await call("close", { ...placeOf(ranking), body: { revision } });
          if (!outcome.ok) return outcome.problem;
          show(outcome.answer);
          return null;
        }}
      >
        <p>{say(CONFERENCE.closeBody(members, plan.words))}</p>
        {ranking.missing.length > 0 && (
          <p>
            <strong>
              {say(
                CONFERENCE.closeMissing(
                  ranking.missing
                    .map(({ name, state }) => say(SCORE_TABLE.missingUnit(name, state)))
                    .join("; "),
                ),
              )}
            </strong>
          </p>
        )}
        {undecided.length > 0 && (
          <p>
            <strong>{say(CONFERENCE.closeUndecided(undecided.map(({ name }) => name).join(", ")))}</strong>
          </p>
        )}
        <p>{say(CONFERENCE.closeReopen)}</p>
      </Ask>
      {!isRecorded && (
        <span id={needsId} className="muted">
          {say(CONFERENCE.closeNeeds)}
        </span>
      )}
    </>
  );
}

function placeOf({ plan, bloc }: Ranking) {
  return { plan, bloc };
}
