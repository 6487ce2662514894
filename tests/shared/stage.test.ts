// The stages of a filled sheet: every action in every stage, and where it leads.
import { expect, test } from "vitest";
import { mayMove, stageAfter, type Stage, type StageAction } from "../../shared/stage.ts";

const STAGES: readonly Stage[] = ["draft", "submitted", "returned", "agreed", "locked"];

// The stage after, or - where the action is not taken; in the order of STAGES.
const TABLE: Record<StageAction, string> = {
  enter: "draft - returned - -",
  assign: "draft submitted returned - -",
  ask: "draft submitted returned agreed -",
  submit: "submitted - submitted - -",
  receivePaper: "draft - returned - -",
  withdrawReceipt: "draft - returned - -",
  return: "- returned - returned -",
  check: "- submitted - submitted -",
  agree: "- agreed - agreed -",
  lock: "locked locked locked locked -",
  unlock: "- - - - draft",
};

test.each(Object.keys(TABLE) as StageAction[])("%s", (action) => {
  const row = STAGES.map((stage) => (mayMove(action, stage) ? stageAfter(action, stage) : "-")).join(" ");
  expect(row).toBe(TABLE[action]);
});

test.each(["draft", "submitted", "returned", "agreed"] as const)("unlocking goes back to %s", (before) => {
  expect(stageAfter("unlock", "locked", before)).toBe(before);
});
