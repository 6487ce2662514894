// Who changed which cell and when: neighbouring versions compared, in the words a person may read.
import type { History } from "../shared/contract/schemas.ts";
import { differingCells, type CellChange } from "../shared/document/cells.ts";
import type { Version } from "../shared/document/version.ts";
import type { FilledSheet } from "../shared/filled-sheet.ts";
import { seesField } from "../shared/view.ts";
import { NOTE } from "../shared/wording/answers.ts";
import { scoringOf, type Api, type UnitScope } from "./access.ts";
import { refuse } from "./problem-error.ts";
import { filledSheetId } from "./store/document-ids.ts";
import { historyPage, newestVersion } from "./store/documents.ts";
import { readNames } from "./store/people.ts";

export interface HistoryQuery {
  readonly before?: string;
  /** With both, the history of one cell. */
  readonly line?: string;
  readonly field?: string;
}

/** A page of twenty versions; of one cell, only those of the page that changed it. */
export async function historyAnswer(api: Api, scope: UnitScope, query: HistoryQuery): Promise<History> {
  const before = query.before === undefined ? undefined : Number(query.before);
  if (before !== undefined && !(Number.isInteger(before) && before > 0)) {
    refuse("badRequest", { what: "before" });
  }
  const id = filledSheetId(scope.plan, { bloc: scope.bloc.id, unit: scope.unit });
  const page = await historyPage(api.store, id, before);
  // The stage as it stands now decides what is seen, also of the past.
  const newest = before === undefined ? page.versions[0] : await newestVersion(api.store, id);
  const { sheet } = await scoringOf(api, scope.plan);
  const viewer = { roles: scope.roles, stage: newest?.body.stage ?? "draft", sheet };
  const isWanted = ({ line, field }: CellChange): boolean =>
    seesField(viewer, field) && (query.line ?? line) === line && (query.field ?? field) === field;
  const neighbours = [...page.versions, page.earlier];
  const entries = page.versions.map((version, index) => {
    const previous = neighbours[index + 1]?.body.lines ?? {};
    return { version, changes: differingCells(previous, version.body.lines).filter(isWanted) };
  });
  const ofOneCell = query.line !== undefined || query.field !== undefined;
  const names = await readNames(
    api.store,
    page.versions.map(({ by }) => by),
  );
  return {
    entries: entries
      .filter(({ changes }) => !ofOneCell || changes.length > 0)
      .map(({ version, changes }) => ({
        revision: version.revision,
        at: version.at,
        by: { id: version.by, name: names.get(version.by) ?? version.by },
        action: version.action,
        stage: version.body.stage,
        note: noteOf(version),
        changes,
        digest: version.digest,
      })),
    next: page.next,
  };
}

function noteOf({ action, body }: Version<FilledSheet>): string | null {
  if (action === "return") return body.returned;
  const { submission } = body;
  if (action !== "submitOnBehalf" || submission === null || submission.how === "software") return null;
  return NOTE.onBehalf(submission.receivedOn, submission.how);
}
