// Excel.WorksheetProtection, and what every writing member asks before it changes a protected sheet.
import type { Area } from "../../../../shared/template/layout.ts";
import { styleAt, cellsOf } from "../../model/cells.ts";
import type { Worksheet } from "../../model/workbook.ts";
import { objectOf, optional, textOf } from "../arguments.ts";
import { raise } from "../events.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { accessDenied, invalidArgument } from "../refusal.ts";
import type { Session } from "../session.ts";

interface Target {
  readonly session: Session;
  readonly worksheet: Worksheet;
}

export function protectionObject(target: Target): HostObject {
  return hostObject(protection, target);
}

const protection: Members<Target> = {
  className: "WorksheetProtection",
  values: {
    Protected: { read: ({ worksheet }) => worksheet.protection !== null },
    Options: { read: ({ worksheet }) => worksheet.protection?.options ?? null },
  },
  methods: {
    // Protecting or unprotecting what already is so is refused (https://github.com/OfficeDev/office-js/issues/6784).
    Protect: (target, [options, password]) => {
      const { worksheet } = target;
      if (worksheet.protection !== null) throw accessDenied();
      worksheet.protection = {
        options: { ...NOTHING_ALLOWED, ...optional(options, objectOf) },
        password: optional(password, textOf),
      };
      tell(target);
      return null;
    },
    Unprotect: (target, [password]) => {
      const { worksheet } = target;
      if (worksheet.protection === null) throw accessDenied();
      const given = optional(password, textOf);
      if (worksheet.protection.password !== null && worksheet.protection.password !== given) {
        throw invalidArgument("the password is wrong");
      }
      worksheet.protection = null;
      tell(target);
      return null;
    },
  },
};

const NOTHING_ALLOWED = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

function tell({ session, worksheet }: Target): void {
  const message = { isProtected: worksheet.protection !== null, source: "Local" };
  raise(session, worksheet, { kind: "protectionChanged", message });
}

/** Refuses where a cell of the area is locked on a protected sheet. */
export function requireUnlocked(worksheet: Worksheet, area: Area): void {
  if (worksheet.protection === null) return;
  for (const [row, column] of cellsOf(area)) {
    if (styleAt(worksheet, row, column).locked) throw accessDenied();
  }
}

/** Refuses on a protected sheet unless its options allow it, e.g. "allowFormatCells". */
export function requireAllowed(worksheet: Worksheet, option: keyof typeof NOTHING_ALLOWED | null): void {
  if (worksheet.protection === null) return;
  if (option === null || worksheet.protection.options[option] !== true) throw accessDenied();
}
