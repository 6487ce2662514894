// Which Excel is played: its requirement sets, and with which ExcelApi each member came. The versions are
// read from the checks in Microsoft's own readable file of the library, so no list of ours can be wrong.
// Sets by Excel: https://github.com/OfficeDev/office-js-docs-reference/tree/live/docs/requirement-sets
import { readFileSync } from "node:fs";
import { officeFile } from "../office-files.ts";

/** As the host reports them to Office.context.requirements. */
export type RequirementSets = Readonly<Record<string, string>>;

export const EXCEL_ON_THE_WEB: RequirementSets = {
  ExcelApi: "1.20",
  ExcelApiOnline: "1.1",
  SharedRuntime: "1.2",
  CustomFunctions: "1.8",
  CustomFunctionsRuntime: "1.4",
  DialogApi: "1.2",
  DialogOrigin: "1.1",
  RibbonApi: "1.2",
  AddinCommands: "1.3",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
};

/** Office 2021 LTSC: everything the add-in needs, nothing after 1.14. */
export const EXCEL_2021: RequirementSets = {
  ExcelApi: "1.14",
  SharedRuntime: "1.1",
  CustomFunctions: "1.8",
  CustomFunctionsRuntime: "1.3",
  DialogApi: "1.2",
  RibbonApi: "1.1",
  AddinCommands: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
};

/** Office 2019 by volume licence: no custom functions, no shared runtime, no data validation. */
export const EXCEL_2019: RequirementSets = {
  ExcelApi: "1.7",
  DialogApi: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
};

/** True when the Excel that is played has the member, e.g. "Range", "GetSpillParent". */
export function hasMember(sets: RequirementSets, className: string, member: string): boolean {
  const needed = versions().get(memberKey(className, member));
  return needed === undefined || isAtLeast(sets.ExcelApi ?? "1.1", needed);
}

/** As Office.context.requirements.isSetSupported answers. */
export function supports(sets: RequirementSets, set: string, version = "1.1"): boolean {
  const offered = sets[set];
  return offered !== undefined && isAtLeast(offered, version);
}

/** Members without a check came with 1.1. */
let known: ReadonlyMap<string, string> | null = null;
function versions(): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const found = new Map<string, string>();
  const source = readFileSync(officeFile("excel-web-16.00.debug.js"), "utf8");
  const check = /_throwIfApiNotSupported\("(\w+)\.(\w+)", _defaultApiSetName, "(1\.\d+)"/g;
  for (const [, className = "", member = "", version = ""] of source.matchAll(check)) {
    found.set(memberKey(className, member), version);
  }
  known = found;
  return found;
}

function memberKey(className: string, member: string): string {
  return `${className}.${member}`.toLowerCase();
}

function isAtLeast(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}
