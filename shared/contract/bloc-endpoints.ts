// A bloc's progress, ranking and conference, and the results of all blocs.
import * as z from "zod/mini";
import { blocSheetsSchema } from "./bloc-sheets.ts";
import * as blocs from "./blocs.ts";
import { PLAN, UPLOAD, type Endpoint } from "./endpoint.ts";
import * as sync from "./sync.ts";
import { id } from "./values.ts";

const BLOC = `${PLAN}/blocs/{bloc}`;

export const blocEndpoints = {
  readProgress: {
    method: "GET",
    path: `${BLOC}/progress`,
    summary: "How far each unit is, and a reminder to copy",
    answer: blocs.progressSchema,
  },
  readBlocSheets: {
    method: "GET",
    path: `${BLOC}/filled-sheets`,
    summary:
      "The points of all units by criterion: their own, checked and agreed. Of one unit also what it entered",
    query: { unit: id },
    answer: blocSheetsSchema,
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
    summary:
      'All blocs of the province in a year, "newest" for the last that has plans; totals of different sheets are never ranked together',
    answer: blocs.provinceResultsSchema,
  },
  downloadResults: {
    method: "GET",
    path: "/v1/results/{year}/results.xlsx",
    summary: "All blocs of the province in a year as a workbook",
    answer: "workbook",
  },
} as const satisfies Record<string, Endpoint>;
