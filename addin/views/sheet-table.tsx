// The score sheet as a table: groups, headings and criteria with their points. Roles are written out
// because narrow screens lay the rows out as cards, which would drop the meaning of a table.
import type { FilledSheetView } from "../../shared/contract/filled-sheets.ts";
import type { Cells } from "../../shared/document/cells.ts";
import type { Field } from "../../shared/filled-sheet.ts";
import type { PlanWords } from "../../shared/plan.ts";
import { isLeaf, type Criterion, type Group, type ScoreSheet } from "../../shared/score-sheet.ts";
import { formatNumber } from "../../shared/text.ts";
import { COLUMN_WORDS, FIELD_WORDS } from "../../shared/wording/fields.ts";
import { useLanguage } from "./language.tsx";
import type { ShownPoints } from "./live-score.ts";
import type { Asked } from "./question.tsx";
import type { Columns } from "./sheet-columns.ts";
import { pointsWords, SheetRow } from "./sheet-row.tsx";
import type { Edits } from "./edits.ts";
import type { LineFindings } from "./use-sheet-editor.ts";

export interface SheetTableProps {
  readonly plan: string;
  readonly unit: string;
  readonly sheet: ScoreSheet;
  readonly lines: Cells;
  readonly questions: readonly Asked[];
  readonly score: FilledSheetView["score"];
  /** Unsaved edits move points. */
  readonly live: boolean;
  /** Points that count, with unsaved edits. */
  readonly counted: ShownPoints;
  /** What the unit itself claims, checked and agreed points left out. */
  readonly claimed: ShownPoints;
  readonly words: PlanWords;
  readonly columns: Columns;
  readonly edits: Edits;
  /** By line. */
  readonly findings: ReadonlyMap<string, LineFindings>;
  readonly onType: (line: string, field: Field, typed: string) => void;
}

/** One object for all rows without findings, so that they are not drawn anew at each key. */
const NO_FINDINGS: LineFindings = new Map();

export function SheetTable(props: SheetTableProps) {
  const { say } = useLanguage();
  const { sheet, columns } = props;
  const width = 4 + columns.beforePoints.length + columns.afterPoints.length + (columns.counted ? 1 : 0);
  // Of all columns those of a cross-check alone are too many for a window of 1280 pixels.
  const fits = !columns.afterPoints.includes("checkReason");
  return (
    <div
      className={fits ? "table-scroll table-fits" : "table-scroll"}
      role="region"
      aria-label={sheet.title}
      tabIndex={0}
    >
      <table role="table" className={columns.counted ? "sheet-table sheet-table-checked" : "sheet-table"}>
        <thead role="rowgroup">
          <tr role="row">
            <HeadCell name="code">{say(COLUMN_WORDS.code)}</HeadCell>
            <HeadCell name="criterion">{say(COLUMN_WORDS.criterion)}</HeadCell>
            <HeadCell name="maxPoints">{say(COLUMN_WORDS.maxPoints)}</HeadCell>
            {columns.beforePoints.map((field) => (
              <HeadCell key={field} name={field}>
                {say(FIELD_WORDS[field])}
              </HeadCell>
            ))}
            <HeadCell name="points">{say(COLUMN_WORDS.selfScore)}</HeadCell>
            {columns.afterPoints.map((field) => (
              <HeadCell key={field} name={field}>
                {say(FIELD_WORDS[field])}
              </HeadCell>
            ))}
            {columns.counted && <HeadCell name="points">{say(COLUMN_WORDS.countedScore)}</HeadCell>}
          </tr>
        </thead>
        {sheet.groups.map((group) => (
          <tbody role="rowgroup" key={group.id}>
            <tr role="row" className="row-group">
              <td role="cell" className="code">
                {groupCode(group)}
              </td>
              <th role="rowheader" scope="rowgroup">
                {group.label}
              </th>
              <HeadingCells
                {...props}
                id={group.id}
                maxPoints={group.kind === "event" ? null : group.maxPoints}
              />
            </tr>
            {group.criteria.map((criterion) => (
              <CriterionRows
                key={criterion.id}
                {...props}
                criterion={criterion}
                penalty={group.kind === "penalty"}
                depth={0}
                width={width}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** "I" where its criteria are numbered I.1, I.2 and so on; else nothing. */
function groupCode({ label, criteria }: Group): string {
  const codes = new Set(criteria.map(({ code }) => (code.includes(".") ? code.split(".")[0] : "")));
  const [code = ""] = codes;
  return codes.size === 1 && !label.startsWith(`${code}.`) ? code : "";
}

function HeadCell({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <th role="columnheader" scope="col" className={`column-${name}`}>
      {children}
    </th>
  );
}

interface HeadingCellsProps extends SheetTableProps {
  readonly id: string;
  /** null: the heading carries no points. */
  readonly maxPoints: number | null;
}

/** Maximum and points of a group or heading; nothing is entered there. */
function HeadingCells({ id, maxPoints, columns, ...points }: HeadingCellsProps) {
  const { say } = useLanguage();
  const counted = pointsWords(points.counted.headings.get(id));
  const claimed = columns.counted ? pointsWords(points.claimed.headings.get(id)) : counted;
  const { beforePoints, afterPoints } = columns;
  return (
    <>
      <td role="cell" className="number" data-label={say(COLUMN_WORDS.maxPoints)}>
        {maxPoints !== null && formatNumber(maxPoints)}
      </td>
      {beforePoints.length > 0 && <td role="cell" className="filler" colSpan={beforePoints.length} />}
      <td role="cell" className="number points" data-label={say(COLUMN_WORDS.selfScore)}>
        {maxPoints !== null && claimed}
      </td>
      {afterPoints.length > 0 && <td role="cell" className="filler" colSpan={afterPoints.length} />}
      {columns.counted && (
        <td role="cell" className="number points" data-label={say(COLUMN_WORDS.countedScore)}>
          {maxPoints !== null && counted}
        </td>
      )}
    </>
  );
}

interface CriterionProps extends SheetTableProps {
  readonly criterion: Criterion;
  /** Its points are taken off. */
  readonly penalty: boolean;
  readonly depth: number;
  readonly width: number;
}

function CriterionRows(props: CriterionProps) {
  const { criterion, depth } = props;
  if (isLeaf(criterion)) return <LeafRow {...props} leaf={criterion} />;
  return (
    <>
      <tr role="row" className="row-heading">
        <td role="cell" className="code">
          {criterion.code}
        </td>
        <th role="rowheader" scope="row" className={`depth-${depth}`}>
          {criterion.label}
        </th>
        <HeadingCells {...props} id={criterion.id} maxPoints={criterion.maxPoints} />
      </tr>
      {criterion.children.map((child) => (
        <CriterionRows key={child.id} {...props} criterion={child} depth={depth + 1} />
      ))}
    </>
  );
}

function LeafRow({
  leaf,
  ...props
}: CriterionProps & { readonly leaf: Extract<Criterion, { rule: unknown }> }) {
  const { plan, unit, sheet, lines, questions, score, live, counted, claimed, words, columns, penalty } =
    props;
  const { edits, findings, onType, depth, width } = props;
  const edited = edits[leaf.id];
  return (
    <SheetRow
      plan={plan}
      unit={unit}
      sheet={sheet}
      leaf={leaf}
      depth={depth}
      width={width}
      stored={lines[leaf.id]}
      scored={score.leaves[leaf.id]}
      live={live && edited !== undefined}
      penalty={penalty}
      points={counted.leaves.get(leaf.id) ?? null}
      claimedPoints={claimed.leaves.get(leaf.id) ?? null}
      words={words}
      columns={columns}
      asked={questions.find(({ line }) => line === leaf.id)}
      edits={edited}
      findings={findings.get(leaf.id) ?? NO_FINDINGS}
      onType={onType}
    />
  );
}
