// =THIDUA.KETQUA(plan; bloc; [unit]; [what]): what the server says of a unit, or of every unit of a bloc.
import type { Ranking, Standing } from "../../shared/contract/blocs.ts";
import { KET_QUA, type Figure } from "../../shared/wording/functions/ket-qua.ts";
import { askRanking } from "./ask-rankings.ts";
import { CellError } from "./cell-error.ts";
import { named } from "./named.ts";
import { meaningOf, oneText } from "./read-cells.ts";

/**
 * With a unit one figure; without, one row a unit: name, total, place, grade, or name and the figure asked
 * for. Units that have not handed in stand at the end with that said instead of their place.
 * @throws CellError; #N/A where the server or the bloc has no answer, #VALUE! where several may be meant
 */
export async function ketQua(
  plan: unknown,
  bloc: unknown,
  unit: unknown,
  what: unknown,
): Promise<unknown[][]> {
  const asked = { plan: oneText(plan), bloc: oneText(bloc) };
  if (asked.plan === "" || asked.bloc === "") throw new CellError("#VALUE!", KET_QUA.whereMissing);
  const figure = meaningOf(KET_QUA.figures, oneText(what));
  if (figure === undefined) throw new CellError("#VALUE!", KET_QUA.badFigure);
  const name = oneText(unit);
  const ranking = await askRanking(asked);
  if (name !== "") return [[figureOf(findUnit(ranking, name), figure)]];
  const figures: readonly Figure[] = oneText(what) === "" ? ["total", "place", "grade"] : [figure];
  return [
    ...ranking.rows.map((row) => [row.name, ...figures.map((each) => figureOf(row, each))]),
    ...ranking.missing.map((row) => [
      row.name,
      ...figures.map((each) => (each === "place" || figures.length === 1 ? KET_QUA.notHandedIn : "")),
    ]),
  ];
}

/** Looked for among all units of the bloc: one that has not handed in must not be taken for another. */
function findUnit({ rows, missing }: Ranking, typed: string): Standing {
  const units = [...rows, ...missing].map(({ unit, name }) => ({ id: unit, name }));
  const { id, name } = named(units, typed, { none: KET_QUA.noUnit, many: KET_QUA.manyUnits });
  const found = rows.find(({ unit }) => unit === id);
  if (found === undefined) throw new CellError("#N/A", KET_QUA.nothingOf(name));
  return found;
}

/** Texts where there is no number: a unit that the bloc does not rank has neither place nor grade. */
function figureOf(row: Standing, figure: Figure): number | string {
  switch (figure) {
    case "place":
    case "placeBeforeBonus":
      return row[figure] ?? KET_QUA.notRanked;
    case "grade":
      return row.grade?.label ?? "";
    default:
      return row[figure];
  }
}
