// Which cells of a table of results are laid, written and restyled when it is refreshed. Pure.
import { EMPTY, text, type Cell, type Content } from "../../shared/template/layout.ts";
import { HEAD_MARK, isOwnColumn, ORDER_MARK } from "../../shared/template/result-table.ts";
import type { GoneRule, Refresh, TypedRule } from "./plan-refresh.ts";
import { contentAt, type TableReading } from "./read-results.ts";
import { tableLines, type MarkedLayout, type TableMarks } from "./table-marks.ts";

export interface Placed {
  readonly table: TableReading;
  readonly old: TableMarks;
  readonly layout: MarkedLayout;
  readonly gone: GoneRule;
  readonly typed: TypedRule | undefined;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: ReadonlyMap<string, number>;
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Of the marks of the lines. */
  readonly idColumn: number;
}

export function cellsOf(placed: Placed): Pick<Refresh, "laid" | "written"> {
  const { table, old, layout, gone, typed, columns, rows, removed, added } = placed;
  const laid: Cell[] = [];
  const written: Cell[] = [];
  const isNew = new Set(added);
  const put = (line: string, mark: string, cell: Pick<Cell, "content" | "style">) => {
    const row = rows.get(line);
    const column = columns.get(mark);
    if (row === undefined || column === undefined || mark === ORDER_MARK || isPaper(line)) return;
    const { content, style } = cell;
    if (isNew.has(line) || !old.columns.has(mark)) laid.push({ row, column, content, style });
    else if (isOwnColumn(mark) || typed?.isKept(line, mark) === true) return;
    else {
      const before = contentAt(table, old.rows.get(line) ?? -1, old.columns.get(mark) ?? -1);
      if (before !== (content.value ?? "")) written.push({ row, column, content, style });
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
  return layout.cells.flatMap(({ line, mark, content, style }) => {
    const row = rows.get(line);
    const column = columns.get(firstMark);
    if (!isPaper(line) || mark !== first?.[0] || row === undefined || column === undefined) return [];
    const before = contentAt(table, old.rows.get(line) ?? -1, old.columns.get(firstMark) ?? -1);
    return before === content.value ? [] : [{ row, column, content, style }];
  });
}

export function restyledCells({ layout, old, typed, columns, rows, added }: Placed): readonly Cell[] {
  const isNew = new Set(added);
  return layout.cells.flatMap(({ line, mark, content, style }): Cell[] => {
    const row = rows.get(line);
    const column = columns.get(mark);
    if (typed?.restyled.has(mark) !== true || !old.columns.has(mark) || line.startsWith("#")) return [];
    return row === undefined || column === undefined || isNew.has(line)
      ? []
      : [{ row, column, content, style }];
  });
}

function isPaper(line: string): boolean {
  return line.startsWith("#") && line !== HEAD_MARK;
}
