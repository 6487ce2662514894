// Services beside the workbook: custom functions, the pane's visibility, the ribbon.
import { booleanOf, textOf } from "./arguments.ts";
import { takeResults } from "./custom-functions.ts";
import { hostObject, type Members } from "./members.ts";
import { apiNotFound } from "./refusal.ts";
import type { Session } from "./session.ts";

export function service(session: Session, name: string) {
  const members = SERVICES[name];
  if (members === undefined) throw apiNotFound(name, "this host knows no such service");
  return hostObject(members, session);
}

const customFunctions: Members<Session> = {
  className: "CustomFunctions",
  methods: {
    _GetEnabledFeatures: () => [],
    _SetOsfControlContainerReadyForCustomFunctions: (session) => {
      session.customFunctionsReady = true;
      return null;
    },
    SetInvocationArrayResults: (session, [results]) => takeResults(session, results),
    SetInvocationResults: (session, [results]) => takeResults(session, results),
  },
};

/** Told when the add-in can take ribbon commands. */
const addinInternal: Members<Session> = {
  className: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
};

const appRuntime: Members<Session> = {
  className: "AppRuntimeService",
  methods: {
    SetAppRuntimeState: (session, [state]) => {
      session.paneState = textOf(state);
      return null;
    },
    GetAppRuntimeState: ({ paneState }) => paneState ?? "Visible",
  },
};

const dynamicRibbon: Members<Session> = {
  className: "DynamicRibbon",
  methods: {
    GetTab: (session, [id]) => hostObject(ribbonTab, { session, id: textOf(id) }),
    GetButton: (session, [id]) => hostObject(ribbonButton, { session, id: textOf(id) }),
  },
};

interface RibbonPart {
  readonly session: Session;
  readonly id: string;
}

const ribbonTab: Members<RibbonPart> = {
  className: "RibbonTab",
  values: { Id: { read: ({ id }) => id } },
  methods: {
    SetVisibility: ({ session, id }, [visible]) => {
      session.ribbon.set(id, booleanOf(visible));
      return null;
    },
  },
};

const ribbonButton: Members<RibbonPart> = {
  className: "RibbonButton",
  values: {
    Id: { read: ({ id }) => id },
    Enabled: {
      read: ({ session, id }) => session.ribbon.get(id) ?? true,
      write: ({ session, id }, value) => void session.ribbon.set(id, booleanOf(value)),
    },
  },
};

const SERVICES: Readonly<Record<string, Members<Session>>> = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.AppRuntime.AppRuntimeService": appRuntime,
  "Microsoft.DynamicRibbon.DynamicRibbon": dynamicRibbon,
  "Microsoft.InternalService.AddinInternalService": addinInternal,
};
