// The score sheet as a table: groups, headings and criteria with their points. Roles are written out
// because narrow screens lay the rows out as cards, which would drop the meaning of a table.
import type { FilledSheetView } from "../../shared/contract/schemas.ts";
import type { Cells } from "../../shared/document/cells.ts";
import type { Field } from "../../shared/filled-sheet.ts";
import type { Finding } from "../../shared/finding.ts";
import { isLeaf, type Criterion, type ScoreSheet } from "../../shared/score-sheet.ts";
import { formatNumber } from "../../shared/text.ts";
import { COLUMN_WORDS, FIELD_WORDS } from "../../shared/wording/fields.ts";
import { useLanguage } from "./language.tsx";
import type { Columns } from "./sheet-columns.ts";
import { SheetRow } from "./sheet-row.tsx";
import type { Edits } from "./use-edits.ts";

export interface SheetTableProps {
  readonly plan: string;
  readonly unit: string;
  readonly sheet: ScoreSheet;
  readonly lines: Cells;
  readonly score: FilledSheetView["score"];
  /** Points as they would be with unsaved edits; null without edits. */
  readonly live: LivePoints | null;
  /** What the unit itself claims, checked and agreed points left out. */
  readonly self: LivePoints;
  readonly columns: Columns;
  readonly edits: Edits;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly onType: (line: string, field: Field, typed: string) => void;
}

export interface LivePoints {
  /** By criterion id, as decimals; null: unanswered or left out. */
  readonly leaves: ReadonlyMap<string, number | null>;
  readonly headings: ReadonlyMap<string, number>;
}

export function SheetTable(props: SheetTableProps) {
  const { say } = useLanguage();
  const { sheet, columns } = props;
  const width = 4 + columns.beforePoints.length + columns.afterPoints.length + (columns.counted ? 1 : 0);
  return (
    <div className="table-scroll" role="region" aria-label={sheet.title} tabIndex={0}>
      <table role="table" className="sheet-table">
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
              <th role="rowheader" scope="rowgroup" colSpan={2}>
                {group.label}
              </th>
              <HeadingCells
                {...props}
                id={group.id}
                maxPoints={group.kind === "event" ? null : group.maxPoints}
              />
            </tr>
            {group.criteria.map((criterion) => (
              <CriterionRows key={criterion.id} {...props} criterion={criterion} depth={0} width={width} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
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
function HeadingCells({ id, maxPoints, columns, score, live, self }: HeadingCellsProps) {
  const { say } = useLanguage();
  const counted = live?.headings.get(id) ?? score.headings[id] ?? 0;
  const claimed = columns.counted ? (self.headings.get(id) ?? 0) : counted;
  const { beforePoints, afterPoints } = columns;
  return (
    <>
      <td role="cell" className="number" data-label={say(COLUMN_WORDS.maxPoints)}>
        {maxPoints !== null && formatNumber(maxPoints)}
      </td>
      {beforePoints.length > 0 && <td role="cell" className="filler" colSpan={beforePoints.length} />}
      <td role="cell" className="number points" data-label={say(COLUMN_WORDS.selfScore)}>
        {maxPoints !== null && formatNumber(claimed)}
      </td>
      {afterPoints.length > 0 && <td role="cell" className="filler" colSpan={afterPoints.length} />}
      {columns.counted && (
        <td role="cell" className="number points" data-label={say(COLUMN_WORDS.countedScore)}>
          {maxPoints !== null && formatNumber(counted)}
        </td>
      )}
    </>
  );
}

interface CriterionProps extends SheetTableProps {
  readonly criterion: Criterion;
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
  const { plan, unit, sheet, lines, score, live, self, columns, edits, findings, onType, depth, width } =
    props;
  const edited = edits[leaf.id];
  const points = live === null || edited === undefined ? undefined : live.leaves.get(leaf.id);
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
      livePoints={points}
      selfPoints={self.leaves.get(leaf.id) ?? null}
      columns={columns}
      edits={edited}
      findings={findings}
      onType={onType}
    />
  );
}
