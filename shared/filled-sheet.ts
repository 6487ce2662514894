// What is written against the criteria of a score sheet, cell by cell, and which action writes a field.
// Each field has one writing action, so what a unit claims, what a checker found and what the bloc
// agreed live apart and are never mixed.
import type { Cells } from "./document/cells.ts";
import type { Leaf, ScoreSheet } from "./score-sheet.ts";
import type { Stage } from "./stage.ts";
import type { IsoDate } from "./vietnam-time.ts";

/** Reserved answers of a result or target cell. */
export const NOT_ARISEN = "notArisen";
export const NOT_ASSIGNED = "notAssigned";

/**
 * One criterion's cells. What is absent is unanswered, which is not zero.
 * `result` is a number, a word of the rule ("pass", an option's id, "1; 3") or NOT_ARISEN;
 * `target` a number or NOT_ASSIGNED.
 */
export interface Line {
  readonly target?: number | string;
  readonly result?: number | string;
  readonly explanation?: string;
  readonly evidence?: string;
  readonly proposedBonus?: number;
  /** What the bloc wants explained on this line (đề nghị giải trình); `explanation` answers it. */
  readonly question?: string;
  readonly checkedScore?: number;
  readonly checkReason?: string;
  readonly agreedScore?: number;
  readonly agreedReason?: string;
  readonly agreedBonus?: number;
}

export type Field = keyof Line;

/** An action that writes fields. */
export type WritingAction = "enter" | "assign" | "ask" | "check" | "agree";

const WRITER: Record<Exclude<Field, "target">, WritingAction> = {
  result: "enter",
  explanation: "enter",
  evidence: "enter",
  proposedBonus: "enter",
  question: "ask",
  checkedScore: "check",
  checkReason: "check",
  agreedScore: "agree",
  agreedReason: "agree",
  agreedBonus: "agree",
};

export const FIELDS = ["target", ...Object.keys(WRITER)] as readonly Field[];

/** Longest text a field takes, in characters. */
export const TEXT_LIMIT: Partial<Record<Field, number>> = {
  explanation: 2000,
  evidence: 2000,
  question: 1000,
  checkReason: 1000,
  agreedReason: 1000,
};

/** Whether a field puts a question to the unit: it is no part of a result. */
export function isQuestion(name: string): boolean {
  return isField(name) && name !== "target" && WRITER[name] === "ask";
}

export function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}

/** The one action that writes a field. Targets are the unit's to write only where the sheet lets it declare them. */
export function writerOf(field: Field, sheet: ScoreSheet): WritingAction {
  if (field !== "target") return WRITER[field];
  return sheet.targets === "declared" ? "enter" : "assign";
}

/** Whether the line of a criterion has the field at all. */
export function hasField(leaf: Leaf, field: Field, sheet: ScoreSheet): boolean {
  switch (field) {
    case "target":
      return sheet.targets !== "none" && (needsTarget(leaf) || leaf.notAssigned !== "refused");
    case "proposedBonus":
    case "agreedBonus":
      return leaf.bonusMax !== null;
    case "checkedScore":
    case "checkReason":
    case "agreedScore":
    case "agreedReason":
      return leaf.rule.shape !== "event";
    default:
      return true;
  }
}

export function needsTarget({ rule }: Leaf): boolean {
  return (
    rule.shape === "halfThenLeader" ||
    rule.shape === "overTarget" ||
    (rule.shape === "ratio" && rule.base === "target")
  );
}

/** The document of one unit in one plan. */
export interface FilledSheet {
  readonly stage: Stage;
  /** The stage to go back to when the lock is taken off. */
  readonly lockedFrom: Stage | null;
  /** The revision of the published score sheet that the lines answer. */
  readonly sheetRevision: number;
  readonly lines: Cells;
  /** The last write of the unit's own cells, by whoever made it; null where there was none. */
  readonly entered: Entered | null;
  readonly submission: Submission | null;
  /** The first day on which the unit handed in itself, by the server's clock; null where it never did. */
  readonly ownDay: IsoDate | null;
  /** The earliest that the bloc's officers recorded as received, also before anything is handed in. */
  readonly receipt: Receipt | null;
  /** Why the last receipt was taken back; gone when another is recorded. */
  readonly withdrawn: string | null;
  /** Why the sheet went back to the unit; gone when it is submitted again. */
  readonly returned: string | null;
  /** Who asked for the explanations that `lines` ask for, by criterion. */
  readonly asked: Readonly<Record<string, Asked>>;
  /** Values of an uploaded workbook that lost to newer ones, kept until a person settles them. */
  readonly proposals: readonly Proposal[];
}

/** Handing in, apart from saving. A returned sheet keeps its old one. */
export interface Submission {
  readonly at: string;
  readonly by: string;
  /**
   * The day that counts for the deadline: the earliest on which the unit's sheet came in, by the server's
   * clock or as a paper or file. What comes again after a return counts from the first day.
   */
  readonly receivedOn: IsoDate;
  readonly how: "software" | "workbook" | "paper";
  /** An officer of the bloc, leader or deputy, handed it in for the unit (nộp thay). */
  readonly onBehalf: boolean;
  readonly daysLate: number;
  /** Ties the printed sheet to what was submitted. */
  readonly checkCode: string;
}

/** A paper or file of the unit's, as the bloc's officers recorded it. */
export interface Receipt {
  /** The day on which it came. */
  readonly on: IsoDate;
  readonly how: "workbook" | "paper";
  /** Who recorded it, and when. */
  readonly by: string;
  readonly at: string;
}

/** Who saved, and when, by the server's clock. */
export interface Entered {
  readonly by: string;
  readonly at: string;
}

export interface Asked {
  readonly by: string;
  readonly at: string;
}

export interface Proposal {
  readonly line: string;
  readonly field: Field;
  /** null: the workbook's cell was empty. */
  readonly value: number | string | null;
  readonly by: string;
  readonly at: string;
  /** The workbook it came from. */
  readonly file: string;
}

export const EMPTY_FILLED_SHEET: FilledSheet = {
  stage: "draft",
  lockedFrom: null,
  sheetRevision: 0,
  lines: {},
  entered: null,
  submission: null,
  ownDay: null,
  receipt: null,
  withdrawn: null,
  returned: null,
  asked: {},
  proposals: [],
};

/** The cells of one criterion as a typed line. Cells are checked when they enter, so the types hold. */
export function lineOf(lines: Cells, criterionId: string): Line {
  return lines[criterionId] ?? {};
}
