// How far each unit of the bloc is. Saved is not handed in: counted apart, said in words.
import type { Progress as ProgressAnswer } from "../../shared/contract/blocs.ts";
import type { Me } from "../../shared/contract/people.ts";
import { findBloc, type Plan, type PlanWords } from "../../shared/plan.ts";
import { may } from "../../shared/rights.ts";
import type { IsoDate } from "../../shared/vietnam-time.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { PAPER } from "../../shared/wording/papers.ts";
import { planWords } from "../../shared/wording/plan-words.ts";
import { issuersOf } from "../../shared/wording/score-table-paper.ts";
import { call } from "../sync/api.ts";
import { Answered } from "./answered.tsx";
import { DownloadButton } from "./download-button.tsx";
import { useLanguage } from "./language.tsx";
import { OfficialHead } from "./official-head.tsx";
import { ProgressTable } from "./progress-table.tsx";
import { Reminder } from "./reminder.tsx";
import { UploadReceived } from "./upload-received.tsx";
import { useAnswer } from "./use-answer.ts";
import type { Where, WorkRole } from "./where.ts";

interface ProgressProps {
  readonly me: Me;
  readonly role: WorkRole;
  readonly bloc: string;
  /** Where a unit's sheet is. */
  readonly sheetOf: (unit: string) => Where;
}

export function Progress({ me, role, bloc, sheetOf }: ProgressProps) {
  const { say } = useLanguage();
  const progress = useAnswer("readProgress", { plan: role.plan, bloc });
  const planView = useAnswer("readPlan", { plan: role.plan });
  return (
    <Answered of={planView}>
      {({ plan: itsPlan }) => (
        <Answered of={progress}>
          {(answer) => (
            <>
              <section aria-labelledby="progress-title">
                <ProgressHead plan={itsPlan} bloc={bloc} today={me.today} />
                <h2 id="progress-title" className="no-print">
                  {say(LEADER_SCREEN.progress)}
                </h2>
                {answer.due !== null && (
                  <p>
                    {say(LEADER_SCREEN.deadline)}: <strong>{say(answer.due)}</strong>
                  </p>
                )}
                <Counts rows={answer.rows} />
                <ProgressTable
                  me={me}
                  role={role}
                  words={itsPlan.words}
                  rows={answer.rows}
                  state={answer.state}
                  sheetOf={sheetOf}
                  onChanged={progress.reload}
                />
              </section>
              <Reminder text={answer.reminder} words={itsPlan.words} />
              {may("actOnBehalf", [role.role]) && answer.state === "open" && (
                <Files
                  me={me}
                  plan={role.plan}
                  bloc={bloc}
                  words={itsPlan.words}
                  onWritten={progress.reload}
                />
              )}
            </>
          )}
        </Answered>
      )}
    </Answered>
  );
}

interface ProgressHeadProps {
  readonly plan: Plan;
  readonly bloc: string;
  readonly today: IsoDate;
}

/** Above the printed table. */
function ProgressHead({ plan, bloc, today }: ProgressHeadProps) {
  const name = findBloc(plan, bloc)?.name ?? plan.issuer;
  return (
    <div className="print-only" lang="vi">
      <OfficialHead issuers={issuersOf(plan.issuer, name)} />
      <p className="paper-title">
        <strong>{PAPER.progressTitle}</strong>
      </p>
      <p className="paper-subtitle">
        <strong>{name}</strong> · {planWords(plan).vi}
        <br />
        <em>{PAPER.asOf(today)}</em>
      </p>
    </div>
  );
}

interface FilesProps {
  readonly me: Me;
  readonly plan: string;
  readonly bloc: string;
  readonly words: PlanWords;
  readonly onWritten: () => Promise<void>;
}

/** Workbooks that come back, and those that go out. */
function Files({ me, plan, bloc, words, onWritten }: FilesProps) {
  const { say } = useLanguage();
  return (
    <section className="no-print" aria-labelledby="files-title">
      <h2 id="files-title">{say(LEADER_SCREEN.files(words))}</h2>
      <UploadReceived plan={plan} bloc={bloc} words={words} today={me.today} onWritten={onWritten} />
      <div className="actions-row page-only">
        <DownloadButton
          words={LEADER_SCREEN.downloadAll(words)}
          fetchFile={() => call("downloadWorkbooks", { plan, bloc })}
        />
      </div>
    </section>
  );
}

function Counts({ rows }: { readonly rows: ProgressAnswer["rows"] }) {
  const { say } = useLanguage();
  const words = LEADER_SCREEN.counts;
  const handedIn = rows.filter((row) => ["submitted", "agreed", "locked"].includes(row.status));
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  const tiles = [
    { words: words.handedIn, value: `${handedIn.length}/${rows.length}`, strong: false },
    { words: words.late, value: handedIn.filter((row) => row.daysLate > 0).length, strong: false },
    { words: words.saved, value: count("saved"), strong: count("saved") > 0 },
    { words: words.returned, value: count("returned"), strong: false },
    // Shown where there is one: most blocs have no papers without figures.
    ...(count("onPaper") === 0 ? [] : [{ words: words.onPaper, value: count("onPaper"), strong: false }]),
    { words: words.notStarted, value: count("notStarted"), strong: false },
  ];
  return (
    <dl className="tiles">
      {tiles.map((tile) => (
        <div key={tile.words.vi} className={tile.strong ? "tile tile-strong" : "tile"}>
          <dt>{say(tile.words)}</dt>
          <dd>{tile.value}</dd>
        </div>
      ))}
    </dl>
  );
}
