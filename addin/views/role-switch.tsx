// Who the person works as, always visible, with a switch where they have several roles.
import { FRAME } from "../../shared/wording/screens.ts";
import { useLanguage } from "./language.tsx";
import { keyOfRole, type WorkRole } from "./where.ts";

interface RoleSwitchProps {
  readonly roles: readonly WorkRole[];
  readonly role: WorkRole | undefined;
  /** @param key of {@link keyOfRole} */
  readonly onChoose: (key: string) => void;
}

export function RoleSwitch({ roles, role, onChoose }: RoleSwitchProps) {
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
      <select id="working-as" value={keyOfRole(role)} onChange={(event) => onChoose(event.target.value)}>
        {roles.map((each) => (
          <option key={keyOfRole(each)} value={keyOfRole(each)}>
            {each.label}
          </option>
        ))}
      </select>
    </div>
  );
}
