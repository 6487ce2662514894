// Who the person works as, always visible, with a switch where they have several roles.
import { FRAME } from "../../shared/wording/screens.ts";
import { useLanguage } from "./language.tsx";
import { keyOfRole, nameOfRole, type WorkRole } from "./where.ts";

interface RoleSwitchProps {
  readonly roles: readonly WorkRole[];
  readonly role: WorkRole | undefined;
  /** Something is being done as the present one. */
  readonly busy?: boolean;
  /** @param key of {@link keyOfRole} */
  readonly onChoose: (key: string) => void;
}

export function RoleSwitch({ roles, role, busy = false, onChoose }: RoleSwitchProps) {
  const { say } = useLanguage();
  if (role === undefined) return <span />;
  if (roles.length === 1) {
    return (
      <p className="working-as">
        <span>{say(FRAME.workingAs)}</span> <strong>{role.label}</strong>
      </p>
    );
  }
  return (
    <div className="working-as">
      <label htmlFor="working-as">{say(FRAME.workingAs)}</label>
      <select
        id="working-as"
        disabled={busy}
        value={keyOfRole(role)}
        onChange={(event) => onChoose(event.target.value)}
      >
        {roles.map((each) => (
          <option key={keyOfRole(each)} value={keyOfRole(each)}>
            {nameOfRole(each, roles)}
          </option>
        ))}
      </select>
    </div>
  );
}
