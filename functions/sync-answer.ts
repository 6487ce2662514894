// What became of every cell of a write, computed by comparing the version it was made on with the write:
// so a repeated request gets its old answer, however many versions came since.
import type { SyncAnswer } from "../shared/contract/sync.ts";
import { cellAt, cellKey } from "../shared/document/cells.ts";
import type { Version } from "../shared/document/version.ts";
import { EMPTY_FILLED_SHEET, type FilledSheet } from "../shared/filled-sheet.ts";
import { hasErrors, sortFindings } from "../shared/finding.ts";
import { countedLines, seesField, visibleLines } from "../shared/view.ts";
import type { Api } from "./effects.ts";
import { authorsOf } from "./authors.ts";
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
  const authors = await authorsOf(api, scope, { revisions: lost, inHand: before });
  const merged = [...merge.outcomes];
  const outcomes = judged.map(({ findings }): SyncAnswer["outcomes"][number] => {
    if (hasErrors(findings)) return { kind: "refused", findings: [...findings] };
    const outcome = merged.shift() ?? { kind: "unchanged" };
    if (outcome.kind !== "conflict") return outcome;
    const author = authors.get(outcome.revision);
    return { kind: "conflict", stored: outcome.stored, by: author?.by ?? null, at: author?.at ?? null };
  });
  const count = (kind: SyncAnswer["outcomes"][number]["kind"]): number =>
    outcomes.filter((outcome) => outcome.kind === kind).length;
  const newest = after ?? before;
  return {
    revision: newest?.revision ?? 0,
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
    elsewhere: elsewhere(written),
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
  const viewer = { roles: scope.roles, stage: body.stage, sheet: scoring.sheet };
  const lines = visibleLines(viewer, countedLines(body, scoring.sheet));
  const context = { terms: scoring.terms, figures: null };
  return scoreAnswer({ sheet: scoring.sheet, lines, context, words: scope.plan.words });
}

/** Cells that others wrote since the base, apart from those of this request. */
function elsewhere({ scope, scoring, write, before }: Written): SyncAnswer["elsewhere"] {
  if (before === null) return [];
  const mine = new Set(write.changes.map(cellKey));
  const viewer = { roles: scope.roles, stage: before.body.stage, sheet: scoring.sheet };
  return Object.entries(before.stamps).flatMap(([line, fields]) =>
    Object.entries(fields)
      .filter(([field, revision]) => revision > write.baseRevision && seesField(viewer, field))
      .filter(([field]) => !mine.has(cellKey({ line, field })))
      .map(([field]) => ({ line, field, now: cellAt(before.body.lines, line, field) })),
  );
}
