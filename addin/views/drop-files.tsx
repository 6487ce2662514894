// A place to drop workbooks on, with a file chooser that keyboard and screen reader can use.
import { useId, useState } from "react";
import { UPLOAD } from "../../shared/wording/upload.ts";
import { useLanguage } from "./language.tsx";

interface DropFilesProps {
  readonly hint: string;
  readonly multiple: boolean;
  /** Files before these are still on their way. */
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropFiles({ hint, multiple, busy, onFiles }: DropFilesProps) {
  const { say } = useLanguage();
  const hintId = useId();
  const [over, setOver] = useState(false);
  const [tooEarly, setTooEarly] = useState(false);
  return (
    <div
      className={over ? "drop drop-over" : "drop"}
      aria-busy={busy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!busy);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        setTooEarly(busy);
        if (!busy) onFiles([...event.dataTransfer.files].slice(0, multiple ? undefined : 1));
      }}
    >
      <p id={hintId}>{hint}</p>
      <label className={busy ? "file-button file-button-busy" : "file-button"}>
        {say(UPLOAD.choose)}
        <input
          className="file-input"
          type="file"
          accept=".xlsx"
          multiple={multiple}
          disabled={busy}
          aria-describedby={hintId}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was corrected.
            event.target.value = "";
          }}
        />
      </label>
      {busy && tooEarly && <p role="alert">{say(UPLOAD.notTaken(UPLOAD.stillBusy))}</p>}
    </div>
  );
}
