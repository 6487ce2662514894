// A place to drop workbooks on, with a file chooser that keyboard and screen reader can use.
import { useId, useState } from "react";
import { UPLOAD } from "../../shared/wording/upload.ts";
import { useLanguage } from "./language.tsx";

interface DropFilesProps {
  readonly hint: string;
  readonly multiple: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export function DropFiles({ hint, multiple, onFiles }: DropFilesProps) {
  const { say } = useLanguage();
  const hintId = useId();
  const [over, setOver] = useState(false);
  return (
    <div
      className={over ? "drop drop-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files].slice(0, multiple ? undefined : 1));
      }}
    >
      <p id={hintId}>{hint}</p>
      <label className="file-button">
        {say(UPLOAD.choose)}
        <input
          className="file-input"
          type="file"
          accept=".xlsx"
          multiple={multiple}
          aria-describedby={hintId}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            // The same file may be chosen again after it was corrected.
            event.target.value = "";
          }}
        />
      </label>
    </div>
  );
}
