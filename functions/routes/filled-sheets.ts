// A unit's filled sheet: reading, history, letting proposals go. Writing cells is in syncs.ts, handing in
// and returning in hand-ins.ts.
import { cellKey } from "../../shared/document/cells.ts";
import type { Version } from "../../shared/document/version.ts";
import type { FilledSheet } from "../../shared/filled-sheet.ts";
import { openUnit, scoringOf, sheetIdOf, type UnitScope } from "../access.ts";
import type { Api } from "../effects.ts";
import { filledSheetAnswer, pastSheetAnswer } from "../filled-sheet-answer.ts";
import { historyAnswer } from "../history-answer.ts";
import type { Call, Handlers } from "../mount.ts";
import { ProblemError, refuse } from "../problem-error.ts";
import { stageRefusal } from "../sheet-moves.ts";
import { summariseFilledSheet } from "../sheet-summary.ts";
import { appendVersion } from "../store/append.ts";
import { newestVersion, versionAt } from "../store/documents.ts";
import { templateAnswer } from "../template-answer.ts";

type Names = "readFilledSheet" | "readTemplate" | "readHistory" | "discardProposals";

export function filledSheetHandlers(api: Api): Pick<Handlers, Names> {
  return {
    readFilledSheet: async (call) => {
      const scope = await openUnit(api, call, "readFilledSheet");
      const newest = await newestVersion(api.store, sheetIdOf(scope));
      const { revision } = call.query;
      if (revision === undefined) return filledSheetAnswer(api, scope, newest);
      const version = await atRevision(api, scope, { revision, newest });
      return pastSheetAnswer(api, scope, { version, newest });
    },
    readTemplate: async (call) => templateAnswer(api, await openUnit(api, call, "readFilledSheet")),
    readHistory: async (call) => {
      const scope = await openUnit(api, call, "readFilledSheet");
      return historyAnswer(api, scope, call.query);
    },
    discardProposals: async (call) => {
      const scope = await openUnit(api, call, "enter", "actOnBehalf");
      return filledSheetAnswer(api, scope, await discard(api, scope, call));
    },
  };
}

/** null: before anything was saved. @throws ProblemError "notFound" where the sheet has not come so far */
async function atRevision(
  api: Api,
  scope: UnitScope,
  { revision, newest }: { readonly revision: string; readonly newest: Version<FilledSheet> | null },
): Promise<Version<FilledSheet> | null> {
  const wanted = Number(revision);
  if (wanted === 0 || wanted === newest?.revision) return wanted === 0 ? null : newest;
  return (await versionAt(api.store, sheetIdOf(scope), wanted)) ?? refuse("notFound");
}

/** Lets values of a workbook go that lost to newer ones. Nothing else of the sheet changes. */
async function discard(
  api: Api,
  scope: UnitScope,
  { body, person }: Call<"discardProposals">,
): Promise<Version<FilledSheet> | null> {
  const scoring = await scoringOf(api, scope.plan);
  const gone = new Set(body.cells.map(cellKey));
  const written = await appendVersion(api.store, {
    id: sheetIdOf(scope),
    by: person.id,
    action: "discardProposals",
    summarise: summariseFilledSheet(scoring),
    edit: (current) => {
      if (current === null) return { kind: "none" };
      const proposals = current.body.proposals.filter((proposal) => !gone.has(cellKey(proposal)));
      if (proposals.length === current.body.proposals.length) return { kind: "none" };
      return current.body.stage === "locked"
        ? { kind: "refuse", problem: stageRefusal(scope, scoring, current) }
        : { kind: "append", body: { ...current.body, proposals }, written: [] };
    },
  });
  if (written.kind === "refused") throw new ProblemError(written.problem);
  return written.version;
}
