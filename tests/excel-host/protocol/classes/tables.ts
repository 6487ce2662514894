// Excel.Table: a named block with a header row. Kept small: our sheets are protected and hold no tables,
// the leader's working sheets may.
import { columnCount, overlap } from "../../model/area.ts";
import { newId } from "../../model/new-workbook.ts";
import { openCell, typeInto, valueAt } from "../../model/cells.ts";
import type { Table, Worksheet } from "../../model/workbook.ts";
import { booleanOf, cellValueOf, countOf, optional, textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import {
  invalidArgument,
  invalidOperation,
  itemAlreadyExists,
  itemNotFound,
  wrongDimensions,
} from "../refusal.ts";
import type { Session } from "../session.ts";
import { requireAllowed } from "./protection.ts";
import { rangeGiven, rangeObject } from "./range.ts";
import { worksheetObject } from "./worksheet.ts";

interface Scope {
  readonly session: Session;
  readonly worksheet: Worksheet;
  /** False: all tables of the workbook; addresses then start from the active worksheet. */
  readonly onlyThis: boolean;
}

interface Target {
  readonly session: Session;
  readonly worksheet: Worksheet;
  readonly table: Table;
}

export function tablesObject(scope: Scope): HostObject {
  return hostObject(tables, scope);
}

const tables: Members<Scope> = {
  className: "TableCollection",
  values: { Count: { read: (scope) => tablesOf(scope).length } },
  items: (scope) => tablesOf(scope).map((table) => tableObject(scope.session, table)),
  methods: {
    Add: (scope, [address, hasHeaders]) => {
      const { session } = scope;
      const { worksheet, area } = rangeGiven(address, scope);
      requireAllowed(worksheet, null);
      if (!booleanOf(hasHeaders)) throw invalidArgument("this host adds tables with headers only");
      const others = session.workbook.tables.filter((known) => known.worksheet === worksheet.id);
      if (others.some((known) => overlap(known.area, area) !== null))
        throw invalidOperation("tables overlap");
      const table: Table = {
        id: newId(session.workbook),
        worksheet: worksheet.id,
        name: `Table${session.workbook.tables.length + 1}`,
        // A table of headers alone gets an empty row.
        area: { ...area, lastRow: Math.max(area.lastRow, area.row + 1) },
        style: "TableStyleMedium2",
        showTotals: false,
      };
      session.workbook.tables.push(table);
      return tableObject(session, table);
    },
    GetItem: (scope, [key]) => {
      const table = byKey(scope, textOf(key));
      if (table === null) throw itemNotFound();
      return table;
    },
    GetItemOrNullObject: (scope, [key]) => byKey(scope, textOf(key)),
    GetCount: (scope) => tablesOf(scope).length,
  },
};

function tableObject(session: Session, table: Table): HostObject {
  const worksheet = session.workbook.worksheets.find(({ id }) => id === table.worksheet);
  if (worksheet === undefined) throw itemNotFound();
  return hostObject(tableMembers, { session, worksheet, table });
}

const tableMembers: Members<Target> = {
  className: "Table",
  values: {
    Id: { read: ({ table }) => table.id },
    Name: {
      read: ({ table }) => table.name,
      write: ({ session, table }, value) => {
        const name = textOf(value);
        const others = session.workbook.tables.filter((known) => known !== table);
        if (others.some((known) => known.name.toLowerCase() === name.toLowerCase()))
          throw itemAlreadyExists();
        table.name = name;
      },
    },
    Style: {
      read: ({ table }) => table.style,
      write: ({ table }, value) => void (table.style = textOf(value)),
    },
    ShowTotals: {
      read: ({ table }) => table.showTotals,
      write: ({ table }, value) => void (table.showTotals = booleanOf(value)),
    },
  },
  parts: {
    Worksheet: ({ session, worksheet }) => worksheetObject({ session, worksheet }),
    Rows: (target) => hostObject(rows, target),
  },
  methods: {
    GetRange: ({ session, worksheet, table }) => rangeObject({ session, worksheet, area: table.area }),
    GetHeaderRowRange: ({ session, worksheet, table: { area } }) =>
      rangeObject({ session, worksheet, area: { ...area, lastRow: area.row } }),
    GetDataBodyRange: ({ session, worksheet, table: { area } }) =>
      rangeObject({ session, worksheet, area: { ...area, row: area.row + 1 } }),
    Resize: (target, [range]) => {
      target.table.area = rangeGiven(range, target).area;
      return null;
    },
    Delete: ({ session, table }) => {
      session.workbook.tables.splice(session.workbook.tables.indexOf(table), 1);
      return null;
    },
  },
};

const rows: Members<Target> = {
  className: "TableRowCollection",
  values: { Count: { read: ({ table }) => table.area.lastRow - table.area.row } },
  methods: {
    GetCount: ({ table }) => table.area.lastRow - table.area.row,
    Add: (target, [index, values]) => {
      requireAllowed(target.worksheet, null);
      if (optional(index, countOf) !== null) throw invalidArgument("this host adds rows at the end only");
      return hostObject(row, { ...target, index: addRows(target, values) });
    },
  },
};

const row: Members<Target & { readonly index: number }> = {
  className: "TableRow",
  values: { Index: { read: ({ index }) => index } },
};

/** Gives the index of the first row added. */
function addRows({ worksheet, table }: Target, values: unknown): number {
  const lines: readonly unknown[] = Array.isArray(values) ? values : [];
  const { area } = table;
  const isEmpty = Array.from({ length: columnCount(area) }, (_, column) =>
    valueAt(worksheet, area.row + 1, area.column + column),
  ).every((value) => value === "");
  const start = isEmpty && area.lastRow === area.row + 1 ? area.lastRow : area.lastRow + 1;
  for (const [index, line] of lines.entries()) {
    if (!Array.isArray(line) || line.length !== columnCount(area)) throw wrongDimensions();
    for (const [column, value] of line.entries()) {
      typeInto(openCell(worksheet, start + index, area.column + column), cellValueOf(value));
    }
  }
  table.area = { ...area, lastRow: start + Math.max(lines.length, 1) - 1 };
  return start - area.row - 1;
}

function tablesOf({ session, worksheet, onlyThis }: Scope): readonly Table[] {
  const all = session.workbook.tables;
  return onlyThis ? all.filter((table) => table.worksheet === worksheet.id) : all;
}

function byKey(scope: Scope, key: string): HostObject | null {
  const table = tablesOf(scope).find(
    ({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase(),
  );
  return table === undefined ? null : tableObject(scope.session, table);
}
