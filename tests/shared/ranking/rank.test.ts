// Totals to places. Competition ranking: equal units share a place, the next place is skipped.
import fc from "fast-check";
import { expect, test } from "vitest";
import { placesOf } from "../../../shared/ranking/rank.ts";

test.each([
  ["no units", [], []],
  ["no ties", [98, 95, 90], [1, 2, 3]],
  ["equal totals share a place, the next is skipped", [95, 95, 90], [1, 1, 3]],
  ["order of input does not matter", [90, 95, 95], [3, 1, 1]],
  ["three in the middle", [99, 95, 95, 95, 90], [1, 2, 2, 2, 5]],
  ["all equal", [7, 7, 7], [1, 1, 1]],
  ["zero and below", [0, -5, 0, 3], [2, 4, 2, 1]],
  ["fractions of a ten-thousandth still rank", [1.5, 1.25, 1.5], [1, 3, 1]],
])("%s", (_name, totals, places) => {
  expect([...placesOf([totals])]).toEqual(places);
});

test("a tie-break parts equal totals; what stays equal shares the place", () => {
  const totals = [91.25, 91.25, 91.25, 90];
  expect([...placesOf([totals, [2, 3, 2, 9]])]).toEqual([2, 1, 2, 4]);
  expect([...placesOf([totals, [2, 3, 2, 9], [5, 0, 6, 0]])]).toEqual([3, 1, 2, 4]);
});

// Data and results of the examples on Excel's pages of RANK.EQ and RANK.AVG.
test.each([
  ["RANK.EQ", [7, 3.5, 3.5, 1, 2], [1, 2, 2, 5, 4]],
  ["RANK.AVG", [89, 88, 92, 101, 94, 97, 95], [6, 7, 5, 1, 4, 2, 3]],
])("agrees with the documented example of %s", (_name, totals, places) => {
  expect([...placesOf([totals])]).toEqual(places);
});

const totals = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 60 });

test("RANK.EQ is one more than the number of greater totals", () => {
  fc.assert(
    fc.property(totals, (list) => {
      expect([...placesOf([list])]).toEqual(
        list.map((own) => 1 + list.filter((other) => other > own).length),
      );
    }),
  );
});

test("a unit keeps its place however the units are ordered", () => {
  fc.assert(
    fc.property(totals, fc.func(fc.integer()), (list, shuffleKey) => {
      const order = list.map((_, index) => index).sort((a, b) => shuffleKey(a) - shuffleKey(b) || a - b);
      const places = placesOf([list]);
      const shuffled = placesOf([order.map((index) => list[index] ?? 0)]);
      expect([...shuffled]).toEqual(order.map((index) => places[index]));
    }),
  );
});

test("the sort of whole totals and the general one agree", () => {
  fc.assert(
    fc.property(totals, (list) => {
      const halves = list.map((total) => total / 2 + 0.25);
      expect([...placesOf([halves])]).toEqual([...placesOf([list])]);
    }),
  );
});
