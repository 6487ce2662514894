import fc from "fast-check";
import { expect, test } from "vitest";
import { addressLists, columnRuns, rectangles, rowLists } from "../../../addin/excel/areas.ts";
import { relativeTo } from "../../../addin/excel/relative-formula.ts";

const cell = fc.record({ row: fc.nat(12), column: fc.nat(12) });

test("rectangles hold every cell once and no other", () => {
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: ({ row, column }) => `${row},${column}` }), (cells) => {
      const held: string[] = [];
      for (const { row, column, lastRow, lastColumn } of rectangles(cells)) {
        for (let at = row; at <= lastRow; at++) {
          for (let across = column; across <= lastColumn; across++) held.push(`${at},${across}`);
        }
      }
      expect(held.toSorted()).toEqual(cells.map(({ row, column }) => `${row},${column}`).toSorted());
    }),
  );
});

test("a table is one rectangle, and so is each of two that do not touch", () => {
  const table = (row: number) =>
    Array.from({ length: 20 }, (_, at) => ({ row: row + (at >> 2), column: at & 3 }));
  expect(rectangles([...table(10), ...table(2)])).toEqual([
    { row: 2, column: 0, lastRow: 6, lastColumn: 3 },
    { row: 10, column: 0, lastRow: 14, lastColumn: 3 },
  ]);
});

test("whole rows and columns are told in runs", () => {
  expect(rowLists([4, 0, 1, 2])).toEqual(["1:3,5:5"]);
  expect(columnRuns([27, 0, 25, 26])).toEqual(["A:A", "Z:AB"]);
});

test("addresses stay under 8,192 characters and name every area", () => {
  const areas = Array.from({ length: 3_000 }, (_, at) => ({
    row: at * 2,
    column: 30,
    lastRow: at * 2,
    lastColumn: 33,
  }));
  const lists = addressLists(areas);
  expect(lists.length).toBeGreaterThan(1);
  for (const list of lists) expect(list.length).toBeLessThan(8_192);
  expect(lists.flatMap((list) => list.split(","))).toHaveLength(3_000);
});

test.each([
  ["F14>8", "R[0]C[0]>8"],
  ['AND(G14<>"F14",$G$2=F$1)', 'AND(R[0]C[1]<>"F14",$G$2=R1C[0])'],
  ["$F14>$F15", "R[0]CF>R[1]CF"],
  ["Bảng!$A5+A$12", "Bảng!R[-9]CA+R12C[-5]"],
  ["SUMPRODUCT(--(_danhmuc!$A$2:$A$5=F14))>0", "SUMPRODUCT(--(_danhmuc!$A$2:$A$5=R[0]C[0]))>0"],
  ["LOG10(F13)+'F14 cũ'!B2", "LOG10(R[-1]C[0])+'F14 cũ'!R[-12]C[-4]"],
])("%s as F14 sees it", (formula, seen) => {
  expect(relativeTo({ row: 13, column: 5 }, formula)).toBe(seen);
});

test("a row's own column that stays is not the same formula in the next row", () => {
  expect(relativeTo({ row: 4, column: 5 }, "$A5>1")).toBe(relativeTo({ row: 5, column: 5 }, "$A6>1"));
  expect(relativeTo({ row: 4, column: 5 }, "$A5>1")).not.toBe(relativeTo({ row: 5, column: 5 }, "$A5>1"));
  expect(relativeTo({ row: 4, column: 5 }, "A$5>1")).not.toBe(relativeTo({ row: 4, column: 6 }, "A$5>1"));
});
