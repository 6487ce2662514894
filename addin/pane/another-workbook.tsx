// The workbook holds the sheet of another unit or plan: whose it is, and the change to it for who works there, too.
import { Button } from "@fluentui/react-components";
import { OTHER_ROLE } from "../../shared/wording/pane-results.ts";
import { WORKBOOK } from "../../shared/wording/pane.ts";
import type { Looked } from "../excel/sheet.ts";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import { keyOfRole, nameOfRole, type WorkRole } from "../views/where.ts";

interface AnotherWorkbookProps {
  readonly looked: Extract<Looked, { kind: "another" }>;
  readonly role: WorkRole;
  readonly roles: readonly WorkRole[];
  readonly busy: boolean;
  readonly onRole: (key: string) => void;
}

export function AnotherWorkbook({ looked, role, roles, busy, onRole }: AnotherWorkbookProps) {
  const { say } = useLanguage();
  const words = WORKBOOK.another({
    unit: looked.unitName,
    plan: looked.planName,
    asUnit: nameOfRole(role, roles),
  });
  const own = roles.find(
    (each) => each.role === "unit" && each.plan === looked.plan && each.unit === looked.unit,
  );
  return (
    <section aria-labelledby="workbook-title">
      <h2 id="workbook-title">{say(WORKBOOK.title)}</h2>
      <Note kind="warning">
        <p>{say(words)}</p>
        <p>{say(own === undefined ? WORKBOOK.anotherNext : WORKBOOK.anotherOfYours)}</p>
        {own !== undefined && (
          <Button appearance="primary" disabledFocusable={busy} onClick={() => onRole(keyOfRole(own))}>
            {say(OTHER_ROLE.change(nameOfRole(own, roles)))}
          </Button>
        )}
      </Note>
    </section>
  );
}
