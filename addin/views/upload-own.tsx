// A unit uploads its own filled workbook: checked first with nothing written, all findings listed, then
// the valid cells are saved on a click.
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { UploadAnswer } from "../../shared/contract/sync.ts";
import type { Text } from "../../shared/text.ts";
import { UPLOAD } from "../../shared/wording/upload.ts";
import { call } from "../sync/api.ts";
import type { Failure } from "../sync/failure.ts";
import { DropFiles } from "./drop-files.tsx";
import { fileAsDropped } from "./file-as-dropped.ts";
import { FindingList } from "./finding-list.tsx";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { ProblemNote } from "./problem-note.tsx";

interface UploadOwnProps {
  readonly plan: string;
  readonly unit: string;
  readonly onWritten: () => Promise<void>;
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "busy"; readonly file: File }
  | { readonly kind: "answered"; readonly file: File; readonly answer: UploadAnswer }
  | { readonly kind: "refused"; readonly file: File; readonly problem: Failure };

export function UploadOwn({ plan, unit, onWritten }: UploadOwnProps) {
  const { say } = useLanguage();
  const [state, setState] = useState<State>({ kind: "idle" });
  // The outcome shown is that of the last file chosen, whichever answer comes last.
  const last = useRef(0);

  async function check(dropped: File) {
    setState({ kind: "busy", file: dropped });
    const file = await fileAsDropped(dropped);
    if (file.ok) await upload(file.answer, true);
    else setState({ kind: "refused", file: dropped, problem: file.problem });
  }

  async function upload(file: File, dryRun: boolean) {
    const mine = (last.current += 1);
    setState({ kind: "busy", file });
    const outcome = await call("uploadWorkbook", {
      plan,
      unit,
      dryRun,
      skipInvalid: true,
      file: file.name,
      body: file,
    });
    if (outcome.ok && outcome.answer.written) await onWritten();
    if (mine !== last.current) return;
    setState(
      outcome.ok
        ? { kind: "answered", file, answer: outcome.answer }
        : { kind: "refused", file, problem: outcome.problem },
    );
  }

  return (
    <section className="upload">
      <DropFiles
        hint={say(UPLOAD.dropUnit)}
        multiple={false}
        busy={state.kind === "busy"}
        // Nobody waits: the outcome shows below.
        onFiles={(files) => {
          if (files[0] !== undefined) void check(files[0]);
        }}
      />
      <div role="status" aria-live="polite">
        {state.kind === "busy" && <p>{say(UPLOAD.checking(state.file.name))}</p>}
        {state.kind === "answered" && (
          <OwnOutcome
            answer={state.answer}
            // Nobody waits: the outcome shows in place of this one.
            onSave={() => void upload(state.file, false)}
          />
        )}
      </div>
      {state.kind === "refused" && <ProblemNote problem={state.problem} />}
    </section>
  );
}

/** What became of one file. */
export function OwnOutcome({
  answer,
  onSave,
}: {
  readonly answer: UploadAnswer;
  readonly onSave: () => void;
}) {
  const { say } = useLanguage();
  const errors = answer.findings.filter((finding) => finding.severity === "error").length;
  const warnings = answer.findings.filter((finding) => finding.severity === "warning").length;
  const valid = answer.sync?.counts.taken ?? 0;
  const conflicts = answer.sync?.counts.conflict ?? 0;
  const isPending = valid + conflicts > 0;
  return (
    <Note kind={answer.written ? "good" : errors > 0 ? "error" : "plain"}>
      <p>
        <strong>{say(outcomeWords())}</strong>
      </p>
      {(answer.written || isPending || errors > 0) && answer.sync !== null && (
        <p>{say(UPLOAD.counts(answer.sync.counts))}</p>
      )}
      {conflicts > 0 && <p>{say(UPLOAD.proposals(conflicts))}</p>}
      <FindingList findings={answer.findings} />
      {!answer.written && isPending && (
        <Button appearance="primary" onClick={onSave}>
          {say(valid > 0 ? UPLOAD.saveValid(valid) : UPLOAD.keepToChoose(conflicts))}
        </Button>
      )}
    </Note>
  );

  function outcomeWords(): Text {
    if (answer.written) return UPLOAD.written(answer.unitName);
    if (errors > 0) return UPLOAD.nothingWritten(errors, warnings);
    if (isPending) return UPLOAD.notYet(valid, warnings);
    return answer.same ? UPLOAD.same(answer.unitName) : UPLOAD.nothingNew(answer.unitName);
  }
}
