// A button of the ribbon that is another role's: whose it is, and the change to it for who has that role too.
import { Button } from "@fluentui/react-components";
import { OTHER_ROLE } from "../../shared/wording/pane-results.ts";
import { RIBBON } from "../../shared/wording/ribbon.ts";
import type { Command } from "../commands.ts";
import { useLanguage } from "../views/language.tsx";
import { Note } from "../views/note.tsx";
import { keyOfRole, nameOfRole, type WorkRole } from "../views/where.ts";

interface OtherRoleProps {
  readonly command: Command;
  readonly roles: readonly WorkRole[];
  readonly role: WorkRole;
  readonly busy: boolean;
  readonly onChange: (key: string, command: Command) => void;
}

export function OtherRole({ command, roles, role, busy, onChange }: OtherRoleProps) {
  const { say } = useLanguage();
  const isResult = command === "rank" || command === "consolidate";
  const others = roles.filter((each) => isResult === (each.role !== "unit"));
  // To a member the ranking is open for reading: there is something to say only to who leads the bloc, too.
  if (command === "rank" && others.length === 0) return null;
  return (
    <Note kind="plain">
      <p>
        <strong>{say(RIBBON.buttons[command].label)}.</strong>{" "}
        {say(isResult ? OTHER_ROLE.officers : OTHER_ROLE.units)}{" "}
        {say(OTHER_ROLE.workingAs(nameOfRole(role, roles)))}
      </p>
      {others.map((other) => (
        <Button
          key={keyOfRole(other)}
          size="small"
          disabledFocusable={busy}
          onClick={() => onChange(keyOfRole(other), command)}
        >
          {say(OTHER_ROLE.change(nameOfRole(other, roles)))}
        </Button>
      ))}
    </Note>
  );
}
