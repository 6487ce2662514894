// Every endpoint of the API: method, path, what it takes and what it answers. The server mounts its
// routes by this table, the client calls by it, and /v1/openapi.json is printed from it.
import * as z from "zod/mini";
import * as blocs from "./blocs.ts";
import * as filledSheets from "./filled-sheets.ts";
import * as people from "./people.ts";
import * as plans from "./plans.ts";
import * as scoreSheets from "./score-sheets.ts";
import * as sync from "./sync.ts";

export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT";
  /** Parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  /** Query parameters by name, all optional. */
  readonly query?: Readonly<Record<string, z.ZodMiniType<string>>>;
  /** JSON body, or a workbook's bytes. */
  readonly body?: z.ZodMiniType | "workbook";
  /** JSON answer, or bytes of this media type. */
  readonly answer: z.ZodMiniType | "workbook" | "zip";
  /** Needs no sign-in. */
  readonly open?: true;
}

const PLAN = "/v1/plans/{plan}";
const UNIT = `${PLAN}/units/{unit}/filled-sheet`;
const BLOC = `${PLAN}/blocs/{bloc}`;

const flag = z.enum(["true", "false"]);
const revision = z.string().check(z.regex(/^\d{1,8}$/));
const cellPart = z.string().check(z.maxLength(64));
const DRY_RUN = { dryRun: flag };
const UPLOAD = { ...DRY_RUN, skipInvalid: flag, file: z.string() };

export const endpoints = {
  health: {
    method: "GET",
    path: "/v1/health",
    summary: "Whether the service and its store answer",
    answer: z.object({ status: z.literal("ok"), version: z.string() }),
    open: true,
  },
  openapi: {
    method: "GET",
    path: "/v1/openapi.json",
    summary: "This document",
    answer: z.looseObject({ openapi: z.string() }),
    open: true,
  },
  signIn: {
    method: "GET",
    path: "/v1/sign-in.json",
    summary: "Where to sign in, for the page and the add-in",
    answer: people.signInSchema,
    open: true,
  },
  me: {
    method: "GET",
    path: "/v1/me",
    summary: "Who is signed in, and in which roles",
    answer: people.meSchema,
  },

  listPlans: {
    method: "GET",
    path: "/v1/plans",
    summary: "Plans that the person takes part in",
    answer: plans.planListSchema,
  },
  readPlan: { method: "GET", path: PLAN, summary: "A plan", answer: plans.planViewSchema },
  publishPlan: {
    method: "PUT",
    path: PLAN,
    summary: "Publish a plan, as a new version",
    body: plans.publishPlanSchema,
    answer: plans.publishedSchema,
  },

  checkScoreSheet: {
    method: "POST",
    path: `${PLAN}/score-sheet/check`,
    summary: "All findings about a score sheet; nothing is written",
    body: scoreSheets.scoreSheetSchema,
    answer: scoreSheets.checkedSheetSchema,
  },
  readScoreSheet: {
    method: "GET",
    path: `${PLAN}/score-sheet`,
    summary: "The published score sheet",
    answer: scoreSheets.scoreSheetViewSchema,
  },
  publishScoreSheet: {
    method: "PUT",
    path: `${PLAN}/score-sheet`,
    summary: "Publish a score sheet, as a new version",
    body: scoreSheets.publishSheetSchema,
    answer: plans.publishedSchema,
  },

  readFilledSheet: {
    method: "GET",
    path: UNIT,
    summary:
      "A unit's filled sheet with points and whys, as it is or as a revision left it: then scored on the score sheet that it was saved on, with the bloc's figures of today. Who sees what goes by the stage of today",
    query: { revision },
    answer: filledSheets.filledSheetViewSchema,
  },
  readTemplate: {
    method: "GET",
    path: `${UNIT}/template`,
    summary: "What a workbook of the unit's sheet is laid out from, with its signed identity",
    answer: filledSheets.templateSchema,
  },
  sync: {
    method: "POST",
    path: `${UNIT}/sync`,
    summary: "The unit's edits, merged cell by cell",
    query: DRY_RUN,
    body: sync.syncRequestSchema,
    answer: sync.syncAnswerSchema,
  },
  assign: {
    method: "POST",
    path: `${UNIT}/assign`,
    summary: "Targets assigned to the unit",
    query: DRY_RUN,
    body: sync.syncRequestSchema,
    answer: sync.syncAnswerSchema,
  },
  ask: {
    method: "POST",
    path: `${UNIT}/ask`,
    summary: "What the unit is asked to explain, line by line; an emptied question is withdrawn",
    query: DRY_RUN,
    body: sync.syncRequestSchema,
    answer: sync.syncAnswerSchema,
  },
  check: {
    method: "POST",
    path: `${UNIT}/check`,
    summary: "Checked points with reasons, where the plan has a cross-check",
    query: DRY_RUN,
    body: sync.syncRequestSchema,
    answer: sync.syncAnswerSchema,
  },
  agree: {
    method: "POST",
    path: `${UNIT}/agree`,
    summary: "Points and bonus agreed by the conference, for the revision that was seen",
    query: DRY_RUN,
    body: sync.syncRequestSchema,
    answer: sync.syncAnswerSchema,
  },
  readHistory: {
    method: "GET",
    path: `${UNIT}/history`,
    summary: "Versions, newest first, twenty a page; of one cell with line and field",
    query: { before: z.string().check(z.regex(/^[1-9]\d{0,7}$/)), line: cellPart, field: cellPart },
    answer: sync.historySchema,
  },
  submit: {
    method: "POST",
    path: `${UNIT}/submit`,
    summary: "Hand in the revision that was seen",
    body: filledSheets.submitRequestSchema,
    answer: filledSheets.filledSheetViewSchema,
  },
  submitOnBehalf: {
    method: "POST",
    path: `${UNIT}/submit-on-behalf`,
    summary: "The leader hands in for the unit, from a file or a paper received on a day",
    body: filledSheets.onBehalfRequestSchema,
    answer: filledSheets.filledSheetViewSchema,
  },
  receivePaper: {
    method: "POST",
    path: `${UNIT}/receipt`,
    summary: "Record that the unit's paper came on a day, its figures still to be entered; hands nothing in",
    body: filledSheets.receivePaperRequestSchema,
    answer: filledSheets.filledSheetViewSchema,
  },
  withdrawReceipt: {
    method: "POST",
    path: `${UNIT}/receipt/withdraw`,
    summary: "Take back what was recorded as received, with a reason, from a sheet that is not handed in",
    body: filledSheets.withdrawRequestSchema,
    answer: filledSheets.filledSheetViewSchema,
  },
  returnSheet: {
    method: "POST",
    path: `${UNIT}/return`,
    summary: "Return a sheet to its unit for correction",
    body: filledSheets.returnRequestSchema,
    answer: filledSheets.filledSheetViewSchema,
  },
  discardProposals: {
    method: "POST",
    path: `${UNIT}/proposals/discard`,
    summary: "Let go of values of a workbook that lost to newer ones",
    body: filledSheets.discardProposalsSchema,
    answer: filledSheets.filledSheetViewSchema,
  },
  downloadWorkbook: {
    method: "GET",
    path: `${UNIT}.xlsx`,
    summary: "The unit's sheet as a workbook",
    answer: "workbook",
  },
  uploadWorkbook: {
    method: "POST",
    path: `${UNIT}.xlsx`,
    summary: "A filled workbook of the unit",
    query: UPLOAD,
    body: "workbook",
    answer: sync.uploadAnswerSchema,
  },

  readProgress: {
    method: "GET",
    path: `${BLOC}/progress`,
    summary: "How far each unit is, and a reminder to copy",
    answer: blocs.progressSchema,
  },
  downloadWorkbooks: {
    method: "GET",
    path: `${BLOC}/workbooks.zip`,
    summary: "The workbooks of all units",
    answer: "zip",
  },
  uploadReceivedWorkbook: {
    method: "POST",
    path: `${BLOC}/workbooks`,
    summary:
      "A workbook that a unit sent back: the unit is read from the file, and handed in for it where it is complete and nothing is wrong",
    query: { ...UPLOAD, receivedOn: z.iso.date() },
    body: "workbook",
    answer: sync.uploadAnswerSchema,
  },
  readRanking: {
    method: "GET",
    path: `${BLOC}/ranking`,
    summary: "The bloc's score table, before and after bonus",
    answer: blocs.rankingSchema,
  },
  downloadRanking: {
    method: "GET",
    path: `${BLOC}/ranking.xlsx`,
    summary: "The score table as a workbook",
    answer: "workbook",
  },
  previewRanking: {
    method: "POST",
    path: `${BLOC}/ranking/preview`,
    summary: "The ranking if these points were agreed; nothing is written",
    body: blocs.previewRequestSchema,
    answer: blocs.rankingSchema,
  },
  recordConference: {
    method: "PUT",
    path: `${BLOC}/conference`,
    summary: "The conference's date, minutes number and units not ranked",
    body: blocs.conferenceRequestSchema,
    answer: blocs.rankingSchema,
  },
  close: {
    method: "POST",
    path: `${BLOC}/conference/close`,
    summary: "Lock every sheet and freeze the result; can be repeated",
    body: blocs.closeRequestSchema,
    answer: blocs.rankingSchema,
  },
  reopen: {
    method: "POST",
    path: `${BLOC}/conference/reopen`,
    summary:
      "Take the locks off, with a reason; the closed result stays and shows as stale once a sheet changes",
    body: blocs.reopenRequestSchema,
    answer: blocs.rankingSchema,
  },

  readResults: {
    method: "GET",
    path: `${PLAN}/results`,
    summary: "All blocs of a plan side by side",
    answer: blocs.resultsSchema,
  },
  readProvinceResults: {
    method: "GET",
    path: "/v1/results/{year}",
    summary: "All blocs of the province in a year; totals of different sheets are never ranked together",
    answer: blocs.resultsSchema,
  },
  downloadResults: {
    method: "GET",
    path: "/v1/results/{year}/results.xlsx",
    summary: "All blocs of the province in a year as a workbook",
    answer: "workbook",
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
