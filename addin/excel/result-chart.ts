// A native chart of bars under a table of results, drawn from the table's own cells. A person who restyles, moves
// or deletes it keeps that: refreshing only tells it where its cells are now.
import { step, type Step } from "./batches.ts";
import type { TableReading } from "./read-results.ts";

export interface ChartPlan {
  readonly title: string;
  readonly kind: "BarClustered" | "BarStacked";
  /** Mark of the column that names the bars. */
  readonly categories: string;
  /** In words of the paper. */
  readonly axes: { readonly category: string; readonly value: string };
  /** Those whose column the table has are drawn. */
  readonly series: readonly { readonly mark: string; readonly name: string; readonly color: string }[];
}

/** Where the chart's cells are. */
export interface ChartCells {
  readonly columns: ReadonlyMap<string, number>;
  readonly body: { readonly row: number; readonly lastRow: number } | null;
}

const CHART_NAME = "THIDUA_BIEU_DO";

/** @param given.below the last row of what is printed; the chart comes under it */
export function newChartSteps(
  sheet: () => Excel.Worksheet,
  {
    plan,
    cells,
    below,
    lastColumn,
  }: { plan: ChartPlan; cells: ChartCells; below: number; lastColumn: number },
): readonly Step[] {
  const { body } = cells;
  const drawn = drawnSeries(plan, cells);
  const [first, ...others] = drawn;
  if (body === null || first === undefined) return [];
  const lines = body.lastRow - body.row + 1;
  const height = FRAME_ROWS + Math.ceil(lines * drawn.length * (plan.kind === "BarStacked" ? 1 : 1.4));
  return [
    step(40 + 12 * drawn.length, plan, () => {
      const chart = sheet().charts.add(plan.kind, columnOf(sheet, cells, first.mark), "Columns");
      chart.name = CHART_NAME;
      chart.title.text = plan.title;
      lookAs(chart.series.getItemAt(0), first);
      chart.series.getItemAt(0).setXAxisValues(columnOf(sheet, cells, plan.categories));
      for (const each of others) addSeries(sheet, chart, { plan, cells, each });
      chart.legend.visible = drawn.length > 1;
      if (drawn.length > 1) chart.legend.position = "Bottom";
      const { categoryAxis, valueAxis } = chart.axes;
      // The first unit on top, and the numbers still at the foot.
      categoryAxis.reversePlotOrder = true;
      categoryAxis.position = "Maximum";
      categoryAxis.title.text = plan.axes.category;
      valueAxis.title.text = plan.axes.value;
      valueAxis.majorGridlines.visible = false;
      // Excel would begin near the least, and a quarter of a point would look like half of everything.
      valueAxis.minimum = 0;
      chart.setPosition(
        sheet()
          .getRangeByIndexes(below + GAP_ROWS, 0, 1, 1)
          .untrack(),
        sheet()
          .getRangeByIndexes(below + GAP_ROWS + height, lastColumn, 1, 1)
          .untrack(),
      );
    }),
  ];
}

/** Rows of default height: for title, axis and legend, and between paper and chart. */
const FRAME_ROWS = 9;
const GAP_ROWS = 2;

/** Points the chart that is still there to its cells; a column that has come gets its bars. */
export function chartRefreshSteps(
  sheet: () => Excel.Worksheet,
  given: { plan: ChartPlan; cells: ChartCells; table: TableReading; newMarks: ReadonlySet<string> },
): readonly Step[] {
  const { plan, cells, table, newMarks } = given;
  const known = table.charts.find(({ name }) => name === CHART_NAME);
  if (known === undefined || cells.body === null) return [];
  return drawnSeries(plan, cells).flatMap((each): Step[] => {
    const index = known.series.indexOf(each.name);
    // A row of bars that a person took out stays out.
    if (index === -1 && !newMarks.has(each.mark)) return [];
    return [
      step(12, null, () => {
        const chart = sheet().charts.getItem(CHART_NAME);
        if (index === -1) {
          addSeries(sheet, chart, { plan, cells, each });
          chart.legend.visible = true;
          return;
        }
        const series = chart.series.getItemAt(index);
        series.setValues(columnOf(sheet, cells, each.mark));
        series.setXAxisValues(columnOf(sheet, cells, plan.categories));
      }),
    ];
  });
}

type Series = ChartPlan["series"][number];

function drawnSeries({ series }: ChartPlan, { columns }: ChartCells): readonly Series[] {
  return series.filter(({ mark }) => columns.has(mark));
}

function addSeries(
  sheet: () => Excel.Worksheet,
  chart: Excel.Chart,
  { plan, cells, each }: { plan: ChartPlan; cells: ChartCells; each: Series },
): void {
  const series = chart.series.add(each.name);
  series.setValues(columnOf(sheet, cells, each.mark));
  series.setXAxisValues(columnOf(sheet, cells, plan.categories));
  lookAs(series, each);
}

function lookAs(series: Excel.ChartSeries, { name, color }: Series): void {
  series.name = name;
  series.hasDataLabels = true;
  // Nothing is said of nothing.
  series.dataLabels.numberFormat = "General;-General;;";
  series.gapWidth = 60;
  series.format.fill.setSolidColor(color);
}

function columnOf(sheet: () => Excel.Worksheet, { columns, body }: ChartCells, mark: string): Excel.Range {
  const column = columns.get(mark);
  if (column === undefined || body === null) throw new Error(`The table has no column ${mark}.`);
  return sheet()
    .getRangeByIndexes(body.row, column, body.lastRow - body.row + 1, 1)
    .untrack();
}
