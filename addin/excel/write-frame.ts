// What a worksheet is besides its cells: sizes, merged cells, frozen rows, the filter, protection.
import { areaName } from "../../shared/template/address.ts";
import type { Worksheet } from "../../shared/template/layout.ts";
import { columnRuns, rowLists } from "./areas.ts";
import { step, type Step } from "./batches.ts";
import { grouped } from "./grouped.ts";

/**
 * Empties a worksheet that is not protected (any more): nothing of what was laid before is left. Clearing "All" would
 * take people's notes on cells, too.
 */
export function clearStep(sheet: () => Excel.Worksheet): Step {
  return step(16, null, () => {
    sheet().autoFilter.remove();
    sheet().freezePanes.unfreeze();
    const whole = sheet().getRange().untrack();
    whole.rowHidden = false;
    whole.columnHidden = false;
    whole.unmerge();
    whole.conditionalFormats.clearAll();
    whole.dataValidation.clear();
    whole.clear("RemoveHyperlinks");
    whole.clear("Contents");
    whole.clear("Formats");
    whole.format.useStandardHeight = true;
    whole.format.useStandardWidth = true;
  });
}

export function mergeSteps(sheet: () => Excel.Worksheet, { merges }: Worksheet): readonly Step[] {
  return merges.map((area) => step(2, null, () => sheet().getRange(areaName(area)).untrack().merge()));
}

/** After content and looks: rows that grow with their texts are fitted to them now. */
export function sizeSteps(sheet: () => Excel.Worksheet, { columns, rows }: Worksheet): readonly Step[] {
  const widths = grouped(columns.keys(), (column) => columns[column]?.width ?? 0);
  const fixed = [...rows].filter(([, row]) => row.fixed === true || row.hidden === true);
  const heights = grouped(fixed, ([, { height }]) => height);
  const growing = [...rows.keys()].filter((row) => fixed.every(([other]) => other !== row));
  const hiddenRows = [...rows].flatMap(([row, { hidden }]) => (hidden ? [row] : []));
  const hiddenColumns = columns.flatMap(({ hidden }, column) => (hidden ? [column] : []));
  return [
    ...[...widths].map(([width, group]) =>
      step(3, group, () => {
        sheet().getRanges(columnRuns(group).join(",")).untrack().format.columnWidth = pointsOf(width);
      }),
    ),
    ...[...heights].flatMap(([height, group]) =>
      rowLists(group.map(([row]) => row)).map((list) =>
        step(3, list, () => {
          sheet().getRanges(list).untrack().format.rowHeight = height;
        }),
      ),
    ),
    ...rowLists(growing).map((list) =>
      step(3, list, () => {
        sheet().getRanges(list).untrack().format.autofitRows();
      }),
    ),
    ...hiddenRows.map((row) =>
      step(2, null, () => {
        sheet()
          .getRange(`${row + 1}:${row + 1}`)
          .untrack().rowHidden = true;
      }),
    ),
    ...columnRuns(hiddenColumns).map((run) =>
      step(2, null, () => {
        sheet().getRange(run).untrack().columnHidden = true;
      }),
    ),
  ];
}

/**
 * Digits of the default font to points: 7 pixels a digit, 5 pixels of padding, as files count, and four pixels
 * to three points.
 */
function pointsOf(digits: number): number {
  return (digits + 5 / 7) * 7 * 0.75;
}

export function viewSteps(sheet: () => Excel.Worksheet, worksheet: Worksheet): readonly Step[] {
  const { frozen, autofilter, print } = worksheet;
  return [
    step(2, null, () => {
      sheet().showGridlines = print === null;
      sheet().visibility = worksheet.visibility === "visible" ? "Visible" : "VeryHidden";
    }),
    ...(frozen === null
      ? []
      : [
          step(4, null, () => {
            sheet().freezePanes.freezeAt(
              sheet().getRangeByIndexes(0, 0, frozen.rows, frozen.columns).untrack(),
            );
          }),
        ]),
    ...(autofilter === null
      ? []
      : [step(4, null, () => sheet().autoFilter.apply(sheet().getRange(areaName(autofilter)).untrack()))]),
  ];
}

/** Without a password: it keeps people from slips, and the server checks what was entered. */
export function protectionSteps(
  sheet: () => Excel.Worksheet,
  worksheet: Pick<Worksheet, "protected">,
): readonly Step[] {
  if (!worksheet.protected) return [];
  return [step(2, null, () => sheet().protection.protect(PROTECTION))];
}

/** Whoever writes to the sheet later protects it again with these. */
export const PROTECTION: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowSort: true,
};
