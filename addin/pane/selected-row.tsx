// The criterion whose cell is selected in Excel: its points and why, what was checked and agreed with the
// reasons, and who changed the cell.
import { withCells } from "../../shared/document/cells.ts";
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import { hasField, lineOf, type Field } from "../../shared/filled-sheet.ts";
import type { Plan, ScoringTerms } from "../../shared/plan.ts";
import { leavesOf, type PlacedLeaf, type ScoreSheet } from "../../shared/score-sheet.ts";
import { whysOf } from "../../shared/scoring/why.ts";
import { formatNumber } from "../../shared/text.ts";
import { COLUMN_WORDS, FIELD_WORDS, KIND_WORDS, valueWords } from "../../shared/wording/fields.ts";
import { ROW } from "../../shared/wording/pane-sheet.ts";
import { ruleHint } from "../../shared/wording/rule-hints.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { TOTALS } from "../../shared/wording/unit-screen.ts";
import type { Sheet } from "../excel/sheet.ts";
import type { SelectedCell } from "../excel/watch.ts";
import { CellHistory } from "../views/cell-history.tsx";
import { useLanguage } from "../views/language.tsx";
import type { LiveScore, ShownPoints } from "../views/live-score.ts";
import { Note } from "../views/note.tsx";
import { Question } from "../views/question.tsx";
import { columnsOf } from "../views/sheet-columns.ts";

interface SelectedRowProps {
  readonly plan: Plan;
  readonly sheet: ScoreSheet;
  readonly terms: ScoringTerms;
  readonly filled: FilledSheetView;
  readonly ours: Sheet;
  readonly selected: SelectedCell | null;
  /** Points of what is not synced yet; null: nothing that moves a point is. */
  readonly live: LiveScore | null;
  /** The unit's own points, without what the bloc checked and agreed. */
  readonly claimed: ShownPoints;
}

export function SelectedRow(props: SelectedRowProps) {
  const { say } = useLanguage();
  const { sheet, ours, selected } = props;
  const line = selected?.worksheetId === ours.worksheetId ? ours.lineAt(selected.row) : null;
  const placed = line === null ? undefined : leavesOf(sheet).find(({ criterion }) => criterion.id === line);
  return (
    <section aria-labelledby="row-title" className="selected-row">
      <h2 id="row-title">{say(ROW.title)}</h2>
      {placed === undefined ? (
        <p className="muted">{say(ROW.none)}</p>
      ) : (
        <Row
          key={placed.criterion.id}
          {...props}
          placed={placed}
          field={selected === null ? null : ours.fieldAt(selected.column)}
        />
      )}
    </section>
  );
}

/** Given after the unit, shown where the stage lets the unit see them. */
const GIVEN: readonly Field[] = ["checkedScore", "checkReason", "agreedScore", "agreedReason", "agreedBonus"];

interface RowProps extends SelectedRowProps {
  readonly placed: PlacedLeaf;
  /** Of the selected cell, where it is a cell of the table. */
  readonly field: Field | null;
}

function Row({ plan, sheet, terms, filled, ours, live, claimed, placed, field }: RowProps) {
  const { say } = useLanguage();
  const { criterion: leaf, group } = placed;
  const columns = columnsOf({ sheet, terms, filled, role: "unit" });
  const given = GIVEN.filter((field) => columns.afterPoints.includes(field) && hasField(leaf, field, sheet));
  const fields = [...columns.beforePoints, ...columns.afterPoints].filter((field) =>
    hasField(leaf, field, sheet),
  );
  const stored = filled.score.leaves[leaf.id];
  const points = live === null ? stored?.points : live.leaves.get(leaf.id);
  const isLive = live !== null && ours.changes.some((change) => change.line === leaf.id);
  const why = isLive ? liveWhy() : (stored?.why ?? "");
  const line = lineOf(filled.lines, leaf.id);
  const isJudged = line.checkedScore !== undefined || line.agreedScore !== undefined;
  const own = claimed.leaves.get(leaf.id);
  const received = lineOf(ours.record.base, leaf.id);
  const isNewer =
    filled.revision > ours.record.baseRevision && fields.some((each) => received[each] !== line[each]);

  function liveWhy(): string {
    const lines = withCells(filled.lines, ours.changes);
    const context = { terms, figures: null, scores: "agreed" } as const;
    return whysOf({ sheet, lines, context, words: plan.words }).get(leaf.id) ?? "";
  }

  return (
    <>
      <h3>
        {leaf.code} {leaf.label}
      </h3>
      <p className="muted">
        {say(KIND_WORDS[leaf.kind])}.{" "}
        {say(ruleHint(leaf, { ...plan.words, penalty: group.kind === "penalty" }))}
      </p>
      <Question
        leaf={leaf}
        stored={line.question ?? null}
        typed={undefined}
        asked={filled.questions.find((each) => each.line === leaf.id)}
        mayAsk={false}
        findings={[]}
        onType={() => undefined}
      />
      {ours.wrong.some((cell) => cell.line === leaf.id) && (
        <Note kind="warning">
          <p>{say(ROW.wrong)}</p>
        </Note>
      )}
      {isNewer && (
        <Note kind="warning">
          <p>{say(ROW.newer)}</p>
        </Note>
      )}
      <dl className="row-points" aria-live="polite">
        {isJudged && (
          <div>
            <dt>{say(COLUMN_WORDS.selfScore)}</dt>
            <dd>{own == null ? "–" : formatNumber(own)}</dd>
          </div>
        )}
        <div className="row-points-own">
          <dt>{say(isJudged ? COLUMN_WORDS.countedScore : ROW.points)}</dt>
          <dd>
            <strong>{points == null ? "–" : formatNumber(points)}</strong>{" "}
            {say(ROW.ofMaximum(formatNumber(leaf.maxPoints)))}
            {!isLive && stored?.provisional === true && (
              <span className="tag">{say(TOTALS.provisionalShort)}</span>
            )}
          </dd>
        </div>
        {given.map((field) => (
          <div key={field}>
            <dt>{say(FIELD_WORDS[field])}</dt>
            <dd>{say(valueWords(leaf, field, line[field] ?? null))}</dd>
          </div>
        ))}
      </dl>
      <p>
        <strong>{say(FRAME.why)}</strong>{" "}
        {isLive && points === null ? say(ROW.laterFromBloc(plan.words)) : why}
        {isLive && <em> ({say(TOTALS.live)})</em>}
      </p>
      <CellHistory
        plan={filled.plan}
        unit={filled.unit}
        leaf={leaf}
        revision={filled.revision}
        fields={field === null ? fields : [field]}
      />
    </>
  );
}
