// One unit's sheet: what is to be done, its criteria and points, editing and saving, settling, handing
// in. The unit's officer enters; the bloc's leader reads, checks and agrees, on the same view.
import { FRAME } from "../../shared/wording/screens.ts";
import { Answered } from "./answered.tsx";
import { useLanguage } from "./language.tsx";
import { Note } from "./note.tsx";
import { SheetEditor } from "./sheet-editor.tsx";
import type { PagesProps } from "./signed-in.tsx";
import { useSheetData } from "./use-sheet-data.ts";

export function UnitSheet({ me, role, unit }: PagesProps & { readonly unit: string }) {
  const { say } = useLanguage();
  const data = useSheetData(role.plan, unit);
  const { reading } = data;
  const noSheet = reading.kind === "problem" && reading.problem.code === "noScoreSheet";
  if (noSheet || (reading.kind === "answer" && reading.answer.plan.scoring === null)) {
    return (
      <Note kind="plain">
        <p>{say(noSheet ? FRAME.noSheet : FRAME.noScores)}</p>
      </Note>
    );
  }
  return (
    <Answered of={data}>
      {(answer) =>
        answer.plan.scoring !== null && (
          <SheetEditor
            me={me}
            role={role}
            data={answer}
            terms={answer.plan.scoring}
            showFilled={data.showFilled}
            reloadFilled={data.reloadFilled}
          />
        )
      }
    </Answered>
  );
}
