// The messages between the page that plays Excel on the web and the add-in in its frame (XDM), as the
// library sends and awaits them: boot, Rich API batches, registration of events.
import { answer } from "./answer.ts";
import { isRecord } from "./arguments.ts";
import type { Session } from "./session.ts";

/** What the two sides call this conversation, and the instance of the add-in. */
export const CONVERSATION = "conversation1";
export const APP = "app1";

/** Kept by the host for one frame. */
export interface XdmHost {
  readonly session: Session;
  /** Of the page that plays Excel; the library checks it. */
  readonly origin: string;
  readonly locale: string;
  /** Sends one message to the add-in. */
  readonly post: (message: string) => void;
  /** Messages that this host does not know: a test asserts that there are none. */
  readonly unknown: string[];
  /** How many ribbon commands said event.completed(); Excel waits for it. */
  completedCommands: number;
  /** By event name: how to reach who registered for it. */
  readonly listeners: Map<string, (data: unknown) => void>;
}

const REQUEST = 0;
const RESPONSE = 1;
const CALL = { method: 0, register: 1, unregister: 2 } as const;
const RESPONSE_TYPE = { answer: 0, event: 1 } as const;
/** DispatchId of the library's methods. */
const DISPATCH = { richApi: 93, commandCompleted: 94 } as const;

/** One message from the add-in. */
export async function receive(host: XdmHost, text: string): Promise<void> {
  const message = parseMessage(text);
  if (message?._messageType !== REQUEST) return;
  const name = String(message._actionName);
  const reply = (data: unknown, type: number = RESPONSE_TYPE.answer) =>
    host.post(
      JSON.stringify({
        _messageType: RESPONSE,
        _actionName: name,
        _conversationId: message._conversationId,
        _correlationId: message._correlationId,
        _origin: host.origin,
        _data: data,
        _errorCode: 0,
        _responseType: type,
        _serializerVersion: 1,
      }),
    );
  if (message._actionType === CALL.register) {
    host.listeners.set(name, (data) => reply(data, RESPONSE_TYPE.event));
    reply({ Error: 0 });
  } else if (message._actionType === CALL.unregister) {
    host.listeners.delete(name);
    reply({ Error: 0 });
  } else if (name === "ContextActivationManager_getAppContextAsync") {
    reply(appContext(host));
  } else if (name === "executeMethod") {
    reply(await execute(host, message._data));
  } else if (name === "ContextActivationManager_notifyHost") {
    reply(null);
  } else {
    host.unknown.push(name);
    reply(null);
  }
}

/** A ribbon button was pressed; `action` as in Office.actions.associate. */
export function pressRibbonButton(host: XdmHost, action: string): void {
  const listener = host.listeners.get("appCommandInvoked");
  if (listener === undefined) throw new Error("The add-in does not listen to the ribbon.");
  listener({ 0: "command1", 1: action, 2: JSON.stringify({ source: { id: action } }) });
}

async function execute(host: XdmHost, data: unknown): Promise<unknown> {
  const given = isRecord(data) ? data : {};
  const method = isRecord(given.DdaMethod) ? given.DdaMethod.DispatchId : undefined;
  if (method === DISPATCH.commandCompleted) {
    host.completedCommands += 1;
    return { Version: 1, Error: 0 };
  }
  if (method !== DISPATCH.richApi) {
    host.unknown.push(`method ${String(method)}`);
    return { Version: 1, Error: 0 };
  }
  const parts: readonly unknown[] = Array.isArray(given.ArrayData) ? given.ArrayData : [];
  // [custom data, "POST", "ProcessQuery", headers, body, 0, flags]
  const outcome = await answer(host.session, { body: String(parts[4]), flags: Number(parts[6] ?? 0) });
  if (outcome.kind === "refused") return { Version: 1, Error: outcome.officeError };
  return { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], outcome.body] };
}

function appContext({ session, locale }: XdmHost): Record<string, unknown> {
  return {
    _id: APP,
    // Excel on the web.
    _appName: 16,
    _appVersion: "16.0",
    _appUILocale: locale,
    _dataLocale: session.culture,
    _docUrl: "https://tinh.sharepoint.com/thi-dua.xlsx",
    _clientMode: 1,
    _settings: [],
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "correlation1",
    _appInstanceId: "instance1",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.17000.1",
    _featureGates: {},
    _initialDisplayMode: 2,
    _clientWindowWidth: 1280,
    _clientWindowHeight: 800,
    _requirementMatrix: JSON.stringify(session.sets),
  };
}

function parseMessage(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const message: unknown = JSON.parse(text);
    return isRecord(message) ? message : null;
  } catch (error) {
    // Other scripts of a page post texts that are not ours.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
