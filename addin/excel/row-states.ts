// How each row of the sheet stands beside what is stored: the worst of its cells counts.
import { leavesOf } from "../../shared/score-sheet.ts";
import type { RowState } from "../../shared/template/row-state.ts";
import { isEntered } from "../../shared/view.ts";
import type { Sheet, Work } from "./sheet.ts";

/** By criterion id; a row in which nothing stands has no state. */
export function rowStates({ sheet: published }: Work, sheet: Sheet): ReadonlyMap<string, RowState> {
  const { record, changes, wrong } = sheet;
  const states = new Map<string, RowState>();
  for (const { criterion } of leavesOf(published)) {
    const fields = Object.keys(record.base[criterion.id] ?? {});
    const hasSaved = fields.some((field) => isEntered(field, published));
    if (record.stage === "locked") states.set(criterion.id, "locked");
    else if (record.stage === "submitted" || record.stage === "agreed") states.set(criterion.id, "submitted");
    else if (hasSaved) states.set(criterion.id, "saved");
  }
  // What is not saved shows also where the sheet was closed meanwhile.
  for (const { line } of changes) states.set(line, "waiting");
  for (const { line } of wrong) states.set(line, "invalid");
  for (const { line } of record.differing) states.set(line, "differing");
  return states;
}
