// A button that fetches a file with the person's token and saves it; a refusal shows below it.
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Text } from "../../shared/text.ts";
import type { Download } from "../sync/api.ts";
import type { Failure, Outcome } from "../sync/failure.ts";
import { useLanguage } from "./language.tsx";
import { ProblemNote } from "./problem-note.tsx";
import { saveDownload } from "./save-download.ts";

interface DownloadButtonProps {
  readonly words: Text;
  readonly fetchFile: () => Promise<Outcome<Download>>;
  readonly disabled?: boolean;
}

export function DownloadButton({ words, fetchFile, disabled = false }: DownloadButtonProps) {
  const { say } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  async function download() {
    setBusy(true);
    try {
      const outcome = await fetchFile();
      setProblem(outcome.ok ? null : outcome.problem);
      if (outcome.ok) saveDownload(outcome.answer);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {/* Nobody waits: the browser saves the file when it is there. */}
      <Button disabled={busy || disabled} onClick={() => void download()}>
        {say(words)}
      </Button>
      {problem !== null && <ProblemNote problem={problem} />}
    </>
  );
}
