// Several objects of one class as one: what is set is set on each, what is read is null where they differ. So
// Excel.RangeAreas answers for its ranges
// (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-multiple-ranges).
import { type HostObject, isHostObject } from "./members.ts";
import { invalidArgument } from "./refusal.ts";

export function several(objects: readonly HostObject[]): HostObject {
  const [first] = objects;
  if (first === undefined) throw invalidArgument("at least one range is needed");
  return {
    ...first,
    target: objects.map(({ target }) => target),
    items: null,
    read: (name) => {
      const value = first.read(name);
      const isCommon = objects.every((object) => JSON.stringify(object.read(name)) === JSON.stringify(value));
      return isCommon ? value : null;
    },
    write: (name, given) => {
      for (const object of objects) object.write(name, given);
    },
    part: (name) => together(objects.map((object) => object.part(name))),
    call: (name, given) => {
      const results = objects.map((object) => object.call(name, given));
      return results.some(isHostObject) ? together(results.filter(isHostObject)) : null;
    },
  };
}

/** Parts are there for all or for none. */
function together(parts: readonly (HostObject | null)[]): HostObject | null {
  const there = parts.filter((part) => part !== null);
  return there.length === 0 ? null : several(there);
}
