import { expect, test } from "vitest";
import type { Version } from "../../../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet } from "../../../shared/filled-sheet.ts";
import { conferenceId } from "../../../functions/store/document-ids.ts";
import { decodeVersion, encodeVersion } from "../../../functions/store/version-item.ts";
import { PLAN, sheetId } from "./example-store.ts";

const VERSION: Version<FilledSheet> = {
  revision: 7,
  at: "2021-01-04T01:30:00.000Z",
  by: "p-1",
  action: "sync",
  stamps: { "I.1": { explanation: 7 } },
  digest: "d",
  writers: { "workbook-1": [3, "digest", 7] },
  body: { ...EMPTY_FILLED_SHEET, lines: { "I.1": { explanation: "Vượt 25% chỉ tiêu được giao" } } },
};

test("a version comes back from its row as it went in", () => {
  expect(decodeVersion(sheetId("so-b"), encodeVersion(sheetId("so-b"), VERSION))).toEqual(VERSION);
});

test("what is looked at are plain attributes; the body is packed with its stamps and writers", () => {
  const { body, ...plain } = encodeVersion(sheetId("so-b"), VERSION);
  expect(body).toBeInstanceOf(Uint8Array);
  expect(plain).toMatchObject({
    kind: "filledSheet",
    revision: 7,
    at: VERSION.at,
    by: "p-1",
    action: "sync",
  });
  expect(plain).toMatchObject({ digest: "d" });
  expect(plain).not.toHaveProperty("writers");
});

test("a row of another kind, or one that lacks something, is never taken for a version", () => {
  const row = encodeVersion(sheetId("so-b"), VERSION);
  expect(() => decodeVersion(conferenceId(PLAN, "khoi-4"), row)).toThrow(
    "Expected a version of a conference",
  );
  expect(() => decodeVersion(sheetId("so-b"), { ...row, revision: undefined })).toThrow();
});
