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
  const { sheet, columns, score, live } = props;
  const pointsOf = (id: string) => live?.headings.get(id) ?? score.headings[id] ?? 0;
  const width = 4 + columns.beforePoints.length + columns.afterPoints.length;
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
          </tr>
        </thead>
        {sheet.groups.map((group) => (
          <tbody role="rowgroup" key={group.id}>
            <tr role="row" className="row-group">
              <th role="rowheader" scope="rowgroup" colSpan={2}>
                {group.label}
              </th>
              <td role="cell" className="number" data-label={say(COLUMN_WORDS.maxPoints)}>
                {group.kind === "event" ? "" : formatNumber(group.maxPoints)}
              </td>
              {columns.beforePoints.length > 0 && (
                <td role="cell" className="filler" colSpan={columns.beforePoints.length} />
              )}
              <td role="cell" className="number points" data-label={say(COLUMN_WORDS.selfScore)}>
                {group.kind === "event" ? "" : formatNumber(pointsOf(group.id))}
              </td>
              {columns.afterPoints.length > 0 && (
                <td role="cell" className="filler" colSpan={columns.afterPoints.length} />
              )}
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

interface CriterionProps extends SheetTableProps {
  readonly criterion: Criterion;
  readonly depth: number;
  readonly width: number;
}

function CriterionRows(props: CriterionProps) {
  const { criterion, depth, score, live, columns } = props;
  const { say } = useLanguage();
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
        <td role="cell" className="number" data-label={say(COLUMN_WORDS.maxPoints)}>
          {formatNumber(criterion.maxPoints)}
        </td>
        {columns.beforePoints.length > 0 && (
          <td role="cell" className="filler" colSpan={columns.beforePoints.length} />
        )}
        <td role="cell" className="number points" data-label={say(COLUMN_WORDS.selfScore)}>
          {formatNumber(live?.headings.get(criterion.id) ?? score.headings[criterion.id] ?? 0)}
        </td>
        {columns.afterPoints.length > 0 && (
          <td role="cell" className="filler" colSpan={columns.afterPoints.length} />
        )}
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
  const { plan, unit, sheet, lines, score, live, columns, edits, findings, onType, depth, width } = props;
  const points = live === null ? undefined : live.leaves.get(leaf.id);
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
      columns={columns}
      edits={edits[leaf.id]}
      findings={findings}
      onType={onType}
    />
  );
}
