// Who may do what: every action by every role, row by row as the plans have it, and in which roles a
// person meets a plan, a bloc and a unit.
import { expect, test } from "vitest";
import {
  may,
  mayPublishScoreSheet,
  rolesFor,
  rolesInPlan,
  type Action,
  type Membership,
  type Role,
} from "../../shared/rights.ts";
import { plan, PROVINCE } from "../functions/small-plan.ts";

const ROLES: readonly Role[] = ["unit", "leader", "deputy", "board"];

// x: may, -: may not; in the order unit, leader, deputy, board.
const TABLE: Record<Action, string> = {
  readPlan: "x x x x",
  publishPlan: "- - - x",
  readScoreSheet: "x x x x",
  publishScoreSheet: "- x - x",
  readFilledSheet: "x x x x",
  enter: "x - - -",
  assign: "- x - x",
  ask: "- x x -",
  check: "- x x -",
  agree: "- x - -",
  submit: "x - - -",
  actOnBehalf: "- x x -",
  return: "- x x -",
  readProgress: "- x x x",
  readRanking: "- x x x",
  readResult: "x x x x",
  recordConference: "- x - -",
  close: "- x - -",
  reopen: "- x - x",
  readProvince: "- - - x",
};
const ACTIONS = Object.keys(TABLE) as Action[];

test.each(ACTIONS)("%s", (action) => {
  const row = ROLES.map((role) => (may(action, [role]) ? "x" : "-")).join(" ");
  expect(row).toBe(TABLE[action]);
});

test("nobody without a role does anything", () => {
  expect(ACTIONS.filter((action) => may(action, []))).toEqual([]);
});

test("of several roles one suffices", () => {
  expect(may("enter", ["deputy", "unit"])).toBe(true);
  expect(may("agree", ["deputy", "unit", "board"])).toBe(false);
});

const unit = (id: string, province = PROVINCE): Membership => ({ kind: "unit", province, unit: id });
const board = (province = PROVINCE): Membership => ({ kind: "board", province });

// In khoi-4 so-a leads, so-d is deputy; in khoi-5 so-x leads.
test.each<[string, Membership[], { bloc?: string; unit?: string }, Role[]]>([
  ["the own unit", [unit("so-b")], { unit: "so-b" }, ["unit"]],
  ["another unit of the bloc", [unit("so-b")], { unit: "so-c" }, []],
  ["the leader and another unit", [unit("so-a")], { unit: "so-b" }, ["leader"]],
  ["the leader and the own unit", [unit("so-a")], { unit: "so-a" }, ["leader", "unit"]],
  ["the deputy and another unit", [unit("so-d")], { unit: "so-b" }, ["deputy"]],
  ["the leader and a unit of another bloc", [unit("so-a")], { unit: "so-x" }, []],
  ["the board and a unit", [board()], { unit: "so-b" }, ["board"]],
  ["the board of another province", [board("tinh-khac")], { unit: "so-b" }, []],
  ["a unit of the same name in another province", [unit("so-b", "tinh-khac")], { unit: "so-b" }, []],
  ["the own unit, which the plan does not have", [unit("so-z")], { unit: "so-z" }, ["unit"]],
  ["a member and the own bloc", [unit("so-b")], { bloc: "khoi-4" }, ["unit"]],
  ["a member and another bloc", [unit("so-b")], { bloc: "khoi-5" }, []],
  ["the leader and the own bloc", [unit("so-a")], { bloc: "khoi-4" }, ["leader", "unit"]],
  ["the leader and another bloc", [unit("so-a")], { bloc: "khoi-5" }, []],
  ["anybody and a bloc that is not there", [unit("so-a")], { bloc: "khoi-9" }, []],
  ["an office of two units", [unit("so-a"), unit("so-y")], { bloc: "khoi-5" }, ["unit"]],
  ["nobody", [], { bloc: "khoi-4" }, []],
])("%s", (_who, memberships, place, roles) => {
  expect(rolesFor(memberships, { plan, ...place })).toEqual(roles);
});

test("in a plan a person holds the roles of all its blocs", () => {
  expect(rolesInPlan([unit("so-a"), unit("so-y")], plan)).toEqual(["leader", "unit"]);
  expect(rolesInPlan([board()], plan)).toEqual(["board"]);
  expect(rolesInPlan([board()], { ...plan, blocs: [] })).toEqual(["board"]);
  expect(rolesInPlan([unit("so-z"), board("tinh-khac")], plan)).toEqual([]);
});

test.each<[string, Membership[], number, boolean]>([
  ["the board, of several blocs", [board()], 2, true],
  ["the leader, of the only bloc", [unit("so-a")], 1, true],
  ["the leader, of one bloc of several", [unit("so-a")], 2, false],
  ["the deputy, of the only bloc", [unit("so-d")], 1, false],
  ["a member, of the only bloc", [unit("so-b")], 1, false],
  ["the leader of a bloc that is not in it", [unit("so-x")], 1, false],
])("the score sheet is published by %s: %#", (_who, memberships, blocs, allowed) => {
  expect(mayPublishScoreSheet(memberships, { ...plan, blocs: plan.blocs.slice(0, blocs) })).toBe(allowed);
});
