// The manifest as Excel reads it: structure, addresses, words, pictures, and that what it names exists.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { COMMANDS } from "../../../addin/commands.ts";
import { manifestXml, type ManifestHost } from "../../../addin/manifest/manifest.ts";
import { RIBBON } from "../../../shared/wording/ribbon.ts";
import { manifestFaults } from "./manifest-faults.ts";
import { elementsNamed, parseXml } from "./parse-xml.ts";

const LOCALHOST: ManifestHost = { kind: "localhost", origin: "https://localhost:3000", signIn: [] };
const PRODUCTION: ManifestHost = {
  kind: "production",
  origin: "https://thi-dua.example.vn",
  signIn: ["https://dang-nhap.example.vn", "https://thi-dua.example.vn"],
};
const local = manifestXml(LOCALHOST);
const production = parseXml(manifestXml(PRODUCTION));

test("the manifest at the top of the repository is the one that is written for this machine", () => {
  const hint = "to renew it: npm run build && cp dist/manifests/localhost.xml manifest.xml";
  expect(readFileSync("manifest.xml", "utf8"), hint).toBe(local);
});

test("nothing in it would be refused", () => {
  expect(manifestFaults(parseXml(local))).toEqual([]);
  expect(manifestFaults(production)).toEqual([]);
});

test.each([
  [
    "runtimes after the ribbon",
    /(<Runtimes>[^]*<\/Runtimes>)([^]*<\/DesktopFormFactor>)/,
    "$2$1",
    "<Runtimes> stands too late in <Host>",
  ],
  ["an unknown element", "<Hosts>", "<Hosts><Mobile />", "<Mobile> is not allowed in <Hosts>"],
  ["a resource nobody defines", 'resid="Tip.sync"', 'resid="Tip.other"', "resid Tip.other is not defined"],
  ["a long id", /Button\.newSheet/g, "Button.newSheet.of.the.unit.in.the.bloc", "is longer than 32"],
  ["a long label", 'DefaultValue="Nộp"', `DefaultValue="${"N".repeat(126)}"`, "is longer than 125"],
  [
    "an address without https",
    "https://localhost:3000/functions.js",
    "http://localhost:3000/functions.js",
    "is no https address",
  ],
  ["an icon without a size", /<bt:Image size="80"[^>]*\/>/, "", "an icon lacks size 80"],
  ["an id given twice", 'id="ThiDua.sync"', 'id="ThiDua.check"', "id ThiDua.check is given twice"],
  ["an id that is no GUID", /<Id>[^<]*/, "<Id>thi-dua", "Id is no GUID"],
  ["a version of three parts", /<Version>[^<]*/, "<Version>1.0.0", "Version has not four parts"],
])("a fault is found: %s", (_, place, fault, said) => {
  const faulty = local.replace(place, fault);
  expect(faulty).not.toBe(local);
  expect(manifestFaults(parseXml(faulty)).join("\n")).toContain(said);
});

test("pane, functions and commands are one page in one long-lived runtime", () => {
  const [runtime] = elementsNamed(production, "Runtime");
  expect(runtime?.attributes).toEqual({ resid: "Pane.Url", lifetime: "long" });
  const [page] = elementsNamed(production, "Page");
  const [functionFile] = elementsNamed(production, "FunctionFile");
  expect([page?.children[0]?.attributes.resid, functionFile?.attributes.resid]).toEqual([
    "Pane.Url",
    "Pane.Url",
  ]);
  const address = elementsNamed(production, "Url").find(({ attributes }) => attributes.id === "Pane.Url");
  expect(address?.attributes.DefaultValue).toBe("https://thi-dua.example.vn/taskpane.html");
});

test("it asks of Excel only what lets the page open", () => {
  expect(elementsNamed(production, "Set").map(({ attributes }) => attributes)).toEqual([
    { Name: "ExcelApi" },
  ]);
  expect(elementsNamed(production, "Sets")[0]?.attributes).toEqual({ DefaultMinVersion: "1.1" });
  expect(elementsNamed(production, "Requirements")).toHaveLength(1);
});

test("the functions are in the namespace THIDUA, with words in both languages", () => {
  const strings = [...elementsNamed(production, "String"), ...elementsNamed(production, "Url")];
  const valueOf = (id: string) => {
    const found = strings.find(({ attributes }) => attributes.id === id);
    return [found?.attributes.DefaultValue, found?.children[0]?.attributes.Value];
  };
  expect(valueOf("Functions.Namespace")).toEqual(["THIDUA", undefined]);
  expect(valueOf("Functions.Metadata")).toEqual([
    "https://thi-dua.example.vn/functions.vi.json",
    "https://thi-dua.example.vn/functions.json",
  ]);
});

test("every button of the ribbon runs a command that the pane knows, or opens the pane", () => {
  const actions = elementsNamed(production, "FunctionName").map(({ text }) => text);
  expect(actions).toEqual(COMMANDS);
  expect(elementsNamed(production, "TaskpaneId")).toHaveLength(1);
  const buttons = elementsNamed(production, "Control").map(({ attributes }) => attributes.id);
  expect(buttons).toEqual(["open", ...COMMANDS].map((id) => `ThiDua.${id}`));
});

test("what people read is Vietnamese, and English where Excel is", () => {
  const strings = [...elementsNamed(production, "ShortStrings"), ...elementsNamed(production, "LongStrings")]
    .flatMap(({ children }) => children)
    .filter(({ attributes }) => attributes.id !== "Functions.Namespace");
  for (const { attributes, children } of strings) {
    expect([attributes.id, children.map((child) => child.attributes.Locale)]).toEqual([
      attributes.id,
      ["en-US"],
    ]);
  }
  const tab = strings.find(({ attributes }) => attributes.id === "Tab.Label");
  expect([tab?.attributes.DefaultValue, tab?.children[0]?.attributes.Value]).toEqual([
    RIBBON.tab.vi,
    RIBBON.tab.en,
  ]);
});

test("only the add-in's and the sign-in service's origins may be shown in it, each once", () => {
  expect(elementsNamed(production, "AppDomain").map(({ text }) => text)).toEqual([
    "https://thi-dua.example.vn",
    "https://dang-nhap.example.vn",
  ]);
});

test("the add-ins of this machine, of the trial and of production differ in id and in name", () => {
  const hosts = [LOCALHOST, { ...PRODUCTION, kind: "test" }, PRODUCTION] as const;
  const roots = hosts.map((host) => parseXml(manifestXml(host)));
  expect(new Set(roots.map((root) => elementsNamed(root, "Id")[0]?.text)).size).toBe(3);
  expect(roots.map((root) => elementsNamed(root, "DisplayName")[0]?.attributes.DefaultValue)).toEqual([
    "Thi đua (máy này)",
    "Thi đua (thử)",
    "Thi đua",
  ]);
});

test("every picture exists and is a PNG of the size it is named for", () => {
  const addresses = [
    ...elementsNamed(production, "Image"),
    ...elementsNamed(production, "IconUrl"),
    ...elementsNamed(production, "HighResolutionIconUrl"),
  ].flatMap(({ attributes }) => attributes.DefaultValue ?? []);
  expect(addresses.length).toBeGreaterThanOrEqual(6 * 3 + 2);
  for (const address of addresses) {
    const path = `addin${new URL(address).pathname}`;
    const size = Number(/-(\d+)\.png$/.exec(path)?.[1]);
    expect([path, pngSize(path)]).toEqual([path, [size, size]]);
  }
});

test("the built site holds everything that the manifest names", () => {
  const addresses = [...local.matchAll(/"https:\/\/localhost:3000(\/[^"]+)"/g)].map(([, path = ""]) => path);
  expect(addresses).toContain("/functions.js");
  expect(addresses.filter((path) => !existsSync(`dist/site${path}`))).toEqual([]);
});

/** Width and height, from the header that every PNG begins with. */
function pngSize(path: string): readonly [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
