// What stands around a bloc's score table on paper. The page prints it and the workbook carries it, so both
// take it from here: two papers of one result never differ.
import type { Ranking } from "../contract/blocs.ts";
import type { Bloc, Plan } from "../plan.ts";
import { PAPER } from "./papers.ts";
import { planWords } from "./plan-words.ts";
import { SCORE_TABLE } from "./score-table.ts";

export interface ScoreTablePaper {
  /** Lines on the left of the country's name: the body above, where there is one, then the bloc. */
  readonly issuers: readonly string[];
  readonly title: readonly string[];
  /** What was scored by which sheet, and under which plan. */
  readonly basis: string;
  /** Closed on which day by which minutes, or provisional. */
  readonly state: string;
  /** What happened since closing; empty as a rule. */
  readonly since: readonly string[];
  /** Lines of the leader's signature block, above the name. */
  readonly signed: readonly string[];
  readonly signedBy: string;
}

interface PaperInput {
  readonly plan: Plan;
  readonly bloc: Bloc;
  readonly ranking: Ranking;
}

export function scoreTablePaper({ plan, bloc, ranking }: PaperInput): ScoreTablePaper {
  const { stale, reopened, sheetTitle } = ranking;
  // A plan that does not say how the leader signs leaves the room empty.
  const { onBehalf = "", office = "", position = "", name = "" } = bloc.signature ?? {};
  return {
    issuers: issuersOf(plan.issuer, bloc.name),
    title: [PAPER.tableTitle, PAPER.blocAndYear(bloc.name, plan.year)],
    basis: `${sheetTitle}. ${planWords(plan).vi}.`,
    state: stateOf(ranking),
    since: [
      ...(reopened === null ? [] : [SCORE_TABLE.reopened(reopened).vi]),
      ...(stale ? [SCORE_TABLE.stale.vi] : []),
    ],
    signed: [onBehalf, office, position].filter((line) => line !== ""),
    signedBy: name,
  };
}

/** A bloc that issues its plan itself is named once, with its province. */
export function issuersOf(above: string, body: string): readonly string[] {
  const [upper, lower] = [above.toLocaleUpperCase("vi"), body.toLocaleUpperCase("vi")];
  return upper.startsWith(lower) ? [upper] : [upper, lower];
}

function stateOf({ conference, state }: Ranking): string {
  const day = conference?.closedOn ?? null;
  if (state !== "closed" || day === null) return PAPER.provisional;
  const { date = null, minutesNumber = null } = conference ?? {};
  return PAPER.closed(
    day,
    date === null || minutesNumber === null ? null : { number: minutesNumber, day: date },
  );
}
