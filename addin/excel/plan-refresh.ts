// How a table of results that lies in the workbook becomes the newest one, worked out as plain data: values go to
// the row of their own unit and the column of their own mark, units that are new get rows of their own, units
// that are gone are marked, and whatever people have put beside is named nowhere here, so it stays.
import type { Area, Cell, Content, Worksheet } from "../../shared/template/layout.ts";
import { EMPTY, number, text } from "../../shared/template/layout.ts";
import {
  HEAD_MARK,
  isOwnColumn,
  ORDER_MARK,
  type Mark,
  type TableKey,
} from "../../shared/template/result-table.ts";
import { placeColumns, placeRows } from "./place-table.ts";
import { contentAt, type TableReading } from "./read-results.ts";
import { marksOfLayout, readMarks, tableLines, type MarkedLayout, type TableMarks } from "./table-marks.ts";

/** What becomes of a unit's row that the results do not have any more. */
export interface GoneRule {
  /** Columns that stay as they are: who it was. */
  readonly keeps: readonly Mark[];
  readonly note: Mark;
  readonly words: string;
}

export interface RefreshInput {
  readonly table: TableReading;
  readonly worksheet: Worksheet;
  readonly key: TableKey;
  readonly gone: GoneRule;
}

export interface Refresh {
  /** In order; each place counts those before it. */
  readonly newColumns: readonly { readonly at: number; readonly width: number; readonly hidden: boolean }[];
  readonly newRows: { readonly at: number; readonly count: number } | null;
  /** Cells that are new, with their looks. The places of these and all below are those after inserting. */
  readonly laid: readonly Cell[];
  readonly written: readonly Pick<Cell, "row" | "column" | "content">[];
  /** Where the table's marks are in the end, sorting apart. */
  readonly columns: ReadonlyMap<string, number>;
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
export function planRefresh({ table, worksheet, key, gone }: RefreshInput): Refresh | null {
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
  const cells = cellsOf({ table, old, layout, gone, columns, rows, removed, added, idColumn });
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
    return before === value ? [] : [{ row, column: orderColumn, content: number(value) }];
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
    sort: body === null || isSorted ? null : { area: { ...body, column: 0, lastColumn }, key: orderColumn },
    filter: filterAfter(table, { columnAfter, head, body, columns }),
    kept: wanted.filter((line) => old.rows.has(line)),
  };
}

interface Placed {
  readonly table: TableReading;
  readonly old: TableMarks;
  readonly layout: MarkedLayout;
  readonly gone: GoneRule;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Of the marks of the lines. */
  readonly idColumn: number;
}

function cellsOf(placed: Placed): Pick<Refresh, "laid" | "written"> {
  const { table, old, layout, gone, columns, rows, removed, added } = placed;
  const laid: Cell[] = [];
  const written: Pick<Cell, "row" | "column" | "content">[] = [];
  const isNew = new Set(added);
  const put = (line: string, mark: string, cell: Pick<Cell, "content" | "style">) => {
    const row = rows.get(line);
    const column = columns.get(mark);
    if (row === undefined || column === undefined || mark === ORDER_MARK || isPaper(line)) return;
    const { content, style } = cell;
    if (isNew.has(line) || !old.columns.has(mark)) laid.push({ row, column, content, style });
    else if (isOwnColumn(mark)) return;
    else {
      const before = contentAt(table, old.rows.get(line) ?? -1, old.columns.get(mark) ?? -1);
      if (before !== (content.value ?? "")) written.push({ row, column, content });
    }
  };
  for (const cell of layout.cells) put(cell.line, cell.mark, cell);
  const [sample] = tableLines(layout.marks);
  const styles = new Map(
    layout.cells.filter(({ line }) => line === sample).map(({ mark, style }) => [mark, style]),
  );
  for (const line of removed) {
    for (const [mark, style] of styles) {
      if (gone.keeps.some((kept) => kept === mark) || isOwnColumn(mark)) continue;
      const content: Content = mark === gone.note ? text(gone.words) : EMPTY;
      put(line, mark, { content, style });
    }
  }
  return { laid: [...laid, ...hiddenCells(placed)], written: [...written, ...paperWords(placed)] };
}

/** The marks of what is new. */
function hiddenCells({ old, columns, rows, added, idColumn }: Placed): readonly Cell[] {
  const newMarks = [...columns].filter(([mark]) => !old.columns.has(mark));
  return [
    ...newMarks.map(([mark, column]): Cell => {
      return { row: old.corner.row, column, content: text(mark), style: "normal" };
    }),
    ...added.flatMap((line): Cell[] => {
      const row = rows.get(line);
      return row === undefined ? [] : [{ row, column: idColumn, content: text(line), style: "normal" }];
    }),
  ];
}

/** Words of the paper stand in the first column of the table, over all of it. */
function paperWords({ table, old, layout, columns, rows }: Placed): Refresh["written"] {
  const firstMark = [...old.columns].sort(([, one], [, other]) => one - other)[0]?.[0] ?? "";
  const [first] = [...layout.marks.columns].sort(([, one], [, other]) => one - other);
  return layout.cells.flatMap(({ line, mark, content }) => {
    const row = rows.get(line);
    const column = columns.get(firstMark);
    if (!isPaper(line) || mark !== first?.[0] || row === undefined || column === undefined) return [];
    const before = contentAt(table, old.rows.get(line) ?? -1, old.columns.get(firstMark) ?? -1);
    return before === content.value ? [] : [{ row, column, content }];
  });
}

function isPaper(line: string): boolean {
  return line.startsWith("#") && line !== HEAD_MARK;
}

/**
 * Where each row of the table comes, by row. Those that are gone come last; a row that a person has put in between
 * goes with the one above it.
 */
function orderOf({
  rows,
  body,
  wanted,
  removed,
}: {
  readonly rows: ReadonlyMap<string, number>;
  readonly body: Refresh["body"];
  readonly wanted: readonly string[];
  readonly removed: readonly string[];
}): ReadonlyMap<number, number> {
  const orders = new Map([...wanted, ...removed].map((line, index) => [rows.get(line), index + 1]));
  const order = new Map<number, number>();
  if (body === null) return order;
  let above = 0;
  for (let row = body.row; row <= body.lastRow; row++) {
    above = orders.get(row) ?? above + BETWEEN;
    order.set(row, above);
  }
  return order;
}

/** More rows than this makes room for are put between two units by nobody. */
const BETWEEN = 1 / 1024;

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
