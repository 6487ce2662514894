// Microsoft's library inside Node, joined to our host by its own HostBridge: Excel.run works, without a
// browser and in milliseconds. Of Office.context there are only the requirement sets; in-browser.ts has it all.
import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { officeFile } from "./office-files.ts";
import { answer, type Outcome } from "./protocol/answer.ts";
import { isRecord } from "./protocol/arguments.ts";
import { supports } from "./protocol/requirement-sets.ts";
import type { Session } from "./protocol/session.ts";

/** Loads the library and binds it to the session. Assign the result to globalThis.Excel for code under test. */
export function excelInNode(session: Session): typeof Excel {
  const window = shim(session);
  library().runInContext(createContext(window));
  const { OfficeExtension, Excel: excel } = window;
  if (!isRecord(OfficeExtension) || !isHostBridge(OfficeExtension.HostBridge) || !isExcel(excel)) {
    throw new Error("office.js did not load.");
  }
  OfficeExtension.HostBridge.init(bridgeTo(session));
  return excel;
}

interface Bridge {
  onMessageFromHost: (text: string) => void;
  readonly sendMessageToHost: (text: string) => void;
}

const REQUEST = 1;
const EVENTS = 3;

function bridgeTo(session: Session): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text) => {
      const { id, type, flags, message } = parseMessage(text);
      if (type !== REQUEST) throw new Error(`This host knows no message of type ${type}.`);
      const reply = (body: string) =>
        bridge.onMessageFromHost(
          JSON.stringify({ id, type, flags, message: { statusCode: 200, headers: {}, body } }),
        );
      // Nobody waits: the reply is the answer, and a fault of the host must stop the test.
      void answer(session, { body: message, flags }).then((outcome) => reply(bodyOf(outcome)));
    },
  };
  session.send = (entries) =>
    bridge.onMessageFromHost(JSON.stringify({ type: EVENTS, message: { entries } }));
  return bridge;
}

/** The bridge has no numbers for refusals of the road; the add-in sees the same code either way. */
function bodyOf(outcome: Outcome): string {
  if (outcome.kind === "answered") return outcome.body;
  const error = { Code: outcome.code, Message: outcome.code, ActionIndex: 0, Location: "" };
  return JSON.stringify({ Results: [], Error: error });
}

function parseMessage(text: string) {
  const message: unknown = JSON.parse(text);
  if (!isRecord(message) || !isRecord(message.message)) throw new Error(`This is no request: ${text}`);
  const { id, type, flags, message: request } = message;
  const body = request.body ?? request.Body;
  return {
    id,
    type: Number(type),
    flags: Number(flags ?? 0),
    message: typeof body === "string" ? body : JSON.stringify(body),
  };
}

let script: Script | null = null;
function library(): Script {
  script ??= new Script(readFileSync(officeFile("excel-web-16.00.js"), "utf8"), {
    filename: "excel-web-16.00.js",
  });
  return script;
}

/** As much of a window as the library touches. JSON and Promise are ours, so that results are our arrays. */
function shim({ sets }: Session): Record<string, unknown> {
  const href = "https://thi-dua.test/pane.html";
  const { hostname, protocol, host, origin } = new URL(href);
  const element = () => ({ style: {}, setAttribute: nothing, appendChild: nothing });
  const window: Record<string, unknown> = {
    ...{ console, setTimeout, clearTimeout, setInterval, clearInterval },
    ...{ Promise, JSON, performance, TextEncoder, URL, Array, Object },
    navigator: { userAgent: "Mozilla/5.0 Node", language: "vi-VN" },
    location: { href, hash: "", search: "", hostname, protocol, host, origin },
    document: {
      ...{ getElementsByTagName: () => [], querySelectorAll: () => [], createElement: element },
      ...{ addEventListener: nothing, domain: hostname, location: {}, URL: "" },
    },
    ...{ addEventListener: nothing, removeEventListener: nothing, postMessage: nothing },
    ...{ name: "", Strings: {}, Type: Function },
    Office: {
      context: {
        requirements: { isSetSupported: (set: string, version: string) => supports(sets, set, version) },
      },
    },
  };
  return Object.assign(window, { window, self: window, top: window, parent: window });
}

function nothing(): void {
  // The library listens and posts here; nobody answers.
}

function isHostBridge(value: unknown): value is { init: (bridge: Bridge) => void } {
  return typeof value === "function" && "init" in value;
}

function isExcel(value: unknown): value is typeof Excel {
  return isRecord(value) && typeof value.run === "function";
}
