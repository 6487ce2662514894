import { expect, test } from "vitest";
import { EMPTY_FILLED_SHEET } from "../../../shared/filled-sheet.ts";
import { canonicalJson, chainDigest, contentDigest, shortDigest } from "../../../functions/store/digest.ts";

test("equal values have one digest, whatever order their properties were set in", () => {
  const one = { line: "I.1", cells: { result: 5, target: 6 }, list: [1, 2] };
  const other = { list: [1, 2], cells: { target: 6, result: 5 }, line: "I.1" };
  expect(canonicalJson(one)).toBe('{"cells":{"result":5,"target":6},"line":"I.1","list":[1,2]}');
  expect(chainDigest("", other)).toBe(chainDigest("", one));
  expect(shortDigest(other)).toBe(shortDigest(one));
  expect(shortDigest({ ...one, list: [2, 1] })).not.toBe(shortDigest(one));
});

test("the same body after another past has another digest", () => {
  expect(chainDigest(chainDigest("", { a: 1 }), { a: 2 })).not.toBe(
    chainDigest(chainDigest("", { a: 0 }), { a: 2 }),
  );
});

test("a short digest is 22 characters that need no escaping", () => {
  expect(shortDigest({ seq: 1 })).toMatch(/^[A-Za-z0-9_-]{22}$/);
});

test("what counts of a sheet: its cells and its stage apart from the lock", () => {
  const sheet = { ...EMPTY_FILLED_SHEET, stage: "agreed", lines: { "I.1": { result: 5 } } } as const;
  const locked = { ...sheet, stage: "locked", lockedFrom: "agreed" } as const;
  expect(contentDigest(locked)).toBe(contentDigest(sheet));
  expect(contentDigest({ ...sheet, stage: "returned" })).not.toBe(contentDigest(sheet));
  expect(contentDigest({ ...sheet, lines: { "I.1": { result: 6 } } })).not.toBe(contentDigest(sheet));
});
