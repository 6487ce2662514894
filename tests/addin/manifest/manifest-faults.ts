// What Excel would refuse in an add-in-only manifest, found without the network. Order and parents:
// https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering; lengths and sizes: the page
// of each element under https://learn.microsoft.com/javascript/api/manifest.
import { elementsWithin, type XmlElement } from "./parse-xml.ts";

/** Children in their order; a name with a type or a parent is looked up first. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions VersionOverrides",
  AppDomains: "AppDomain",
  "OfficeApp/Hosts": "Host",
  Requirements: "Sets Methods",
  Sets: "Set",
  DefaultSettings: "SourceLocation",
  VersionOverrides: "Description Requirements Hosts Resources",
  "VersionOverrides/Hosts": "Host",
  "Host:Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint:CustomFunctions": "Script Page Metadata Namespace",
  "ExtensionPoint:PrimaryCommandSurface": "CustomTab",
  CustomTab: "Group Label",
  Group: "Label Icon Control",
  "Control:Button": "Label Supertip Icon Action Enabled",
  Supertip: "Title Description",
  Icon: "Image",
  "Action:ShowTaskpane": "TaskpaneId SourceLocation",
  "Action:ExecuteFunction": "FunctionName",
  Resources: "Images Urls ShortStrings LongStrings",
};

const LONGEST = { id: 32, ShortStrings: 125, LongStrings: 250, DisplayName: 125, Description: 250 } as const;
const MOST_CONTROLS_IN_GROUP = 6;

/** One sentence a fault; none for a manifest that Excel takes. */
export function manifestFaults(root: XmlElement): readonly string[] {
  const all = [...elementsWithin(root)];
  const elements = all.map(({ element }) => element);
  return [
    ...all.flatMap(({ element, parent }) => orderFaults(element, parent)),
    ...resourceFaults(elements),
    ...all.flatMap(({ element, parent }) => lengthFaults(element, parent)),
    ...elements.flatMap(iconFaults),
    ...repeatedIds(elements),
    ...identityFaults(root),
  ];
}

function orderFaults(element: XmlElement, parent: XmlElement | null): readonly string[] {
  const { name } = element;
  const order =
    ORDER[`${name}:${element.attributes["xsi:type"] ?? ""}`] ??
    ORDER[`${parent?.name ?? ""}/${name}`] ??
    ORDER[name];
  if (order === undefined) return [];
  const names = order.split(" ");
  let reached = 0;
  return element.children.flatMap((child) => {
    const at = names.indexOf(child.name);
    if (at < 0) return [`<${child.name}> is not allowed in <${name}>`];
    if (at < reached) return [`<${child.name}> stands too late in <${name}>`];
    reached = at;
    return [];
  });
}

function resourceFaults(elements: readonly XmlElement[]): readonly string[] {
  const defined = new Set(
    elements.flatMap(({ name, attributes }) =>
      ["Image", "Url", "String"].includes(name) && attributes.id !== undefined ? [attributes.id] : [],
    ),
  );
  const used = elements.flatMap(({ attributes }) => attributes.resid ?? []);
  return [
    ...used.filter((id) => !defined.has(id)).map((id) => `resid ${id} is not defined`),
    ...[...defined].filter((id) => !used.includes(id)).map((id) => `resource ${id} is not used`),
  ];
}

function lengthFaults(element: XmlElement, parent: XmlElement | null): readonly string[] {
  const { name, attributes, children } = element;
  const faults: string[] = [];
  const values =
    attributes.DefaultValue === undefined
      ? []
      : [attributes.DefaultValue, ...children.map((child) => child.attributes.Value ?? "")];
  if ((attributes.id ?? "").length > LONGEST.id && name !== "Group" && name !== "Control") {
    faults.push(`id ${attributes.id ?? ""} is longer than ${LONGEST.id}`);
  }
  const kind = name === "String" ? parent?.name : name;
  const longest = kind !== undefined && kind in LONGEST ? LONGEST[kind as keyof typeof LONGEST] : null;
  for (const value of values) {
    if (longest !== null && value.length > longest) faults.push(`"${value}" is longer than ${longest}`);
    const isAddress = ["Image", "Url", "IconUrl", "HighResolutionIconUrl", "SupportUrl"].includes(name);
    if (isAddress && !value.startsWith("https://")) faults.push(`${name} "${value}" is no https address`);
  }
  if (name === "AppDomain" && !/^https:\/\/[^/]+$/.test(element.text)) {
    faults.push(`AppDomain ${element.text} is no origin`);
  }
  return faults;
}

function iconFaults(element: XmlElement): readonly string[] {
  if (element.name === "Group") {
    const controls = element.children.filter(({ name }) => name === "Control").length;
    return controls > MOST_CONTROLS_IN_GROUP
      ? [`Group ${element.attributes.id ?? ""}: ${controls} controls`]
      : [];
  }
  if (element.name !== "Icon") return [];
  const sizes = element.children.map(({ attributes }) => attributes.size);
  return ["16", "32", "80"]
    .filter((size) => !sizes.includes(size))
    .map((size) => `an icon lacks size ${size}`);
}

function repeatedIds(elements: readonly XmlElement[]): readonly string[] {
  const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `id ${id} is given twice`);
}

function identityFaults(root: XmlElement): readonly string[] {
  const text = (name: string) => root.children.find((child) => child.name === name)?.text ?? "";
  const faults: string[] = [];
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text("Id"))) faults.push("Id is no GUID");
  if (!/^[1-9]\d*(\.\d+){3}$/.test(text("Version"))) faults.push("Version has not four parts");
  for (const name of ["ProviderName", "DefaultLocale", "Permissions"]) {
    if (text(name) === "") faults.push(`${name} is missing`);
  }
  return faults;
}
