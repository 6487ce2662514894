// A unit's filled sheet: reading, writing cells, handing in and returning, its workbook.
import * as z from "zod/mini";
import { DRY_RUN, PLAN, UPLOAD, type Endpoint } from "./endpoint.ts";
import * as filledSheets from "./filled-sheets.ts";
import * as sync from "./sync.ts";

const UNIT = `${PLAN}/units/{unit}/filled-sheet`;
const revision = z.string().check(z.regex(/^\d{1,8}$/));
const cellPart = z.string().check(z.maxLength(64));

export const filledSheetEndpoints = {
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
} as const satisfies Record<string, Endpoint>;
