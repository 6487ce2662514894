// What Excel takes as a worksheet's name.
import type { Worksheet } from "../../model/workbook.ts";
import { invalidArgument, itemAlreadyExists } from "../refusal.ts";
import type { Session } from "../session.ts";

/** 1 to 31 characters, none of \ / ? * [ ] : and no apostrophe at either end; each name once, whatever its case. */
export function requireWorksheetName(session: Session, name: string, own: Worksheet | null): void {
  if (name.length < 1 || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) {
    throw invalidArgument(`"${name}" is no name of a worksheet`);
  }
  const others = session.workbook.worksheets.filter((known) => known !== own);
  if (others.some((known) => known.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists();
}
