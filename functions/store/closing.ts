// Closes a bloc: locks every sheet, pins the locked revisions, writes the result of exactly those.
//
//   conference "closing" -> each sheet locked -> revisions pinned -> result written -> conference "closed"
//
// Every step finds out whether it was done before, so a crash anywhere is continued by closing again, and
// two who close at once do one closing. Pinning before locking would leave edits acknowledged in between
// outside the result.
import type { Conference, Pin, Result } from "../../shared/conference.ts";
import { problem } from "../../shared/contract/problems.ts";
import type { Ranking } from "../../shared/contract/blocs.ts";
import type { Version } from "../../shared/document/version.ts";
import type { FilledSheet } from "../../shared/filled-sheet.ts";
import { vietnamDay, type IsoDate } from "../../shared/vietnam-time.ts";
import { appendVersion, type Edit } from "./append.ts";
import {
  changeConference,
  changed,
  sheetOf,
  stale,
  type BlocAction,
  type Changed,
  type Refused,
} from "./bloc-action.ts";
import { contentDigest } from "./digest.ts";
import { resultId } from "./document-ids.ts";
import { newestVersion, versionAt } from "./documents.ts";
import { lockSheet, unlockSheet } from "./sheet-lock.ts";
import type { Store } from "./table.ts";

export interface Closing extends BlocAction {
  /** All members, those excluded from the ranking too. */
  readonly units: readonly string[];
  /** The revision of the conference that the person saw. */
  readonly revision: number;
  /** The published score sheet that the result is scored by. */
  readonly sheetRevision: number;
  /** The score table of the pinned sheets, made from them and nothing else. Pure. */
  readonly rank: (conference: Conference, sheets: readonly PinnedSheet[]) => Ranking;
}

export interface PinnedSheet extends Pin {
  readonly sheet: FilledSheet;
}

export type Closed =
  | {
      readonly kind: "closed";
      readonly conference: Version<Conference>;
      readonly result: Version<Result<Ranking>>;
    }
  | Refused;

/** Can be repeated: a bloc that is closed already answers with its result. */
export async function closeBloc(store: Store, closing: Closing): Promise<Closed> {
  const edit = begin(closing.revision, vietnamDay(store.now()));
  const begun = await changeConference(store, closing, { action: "closing", edit });
  if (begun.kind === "refused" || begun.version.body.state === "closed") return ended(store, closing, begun);

  const isPinned = begun.version.body.pinned.length > 0;
  const pinned = isPinned ? begun : await lockAndPin(store, closing, begun.version);
  if (pinned.kind === "refused" || pinned.version.body.state === "closed")
    return ended(store, closing, pinned);

  const result = await writeResult(store, closing, pinned.version);
  if (result.kind === "refused") return result;
  const end = { action: "close", edit: endOf(pinned.version.revision, result.version.body) };
  return ended(store, closing, await changeConference(store, closing, end));
}

function begin(seen: number, today: IsoDate): (current: Version<Conference> | null) => Edit<Conference> {
  return (current) => {
    if (!current?.body.date || !current.body.minutesNumber) {
      return { kind: "refuse", problem: problem("noConference") };
    }
    if (current.body.state !== "open") return { kind: "none" };
    if (current.revision !== seen) return stale(current);
    const { date } = current.body;
    if (date > today) return { kind: "refuse", problem: problem("conferenceAhead", { date }) };
    return { kind: "append", body: { ...current.body, state: "closing" }, written: [] };
  };
}

async function lockAndPin(
  store: Store,
  closing: Closing,
  begun: Version<Conference>,
): Promise<Changed<Conference>> {
  const pins: Pin[] = [];
  const lockedHere: Pin[] = [];
  for (const unit of closing.units) {
    const locked = await lockSheet(store, sheetOf(closing, unit), closing.sheetRevision);
    if (locked.kind === "refused") return locked;
    pins.push({ unit, revision: locked.revision });
    if (locked.isNew) lockedHere.push({ unit, revision: locked.revision });
  }
  const pinned = await changeConference(store, closing, { action: "pin", edit: pin(begun.revision, pins) });
  // Somebody else finished this closing and reopened the bloc before we were through: our locks go again.
  if (pinned.kind === "refused") {
    for (const { unit, revision } of lockedHere) await unlockSheet(store, sheetOf(closing, unit), revision);
  }
  return pinned;
}

function pin(begun: number, pins: readonly Pin[]): (current: Version<Conference> | null) => Edit<Conference> {
  return (current) => {
    if (current === null) throw new Error("The conference that is closing has no version");
    const { body } = current;
    if (body.state !== "open" && body.pinned.length > 0) return { kind: "none" };
    if (current.revision !== begun) return stale(current);
    return { kind: "append", body: { ...body, pinned: pins }, written: [] };
  };
}

/** From documents, never from heads: what is frozen must be what was locked. */
async function writeResult(
  store: Store,
  closing: Closing,
  pinned: Version<Conference>,
): Promise<Changed<Result<Ranking>>> {
  const { plan, bloc, by, summarise } = closing;
  const sheets = await Promise.all(
    pinned.body.pinned.map(async ({ unit, revision }): Promise<PinnedSheet> => {
      const version = await versionAt(store, sheetOf(closing, unit).id, revision);
      if (!version) throw new Error(`Pinned revision ${revision} of ${unit} is missing`);
      return { unit, revision, sheet: version.body };
    }),
  );
  const { date, minutesNumber, excluded } = pinned.body;
  const body: Result<Ranking> = {
    conferenceRevision: pinned.revision,
    sheetRevision: closing.sheetRevision,
    closedOn: vietnamDay(store.now()),
    conference: { date, minutesNumber, excluded },
    sheets: sheets.map(({ unit, revision, sheet }) => ({ unit, revision, content: contentDigest(sheet) })),
    table: closing.rank(pinned.body, sheets),
  };
  const isWritten = (current: Version<Result<Ranking>> | null) =>
    (current?.body.conferenceRevision ?? 0) >= pinned.revision;
  return changed(
    await appendVersion(store, {
      id: resultId(plan, bloc),
      by,
      action: "close",
      summarise: summarise.result,
      edit: (current) => (isWritten(current) ? { kind: "none" } : { kind: "append", body, written: [] }),
    }),
  );
}

function endOf(
  pinned: number,
  { closedOn }: Result<Ranking>,
): (current: Version<Conference> | null) => Edit<Conference> {
  return (current) => {
    if (current === null) throw new Error("The conference that is closing has no version");
    if (current.body.state === "closed") return { kind: "none" };
    if (current.revision !== pinned) return stale(current);
    return { kind: "append", body: { ...current.body, state: "closed", closedOn }, written: [] };
  };
}

async function ended(
  store: Store,
  { plan, bloc }: Closing,
  conference: Changed<Conference>,
): Promise<Closed> {
  if (conference.kind === "refused") return conference;
  const result = await newestVersion(store, resultId(plan, bloc));
  if (!result) throw new Error(`Bloc ${bloc} is closed without a result`);
  return { kind: "closed", conference: conference.version, result };
}
