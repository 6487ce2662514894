// The guide of a unit's officer.
import { UNIT_HELP } from "../../shared/wording/pane-help.ts";
import type { WorkRole } from "../views/where.ts";
import { Help } from "./help.tsx";

export function UnitHelp({ role }: { readonly role: WorkRole }) {
  return <Help guide={UNIT_HELP} role={role} />;
}
