// A bloc's score table with what its leader does around it: conference, bonus points, closing, printing.
import { Button } from "@fluentui/react-components";
import { use, useEffect, useRef } from "react";
import type { Ranking as RankingAnswer } from "../../shared/contract/blocs.ts";
import type { Me } from "../../shared/contract/people.ts";
import { findBloc, type Plan } from "../../shared/plan.ts";
import { may } from "../../shared/rights.ts";
import type { ScoreSheet } from "../../shared/score-sheet.ts";
import { BOARD_SCREEN, SCORE_TABLE } from "../../shared/wording/score-table.ts";
import { scoreTablePaper } from "../../shared/wording/score-table-paper.ts";
import { call } from "../sync/api.ts";
import { Answered } from "./answered.tsx";
import { ConferencePanel } from "./conference-panel.tsx";
import { DownloadButton } from "./download-button.tsx";
import { hasBonus } from "./has-bonus.ts";
import { InPane } from "./in-pane.ts";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { ScoreTable } from "./score-table.tsx";
import type { BonusColumns } from "./score-table-head.tsx";
import { ScoreTableFoot, ScoreTableHead } from "./score-table-paper.tsx";
import { useAnswer } from "./use-answer.ts";
import { usePreview } from "./use-preview.ts";
import { WhatIf } from "./what-if.tsx";
import { keyOfRole, type WorkRole } from "./where.ts";

interface RankingProps {
  readonly me: Me;
  readonly role: WorkRole;
  readonly plan: string;
  readonly bloc: string;
}

export function Ranking({ me, role, plan, bloc }: RankingProps) {
  const { say } = useLanguage();
  const planView = useAnswer("readPlan", { plan });
  const published = useAnswer("readScoreSheet", { plan });
  const ranking = useAnswer("readRanking", { plan, bloc });
  const { reading } = ranking;
  // To a member, "not found" means that the plan keeps the table shut until closing.
  const isShut = role.role === "unit" && reading.kind === "problem" && reading.problem.status === 404;
  return (
    <Answered of={planView}>
      {({ plan: itsPlan }) =>
        isShut ? (
          <Note kind="plain">
            <p>{say(SCORE_TABLE.notOpen(itsPlan.words))}</p>
          </Note>
        ) : (
          <Answered of={published}>
            {({ sheet }) => (
              <Answered of={ranking}>
                {(answer) => (
                  <Table
                    me={me}
                    role={role}
                    plan={itsPlan}
                    bonus={bonusColumns(itsPlan, sheet)}
                    ranking={answer}
                    show={ranking.show}
                    reload={ranking.reload}
                  />
                )}
              </Answered>
            )}
          </Answered>
        )
      }
    </Answered>
  );
}

function bonusColumns({ scoring }: Plan, sheet: ScoreSheet): BonusColumns {
  if (!hasBonus(sheet)) return "none";
  return scoring?.bonus.counts === "scored" ? "counted" : "agreed";
}

interface TableProps {
  readonly me: Me;
  readonly role: WorkRole;
  readonly plan: Plan;
  readonly bonus: BonusColumns;
  readonly ranking: RankingAnswer;
  readonly show: (ranking: RankingAnswer) => void;
  readonly reload: () => Promise<void>;
}

function Table({ me, role, plan, bonus, ranking, show, reload }: TableProps) {
  const { say } = useLanguage();
  const pane = use(InPane);
  const preview = usePreview();
  const isTrial = preview.shown !== null;
  const trial = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (preview.shown === null) return;
    trial.current?.scrollIntoView({ block: "start" });
    if (document.hasFocus()) trial.current?.focus({ preventScroll: true });
  }, [preview.shown]);
  const shown = preview.shown ?? ranking;
  const itsBloc = findBloc(plan, shown.bloc);
  const paper = itsBloc && scoreTablePaper({ plan, bloc: itsBloc, ranking: shown });
  const place = { plan: ranking.plan, bloc: ranking.bloc };
  const mayAgree = may("agree", [role.role]) && ranking.state === "open";
  return (
    <>
      {pane === null ? (
        <div className="actions-row no-print page-only">
          {/* The file holds the stored result, and prints are for signing: not while a trial is shown. */}
          <DownloadButton
            words={SCORE_TABLE.download}
            fetchFile={() => call("downloadRanking", place)}
            disabled={isTrial}
          />
          <Button disabled={isTrial} onClick={() => print()}>
            {say(SCORE_TABLE.print)}
          </Button>
        </div>
      ) : (
        // What is written is the stored result: not while a trial is shown.
        !isTrial && pane.tools
      )}
      <ConferencePanel
        me={me}
        role={role}
        plan={plan}
        ranking={ranking}
        isTrial={isTrial}
        show={(answer) => {
          preview.clear();
          show(answer);
        }}
      />
      <div ref={trial} tabIndex={-1} role="status" aria-live="polite" className="no-print">
        {isTrial && (
          <Note kind="warning">
            <p>{say(SCORE_TABLE.preview)}</p>
            <Button size="small" onClick={preview.clear}>
              {say(SCORE_TABLE.endPreview)}
            </Button>
          </Note>
        )}
      </div>
      <div className="paper paper-wide">
        {paper && <ScoreTableHead paper={paper} isTrial={isTrial} />}
        {shown.reopened !== null && (
          <Note kind="warning">
            <p>{say(SCORE_TABLE.reopened(shown.reopened))}</p>
            {shown.state === "closed" && <p>{say(BOARD_SCREEN.closedFigures)}</p>}
          </Note>
        )}
        {shown.stale && (
          <Note kind="warning">
            <p>{say(SCORE_TABLE.stale)}</p>
          </Note>
        )}
        <ScoreTable ranking={shown} plan={plan} bonus={bonus} comparedWith={isTrial ? ranking : null} />
        {paper && !isTrial && <ScoreTableFoot paper={paper} />}
      </div>
      {mayAgree && bonus !== "none" && ranking.rows.length > 0 && (
        <WhatIf
          person={`${me.person.id}~${keyOfRole(role)}`}
          name={me.person.name}
          plan={ranking.plan}
          bloc={ranking.bloc}
          rows={ranking.rows}
          words={plan.words}
          preview={preview}
          onAgreed={reload}
        />
      )}
    </>
  );
}
