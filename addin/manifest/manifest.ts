// What Excel needs to load the add-in: an add-in-only manifest with a shared runtime (pane, commands and
// functions are one page). Order of elements:
// https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering
import type { Text } from "../../shared/text.ts";
import { ADDIN } from "../../shared/wording/ribbon.ts";
import { NAMESPACE } from "../functions/function-table.ts";
import { collectResources, iconAddress, translated, type Resources } from "./resources.ts";
import { ribbonTab } from "./ribbon.ts";
import { element, xmlText, type Element } from "./xml.ts";

/** Where an add-in lives. Each kind is an add-in of its own: one Excel may have all of them. */
export interface ManifestHost {
  readonly kind: "localhost" | "test" | "production";
  /** "https://localhost:3000": scheme, host and port, no path. */
  readonly origin: string;
  /** Origins that the sign-in dialog visits besides the add-in's own. */
  readonly signIn: readonly string[];
}

const IDS: Readonly<Record<ManifestHost["kind"], string>> = {
  localhost: "b5a0a3a6-2f4d-4a52-9a3c-6f2b9d1c7e01",
  test: "c81f6d4e-7b1a-4d0f-8e55-3a9c2e6b4f02",
  production: "d27c9e58-0e63-4b7d-b1f4-8d5e1a7c3b03",
};

/** Beside the name, so that nobody works in the wrong one. */
const SUFFIXES: Readonly<Record<ManifestHost["kind"], Text>> = {
  localhost: { vi: " (máy này)", en: " (this machine)" },
  test: { vi: " (thử)", en: " (test)" },
  production: { vi: "", en: "" },
};

/** To be raised with every change of the manifest: Excel keeps one of the same version. */
const VERSION = "1.1.0.0";

/** @returns the text of manifest.xml */
export function manifestXml(host: ManifestHost): string {
  const { origin } = host;
  const resources = collectResources(origin);
  return xmlText(
    element(
      "OfficeApp",
      {
        xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
        "xsi:type": "TaskPaneApp",
      },
      [
        element("Id", {}, IDS[host.kind]),
        element("Version", {}, VERSION),
        element("ProviderName", {}, ADDIN.provider),
        element("DefaultLocale", {}, "vi-VN"),
        translated("DisplayName", "Override", {}, nameOf(host)),
        translated("Description", "Override", {}, ADDIN.description),
        element("IconUrl", { DefaultValue: iconAddress(origin, "open", 64) }),
        element("HighResolutionIconUrl", { DefaultValue: iconAddress(origin, "open", 128) }),
        element("SupportUrl", { DefaultValue: `${origin}/page.html` }),
        element(
          "AppDomains",
          {},
          [...new Set([origin, ...host.signIn])].map((domain) => element("AppDomain", {}, domain)),
        ),
        element("Hosts", {}, [element("Host", { Name: "Workbook" })]),
        // What lets the page open, no more: Excel hides an add-in whose requirements it does not meet, and
        // the page itself tells people with an older Excel what to do.
        element("Requirements", {}, [
          element("Sets", { DefaultMinVersion: "1.1" }, [element("Set", { Name: "ExcelApi" })]),
        ]),
        element("DefaultSettings", {}, [element("SourceLocation", { DefaultValue: paneAddress(origin) })]),
        element("Permissions", {}, "ReadWriteDocument"),
        element(
          "VersionOverrides",
          {
            xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
            "xsi:type": "VersionOverridesV1_0",
          },
          [element("Hosts", {}, [workbookHost(origin, resources)]), resources.table()],
        ),
      ],
    ),
  );
}

function workbookHost(origin: string, resources: Resources): Element {
  // One resource id for runtime, functions and commands: two would be two runtimes.
  const pane = resources.url("Pane.Url", paneAddress(origin));
  return element("Host", { "xsi:type": "Workbook" }, [
    element("Runtimes", {}, [element("Runtime", { resid: pane, lifetime: "long" })]),
    element("AllFormFactors", {}, [customFunctions(origin, resources, pane)]),
    element("DesktopFormFactor", {}, [
      element("GetStarted", {}, [
        element("Title", { resid: resources.label("GetStarted.Title", ADDIN.getStarted) }),
        element("Description", { resid: resources.tip("GetStarted.Tip", ADDIN.getStartedTip) }),
        element("LearnMoreUrl", { resid: resources.url("LearnMore.Url", `${origin}/page.html`) }),
      ]),
      element("FunctionFile", { resid: pane }),
      element("ExtensionPoint", { "xsi:type": "PrimaryCommandSurface" }, [ribbonTab(resources, pane)]),
    ]),
  ]);
}

function customFunctions(origin: string, resources: Resources, pane: string): Element {
  const script = resources.url("Functions.Script", `${origin}/functions.js`);
  const metadata = resources.url("Functions.Metadata", {
    vi: `${origin}/functions.vi.json`,
    en: `${origin}/functions.json`,
  });
  return element("ExtensionPoint", { "xsi:type": "CustomFunctions" }, [
    element("Script", {}, [element("SourceLocation", { resid: script })]),
    element("Page", {}, [element("SourceLocation", { resid: pane })]),
    element("Metadata", {}, [element("SourceLocation", { resid: metadata })]),
    element("Namespace", { resid: resources.label("Functions.Namespace", NAMESPACE) }),
  ]);
}

function paneAddress(origin: string): string {
  return `${origin}/taskpane.html`;
}

function nameOf({ kind }: ManifestHost): Text {
  const suffix = SUFFIXES[kind];
  return { vi: ADDIN.name.vi + suffix.vi, en: ADDIN.name.en + suffix.en };
}
