// Writes a refreshed table of results into its worksheet. Rows and columns are inserted whole and sorted by Excel
// itself, so that contents, looks and formulas that people have put beside the table go along with their rows.
import { areaName, columnName } from "../../shared/template/address.ts";
import { plainWorksheet, type Cell } from "../../shared/template/layout.ts";
import { DEFAULT_SIZE, FONT, styleOf } from "../../shared/template/styles.ts";
import { isAmbiguous, queueText } from "./as-typed.ts";
import { step, type Step } from "./batches.ts";
import { grouped } from "./grouped.ts";
import type { Refresh } from "./plan-refresh.ts";
import type { TableReading } from "./read-results.ts";
import { printSteps } from "./write-print.ts";
import { validationSteps } from "./write-rules.ts";
import { numberFormatSteps, styleSteps } from "./write-styles.ts";

export interface RefreshSteps {
  /** Before anything is written anywhere: a password of somebody's own stops all of it. */
  readonly open: readonly Step[];
  readonly before: readonly Step[];
  /** Excel refuses to sort where cells of the rows are merged; what comes after is still to be done. */
  readonly sort: readonly Step[];
  readonly after: readonly Step[];
}

export function refreshSteps(
  sheet: () => Excel.Worksheet,
  { table, refresh }: { readonly table: TableReading; readonly refresh: Refresh },
): RefreshSteps {
  const { protection } = table;
  const { laid, restyled, written: values, validations, print } = refresh;
  const worksheet = { ...plainWorksheet(table.worksheet), cells: [...laid, ...restyled], validations, print };
  return {
    open: protection === null ? [] : [step(2, null, () => sheet().protection.unprotect())],
    before: [
      ...unfilterSteps(sheet, table),
      ...columnSteps(sheet, refresh),
      ...rowSteps(sheet, refresh),
      ...freshSteps(sheet, refresh),
      ...restyleSteps(sheet, refresh),
      ...unhideSteps(sheet, refresh),
      ...numberFormatSteps(sheet, worksheet),
      ...rowWriteSteps(sheet, [...laid, ...values]),
      ...styleSteps(sheet, worksheet),
      ...validationSteps(sheet, worksheet),
      ...printSteps(sheet, worksheet),
    ],
    sort: sortSteps(sheet, refresh),
    after: [
      ...fitSteps(sheet, refresh),
      ...filterSteps(sheet, table, refresh),
      ...(protection === null ? [] : [step(2, protection, () => sheet().protection.protect(protection))]),
    ],
  };
}

/** What was filtered is filtered again when all is in order. */
function unfilterSteps(sheet: () => Excel.Worksheet, { filter }: TableReading): readonly Step[] {
  const isFiltered = filter?.criteria.some((criteria) => criteria !== null) === true;
  return isFiltered ? [step(2, null, () => sheet().autoFilter.clearCriteria())] : [];
}

/** Hidden rows would be left where they are by sorting. */
function unhideSteps(sheet: () => Excel.Worksheet, { sort }: Refresh): readonly Step[] {
  if (sort === null) return [];
  const { row, lastRow } = sort.area;
  return [
    step(2, null, () => {
      sheet()
        .getRange(`${row + 1}:${lastRow + 1}`)
        .untrack().rowHidden = false;
    }),
  ];
}

/** Before rows are inserted: those are new, too. */
function columnSteps(sheet: () => Excel.Worksheet, { newColumns }: Refresh): readonly Step[] {
  return newColumns.map(({ at, width, hidden }) =>
    step(4, null, () => {
      const name = `${columnName(at)}:${columnName(at)}`;
      sheet().getRange(name).untrack().insert("Right").untrack();
      const column = sheet().getRange(name).untrack();
      column.columnHidden = hidden;
      column.format.columnWidth = pointsOf(width);
    }),
  );
}

/** New cells look like those beside them, which a person may have coloured: in the table they start afresh. */
function freshSteps(sheet: () => Excel.Worksheet, { newColumns, head, body }: Refresh): readonly Step[] {
  const rows = (body?.lastRow ?? head) - head + 1;
  return newColumns.map((_, index) =>
    step(5, null, () => {
      startAfresh(sheet().getRangeByIndexes(head, finalPlace(newColumns, index), rows, 1).untrack());
    }),
  );
}

/** Whole columns of the table begin anew. */
function restyleSteps(sheet: () => Excel.Worksheet, { restyled, body }: Refresh): readonly Step[] {
  if (body === null) return [];
  return [...new Set(restyled.map(({ column }) => column))].map((column) =>
    step(5, null, () => {
      startAfresh(
        sheet()
          .getRangeByIndexes(body.row, column, body.lastRow - body.row + 1, 1)
          .untrack(),
      );
    }),
  );
}

/** Columns inserted later move those before them. */
function finalPlace(newColumns: Refresh["newColumns"], index: number): number {
  const [own, ...later] = newColumns.slice(index);
  return later.reduce((place, { at }) => (place >= at ? place + 1 : place), own?.at ?? 0);
}

function startAfresh(range: Excel.Range): void {
  range.clear("Formats");
  const { font, protection } = range.format;
  font.name = FONT;
  font.size = DEFAULT_SIZE;
  protection.locked = false;
}

/** As write-frame.ts counts them: 7 pixels a digit and 5 of padding. */
function pointsOf(digits: number): number {
  return (digits + 5 / 7) * 7 * 0.75;
}

function rowSteps(sheet: () => Excel.Worksheet, { newRows }: Refresh): readonly Step[] {
  if (newRows === null) return [];
  const { at, count } = newRows;
  const name = `${at + 1}:${at + count}`;
  return [
    step(8, null, () => {
      sheet().getRange(name).untrack().insert("Down").untrack();
      startAfresh(sheet().getRange(name).untrack());
    }),
  ];
}

/**
 * Each row alone: over rows that are hidden, by hand or since they bear our marks, Excel writes no grid rightly (see
 * write-cells.ts). In a row null leaves a cell as it is.
 */
function rowWriteSteps(sheet: () => Excel.Worksheet, cells: readonly Cell[]): readonly Step[] {
  const rows = [...grouped(cells, ({ row }) => row)].map(([row, line]) => {
    const columns = line.map(({ column }) => column);
    const first = Math.min(...columns);
    const values: (string | number | null)[] = Array.from(
      { length: Math.max(...columns) - first + 1 },
      () => null,
    );
    for (const cell of line) values[cell.column - first] = written(cell);
    return step(2, values, () => {
      sheet().getRangeByIndexes(row, first, 1, values.length).untrack().values = [values];
    });
  });
  const texts = cells.flatMap(({ row, column, content: { value }, style }) => {
    if (typeof value !== "string" || !isAmbiguous(value, formatOf(style))) return [];
    return [step(4, value, () => queueText(sheet().getCell(row, column).untrack(), value))];
  });
  return [...rows, ...texts];
}

function formatOf(style: Cell["style"]): string {
  return styleOf(style).format ?? "General";
}

/** Excel reads what a program writes as if it were typed: the apostrophe says that it is a text. */
function written({ content, style }: Cell): string | number {
  const { value } = content;
  if (typeof value !== "string" || value === "") return value ?? "";
  const format = formatOf(style);
  if (isAmbiguous(value, format)) return "";
  return format === "@" ? value : `'${value}`;
}

function sortSteps(sheet: () => Excel.Worksheet, { sort }: Refresh): readonly Step[] {
  if (sort === null) return [];
  const { area, key } = sort;
  return [
    step(4, null, () => {
      const fields = [{ key: key - area.column, ascending: true }];
      sheet().getRange(areaName(area)).untrack().sort.apply(fields, false, false, "Rows");
    }),
  ];
}

function fitSteps(
  sheet: () => Excel.Worksheet,
  { body, sort, laid, written: values }: Refresh,
): readonly Step[] {
  const isChanged = sort !== null || laid.length + values.length > 0;
  if (body === null || !isChanged) return [];
  return [
    step(3, null, () => {
      sheet()
        .getRange(`${body.row + 1}:${body.lastRow + 1}`)
        .untrack()
        .format.autofitRows();
    }),
  ];
}

function filterSteps(
  sheet: () => Excel.Worksheet,
  table: TableReading,
  { filter, newColumns }: Refresh,
): readonly Step[] {
  if (filter === null) return [];
  const { area, criteria } = filter;
  const isSame =
    table.filter !== null && newColumns.length === 0 && areaName(table.filter.area) === areaName(area);
  const apply = (more: readonly [] | readonly [number, Excel.FilterCriteria]) => {
    const [column, given] = more;
    sheet().autoFilter.apply(sheet().getRange(areaName(area)).untrack(), column, given);
  };
  return [
    ...(isSame ? [] : [step(4, null, () => sheet().autoFilter.remove()), step(4, null, () => apply([]))]),
    ...criteria.map((each) => step(4, each[1], () => apply(each))),
  ];
}
