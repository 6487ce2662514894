// The leader drops several returned workbooks at once. Each file has its own outcome: findings with cell
// addresses and nothing written, or taken in and handed in for its unit.
import { useRef, useState } from "react";
import type { UploadAnswer } from "../../shared/contract/sync.ts";
import type { PlanWords } from "../../shared/plan.ts";
import type { Text } from "../../shared/text.ts";
import { formatDay, type IsoDate } from "../../shared/vietnam-time.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { UPLOAD } from "../../shared/wording/upload.ts";
import { call } from "../sync/api.ts";
import type { Failure, Outcome } from "../sync/failure.ts";
import { DropFiles } from "./drop-files.tsx";
import { fileAsDropped } from "./file-as-dropped.ts";
import { FindingList } from "./finding-list.tsx";
import { useLanguage } from "./language.tsx";
import { Note, type NoteKind } from "./note.tsx";
import { readReceivedDay } from "./received-day.ts";
import { TextField } from "./text-field.tsx";

interface UploadReceivedProps {
  readonly plan: string;
  readonly bloc: string;
  readonly words: PlanWords;
  readonly today: IsoDate;
  readonly onWritten: () => Promise<void>;
}

interface FileOutcome {
  /** Counts the files of this page: two may bear one name. */
  readonly id: number;
  readonly file: string;
  readonly answer: UploadAnswer | null;
  readonly problem: Failure | null;
}

interface Waiting {
  readonly file: string;
  readonly content: Promise<Outcome<File>>;
  readonly receivedOn: IsoDate;
}

export function UploadReceived({ plan, bloc, words, today, onWritten }: UploadReceivedProps) {
  const { say } = useLanguage();
  const [typedDay, setTypedDay] = useState(formatDay(today));
  const [busy, setBusy] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>([]);
  const [notTaken, setNotTaken] = useState<Text | null>(null);
  // One queue for all that is ever dropped here, so that no batch runs beside another or wipes its outcomes.
  const queue = useRef<Waiting[]>([]);
  const received = readReceivedDay(typedDay, today);

  async function take(files: readonly File[]) {
    setNotTaken(received.day === null && files.length > 0 ? UPLOAD.notTaken(received.wrong) : null);
    if (received.day === null) return;
    const { day: receivedOn } = received;
    const isRunning = queue.current.length > 0;
    queue.current.push(
      ...files.map((file) => ({ file: file.name, content: fileAsDropped(file), receivedOn })),
    );
    if (isRunning || files.length === 0) return;
    // One after another, so that the outcomes stand in the order of the files.
    try {
      for (let next = queue.current[0]; next !== undefined; next = queue.current[0]) {
        setBusy(next.file);
        const outcome = await receiveFile({ plan, bloc, ...next });
        setOutcomes((before) => [...before, { ...outcome, id: before.length + 1 }]);
        queue.current.shift();
      }
    } finally {
      // Whatever went wrong, the next files are taken.
      queue.current = [];
      setBusy(null);
    }
    await onWritten();
  }

  return (
    <div className="upload">
      <TextField
        label={say(LEADER_SCREEN.receivedOn)}
        value={typedDay}
        error={received.wrong === null ? null : say(received.wrong)}
        onChange={(typed) => {
          setTypedDay(typed);
          setNotTaken(null);
        }}
      />
      {/* Nobody waits: each outcome shows below as it comes. */}
      <DropFiles
        hint={say(UPLOAD.dropLeader(words))}
        multiple
        busy={busy !== null}
        onFiles={(files) => void take(files)}
      />
      {notTaken !== null && <p role="alert">{say(notTaken)}</p>}
      <p role="status">{busy !== null && say(UPLOAD.checking(busy))}</p>
      <div role="status" aria-live="polite">
        {outcomes.map((outcome) => (
          <ReceivedOutcome key={outcome.id} outcome={outcome} />
        ))}
      </div>
    </div>
  );
}

interface Received extends Waiting {
  readonly plan: string;
  readonly bloc: string;
}

/** A file with errors writes nothing; one without is saved and handed in for its unit on that day. */
async function receiveFile(received: Received): Promise<Omit<FileOutcome, "id">> {
  const { plan, bloc, receivedOn, file } = received;
  const content = await received.content;
  if (!content.ok) return { file, answer: null, problem: content.problem };
  const body = content.answer;
  const outcome = await call("uploadReceivedWorkbook", { plan, bloc, file, receivedOn, body });
  if (!outcome.ok) return { file, answer: null, problem: outcome.problem };
  return { file, answer: outcome.answer, problem: null };
}

/** What became of one file. */
export function ReceivedOutcome({ outcome }: { readonly outcome: FileOutcome }) {
  const { say } = useLanguage();
  const { file, answer, problem } = outcome;
  return (
    <article className="file-outcome">
      <h3>{file}</h3>
      {answer !== null && (
        <Note kind={outcomeKind(answer)}>
          <p>
            <strong>{say(outcomeWords(answer))}</strong>
          </p>
          {answer.written && answer.sync !== null && <p>{say(UPLOAD.counts(answer.sync.counts))}</p>}
          {hasNothingToWrite(answer) && answer.sync !== null && (
            <p>{say(UPLOAD.notHandedIn(answer.unitName))}</p>
          )}
          <FindingList findings={answer.findings} />
        </Note>
      )}
      {problem !== null && (
        <Note kind="error">
          <p>{say(problem.text)}</p>
          <FindingList findings={problem.findings} />
        </Note>
      )}
    </article>
  );
}

/** Neither written nor kept out: the file brings nothing. */
function hasNothingToWrite({ handedIn, written, findings }: UploadAnswer): boolean {
  return !handedIn && !written && findings.every(({ severity }) => severity !== "error");
}

function outcomeKind(answer: UploadAnswer): NoteKind {
  if (answer.handedIn) return "good";
  if (answer.written) return "warning";
  return hasNothingToWrite(answer) ? "plain" : "error";
}

/** Written is not handed in: where cells lost to newer ones, the unit has to choose first. */
function outcomeWords(answer: UploadAnswer): Text {
  const { unitName: unit, written, sync, findings } = answer;
  if (answer.handedIn) return UPLOAD.onBehalf(unit);
  const cells = sync?.counts.conflict ?? 0;
  if (written) return cells > 0 ? UPLOAD.writtenNotHandedIn({ unit, cells }) : UPLOAD.writtenOnly(unit);
  if (hasNothingToWrite(answer)) {
    if (sync === null) return UPLOAD.sameAsHandedIn(unit);
    return answer.same ? UPLOAD.same(unit) : UPLOAD.nothingNew(unit);
  }
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
  return UPLOAD.nothingWritten(count("error"), count("warning"));
}
