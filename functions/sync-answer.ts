// What became of every cell of a write, computed by comparing the version it was made on with the write:
// so a repeated request gets its old answer, however many versions came since.
import type { SyncAnswer } from "../shared/contract/sync.ts";
import { cellAt, cellKey, type CellChange } from "../shared/document/cells.ts";
import type { Version } from "../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet } from "../shared/filled-sheet.ts";
import { hasErrors, sortFindings } from "../shared/finding.ts";
import { countedLines, seesField, visibleLines } from "../shared/view.ts";
import type { Api } from "./effects.ts";
import { authorsOf, type Author } from "./authors.ts";
import { scoreAnswer } from "./score-answer.ts";
import { allFindings, mergeValid, type JudgedChange } from "./judged-cells.ts";
import { judgeReasons, type ReasonContext } from "./reason-check.ts";

interface Written extends ReasonContext {
  readonly judged: readonly JudgedChange[];
  /** The version that the write was merged into; null where there was none. */
  readonly before: Version<FilledSheet> | null;
  /** The version it made; null where it made none. */
  readonly after: Version<FilledSheet> | null;
}

export async function syncAnswer(api: Api, written: Written): Promise<SyncAnswer> {
  const { scope, write, before, after } = written;
  const judged = judgeReasons(written.judged, before, written);
  const merge = mergeValid(judged, before, written);
  const lost = merge.outcomes.flatMap((one) => (one.kind === "conflict" ? [one.revision] : []));
  const others = writtenByOthers(written);
  const revisions = [...lost, ...newestOf(others)];
  const authors = await authorsOf(api, scope, { revisions, inHand: before });
  const merged = [...merge.outcomes];
  const outcomes = judged.map(({ findings }): SyncAnswer["outcomes"][number] => {
    if (hasErrors(findings)) return { kind: "refused", findings: [...findings] };
    const outcome = merged.shift() ?? { kind: "unchanged" };
    if (outcome.kind !== "conflict") return outcome;
    return { kind: "conflict", stored: outcome.stored, ...authorOrNobody(authors.get(outcome.revision)) };
  });
  const count = (kind: SyncAnswer["outcomes"][number]["kind"]): number =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  const newest = after ?? before;
  return {
    revision: newest?.revision ?? 0,
    at: after?.at ?? api.now().toISOString(),
    stage: newest?.body.stage ?? "draft",
    dryRun: write.dryRun,
    outcomes,
    counts: {
      taken: count("taken"),
      unchanged: count("unchanged"),
      conflict: count("conflict"),
      refused: count("refused"),
    },
    combined: [...merge.combined],
    elsewhere: others.map(({ revision, ...cell }) => ({ ...cell, ...authorOrNobody(authors.get(revision)) })),
    findings: [...sortFindings(allFindings(write, judged))],
    score: scoreAfter(
      written,
      write.dryRun ? { ...EMPTY_FILLED_SHEET, ...before?.body, lines: merge.cells } : null,
    ),
  };
}

/** Points as the writer may see them. @param tried the sheet as a dry run would leave it */
function scoreAfter(
  { scope, scoring, before, after }: Written,
  tried: FilledSheet | null,
): SyncAnswer["score"] {
  const body = tried ?? (after ?? before)?.body ?? EMPTY_FILLED_SHEET;
  const viewer = { roles: scope.roles, standing: body, sheet: scoring.sheet };
  const lines = visibleLines(viewer, countedLines(body, scoring.sheet));
  const context = { terms: scoring.terms, figures: null };
  return scoreAnswer({ sheet: scoring.sheet, lines, context, words: scope.plan.words });
}

function authorOrNobody(author: Author | undefined) {
  return { by: author?.by ?? null, at: author?.at ?? null };
}

/** Each version costs a read: a workbook that was away for long learns of the last writers alone. */
const VERSIONS_WITH_AUTHOR = 10;

function newestOf(cells: readonly OthersCell[]): readonly number[] {
  const revisions = [...new Set(cells.map(({ revision }) => revision))];
  return revisions.toSorted((a, b) => b - a).slice(0, VERSIONS_WITH_AUTHOR);
}

interface OthersCell extends Pick<CellChange, "line" | "field" | "now"> {
  /** The version that wrote it. */
  readonly revision: number;
}

/** Cells that others wrote since the base, apart from those of this request. */
function writtenByOthers({ scope, scoring, write, before }: Written): readonly OthersCell[] {
  if (before === null) return [];
  const mine = new Set(write.changes.map(cellKey));
  const viewer = { roles: scope.roles, standing: before.body, sheet: scoring.sheet };
  return Object.entries(before.stamps).flatMap(([line, fields]) =>
    Object.entries(fields)
      .filter(([field, revision]) => revision > write.baseRevision && seesField(viewer, field))
      .filter(([field]) => !mine.has(cellKey({ line, field })))
      .map(([field, revision]) => ({
        ...{ line, field, revision },
        now: cellAt(before.body.lines, line, field),
      })),
  );
}
