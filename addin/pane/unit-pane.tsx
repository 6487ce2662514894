// The views of a unit's officer: the sheet with what is to be done, its history, and the guide. What an
// action came to shows below all of them.
import { FRAME } from "../../shared/wording/screens.ts";
import { Answered } from "../views/answered.tsx";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import { useSheetData } from "../views/use-sheet-data.ts";
import type { RoleViewProps } from "./pane-work.tsx";
import { SheetPane } from "./sheet-pane.tsx";
import { useNowAndThen } from "./use-now-and-then.ts";

export function UnitPane({ me, role, onOtherRole, onRole }: RoleViewProps) {
  const { say } = useLanguage();
  const data = useSheetData(role.plan, role.unit ?? "");
  const { reading, reloadFilled } = data;
  useNowAndThen(reloadFilled);
  const noSheet = reading.kind === "problem" && reading.problem.code === "noScoreSheet";
  if (noSheet || (reading.kind === "answer" && reading.answer.plan.scoring === null)) {
    return (
      <main id="content" tabIndex={-1} className="content">
        <Note kind="plain">
          <p>{say(noSheet ? FRAME.noSheet : FRAME.noScores)}</p>
        </Note>
      </main>
    );
  }
  return (
    <Answered of={data}>
      {(answer) =>
        answer.plan.scoring !== null && (
          <SheetPane
            me={me}
            role={role}
            onOtherRole={onOtherRole}
            onRole={onRole}
            data={answer}
            terms={answer.plan.scoring}
            reload={data.reload}
            reloadFilled={reloadFilled}
          />
        )
      }
    </Answered>
  );
}
