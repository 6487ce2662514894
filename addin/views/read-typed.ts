// Which reading a field's text gets: a number, a word of the rule, or text; and what is wrong with it.
import type { CellChange } from "../../shared/document/cells.ts";
import { checkCell } from "../../shared/entry-check.ts";
import { NOT_ARISEN, NOT_ASSIGNED, type Field } from "../../shared/filled-sheet.ts";
import { hasErrors, type Finding } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { leavesOf, type Leaf, type ScoreSheet } from "../../shared/score-sheet.ts";
import { UNIT_SCREEN } from "../../shared/wording/unit-screen.ts";
import { readTypedNumber, readTypedText, type TypedValue } from "../sync/typed-value.ts";
import type { Edits } from "./use-edits.ts";

/** How a field is entered. */
export type FieldKind = "number" | "choice" | "list" | "text";

export function kindOfField(leaf: Leaf, field: Field): FieldKind {
  switch (field) {
    case "explanation":
    case "evidence":
    case "checkReason":
    case "agreedReason":
      return "text";
    case "result":
      return kindOfResult(leaf);
    default:
      return "number";
  }
}

function kindOfResult({ rule }: Leaf): FieldKind {
  switch (rule.shape) {
    case "passFail":
    case "options":
    case "event":
      return "choice";
    case "byRank":
    case "eventAverage":
      return "list";
    default:
      return "number";
  }
}

export interface ReadEdits {
  /** What may be sent. */
  readonly changes: readonly CellChange[];
  /** Findings of cells by "line field"; those with errors are not sent. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly refused: number;
}

export function cellKey(line: string, field: string): string {
  return `${line} ${field}`;
}

/** Reads every edited field, all findings at once. */
export function readEdits(edits: Edits, sheet: ScoreSheet, terms: ScoringTerms): ReadEdits {
  const leaves = new Map(leavesOf(sheet).map(({ criterion }) => [criterion.id, criterion]));
  const changes: CellChange[] = [];
  const findings = new Map<string, readonly Finding[]>();
  let refused = 0;
  for (const [line, fields] of Object.entries(edits)) {
    const leaf = leaves.get(line);
    if (leaf === undefined) continue;
    for (const { field, was, typed } of Object.values(fields)) {
      const read = readField(leaf, field, typed);
      const found =
        read.kind === "value"
          ? checkCell({ sheet, terms, line, field, value: read.value })
          : [typingError(leaf, field, read)];
      if (found.length > 0) findings.set(cellKey(line, field), found);
      if (read.kind === "value" && !hasErrors(found)) changes.push({ line, field, was, now: read.value });
      else refused += 1;
    }
  }
  return { changes, findings, refused };
}

export function readField(leaf: Leaf, field: Field, typed: string): TypedValue {
  if (typed === NOT_ARISEN || typed === NOT_ASSIGNED) return { kind: "value", value: typed };
  return kindOfField(leaf, field) === "number" ? readTypedNumber(typed) : readTypedText(typed);
}

function typingError(leaf: Leaf, field: Field, read: Exclude<TypedValue, { kind: "value" }>): Finding {
  return {
    severity: "error",
    code: read.kind,
    where: { criterion: leaf.id, printed: leaf.code === "" ? leaf.id : leaf.code, field },
    text: read.kind === "ambiguous" ? UNIT_SCREEN.ambiguous(read.text) : UNIT_SCREEN.notANumber(read.text),
  };
}
