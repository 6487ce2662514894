// Numbers that were typed as text. Offices type "9,5" and "9.5"; "1.250" is 1250 to one and 1,25 to another,
// so it is refused rather than guessed.

export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  /** Two numbers that may be meant: with thousands, with decimals. */
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] }
  | { readonly kind: "notANumber" };

const NOT_A_NUMBER = { kind: "notANumber" } as const;

export function readNumber(typed: string): NumberReading {
  // Spaces of every kind group digits or surround them; a minus sign has several faces.
  const bare = typed.replace(/[\s\u00A0\u202F\u200B\uFEFF]/gu, "").replace(/^[\u2212\u2013]/u, "-");
  const percent = bare.endsWith("%");
  const [, sign = "", digits = ""] = /^([+-]?)([\d.,]+)$/.exec(percent ? bare.slice(0, -1) : bare) ?? [];
  if (!/^\d/.test(digits) || !/\d$/.test(digits)) return NOT_A_NUMBER;
  const reading = readDigits(digits);
  const signed = (value: number) => (sign === "-" ? -value : value);
  switch (reading.kind) {
    case "number":
      return { kind: "number", value: signed(reading.value), percent };
    case "ambiguous": {
      const [thousands, decimals] = reading.readings;
      return { kind: "ambiguous", readings: [signed(thousands), signed(decimals)] };
    }
    default:
      return reading;
  }
}

function readDigits(digits: string): NumberReading {
  const commas = digits.split(",").length - 1;
  const points = digits.split(".").length - 1;
  if (commas > 0 && points > 0) return readBoth(digits);
  const separator = commas > 0 ? "," : ".";
  const parts = digits.split(separator);
  if (parts.length === 1) return number(digits);
  if (parts.length > 2) return isGrouped(parts) ? number(parts.join("")) : NOT_A_NUMBER;
  const decimals = Number(parts.join("."));
  // "0.125" and "0125,5" can't be thousands; "1.250" can.
  return isGrouped(parts)
    ? { kind: "ambiguous", readings: [Number(parts.join("")), decimals] }
    : number(String(decimals));
}

/** Of a comma and a point the last is the decimal one: "1.250,5" and "1,250.5". */
function readBoth(digits: string): NumberReading {
  const last = digits.lastIndexOf(",") > digits.lastIndexOf(".") ? "," : ".";
  const groups = last === "," ? "." : ",";
  const [whole = "", decimals, ...more] = digits.split(last);
  if (decimals === undefined || more.length > 0 || !isGrouped(whole.split(groups))) return NOT_A_NUMBER;
  return number(`${whole.replaceAll(groups, "")}.${decimals}`);
}

function isGrouped([first = "", ...rest]: readonly string[]): boolean {
  return /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group));
}

function number(digits: string): NumberReading {
  return { kind: "number", value: Number(digits), percent: false };
}
