// Which reading a field's text gets: a number, a word of the rule, or text; and what is wrong with it.
import type { CellChange, CellValue } from "../../shared/document/cells.ts";
import { checkCell } from "../../shared/entry-check.ts";
import { NOT_ARISEN, NOT_ASSIGNED, type Field } from "../../shared/filled-sheet.ts";
import { hasErrors, type Finding } from "../../shared/finding.ts";
import type { ScoringTerms } from "../../shared/plan.ts";
import { leavesOf, type Leaf, type ScoreSheet } from "../../shared/score-sheet.ts";
import { readCell } from "../../shared/template/read-cell.ts";
import type { Edits } from "./edits.ts";

/** How a field is entered. */
export type FieldKind = "number" | "choice" | "list" | "text";

export function kindOfField(leaf: Leaf, field: Field): FieldKind {
  switch (field) {
    case "explanation":
    case "evidence":
    case "question":
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
      const read = readField({ leaf, sheet, terms, field, typed });
      if (read.findings.length > 0) findings.set(cellKey(line, field), read.findings);
      if (read.now === undefined) refused += 1;
      else changes.push({ line, field, was, now: read.now });
    }
  }
  return { changes, findings, refused };
}

export interface TypedField {
  readonly leaf: Leaf;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly field: Field;
  readonly typed: string;
}

export interface ReadField {
  /** undefined: may not be sent. */
  readonly now: CellValue | null | undefined;
  readonly findings: readonly Finding[];
}

/** What was typed, read as the same text in a cell of a workbook would be. */
export function readField({ leaf, sheet, terms, field, typed }: TypedField): ReadField {
  // A list to choose from gives the stored word itself.
  const isChosen = kindOfField(leaf, field) === "choice" || typed === NOT_ARISEN || typed === NOT_ASSIGNED;
  const read = isChosen ? chosen(typed) : readCell(leaf, field, typed);
  if (read.kind === "unreadable") {
    const where = { criterion: leaf.id, printed: leaf.code === "" ? leaf.id : leaf.code, field };
    return { now: undefined, findings: [{ severity: "error", code: read.code, where, text: read.text }] };
  }
  const findings = checkCell({ sheet, terms, line: leaf.id, field, value: read.value });
  return { now: hasErrors(findings) ? undefined : read.value, findings };
}

function chosen(word: string) {
  return { kind: "value", value: word === "" ? null : word } as const;
}
