// Reopens a closed bloc: takes the lock off every pinned sheet, then opens the conference, with a reason.
// The conference comes last, so that a crash midway leaves it closed and reopening again carries on. The
// result stays as it is; closing again adds a version to it.
import type { Conference, Reopening } from "../../shared/conference.ts";
import { problem } from "../../shared/contract/problems.ts";
import type { Version } from "../../shared/document/version.ts";
import type { Edit } from "./append.ts";
import { changeConference, sheetOf, stale, type BlocAction, type Changed } from "./bloc-action.ts";
import { conferenceId } from "./document-ids.ts";
import { newestVersion } from "./documents.ts";
import { unlockSheet } from "./sheet-lock.ts";
import type { Store } from "./table.ts";

export interface Reopen extends BlocAction {
  readonly reason: string;
}

export async function reopenBloc(store: Store, reopen: Reopen): Promise<Changed<Conference>> {
  const closed = await newestVersion(store, conferenceId(reopen.plan, reopen.bloc));
  if (closed?.body.state === "closed") {
    for (const { unit, revision } of closed.body.pinned) {
      const refusal = await unlockSheet(store, sheetOf(reopen, unit), revision);
      if (refusal) return { kind: "refused", problem: refusal };
    }
  }
  const opening = { at: store.now().toISOString(), by: reopen.by, reason: reopen.reason };
  return changeConference(store, reopen, { action: "reopen", edit: open(closed?.revision ?? 0, opening) });
}

/** The answer to the first time was lost. */
function isRepeated({ action, body }: Version<Conference>, { by, reason }: Reopening): boolean {
  const last = body.reopened.at(-1);
  return action === "reopen" && last?.by === by && last.reason === reason;
}

function open(closed: number, opening: Reopening): (current: Version<Conference> | null) => Edit<Conference> {
  return (current) => {
    if (current !== null && isRepeated(current, opening)) return { kind: "none" };
    if (current?.body.state !== "closed") return { kind: "refuse", problem: problem("notClosed") };
    if (current.revision !== closed) return stale(current);
    const { body } = current;
    return {
      kind: "append",
      body: { ...body, state: "open", pinned: [], closedOn: null, reopened: [...body.reopened, opening] },
      written: [],
    };
  };
}
