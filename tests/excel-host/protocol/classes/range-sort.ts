// Excel.RangeSort: rows by values.
import { columnCount, overlap } from "../../model/area.ts";
import { sortRows } from "../../model/sort.ts";
import { booleanOf, countOf, objectOf, oneOf, optional } from "../arguments.ts";
import { raise } from "../events.ts";
import { localAddress } from "../../model/area.ts";
import { type HostObject, hostObject, type Members } from "../members.ts";
import { apiNotFound, invalidArgument, invalidOperation } from "../refusal.ts";
import { requireAllowed, requireUnlocked } from "./protection.ts";
import type { RangeTarget } from "./range.ts";

export function rangeSortObject(target: RangeTarget): HostObject {
  return hostObject(rangeSort, target);
}

const rangeSort: Members<RangeTarget> = {
  className: "RangeSort",
  methods: {
    Apply: ({ session, worksheet, area }, [fields, matchCase, hasHeaders, orientation]) => {
      requireAllowed(worksheet, "allowSort");
      requireUnlocked(worksheet, area);
      if (optional(matchCase, booleanOf) === true) throw apiNotFound("RangeSort.apply", "matchCase");
      if ((optional(orientation, oneOf(["Rows", "Columns"])) ?? "Rows") !== "Rows") {
        throw apiNotFound("RangeSort.apply", "this host sorts rows only");
      }
      // Cells merged to other sizes than the rest (https://learn.microsoft.com/office/troubleshoot/excel/error-sort-a-range-merged-cell).
      if (worksheet.merges.some((merge) => overlap(merge, area) !== null)) {
        throw invalidOperation("all the merged cells need to be the same size");
      }
      const body = optional(hasHeaders, booleanOf) === true ? { ...area, row: area.row + 1 } : area;
      sortRows(worksheet, body, keysOf(fields, columnCount(area)));
      const message = { address: localAddress(area), changeType: "RangeEdited", source: "Local" };
      raise(session, worksheet, { kind: "changed", message });
      return null;
    },
  },
};

function keysOf(fields: unknown, width: number) {
  if (!Array.isArray(fields) || fields.length === 0) throw invalidArgument("fields to sort by are needed");
  return fields.map((given: unknown) => {
    const { key, ascending, sortOn } = objectOf(given);
    if ((optional(sortOn, oneOf(["Value"])) ?? "Value") !== "Value") throw invalidArgument("sortOn");
    const column = countOf(key);
    if (column >= width) throw invalidArgument("the key lies beside the range");
    return { column, ascending: optional(ascending, booleanOf) ?? true };
  });
}
