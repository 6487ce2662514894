// Answers one batch: resolves its object paths on the workbook, carries out its actions in order and stops
// at the first that is refused, like Excel. What was done before it stays done.
import { isRecord } from "./arguments.ts";
import { type HostObject, isHostObject } from "./members.ts";
import { apiNotFound, itemNotFound, Refusal } from "./refusal.ts";
import { hasMember } from "./requirement-sets.ts";
import { loaded } from "./load.ts";
import { service } from "./services.ts";
import type { Session } from "./session.ts";
import { ACTION, type Action, type Answer, type ArgumentInfo, type Batch, PATH } from "./wire.ts";
import { workbookObject } from "./classes/workbook.ts";

/** The objects of one batch by path id; null is a null object. */
interface Run {
  readonly session: Session;
  readonly batch: Batch;
  readonly objects: Map<number, HostObject | null>;
  readonly referenceIds: Map<HostObject, string>;
}

export function processQuery(session: Session, batch: Batch): Answer {
  const run: Run = { session, batch, objects: new Map(), referenceIds: new Map() };
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: carryOut(run, action) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { code, message } = error;
      const place = location(run, action);
      session.refusals.push({ code, message, location: place });
      return {
        Results: results,
        Error: { Code: code, Message: message, ActionIndex: index, Location: place },
      };
    }
  }
  return { Results: results };
}

function carryOut(run: Run, action: Action): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const object = objectAt(run, action.ObjectPathId);
  if (action.ActionType === ACTION.instantiate) return object === null ? null : identity(run, object);
  if (action.ActionType === ACTION.load) {
    return object === null ? null : loaded(run.session, object, action.QueryInfo ?? {});
  }
  if (object === null) {
    // The library itself asks to keep whatever came back.
    if (action.Name === "_KeepReference") return null;
    // Undocumented in Excel, so nothing may rely on it: what is done to a null object is refused.
    throw itemNotFound();
  }
  const given = argumentsOf(run, action.ArgumentInfo);
  switch (action.ActionType) {
    case ACTION.method:
      return callMethod(run, { object, name: action.Name, given });
    case ACTION.set:
      setValue(run, { object, name: action.Name, value: given[0] });
      return null;
    case ACTION.update:
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        setValue(run, { object, name: pascalCase(name), value });
      }
      return null;
    default:
      throw apiNotFound(`Action type ${action.ActionType}`, "this host does not know it");
  }
}

function callMethod(
  run: Run,
  { object, name, given }: { object: HostObject; name: string; given: readonly unknown[] },
): unknown {
  if (name === "_KeepReference") return keepReference(run, object);
  requireMember(run, object, name);
  const value = object.call(name, given) ?? null;
  return isHostObject(value) ? identity(run, value) : value;
}

function setValue(run: Run, { object, name, value }: { object: HostObject; name: string; value: unknown }) {
  requireMember(run, object, name);
  // set({format: {fill: …}}) comes as nested states.
  const part = object.hasPart(name) ? object.part(name) : null;
  if (part !== null && isRecord(value)) {
    for (const [key, inner] of Object.entries(value)) {
      setValue(run, { object: part, name: pascalCase(key), value: inner });
    }
    return;
  }
  object.write(name, value);
}

function objectAt(run: Run, id: number): HostObject | null {
  const known = run.objects.get(id);
  if (known !== undefined) return known;
  const object = resolve(run, id);
  run.objects.set(id, object);
  return object;
}

function resolve(run: Run, id: number): HostObject | null {
  const { session, batch } = run;
  const path = batch.ObjectPaths[String(id)];
  if (path === undefined) throw new Error(`The batch names no object path ${id}.`);
  if (path.ObjectPathType === PATH.global) return workbookObject(session);
  if (path.ObjectPathType === PATH.newService) return service(session, path.Name);
  if (path.ObjectPathType === PATH.nothing) return null;
  if (path.ObjectPathType === PATH.reference) return session.references.get(path.Name) ?? null;
  const parent = objectAt(run, path.ParentObjectPathId ?? 0);
  if (parent === null) return null;
  if (path.ObjectPathType === PATH.property) {
    requireMember(run, parent, path.Name);
    return parent.part(path.Name);
  }
  const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
  requireMember(run, parent, name);
  const object = parent.call(name, argumentsOf(run, path.ArgumentInfo));
  if (object === null || isHostObject(object)) return object;
  throw new Error(`${parent.className}.${name} gives no object.`);
}

function argumentsOf(run: Run, info: ArgumentInfo | undefined): readonly unknown[] {
  return (info?.Arguments ?? []).map((value, index) => {
    const pathId = info?.ReferencedObjectPathIds?.[index] ?? 0;
    return pathId === 0 ? value : objectAt(run, pathId);
  });
}

/** Ranges are kept between batches under a reference that the library asks for. */
function keepReference(run: Run, object: HostObject): null {
  const id = `r${run.session.workbook.nextId}`;
  run.session.workbook.nextId += 1;
  run.session.references.set(id, object);
  run.referenceIds.set(object, id);
  return null;
}

function identity(run: Run, object: HostObject): Record<string, unknown> {
  const referenceId = run.referenceIds.get(object);
  return {
    ...(referenceId === undefined ? {} : { _ReferenceId: referenceId }),
    ...(object.valueNames.includes("Id") ? { Id: object.read("Id") } : {}),
  };
}

/** An Excel older than the member answers as if it had never heard of it. */
function requireMember({ session }: Run, { className }: HostObject, name: string): void {
  if (!hasMember(session.sets, className, name)) {
    throw apiNotFound(`${className}.${name}`, `not in ExcelApi ${session.sets.ExcelApi ?? "1.1"}`);
  }
}

function location(run: Run, { Name, ObjectPathId }: Action): string {
  const path = run.batch.ObjectPaths[String(ObjectPathId)];
  const object = run.objects.get(ObjectPathId) ?? null;
  if (object !== null) return Name === "" ? object.className : `${object.className}.${camelCase(Name)}`;
  const parent = run.objects.get(path?.ParentObjectPathId ?? 0) ?? null;
  const member = path?.ObjectPathType === PATH.indexer ? "getItem" : camelCase(path?.Name ?? "");
  return `${parent?.className ?? ""}.${member}`;
}

function pascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function camelCase(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
