// A chart of bars as the file writes it.
import type { ChartDataLabels } from "hucre";
import type { SheetChart } from "hucre/xlsx";
import { absoluteArea, quoteWorksheet } from "../../../shared/template/address.ts";
import type { Area } from "../../../shared/template/layout.ts";
import type { Chart, Worksheet } from "../model/workbook.ts";

export function hucreChart({ name }: Worksheet, chart: Chart): SheetChart {
  const { type, series, title, axisTitles, reversed, gridlines, legend, place } = chart;
  if (place === null) throw new Error("A chart is exported where it was put.");
  const cells = (area: Area) => `${quoteWorksheet(name)}!${absoluteArea(area)}`;
  const axis = (which: string) => {
    const min = chart.axisMinimums.get(which);
    const words = axisTitles.get(which) ?? "";
    return {
      ...(words === "" ? {} : { title: words }),
      ...(reversed.has(which) ? { reverse: true } : {}),
      ...(min === undefined ? {} : { scale: { min } }),
      gridlines: { major: gridlines.has(which) },
    };
  };
  const category = axis("Category");
  return {
    type: type.startsWith("Bar") ? "bar" : "column",
    barGrouping: type.endsWith("Stacked") ? "stacked" : "clustered",
    title,
    series: series.flatMap(({ name: words, values, categories, color, labels, labelFormat }) =>
      values === null
        ? []
        : [
            {
              name: words,
              values: cells(values),
              ...(categories === null ? {} : { categories: cells(categories) }),
              ...(color === null ? {} : { color: color.replace("#", "") }),
              ...(labels ? { dataLabels: labelsOf(labelFormat) } : {}),
            },
          ],
    ),
    anchor: {
      from: { row: place.row, col: place.column },
      to: { row: place.lastRow + 1, col: place.lastColumn + 1 },
    },
    legend: legend === null ? false : "bottom",
    // The values stand where the categories end: at the foot when they are reversed.
    axes: { x: category, y: { ...axis("Value"), ...(reversed.has("Category") ? { crosses: "max" } : {}) } },
    ...(series[0]?.gapWidth == null ? {} : { gapWidth: series[0].gapWidth }),
  };
}

function labelsOf(formatCode: string): ChartDataLabels {
  return { showValue: true, ...(formatCode === "" ? {} : { numberFormat: { formatCode } }) };
}
