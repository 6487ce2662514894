// Notation of the cases: "a.x=1" is line a, field x, value 1; "a.x=" is empty; "a.x:1>2" is an edit.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differingCells, withCells, type CellChange, type Cells } from "../../../shared/document/cells.ts";
import { mergeCells, stampCells } from "../../../shared/document/merge.ts";

function cells(...written: readonly string[]): Cells {
  return withCells(
    {},
    written.map((each) => ({ ...place(each), now: value(each.split("=")[1]) })),
  );
}

function edit(written: string): CellChange {
  const [was, now] = (written.split(":")[1] ?? "").split(">");
  return { ...place(written), was: value(was), now: value(now) };
}

function place(written: string) {
  const [line = "", field = ""] = (written.split(/[=:]/)[0] ?? "").split(".");
  return { line, field };
}

function value(text: string | undefined) {
  return text === undefined || text === "" ? null : Number(text);
}

describe("one cell", () => {
  test.each([
    ["an untouched cell takes the edit", ["a.x=1"], "a.x:1>2", "taken", ["a.x=2"]],
    ["an empty cell takes a value", [], "a.x:>2", "taken", ["a.x=2"]],
    ["a value may be emptied", ["a.x=1"], "a.x:1>", "taken", []],
    ["the same value by somebody else is nothing", ["a.x=2"], "a.x:1>2", "unchanged", ["a.x=2"]],
    ["another value by somebody else stands", ["a.x=3"], "a.x:1>2", "conflict", ["a.x=3"]],
    ["a value against an emptied cell is a conflict", [], "a.x:1>2", "conflict", []],
    ["emptying what somebody else changed is a conflict", ["a.x=3"], "a.x:1>", "conflict", ["a.x=3"]],
  ] as const)("%s", (_name, stored, change, kind, after) => {
    const merge = mergeCells({ cells: cells(...stored), stamps: {} }, [edit(change)], 0);
    expect(merge.outcomes.map((outcome) => outcome.kind)).toEqual([kind]);
    expect(merge.cells).toEqual(cells(...after));
  });
});

test("a conflict tells the stored value and the revision that wrote it", () => {
  const merge = mergeCells({ cells: cells("a.x=3"), stamps: { a: { x: 7 } } }, [edit("a.x:1>2")], 5);
  expect(merge.outcomes).toEqual([{ kind: "conflict", stored: 3, revision: 7 }]);
});

test.each([
  ["changed since the base and changed back, it is somebody's decision", 7, 5, "conflict"],
  ["changed before the base, it was seen", 5, 5, "taken"],
] as const)("a cell that holds what the edit started from: %s", (_why, stamp, base, kind) => {
  const merge = mergeCells({ cells: cells("a.x=1"), stamps: { a: { x: stamp } } }, [edit("a.x:1>2")], base);
  expect(merge.outcomes.map((outcome) => outcome.kind)).toEqual([kind]);
});

test("conflicting cells do not hold back the others, and outcomes keep the order of the request", () => {
  const merge = mergeCells(
    { cells: cells("a.x=3", "b.x=1"), stamps: {} },
    [edit("b.x:1>9"), edit("a.x:1>2"), edit("c.x:>1")],
    0,
  );
  expect(merge.outcomes.map((outcome) => outcome.kind)).toEqual(["taken", "conflict", "taken"]);
  expect(merge.cells).toEqual(cells("a.x=3", "b.x=9", "c.x=1"));
});

describe("a line in which both sides changed different cells", () => {
  const current = { cells: cells("a.x=1", "a.y=5"), stamps: { a: { x: 1, y: 4 } } };
  test("is merged and named for a look", () => {
    expect(mergeCells(current, [edit("a.x:1>2")], 3).combined).toEqual(["a"]);
  });
  test("is not named when the other change was already seen", () => {
    expect(mergeCells(current, [edit("a.x:1>2")], 4).combined).toEqual([]);
  });
  test("is not named when nothing of it was taken", () => {
    expect(mergeCells(current, [edit("a.x:9>2")], 3).combined).toEqual([]);
  });
});

test("stamps remember the revision that wrote each cell", () => {
  const stamps = stampCells({ a: { x: 1 }, b: { x: 1 } }, [edit("a.y:>1"), edit("a.x:1>")], 2);
  expect(stamps).toEqual({ a: { x: 2, y: 2 }, b: { x: 1 } });
});

const anyCells = fc.dictionary(
  fc.constantFrom("a", "b", "c"),
  fc.dictionary(fc.constantFrom("x", "y"), fc.integer({ min: 0, max: 3 }), {
    noNullPrototype: true,
    minKeys: 1,
  }),
  { noNullPrototype: true },
);

describe("laws", () => {
  test("with no change by others, mine is the result", () => {
    fc.assert(
      fc.property(anyCells, anyCells, (base, mine) => {
        const merge = mergeCells({ cells: base, stamps: {} }, differingCells(base, mine), 0);
        expect(merge.cells).toEqual(mine);
        expect(merge.outcomes.every((outcome) => outcome.kind === "taken")).toBe(true);
      }),
    );
  });
  test("sending the same edits again changes nothing", () => {
    fc.assert(
      fc.property(anyCells, anyCells, anyCells, (base, mine, theirs) => {
        const changes = differingCells(base, mine);
        const once = mergeCells({ cells: theirs, stamps: {} }, changes, 0);
        const twice = mergeCells({ cells: once.cells, stamps: {} }, changes, 0);
        expect(twice.cells).toEqual(once.cells);
        expect(twice.taken).toEqual([]);
      }),
    );
  });
  test("no value of either side is lost in silence", () => {
    fc.assert(
      fc.property(anyCells, anyCells, anyCells, (base, mine, theirs) => {
        const changes = differingCells(base, mine);
        const { cells: merged, outcomes } = mergeCells({ cells: theirs, stamps: {} }, changes, 0);
        for (const [index, { line, field, now }] of changes.entries()) {
          const isThere = (merged[line]?.[field] ?? null) === now;
          expect(isThere || outcomes[index]?.kind === "conflict").toBe(true);
        }
        const touched = new Set(changes.map(({ line, field }) => `${line}.${field}`));
        for (const { line, field } of differingCells(theirs, merged))
          expect(touched).toContain(`${line}.${field}`);
      }),
    );
  });
});
