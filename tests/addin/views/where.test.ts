import { expect, test } from "vitest";
import { hrefTo, keyOfRole, parseHash } from "../../../addin/views/where.ts";

test.each([
  [{ role: "leader~p-1~khoi-4", view: "sheet", item: "so-b" }],
  [{ role: "board~p", view: "ranking", item: "kế-hoạch~khối 4" }],
  [{ role: "unit~p~b~u", view: "", item: "" }],
])("a place and its address say the same: %j", (where) => {
  expect(parseHash(hrefTo(where))).toEqual(where);
});

test("an address broken by hand leads to the start", () => {
  expect(parseHash("#/%E0%A4%A/sheet")).toEqual({ role: "", view: "sheet", item: "" });
  expect(parseHash("")).toEqual({ role: "", view: "", item: "" });
});

test("a role's key tells two offices of one person apart", () => {
  const office = { plan: "p", planTitle: "", bloc: "b", label: "" };
  const leader = keyOfRole({ ...office, role: "leader", unit: null });
  const unit = keyOfRole({ ...office, role: "unit", unit: "van-phong-a" });
  expect(leader).not.toBe(unit);
});
