import { expect, test } from "vitest";
import { conferenceId, planId, resultId } from "../../../functions/store/document-ids.ts";
import { headKey, headOwner, versionKey } from "../../../functions/store/keys.ts";
import { PLAN, sheetId } from "./example-store.ts";

test("keys are built as the table on top of the keys file says", () => {
  expect(versionKey(sheetId("so-b"), 12)).toEqual({
    PK: "DOC#dak-nong#2020#277-KH-KTD4#filledSheet#U#so-b",
    SK: "V#00000012",
  });
  expect(versionKey(conferenceId(PLAN, "khoi-4"), 1).PK).toBe(
    "DOC#dak-nong#2020#277-KH-KTD4#conference#B#khoi-4",
  );
  expect(versionKey(planId(PLAN), 1).PK).toBe("DOC#dak-nong#2020#277-KH-KTD4#plan");
  expect(headKey(sheetId("so-b"))).toEqual({
    PK: "HEADS#dak-nong#2020#filledSheet",
    SK: "277-KH-KTD4#khoi-4#so-b",
  });
});

test("a unit keeps its document when the plan moves it to another bloc", () => {
  const moved = { ...sheetId("so-b"), bloc: "khoi-5" };
  expect(versionKey(moved, 1)).toEqual(versionKey(sheetId("so-b"), 1));
});

test("a head's key tells whose it is", () => {
  for (const { bloc, unit, plan, ...id } of [
    sheetId("so-b"),
    { unit: undefined, ...resultId(PLAN, "khoi-4") },
  ]) {
    const owner = { plan, ...(bloc !== undefined && { bloc }), ...(unit !== undefined && { unit }) };
    expect(headOwner(headKey({ ...id, ...owner }).SK)).toEqual(owner);
  }
  expect(headOwner(headKey(planId(PLAN)).SK)).toEqual({ plan: PLAN.id });
});

test("two spellings of one letter are one id", () => {
  expect(versionKey(sheetId("ho\u0061\u0300"), 1)).toEqual(versionKey(sheetId("ho\u00e0"), 1));
});

test.each(["", "so-b#V", "a#b"])("an id that could reach into another key is refused: %j", (unit) => {
  expect(() => versionKey(sheetId(unit), 1)).toThrow("Cannot be part of a key");
  expect(() => headKey(sheetId(unit))).toThrow("Cannot be part of a key");
});
