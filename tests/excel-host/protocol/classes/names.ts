// Excel.NamedItem: names of the workbook and of one worksheet. Names do not tell big letters from small.
import { absoluteArea, quoteWorksheet } from "../../../../shared/template/address.ts";
import { parseAddress } from "../../model/area.ts";
import type { DefinedName, Worksheet } from "../../model/workbook.ts";
import { booleanOf, optional, textOf } from "../arguments.ts";
import { type HostObject, hostObject, isHostObject, type Members } from "../members.ts";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../refusal.ts";
import type { Session } from "../session.ts";
import { rangeGiven, rangeObject } from "./range.ts";
import { worksheetObject } from "./worksheet.ts";

interface Scope {
  readonly session: Session;
  /** Null: names of the workbook. */
  readonly worksheet: Worksheet | null;
}

interface Target extends Scope {
  readonly name: DefinedName;
}

export function namesObject(scope: Scope): HostObject {
  return hostObject(names, scope);
}

const names: Members<Scope> = {
  className: "NamedItemCollection",
  items: (scope) => namesOf(scope).map((name) => hostObject(namedItem, { ...scope, name })),
  methods: {
    Add: (scope, [given, reference, comment]) => {
      const name = textOf(given);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || parseAddress(name) !== null) {
        throw invalidArgument(`${name} is no name`);
      }
      if (byName(scope, name) !== null) throw itemAlreadyExists();
      namesOf(scope).push({
        name,
        formula: formulaOf(scope, reference),
        comment: optional(comment, textOf) ?? "",
        visible: true,
      });
      return byName(scope, name);
    },
    GetItem: (scope, [name]) => {
      const item = byName(scope, textOf(name));
      if (item === null) throw itemNotFound();
      return item;
    },
    GetItemOrNullObject: (scope, [name]) => byName(scope, textOf(name)),
    GetCount: (scope) => namesOf(scope).length,
  },
};

const namedItem: Members<Target> = {
  className: "NamedItem",
  key: ({ name }) => name.name,
  values: {
    Name: { read: ({ name }) => name.name },
    Type: { read: ({ name }) => (parseAddress(name.formula) === null ? "String" : "Range") },
    Value: { read: ({ name }) => name.formula.replace(/^=/, "") },
    Formula: {
      read: ({ name }) => name.formula,
      write: (target, value) => void (target.name.formula = formulaOf(target, value)),
    },
    Comment: {
      read: ({ name }) => name.comment,
      write: ({ name }, value) => void (name.comment = textOf(value)),
    },
    Visible: {
      read: ({ name }) => name.visible,
      write: ({ name }, value) => void (name.visible = booleanOf(value)),
    },
    Scope: { read: ({ worksheet }) => (worksheet === null ? "Workbook" : "Worksheet") },
  },
  parts: {
    Worksheet: ({ session, worksheet }) => {
      if (worksheet === null) throw itemNotFound();
      return worksheetObject({ session, worksheet });
    },
    WorksheetOrNullObject: ({ session, worksheet }) =>
      worksheet === null ? null : worksheetObject({ session, worksheet }),
  },
  methods: {
    GetRange: (target) => {
      const area = rangeOf(target);
      if (area === null) throw itemNotFound();
      return area;
    },
    GetRangeOrNullObject: rangeOf,
    Delete: (target) => {
      const all = namesOf(target);
      all.splice(all.indexOf(target.name), 1);
      return null;
    },
  },
};

function namesOf({ session, worksheet }: Scope): DefinedName[] {
  return (worksheet ?? session.workbook).names;
}

function byName(scope: Scope, given: string): HostObject | null {
  const name = namesOf(scope).find((known) => known.name.toLowerCase() === given.toLowerCase());
  return name === undefined ? null : hostObject(namedItem, { ...scope, name });
}

function formulaOf({ session, worksheet }: Scope, reference: unknown): string {
  if (!isHostObject(reference)) {
    const formula = textOf(reference);
    return formula.startsWith("=") ? formula : `=${formula}`;
  }
  const [first] = session.workbook.worksheets;
  const range = rangeGiven(reference, { session, worksheet: worksheet ?? first ?? noWorksheet() });
  return `=${quoteWorksheet(range.worksheet.name)}!${absoluteArea(range.area)}`;
}

function noWorksheet(): never {
  throw new Error("A workbook has at least one worksheet.");
}

function rangeOf({ session, name }: Target): HostObject | null {
  const address = parseAddress(name.formula);
  const worksheet = session.workbook.worksheets.find((known) => known.name === address?.worksheet);
  if (address === null || worksheet === undefined) return null;
  return rangeObject({ session, worksheet, area: address.area });
}
