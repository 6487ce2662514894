// Who changed which cell and when: neighbouring versions compared, in the words a person may read.
import { createHmac } from "node:crypto";
import type { Reopening } from "../shared/conference.ts";
import type { History } from "../shared/contract/sync.ts";
import { differingCells, type CellChange } from "../shared/document/cells.ts";
import type { Version } from "../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet } from "../shared/filled-sheet.ts";
import type { ScoreSheet } from "../shared/score-sheet.ts";
import { fillingOf, seesField } from "../shared/view.ts";
import { NOTE } from "../shared/wording/answers.ts";
import { scoringOf, sheetIdOf, type UnitScope } from "./access.ts";
import type { Api } from "./effects.ts";
import type { Call } from "./mount.ts";
import { conferenceId } from "./store/document-ids.ts";
import { historyPage, newestVersion } from "./store/documents.ts";
import { readNames } from "./store/people.ts";

/** A page of twenty versions; of one cell, only those of the page that changed it. */
export async function historyAnswer(
  api: Api,
  scope: UnitScope,
  query: Call<"readHistory">["query"],
): Promise<History> {
  const before = query.before === undefined ? undefined : Number(query.before);
  const id = sheetIdOf(scope);
  const page = await historyPage(api.store, id, before);
  // The stage as it stands now decides what is seen, also of the past.
  const newest = before === undefined ? page.versions[0] : await newestVersion(api.store, id);
  const { sheet } = await scoringOf(api, scope.plan);
  const viewer = { roles: scope.roles, standing: newest?.body ?? EMPTY_FILLED_SHEET, sheet };
  const isWanted = ({ line, field }: CellChange): boolean =>
    seesField(viewer, field) && (query.line ?? line) === line && (query.field ?? field) === field;
  const neighbours = [...page.versions, page.earlier];
  const entries = page.versions.map((version, index) => {
    const previous = neighbours[index + 1]?.body.lines ?? {};
    return { version, changes: differingCells(previous, version.body.lines).filter(isWanted) };
  });
  const isReopened = page.versions.some(({ action }) => action === "unlock");
  const conference = isReopened
    ? await newestVersion(api.store, conferenceId(scope.plan, scope.bloc.id))
    : null;
  const reopenings = conference?.body.reopened ?? [];
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
        note: noteOf(version, { reopenings, sheet }),
        changes,
        digest: sealed(api.signingKey, version.digest),
      })),
    next: page.next,
  };
}

/**
 * The chain's digest under our key: it covers cells that the reader may not see, and whoever knows all
 * other cells would find them by trying.
 */
function sealed(signingKey: string, digest: string): string {
  return createHmac("sha256", signingKey).update(`history\n${digest}`).digest("hex");
}

/** The conference is opened after the last of its sheets is unlocked, so the next reopening is the sheet's. */
function noteOf(
  { action, at, body }: Version<FilledSheet>,
  { reopenings, sheet }: { readonly reopenings: readonly Reopening[]; readonly sheet: ScoreSheet },
): string | null {
  const { submission, receipt } = body;
  switch (action) {
    case "return":
      return body.returned;
    case "withdrawReceipt":
      return body.withdrawn;
    case "unlock":
      return reopenings.find((reopening) => reopening.at >= at)?.reason ?? null;
    case "receivePaper":
      return receipt && NOTE.paperReceived(receipt.on, fillingOf(body, sheet).hasResults);
    case "submitOnBehalf":
      if (submission === null || submission.how === "software") return null;
      return NOTE.onBehalf(submission.receivedOn, submission.how);
    default:
      return null;
  }
}
