// Workbooks down and up: a unit's sheet, all of a bloc's as one archive, and files that units sent back.
// app.ts loads this file, and with it all that knows layouts and .xlsx, on the first workbook only.
import { zipSync } from "fflate";
import type { UploadAnswer } from "../../shared/contract/sync.ts";
import { EMPTY_FILLED_SHEET } from "../../shared/filled-sheet.ts";
import { hasErrors, type Finding } from "../../shared/finding.ts";
import { problem } from "../../shared/contract/problems.ts";
import type { Plan } from "../../shared/plan.ts";
import { mayMove } from "../../shared/stage.ts";
import { consolidatedLayout } from "../../shared/template/consolidated-layout.ts";
import { resultLayout } from "../../shared/template/result-layout.ts";
import { scoreSheetLayout } from "../../shared/template/score-sheet-layout.ts";
import { cleanText } from "../../shared/text.ts";
import { vietnamDay } from "../../shared/vietnam-time.ts";
import { countedLines, isHandedIn, visibleLines } from "../../shared/view.ts";
import { planWords } from "../../shared/wording/plan-words.ts";
import { openBloc, openUnit, scoringOf, sheetIdOf, type BlocScope, type UnitScope } from "../access.ts";
import type { Api } from "../effects.ts";
import { groundOf } from "../filled-sheet-answer.ts";
import { findingsOf, receiveSheet } from "../hand-in.ts";
import type { Call, FileAnswer, Handlers } from "../mount.ts";
import { ProblemError, refuse } from "../problem-error.ts";
import { provinceOverview } from "../province-overview.ts";
import { visibleRanking } from "../ranking-answer.ts";
import { refuseStrangeDay } from "../receipts.ts";
import { newestVersion } from "../store/documents.ts";
import { bringsChanges, openWorkbook, takeWorkbook, type Upload } from "../upload.ts";
import { headOf, provincePlans } from "../province-plans.ts";
import { checkOwner, identityOf, signIdentity } from "../workbooks/identity.ts";
import { identityProperty } from "../workbooks/read-xlsx.ts";
import { writeWorkbook } from "../workbooks/write-xlsx.ts";

export type WorkbookEndpoint =
  | "downloadWorkbook"
  | "uploadWorkbook"
  | "downloadWorkbooks"
  | "uploadReceivedWorkbook"
  | "downloadRanking"
  | "downloadResults";

export function workbookHandlers(api: Api): Pick<Handlers, WorkbookEndpoint> {
  return {
    downloadWorkbook: async (call) => unitWorkbook(api, await openUnit(api, call, "readFilledSheet")),
    uploadWorkbook: (call) => uploadOwn(api, call),
    downloadWorkbooks: async (call) => archive(api, call, await openBloc(api, call, "actOnBehalf")),
    uploadReceivedWorkbook: async (call) =>
      uploadReceived(api, call, await openBloc(api, call, "actOnBehalf")),
    downloadRanking: async (call) =>
      rankingWorkbook(api, await openBloc(api, call, "readRanking", "readResult")),
    downloadResults: async ({ params, person }) =>
      resultsWorkbook(api, await provincePlans(api, person, params.year)),
  };
}

async function unitWorkbook(api: Api, scope: UnitScope): Promise<FileAnswer> {
  const { plan, bloc, unit, roles } = scope;
  const version = await newestVersion(api.store, sheetIdOf(scope));
  const { scoring, figures } = await groundOf(api, scope, version);
  const filled = version?.body ?? EMPTY_FILLED_SHEET;
  const { sheetRevision } = scoring;
  const identity = signIdentity(
    identityOf(scope, { sheetRevision, baseRevision: version?.revision ?? 0 }),
    api.signingKey,
  );
  const layout = scoreSheetLayout({
    plan,
    bloc,
    unit,
    sheet: scoring.sheet,
    terms: scoring.terms,
    // A paper to be signed holds what counts: points that were agreed once and no longer are stay off it.
    lines: visibleLines(
      { roles, standing: filled, sheet: scoring.sheet },
      countedLines(filled, scoring.sheet),
    ),
    figures,
    submission: isHandedIn(filled) ? filled.submission : null,
    standing: filled,
    mayEnter: mayMove("enter", filled.stage),
    today: vietnamDay(api.now()),
    identity,
  });
  const bytes = await writeWorkbook(layout, { custom: identityProperty(identity) });
  return { bytes: new Uint8Array(bytes), fileName: `${fileWords(scope.unitName)}-${plan.year}.xlsx` };
}

async function uploadOwn(api: Api, call: Call<"uploadWorkbook">): Promise<UploadAnswer> {
  const scope = await openUnit(api, call, "enter");
  const opened = await openWorkbook(api, call.body);
  const { plan, unit } = scope;
  const foreign = checkOwner(opened.identity, {
    ...{ province: plan.province, plan: plan.id, planName: planWords(plan).vi },
    ...{ unit, unitName: scope.unitName },
  });
  if (foreign !== null) throw new ProblemError(foreign);
  const taken = await takeWorkbook(api, scope, {
    opened,
    onBehalf: false,
    madeFor: scope.roles,
    needsResults: false,
    by: call.person.id,
    ...optionsOf(call.query),
  });
  const { findings, sync } = taken;
  // While its changes are not written, what is stored says nothing of what the file leaves unanswered.
  const isPending = sync === null || (sync.dryRun && bringsChanges(sync));
  if (isPending || hasErrors(findings)) return taken;
  return { ...taken, findings: [...findings, ...(await unansweredIn(api, scope))] };
}

/** The unit is read from the file. Complete and without errors and conflicts, it is handed in for the unit, too. */
async function uploadReceived(
  api: Api,
  call: Call<"uploadReceivedWorkbook">,
  { plan, bloc }: BlocScope,
): Promise<UploadAnswer> {
  const receivedOn = call.query.receivedOn ?? vietnamDay(api.now());
  refuseStrangeDay(api, { plan }, receivedOn);
  const opened = await openWorkbook(api, call.body);
  const { identity } = opened;
  if (identity.province !== plan.province || identity.plan !== plan.id) {
    throw new ProblemError(problem("wrongPlan", { file: identity.planName, expected: planWords(plan).vi }));
  }
  if (!bloc.members.some(({ unit }) => unit === identity.unit)) {
    throw new ProblemError(problem("wrongUnit", { file: identity.unitName, expected: bloc.name }));
  }
  const by = call.person.id;
  const params = { plan: plan.id, unit: identity.unit };
  const scope = await openUnit(api, { person: call.person, params }, "actOnBehalf");
  const taken = await takeWorkbook(api, scope, {
    opened,
    onBehalf: true,
    madeFor: ["unit"],
    needsResults: true,
    by,
    ...optionsOf(call.query),
  });
  if (taken.sync === null || taken.sync.dryRun) return taken;
  const unanswered = await unansweredIn(api, scope);
  const findings = [...taken.findings, ...unanswered];
  const isSettled = !hasErrors(findings) && taken.sync.counts.conflict === 0;
  if (!isSettled || unanswered.length > 0) return { ...taken, findings };
  const { revision } = taken.sync;
  const handedIn = await receiveUnlessNewer(api, scope, { revision, receivedOn, how: "workbook", by });
  if (handedIn === null) return taken;
  const sync = { ...taken.sync, revision: handedIn.revision, stage: handedIn.body.stage };
  return { ...taken, handedIn: true, sync };
}

/** null where somebody saved in between: the file's figures are kept, and the sheet waits for a look. */
async function receiveUnlessNewer(
  api: Api,
  scope: UnitScope,
  received: Parameters<typeof receiveSheet>[2],
): ReturnType<typeof receiveSheet> {
  try {
    return await receiveSheet(api, scope, received);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "stale") return null;
    throw error;
  }
}

/** What the unit still has to answer: handing in counts it as 0 points, so the leader decides on that. */
async function unansweredIn(api: Api, scope: UnitScope): Promise<readonly Finding[]> {
  const scoring = await scoringOf(api, scope.plan);
  const version = await newestVersion(api.store, sheetIdOf(scope));
  const findings = findingsOf(version?.body ?? EMPTY_FILLED_SHEET, scoring);
  return findings.filter(({ code }) => code === "unanswered");
}

async function rankingWorkbook(api: Api, scope: BlocScope): Promise<FileAnswer> {
  const { plan, bloc } = scope;
  const ranking = await visibleRanking(api, scope);
  const layout = resultLayout({ plan, bloc, ranking, today: vietnamDay(api.now()) });
  const bytes = await writeWorkbook(layout);
  return {
    bytes: new Uint8Array(bytes),
    fileName: `${fileWords(`Xep hang ${bloc.name}`)}-${plan.year}.xlsx`,
  };
}

/** @param plans of one year */
async function resultsWorkbook(api: Api, plans: readonly Plan[]): Promise<FileAnswer> {
  const head = headOf(plans);
  if (head === null) return refuse("notFound");
  const { year, ...shown } = head;
  const layout = consolidatedLayout({
    ...shown,
    scope: { kind: "province", year },
    blocs: await provinceOverview(api, plans),
    today: vietnamDay(api.now()),
  });
  return { bytes: new Uint8Array(await writeWorkbook(layout)), fileName: `Tong-hop-ket-qua-${year}.xlsx` };
}

async function archive(
  api: Api,
  { person }: Call<"downloadWorkbooks">,
  { plan, bloc }: BlocScope,
): Promise<FileAnswer> {
  const files: Record<string, Uint8Array> = {};
  for (const [index, { unit }] of bloc.members.entries()) {
    const scope = await openUnit(api, { person, params: { plan: plan.id, unit } }, "actOnBehalf");
    const { bytes, fileName } = await unitWorkbook(api, { ...scope, roles: ["unit"] });
    files[`${String(index + 1).padStart(2, "0")}-${fileName}`] = bytes;
  }
  // Workbooks are zipped already.
  return {
    bytes: new Uint8Array(zipSync(files, { level: 0 })),
    fileName: `${fileWords(bloc.name)}-${plan.year}.zip`,
  };
}

function optionsOf(
  query: Call<"uploadWorkbook">["query"],
): Pick<Upload, "dryRun" | "skipInvalid" | "fileName"> {
  return {
    dryRun: query.dryRun === "true",
    skipInvalid: query.skipInvalid === "true",
    fileName: cleanText(query.file ?? "").slice(0, 200),
  };
}

/** "Sở B" is saved as "So-B": names of files travel through mail programs of all ages. */
function fileWords(name: string): string {
  const plain = name.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
  return plain.replace(/[^A-Za-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
