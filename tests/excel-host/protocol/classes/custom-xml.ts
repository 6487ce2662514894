// Excel.CustomXmlPart: documents of the add-in inside the workbook, found again by their namespace.
import type { CustomXmlPart } from "../../model/workbook.ts";
import { newId } from "../../model/new-workbook.ts";
import { textOf } from "../arguments.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { invalidArgument, itemNotFound } from "../refusal.ts";
import type { Session } from "../session.ts";

interface Scope {
  readonly session: Session;
  /** Null: all parts. */
  readonly namespaceUri: string | null;
}

export function customXmlPartsObject(session: Session): HostObject {
  return scopeObject({ session, namespaceUri: null });
}

function scopeObject(scope: Scope): HostObject {
  return hostObject(scope.namespaceUri === null ? parts : scopedParts, scope);
}

const parts: Members<Scope> = {
  className: "CustomXmlPartCollection",
  items: (scope) => partsOf(scope).map((part) => partObject(scope.session, part)),
  methods: {
    Add: ({ session }, [given]) => {
      const xml = textOf(given);
      const part = { id: newId(session.workbook), namespaceUri: namespaceOf(xml), xml };
      session.workbook.customXmlParts.push(part);
      return partObject(session, part);
    },
    GetByNamespace: ({ session }, [uri]) => scopeObject({ session, namespaceUri: textOf(uri) }),
    GetItem: (scope, [id]) => {
      const part = partById(scope, textOf(id));
      if (part === null) throw itemNotFound();
      return part;
    },
    GetItemOrNullObject: (scope, [id]) => partById(scope, textOf(id)),
    GetCount: (scope) => partsOf(scope).length,
  },
};

/** All of one namespace: nothing is added here, and there may be just one. */
const scopedParts: Members<Scope> = {
  className: "CustomXmlPartScopedCollection",
  items: (scope) => partsOf(scope).map((part) => partObject(scope.session, part)),
  methods: {
    GetItem: (scope, [id]) => {
      const part = partById(scope, textOf(id));
      if (part === null) throw itemNotFound();
      return part;
    },
    GetItemOrNullObject: (scope, [id]) => partById(scope, textOf(id)),
    GetOnlyItem: (scope) => {
      const item = onlyItem(scope);
      if (item === null) throw itemNotFound();
      return item;
    },
    GetOnlyItemOrNullObject: (scope) => onlyItem(scope),
    GetCount: (scope) => partsOf(scope).length,
  },
};

function partObject(session: Session, part: CustomXmlPart): HostObject {
  const members: Members<CustomXmlPart> = {
    className: "CustomXmlPart",
    values: { Id: { read: ({ id }) => id }, NamespaceUri: { read: ({ namespaceUri }) => namespaceUri } },
    methods: {
      GetXml: ({ xml }) => xml,
      SetXml: (target, [given]) => {
        const xml = textOf(given);
        namespaceOf(xml);
        target.xml = xml;
        return null;
      },
      Delete: (target) => {
        const { customXmlParts } = session.workbook;
        customXmlParts.splice(customXmlParts.indexOf(target), 1);
        return null;
      },
    },
  };
  return hostObject(members, part);
}

function partsOf({ session, namespaceUri }: Scope): readonly CustomXmlPart[] {
  const all = session.workbook.customXmlParts;
  return namespaceUri === null ? all : all.filter((part) => part.namespaceUri === namespaceUri);
}

function partById(scope: Scope, id: string): HostObject | null {
  const part = partsOf(scope).find((known) => known.id === id);
  return part === undefined ? null : partObject(scope.session, part);
}

function onlyItem(scope: Scope): HostObject | null {
  const [only, ...more] = partsOf(scope);
  return only === undefined || more.length > 0 ? null : partObject(scope.session, only);
}

/** The root's namespace; Excel takes only XML that opens with an element. */
function namespaceOf(xml: string): string {
  const [, root] = /^\s*(?:<\?xml[^>]*\?>\s*)?<([A-Za-z_][^>]*)>/.exec(xml) ?? [];
  if (root === undefined) throw invalidArgument("well-formed XML is needed");
  return /\sxmlns="([^"]*)"/.exec(` ${root}`)?.[1] ?? "";
}
