// What became of a sheet of results in the workbook: where it stands, which units came and went.
import { WRITING } from "../../shared/wording/pane-results.ts";
import type { Written } from "../excel/plan-results.ts";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";

export function WrittenNote({ written }: { readonly written: Written }) {
  const { say } = useLanguage();
  const { worksheet, added, removed, kept, notes } = written;
  const isNew = kept === 0 && removed.length === 0;
  const sentences = [
    isNew ? WRITING.laid(worksheet, added.length) : WRITING.refreshed(worksheet),
    ...(!isNew && added.length > 0 ? [WRITING.added(added)] : []),
    ...notes,
  ];
  return (
    <Note kind={notes.length > 0 ? "warning" : "good"}>
      {sentences.map((sentence) => (
        <p key={sentence.vi}>{say(sentence)}</p>
      ))}
    </Note>
  );
}
