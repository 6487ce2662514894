// The leader drops several returned workbooks at once. Each file has its own outcome: findings with cell
// addresses and nothing written, or taken in and handed in for its unit.
import { useState } from "react";
import type { UploadAnswer } from "../../shared/contract/schemas.ts";
import { formatDay, type IsoDate } from "../../shared/vietnam-time.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { UPLOAD } from "../../shared/wording/upload.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { readTypedDay } from "../sync/typed-day.ts";
import { DropFiles } from "./drop-files.tsx";
import { FindingList } from "./finding-list.tsx";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { TextField } from "./text-field.tsx";

interface UploadReceivedProps {
  readonly plan: string;
  readonly bloc: string;
  readonly today: IsoDate;
  readonly onWritten: () => Promise<void>;
}

interface FileOutcome {
  readonly file: string;
  readonly answer: UploadAnswer | null;
  readonly problem: Failure | null;
}

export function UploadReceived({ plan, bloc, today, onWritten }: UploadReceivedProps) {
  const { say } = useLanguage();
  const [typedDay, setTypedDay] = useState(formatDay(today));
  const [busy, setBusy] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>([]);
  const receivedOn = readTypedDay(typedDay);

  async function uploadAll(files: readonly File[]) {
    if (receivedOn === null) return;
    const done: FileOutcome[] = [];
    setOutcomes([]);
    // One after another, so that the outcomes stand in the order of the files.
    for (const file of files) {
      setBusy(file.name);
      done.push(await receiveFile({ plan, bloc, receivedOn, file }));
      setOutcomes([...done]);
    }
    setBusy(null);
    await onWritten();
  }

  return (
    <div className="upload">
      <TextField
        label={say(LEADER_SCREEN.receivedOn)}
        value={typedDay}
        error={receivedOn === null ? say(LEADER_SCREEN.badDay) : null}
        onChange={setTypedDay}
      />
      {/* Nobody waits: each outcome shows below as it comes. */}
      <DropFiles hint={say(UPLOAD.dropLeader)} multiple onFiles={(files) => void uploadAll(files)} />
      <div role="status" aria-live="polite">
        {outcomes.map((outcome) => (
          <Outcome key={outcome.file} outcome={outcome} />
        ))}
        {busy !== null && <p>{say(UPLOAD.checking(busy))}</p>}
      </div>
    </div>
  );
}

interface Received {
  readonly plan: string;
  readonly bloc: string;
  readonly receivedOn: IsoDate;
  readonly file: File;
}

/** A file with errors writes nothing; one without is saved and handed in for its unit on that day. */
async function receiveFile({ plan, bloc, receivedOn, file }: Received): Promise<FileOutcome> {
  const outcome = await call("uploadReceivedWorkbook", {
    plan,
    bloc,
    file: file.name,
    receivedOn,
    body: file,
  });
  if (!outcome.ok) return { file: file.name, answer: null, problem: outcome.problem };
  return { file: file.name, answer: outcome.answer, problem: null };
}

function Outcome({ outcome }: { readonly outcome: FileOutcome }) {
  const { say } = useLanguage();
  const { file, answer, problem } = outcome;
  const handedIn = answer?.sync?.stage === "submitted" && answer.written;
  const count = (severity: string) =>
    (answer?.findings ?? []).filter((one) => one.severity === severity).length;
  return (
    <article className="file-outcome">
      <h3>{file}</h3>
      {answer !== null && (
        <Note kind={handedIn ? "good" : answer.written ? "warning" : "error"}>
          <p>
            <strong>
              {say(
                handedIn
                  ? UPLOAD.onBehalf(answer.unitName)
                  : answer.written
                    ? UPLOAD.written(answer.unitName)
                    : UPLOAD.nothingWritten(count("error"), count("warning")),
              )}
            </strong>
          </p>
          {answer.written && answer.sync !== null && <p>{say(UPLOAD.counts(answer.sync.counts))}</p>}
          <FindingList findings={answer.findings} />
        </Note>
      )}
      {problem !== null && <ProblemNote problem={problem} />}
    </article>
  );
}
