// What is wrong with a rule, whichever criterion it belongs to.
import { say, type Text } from "../text.ts";

export interface RuleFinding {
  readonly severity: "error" | "warning";
  readonly code: string;
  readonly text: Text;
}

export function error(code: string, vi: string, en: string): RuleFinding {
  return { severity: "error", code, text: say(vi, en) };
}

export function warning(code: string, vi: string, en: string): RuleFinding {
  return { severity: "warning", code, text: say(vi, en) };
}
