// What became of the collecting sheet: where it stands, what was sent of each unit, what is wrong with typed cells
// and in which, what still waits.
import { COLLECTED } from "../../shared/wording/collecting.ts";
import { WRITING } from "../../shared/wording/pane-results.ts";
import type { Text } from "../../shared/text.ts";
import type { Collected } from "../excel/collecting-report.ts";
import { FindingList, type Go } from "../views/finding-list.tsx";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";

interface CollectedNoteProps {
  readonly collected: Collected;
  readonly onGo: Go;
}

export function CollectedNote({ collected, onGo }: CollectedNoteProps) {
  const { say } = useLanguage();
  const { findings, kept, notes, written } = collected;
  const sentences = [
    ...sentencesOfSending(collected),
    ...(written === null ? [] : [whereItStands(collected, written)]),
    ...(written?.notes ?? []),
    ...notes,
  ];
  const isRight = findings.length + kept + notes.length + (written?.notes.length ?? 0) === 0;
  return (
    <Note kind={isRight ? "good" : "warning"}>
      {sentences.map((sentence) => (
        <p key={sentence.vi}>{say(sentence)}</p>
      ))}
      <FindingList findings={findings} onGo={onGo} />
    </Note>
  );
}

function whereItStands({ sent }: Collected, written: NonNullable<Collected["written"]>): Text {
  const isNew = sent === null && written.kept === 0;
  return isNew ? COLLECTED.laid(written.worksheet) : WRITING.refreshed(written.worksheet);
}

function sentencesOfSending({ sent, kept, differing, findings }: Collected): readonly Text[] {
  const units = sent ?? [];
  const taken = units.reduce((sum, unit) => sum + unit.taken, 0);
  const cells = differing.reduce((sum, unit) => sum + unit.cells.length, 0);
  const isNothing = sent !== null && units.length + cells + findings.length === 0;
  return [
    ...(isNothing ? [COLLECTED.nothing] : []),
    ...(taken > 0 ? [COLLECTED.sent(taken)] : []),
    ...units.flatMap((unit) => [
      COLLECTED.ofUnit(unit),
      ...(unit.problem === null ? [] : [ofUnit(unit.name, unit.problem.text)]),
    ]),
    ...(cells > 0 ? [COLLECTED.differ(cells)] : []),
    ...(kept > 0 ? [COLLECTED.kept(kept)] : []),
  ];
}

function ofUnit(name: string, { vi, en }: Text): Text {
  return { vi: `${name}: ${vi}`, en: `${name}: ${en}` };
}
