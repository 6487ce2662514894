// The units of a bloc with where each stands and what the leader may do about it.
import type { Progress } from "../../shared/contract/blocs.ts";
import type { Me } from "../../shared/contract/people.ts";
import { may } from "../../shared/rights.ts";
import type { PlanWords } from "../../shared/plan.ts";
import { formatNumber } from "../../shared/text.ts";
import { formatDay, vietnamDay } from "../../shared/vietnam-time.ts";
import { COLUMN_WORDS } from "../../shared/wording/fields.ts";
import { LEADER_SCREEN } from "../../shared/wording/leader-screen.ts";
import { HOW } from "../../shared/wording/statuses.ts";
import { STATUSES } from "../../shared/wording/statuses.ts";
import { unitHeading } from "../../shared/wording/plan-words.ts";
import { call } from "../sync/api.ts";
import { countedReceipt } from "./counted-receipt.ts";
import { useLanguage } from "./language.tsx";
import { OnBehalfButton } from "./on-behalf-button.tsx";
import { ReasonButton } from "./reason-button.tsx";
import { Way } from "./way.tsx";
import type { Where, WorkRole } from "./where.ts";
import { WithdrawReceiptButton } from "./withdraw-receipt-button.tsx";

type Row = Progress["rows"][number];

interface ProgressTableProps {
  readonly me: Me;
  readonly role: WorkRole;
  readonly words: PlanWords;
  readonly rows: readonly Row[];
  readonly state: Progress["state"];
  /** Where a unit's sheet is. */
  readonly sheetOf: (unit: string) => Where;
  readonly onChanged: () => Promise<void>;
}

export function ProgressTable({ rows, state, ...around }: ProgressTableProps) {
  const { say } = useLanguage();
  if (rows.length === 0) return <p>{say(LEADER_SCREEN.noUnits(around.words))}</p>;
  const acts = may("actOnBehalf", [around.role.role]) || may("return", [around.role.role]);
  return (
    <div
      className="table-scroll"
      role="region"
      aria-label={say(LEADER_SCREEN.progressTable(around.words))}
      tabIndex={0}
    >
      <table className="plain-table progress-table">
        <thead>
          <tr>
            <th scope="col">{say(COLUMN_WORDS.code)}</th>
            <th scope="col">{say(unitHeading(around.words))}</th>
            <th scope="col">{say(LEADER_SCREEN.status)}</th>
            <th scope="col">{say(LEADER_SCREEN.received)}</th>
            <th scope="col">{say(LEADER_SCREEN.how)}</th>
            <th scope="col">{say(LEADER_SCREEN.entered)}</th>
            <th scope="col" className="number">
              {say(LEADER_SCREEN.selfTotal)}
            </th>
            {acts && (
              <th scope="col" className="no-print">
                {say(LEADER_SCREEN.actions)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <UnitRow
              key={row.unit}
              {...around}
              row={row}
              number={index + 1}
              acts={acts}
              isOpen={state === "open"}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface UnitRowProps extends Omit<ProgressTableProps, "rows" | "state"> {
  readonly row: Row;
  readonly number: number;
  readonly acts: boolean;
  /** The result is not closed: no sheet is locked. */
  readonly isOpen: boolean;
}

function UnitRow({ row, number, acts, isOpen, role, me, words, sheetOf, onChanged }: UnitRowProps) {
  const { say } = useLanguage();
  const { submission, receipt } = row;
  const counted = countedReceipt(row);
  const recordedOn = counted === null ? null : vietnamDay(new Date(counted.at));
  const receivedOn = submission?.receivedOn ?? receipt?.on;
  const how = submission?.how ?? receipt?.how;
  return (
    <tr>
      <td className="number">{number}</td>
      <th scope="row">
        <Way to={sheetOf(row.unit)}>{row.name}</Way>
      </th>
      <td className="progress-status">
        <span className={`status status-${row.status}`}>{say(STATUSES[row.status])}</span>
        {row.proposals > 0 && (
          <div className="muted">{say(LEADER_SCREEN.proposals(row.proposals, words))}</div>
        )}
      </td>
      <td data-label={say(LEADER_SCREEN.received)}>
        {receivedOn === undefined && row.daysLate === 0 && "–"}
        {receivedOn !== undefined && formatDay(receivedOn)}
        {counted !== null && recordedOn !== null && recordedOn !== counted.on && (
          <div className="recorded">{say(LEADER_SCREEN.recorded(counted.by, recordedOn))}</div>
        )}
        {row.daysLate > 0 && (
          <div className="late">
            {say(
              receivedOn === undefined
                ? LEADER_SCREEN.overdue(row.daysLate)
                : LEADER_SCREEN.late(row.daysLate),
            )}
          </div>
        )}
      </td>
      <td data-label={say(LEADER_SCREEN.how)}>
        {how === undefined && "–"}
        {how !== undefined && say(HOW[how])}
        {submission?.onBehalf === true && (
          <>
            {" "}
            <span className="tag">{say(LEADER_SCREEN.onBehalf)}</span>
          </>
        )}
      </td>
      <td className="number" data-label={say(LEADER_SCREEN.entered)}>
        {row.answered}/{row.leafCount}
      </td>
      <td className="number" data-label={say(LEADER_SCREEN.selfTotal)}>
        {row.total === null ? "–" : formatNumber(row.total)}
      </td>
      {acts && (
        <td className="no-print row-action">
          <RowAction row={row} role={role} me={me} words={words} isOpen={isOpen} onChanged={onChanged} />
        </td>
      )}
    </tr>
  );
}

function RowAction({
  row,
  role,
  me,
  words,
  isOpen,
  onChanged,
}: Omit<UnitRowProps, "number" | "acts" | "sheetOf">) {
  const { say } = useLanguage();
  const { unit, name, revision, status, receipt, hasResults } = row;
  if (!isOpen) return null;
  if (status === "notStarted" || status === "onPaper" || status === "saved" || status === "returned") {
    const around = {
      plan: role.plan,
      unit,
      unitName: name,
      revision,
      size: "small",
      onStale: onChanged,
      // Nobody waits: the table redraws itself when the answer comes.
      onDone: () => void onChanged(),
    } as const;
    return (
      <>
        {hasResults || receipt === null ? (
          <OnBehalfButton {...around} hasResults={hasResults} today={me.today} words={words} />
        ) : (
          <small className="muted">{say(LEADER_SCREEN.paperHint)}</small>
        )}
        {receipt !== null && <WithdrawReceiptButton {...around} receipt={receipt} />}
      </>
    );
  }
  if (status === "submitted" || status === "agreed") {
    return (
      <ReasonButton
        open={say(LEADER_SCREEN.return)}
        of={name}
        title={say(LEADER_SCREEN.returnTitle(name))}
        body={say(LEADER_SCREEN.returnBody(words))}
        size="small"
        act={async (reason) => {
          const outcome = await call("returnSheet", { plan: role.plan, unit, body: { revision, reason } });
          if (!outcome.ok) {
            if (outcome.problem.code === "stale") await onChanged();
            return outcome.problem;
          }
          await onChanged();
          return null;
        }}
      />
    );
  }
  return null;
}
