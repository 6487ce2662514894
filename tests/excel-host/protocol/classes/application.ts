// Excel.Application, its culture, and the workbook's own properties.
import { type HostObject, hostObject, type Members } from "../members.ts";
import { textOf } from "../arguments.ts";
import type { Session } from "../session.ts";
import { customPropertiesObject } from "./keyed-values.ts";

export function applicationObject(session: Session): HostObject {
  return hostObject(application, session);
}

const application: Members<Session> = {
  className: "Application",
  values: {
    CalculationMode: { read: () => "Automatic", write: () => undefined },
    DecimalSeparator: { read: ({ culture }) => separators(culture).decimal },
    ThousandsSeparator: { read: ({ culture }) => separators(culture).group },
    UseSystemSeparators: { read: () => true },
  },
  parts: { CultureInfo: (session) => hostObject(cultureInfo, session) },
  methods: {
    // The model never calculates, so there is nothing to hold back or to start.
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    Calculate: () => null,
  },
};

const cultureInfo: Members<Session> = {
  className: "CultureInfo",
  values: { Name: { read: ({ culture }) => culture } },
  parts: { NumberFormat: (session) => hostObject(numberFormatInfo, session) },
};

const numberFormatInfo: Members<Session> = {
  className: "NumberFormatInfo",
  values: {
    NumberDecimalSeparator: { read: ({ culture }) => separators(culture).decimal },
    NumberGroupSeparator: { read: ({ culture }) => separators(culture).group },
  },
};

export function documentPropertiesObject(session: Session): HostObject {
  return hostObject(documentProperties, session);
}

const documentProperties: Members<Session> = {
  className: "DocumentProperties",
  values: {
    Title: {
      read: ({ workbook }) => workbook.title,
      write: ({ workbook }, value) => void (workbook.title = textOf(value)),
    },
  },
  parts: { Custom: (session) => customPropertiesObject(session) },
};

function separators(culture: string): { readonly decimal: string; readonly group: string } {
  const parts = new Intl.NumberFormat(culture).formatToParts(1234567.5);
  const of = (kind: string) => parts.find(({ type }) => type === kind)?.value ?? "";
  return { decimal: of("decimal"), group: of("group") };
}
