// How a table of results that lies in the workbook becomes the newest one, worked out as plain data: values go to
// the row of their own unit and the column of their own mark, units that are new get rows of their own, units
// that are gone are marked, and whatever people have put beside is named nowhere here, so it stays.
import {
  number,
  type Area,
  type Cell,
  type PrintSetup,
  type Validation,
  type Worksheet,
} from "../../shared/template/layout.ts";
import { HEAD_MARK, ORDER_MARK, type Mark, type TableKey } from "../../shared/template/result-table.ts";
import { orderOf, placeColumns, placeRows, printAfter, sortedLines } from "./place-table.ts";
import { cellsOf, restyledCells } from "./plan-cells.ts";
import { contentAt, type TableReading } from "./read-results.ts";
import { marksOfLayout, readMarks, tableLines } from "./table-marks.ts";

/** What becomes of a unit's row that the results do not have any more. */
export interface GoneRule {
  /** Columns that stay as they are: who it was. */
  readonly keeps: readonly Mark[];
  readonly note: Mark;
  readonly words: string;
}

/** Where a table lies once it is refreshed, by the marks of its columns. */
export interface Placing {
  readonly columns: ReadonlyMap<string, number>;
  readonly body: { readonly row: number; readonly lastRow: number };
}

/** What a table that is typed into asks of a refresh besides. */
export interface TypedRule {
  /** People type into the column. */
  readonly isTyped: (mark: string) => boolean;
  /** What stands there was typed and is not to be written over. */
  readonly isKept: (line: string, mark: string) => boolean;
  /** Columns that are to look as the layout says: they were opened or closed. */
  readonly restyled: ReadonlySet<string>;
  readonly validations: (placing: Placing) => readonly Validation[];
}

export interface RefreshInput {
  readonly table: TableReading;
  readonly worksheet: Worksheet;
  readonly key: TableKey;
  readonly gone: GoneRule;
  readonly typed?: TypedRule;
}

export interface Refresh {
  /** In order; each place counts those before it. */
  readonly newColumns: readonly { readonly at: number; readonly width: number; readonly hidden: boolean }[];
  readonly newRows: { readonly at: number; readonly count: number } | null;
  /** Cells that are new, with their looks. The places of these and all below are those after inserting. */
  readonly laid: readonly Cell[];
  readonly written: readonly Cell[];
  /** Cells that are there and get the layout's look, whole columns of the table. */
  readonly restyled: readonly Cell[];
  readonly validations: readonly Validation[];
  /** null: it is printed as it was. */
  readonly print: PrintSetup | null;
  /** Where the table's marks are in the end, sorting apart. */
  readonly columns: ReadonlyMap<string, number>;
  /** Where the lines are in the end; `unsorted` where Excel refuses to sort. */
  readonly lines: ReadonlyMap<string, number>;
  readonly unsorted: ReadonlyMap<string, number>;
  readonly head: number;
  /** null: the table has no lines. */
  readonly body: { readonly row: number; readonly lastRow: number } | null;
  /** null: the rows are in order. */
  readonly sort: { readonly area: Area; readonly key: number } | null;
  readonly filter: {
    readonly area: Area;
    readonly criteria: readonly [number, Excel.FilterCriteria][];
  } | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
}

/** null where the table cannot be recognised any more. */
export function planRefresh({ table, worksheet, key, gone, typed }: RefreshInput): Refresh | null {
  const old = readMarks(table, key);
  if (old === null) return null;
  const layout = marksOfLayout(worksheet, key);
  const wanted = tableLines(layout.marks);
  const present = tableLines(old);
  const added = wanted.filter((line) => !old.rows.has(line));
  const removed = present.filter((line) => !layout.marks.rows.has(line));
  const { newColumns, columnAfter, columns } = placeColumns(old, { layout, worksheet });
  const { newRows, rowAfter, rows } = placeRows(old, added);
  const idColumn = columnAfter(old.corner.column);
  const placed = { table, old, layout, gone, typed, columns, rows, removed, added, idColumn };
  const cells = cellsOf(placed);
  const lines = [...rows].filter(([mark]) => !mark.startsWith("#")).map(([, row]) => row);
  const body = lines.length === 0 ? null : { row: Math.min(...lines), lastRow: Math.max(...lines) };
  const orderColumn = columns.get(ORDER_MARK) ?? idColumn + 1;
  const order = orderOf({ rows, body, wanted, removed });
  const isKnown = old.columns.has(ORDER_MARK);
  const beforeRow = new Map([...old.rows.values()].map((row) => [rowAfter(row), row]));
  const orderCells = [...order].flatMap(([row, value]) => {
    const before = isKnown
      ? contentAt(table, beforeRow.get(row) ?? -1, old.columns.get(ORDER_MARK) ?? -1)
      : "";
    return before === value
      ? []
      : [{ row, column: orderColumn, content: number(value), style: "normal" as const }];
  });
  const head = rows.get(HEAD_MARK) ?? old.corner.row + 1;
  const lastColumn = Math.max(columnAfter(table.lastColumn), ...columns.values(), idColumn);
  const isSorted = [...order.values()].every(
    (value, index, all) => index === 0 || value > (all[index - 1] ?? 0),
  );
  return {
    ...{ newColumns, newRows, head, body, added, removed, columns },
    laid: cells.laid,
    written: [...cells.written, ...orderCells],
    restyled: restyledCells(placed),
    validations: body === null ? [] : (typed?.validations({ columns, body }) ?? []),
    print: newColumns.length === 0 ? null : printAfter(worksheet, { layout, columns, rows }),
    lines: sortedLines({ rows, order, body }),
    unsorted: rows,
    sort: body === null || isSorted ? null : { area: { ...body, column: 0, lastColumn }, key: orderColumn },
    filter: filterAfter(table, { columnAfter, head, body, columns }),
    kept: wanted.filter((line) => old.rows.has(line)),
  };
}

/** The filter reaches over all lines and all columns with a heading or content beside them. */
function filterAfter(
  table: TableReading,
  {
    columnAfter,
    head,
    body,
    columns,
  }: Pick<Refresh, "head" | "body" | "columns"> & {
    readonly columnAfter: (column: number) => number;
  },
): Refresh["filter"] {
  if (table.filter === null) return null;
  const { area, criteria } = table.filter;
  const first = Math.min(columnAfter(area.column), ...columns.values());
  const last = Math.max(
    columnAfter(area.lastColumn),
    columnAfter(lastWithContent(table)),
    ...columns.values(),
  );
  return {
    area: { row: head, lastRow: Math.max(head, body?.lastRow ?? head), column: first, lastColumn: last },
    criteria: criteria.flatMap((given, index): [number, Excel.FilterCriteria][] =>
      given === null ? [] : [[columnAfter(area.column + index) - first, given]],
    ),
  };
}

/** In the rows that the filter covers. */
function lastWithContent(table: TableReading): number {
  const { filter, values, origin } = table;
  if (filter === null) return -1;
  let last = filter.area.lastColumn;
  for (let row = filter.area.row; row <= filter.area.lastRow; row++) {
    const line = values[row - origin.row] ?? [];
    const index = line.findLastIndex((content) => content !== "");
    last = Math.max(last, origin.column + index);
  }
  return last;
}
