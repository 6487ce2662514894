// Services that the library talks to on its own behalf, beside the workbook: custom functions, and a few
// that only need to be listened to.
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

const SERVICES: Readonly<Record<string, Members<Session>>> = {
  "Microsoft.ExcelServices.CustomFunctions": customFunctions,
  "Microsoft.InternalService.AddinInternalService": addinInternal,
};
