// The guide of a unit's officer.
import { UNIT_HELP } from "../../shared/wording/pane-help.ts";
import { Help } from "./help.tsx";

export function UnitHelp() {
  return <Help guide={UNIT_HELP} />;
}
