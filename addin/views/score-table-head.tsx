// The head of the score table: which columns it has depends on how the plan counts bonus points.
import type { PlanWords } from "../../shared/plan.ts";
import { unitHeading } from "../../shared/wording/plan-words.ts";
import { SCORE_TABLE } from "../../shared/wording/score-table.ts";
import { FRAME } from "../../shared/wording/screens.ts";
import { useLanguage } from "./language.tsx";

/**
 * What of bonus points a table shows: nothing where the sheet has none, one column where they count as
 * scored, and proposed beside agreed where the conference decides.
 */
export type BonusColumns = "none" | "counted" | "agreed";

interface ColumnsProps {
  readonly graded: boolean;
  readonly bonus: BonusColumns;
  readonly words: PlanWords;
}

export function ScoreTableColumns({ graded, bonus, words }: ColumnsProps) {
  const { say } = useLanguage();
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {say(SCORE_TABLE.rank)}
        </th>
        <th scope="col" rowSpan={2}>
          {say(unitHeading(words))}
        </th>
        <th scope="col" rowSpan={2} className="number">
          {say(SCORE_TABLE.main)}
        </th>
        <th scope="col" rowSpan={2} className="number">
          {say(SCORE_TABLE.penalty)}
        </th>
        {bonus === "none" ? (
          <th scope="col" rowSpan={2} className="number">
            {say(SCORE_TABLE.total)}
          </th>
        ) : (
          <BonusGroups bonus={bonus} />
        )}
        {graded && (
          <th scope="col" rowSpan={2}>
            {say(SCORE_TABLE.grade)}
          </th>
        )}
        <th scope="col" rowSpan={2} className="no-print">
          {say(FRAME.why)}
        </th>
      </tr>
      <tr>
        {bonus !== "none" &&
          [
            SCORE_TABLE.total,
            SCORE_TABLE.place,
            ...(bonus === "agreed" ? [SCORE_TABLE.proposed, SCORE_TABLE.agreed] : []),
            SCORE_TABLE.total,
            SCORE_TABLE.place,
          ].map((words, index) => (
            <th key={index} scope="col" className="number">
              {say(words)}
            </th>
          ))}
        {bonus !== "none" && <th scope="col">{say(SCORE_TABLE.change)}</th>}
      </tr>
    </thead>
  );
}

function BonusGroups({ bonus }: { readonly bonus: "counted" | "agreed" }) {
  const { say } = useLanguage();
  return (
    <>
      <th scope="colgroup" colSpan={2}>
        {say(SCORE_TABLE.before)}
      </th>
      {bonus === "counted" ? (
        <th scope="col" rowSpan={2} className="number">
          {say(SCORE_TABLE.bonus)}
        </th>
      ) : (
        <th scope="colgroup" colSpan={2}>
          {say(SCORE_TABLE.bonus)}
        </th>
      )}
      <th scope="colgroup" colSpan={3}>
        {say(SCORE_TABLE.after)}
      </th>
    </>
  );
}
