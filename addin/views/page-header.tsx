// Always visible: the product, who the person works as with a switch between roles, language, sign-out;
// below it, on example data, the assumed date (also in print).
import { Button } from "@fluentui/react-components";
import type { Me } from "../../shared/contract/people.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { endSession } from "../sync/session.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { useLanguage } from "./language.tsx";
import { RoleSwitch } from "./role-switch.tsx";
import { hrefTo, type WorkRole } from "./where.ts";

interface PageHeaderProps {
  readonly me: Me;
  readonly roles: readonly WorkRole[];
  readonly role: WorkRole | undefined;
}

export function PageHeader({ me, roles, role }: PageHeaderProps) {
  const { say } = useLanguage();
  return (
    <header className="page-header">
      <div className="page-header-row">
        <span className="brand">{say(FRAME.product)}</span>
        <RoleSwitch
          roles={roles}
          role={role}
          onChoose={(key) => location.assign(hrefTo({ role: key, view: "", item: "" }))}
        />
        <div className="page-header-end">
          <span className="person">{me.person.name}</span>
          <LanguageSwitch />
          <Button size="small" appearance="transparent" className="sign-out" onClick={() => endSession(null)}>
            {say(FRAME.signOut)}
          </Button>
        </div>
      </div>
      {me.example && <p className="assumed-date">{say(FRAME.assumedDate(me.today))}</p>}
    </header>
  );
}
