// Entries of a whole bloc written as tables, so that a person can read and check them: a row a criterion,
// a column a unit. Read here into the cells that each unit would have typed.
import type { CellChange, Cells, CellValue } from "../../document/cells.ts";
import { cellAt } from "../../document/cells.ts";
import { leavesOf, type PlacedLeaf, type ScoreSheet } from "../../score-sheet.ts";
import { formatNumber } from "../../text.ts";

export interface EntryTables {
  /** Column heading -> unit and the symbol in its document numbers. */
  readonly units: Readonly<Record<string, { readonly unit: string; readonly symbol: string }>>;
  /**
   * First line: column headings. Then criterion and values, numbers with a decimal comma. "_" is left
   * empty; "." takes full marks in a table of results and nothing in a table of targets.
   */
  readonly targets: string;
  readonly results: string;
  /** Criteria without a row take full marks, no penalty and no event; otherwise they stay empty. */
  readonly otherwise?: "fullMarks";
  readonly bonuses: readonly {
    readonly unit: string;
    readonly line: string;
    readonly points: number;
    readonly explanation: string;
  }[];
  /** Sentences by criterion, for every unit with a result; {result}, {unit}, {number}, {symbol} are filled in. */
  readonly explanations: Readonly<Record<string, string>>;
  readonly evidence: Readonly<Record<string, string>>;
}

export interface UnitEntries {
  readonly unit: string;
  /** Target cells, which the leading office or the unit writes. */
  readonly targets: Cells;
  /** Everything that the unit itself writes. */
  readonly claims: Cells;
}

/**
 * @param nameOf the name of a unit
 * @throws Error where a table names an unknown criterion or unit
 */
export function readEntries(
  tables: EntryTables,
  { sheet, nameOf }: { readonly sheet: ScoreSheet; readonly nameOf: (unit: string) => string },
): readonly UnitEntries[] {
  const leaves = leavesOf(sheet);
  const targets = readTable(tables.targets, leaves);
  const results = readTable(tables.results, leaves);
  return Object.entries(tables.units).map(([column, { unit, symbol }], index) => {
    const fill = (text: string, place: number, result: CellValue): string =>
      text
        .replaceAll("{result}", typeof result === "number" ? formatNumber(result) : result)
        .replaceAll("{unit}", nameOf(unit))
        .replaceAll("{symbol}", symbol)
        .replaceAll("{number}", String(20 + 13 * place + 7 * index));
    const targetCells: Record<string, Record<string, CellValue>> = {};
    const claims: Record<string, Record<string, CellValue>> = {};
    for (const [place, leaf] of leaves.entries()) {
      const { id } = leaf.criterion;
      const target = valueOf(targets.get(id)?.[column] ?? ".");
      if (target !== null) targetCells[id] = { target };
      const typed = results.get(id)?.[column] ?? (tables.otherwise === undefined ? "_" : ".");
      const result = typed === "." ? fullMarks(leaf) : valueOf(typed);
      if (result === null) continue;
      const bonus = tables.bonuses.find((entry) => entry.unit === unit && entry.line === id);
      const explanation = bonus?.explanation ?? tables.explanations[id];
      const evidence = tables.evidence[id];
      claims[id] = {
        result,
        ...(explanation !== undefined && { explanation: fill(explanation, place, result) }),
        ...(evidence !== undefined &&
          hasHappened(leaf, result) && { evidence: fill(evidence, place, result) }),
        ...(bonus && { proposedBonus: bonus.points }),
      };
    }
    return { unit, targets: targetCells, claims };
  });
}

/** Both parts in one: what a sheet holds when the unit is done. */
export function allCells({ targets, claims }: UnitEntries): Cells {
  const cells: Record<string, Record<string, CellValue>> = {};
  for (const [line, fields] of [...Object.entries(targets), ...Object.entries(claims)]) {
    cells[line] = { ...cells[line], ...fields };
  }
  return cells;
}

/** The edits that turn an empty sheet, or an earlier state, into these cells; nothing is emptied. */
export function changesTo(cells: Cells, before: Cells = {}): CellChange[] {
  return Object.entries(cells).flatMap(([line, fields]) =>
    Object.entries(fields)
      .map(([field, now]) => ({ line, field, was: cellAt(before, line, field), now }))
      .filter(({ was, now }) => was !== now),
  );
}

type Row = Readonly<Record<string, string>>;

function readTable(table: string, leaves: readonly PlacedLeaf[]): ReadonlyMap<string, Row> {
  const [heading = [], ...rows] = table
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((words) => words[0] !== "");
  const known = new Set(leaves.map(({ criterion }) => criterion.id));
  return new Map(
    rows.map(([id = "", ...values]) => {
      if (!known.has(id)) throw new Error(`The table names criterion "${id}", which the sheet lacks`);
      if (values.length !== heading.length) {
        throw new Error(`Row "${id}" has ${values.length} values for ${heading.length} units`);
      }
      return [id, Object.fromEntries(heading.map((column, index) => [column, values[index] ?? "_"]))];
    }),
  );
}

function valueOf(typed: string): CellValue | null {
  if (typed === "_" || typed === ".") return null;
  return /^\d+(,\d+)?$/.test(typed) ? Number(typed.replace(",", ".")) : typed;
}

/** The result with which a criterion takes its maximum; a penalty or event line did not happen. */
function fullMarks({ criterion, group }: PlacedLeaf): CellValue {
  const { rule, maxPoints } = criterion;
  switch (rule.shape) {
    case "direct":
      return maxPoints;
    case "passFail":
      return "pass";
    case "options":
      return [...rule.options].sort((a, b) => b.points - a.points)[0]?.id ?? "";
    case "bands":
      return [...rule.bands].sort((a, b) => b.points - a.points)[0]?.from ?? 0;
    case "ratio":
      return rule.base === "target" ? 0 : rule.base;
    case "perUnit":
      return group.kind === "penalty" ? 0 : Math.ceil(maxPoints / rule.each);
    case "lateness":
    case "deduct":
      return 0;
    case "event":
      return "no";
    default:
      throw new Error(`Criterion "${criterion.id}" needs a row: full marks depend on the other units`);
  }
}

/** A worst option or a zero on a bonus line claims nothing, so there is nothing to prove. */
function hasHappened({ criterion: { rule }, group }: PlacedLeaf, result: CellValue): boolean {
  if (group.kind !== "bonus" && group.kind !== "penalty") return true;
  if (rule.shape === "options") return rule.options.some(({ id, points }) => id === result && points > 0);
  return result !== 0;
}
