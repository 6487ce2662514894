// Writes a layout into the open workbook through Excel's API, as functions/workbooks/write-xlsx.ts writes it into
// a file. Everything is queued; the caller syncs. Only members up to ExcelApi 1.9 are used.
import { areaName } from "../../shared/template/address.ts";
import { IDENTITY_WORKSHEET } from "../../shared/template/identity.ts";
import type { DefinedName, WorkbookLayout, Worksheet } from "../../shared/template/layout.ts";
import { batchesOf, step, type Step } from "./batches.ts";
import { contentSteps } from "./write-content.ts";
import { clearStep, mergeSteps, protectionSteps, sizeSteps, viewSteps } from "./write-frame.ts";
import { printSteps } from "./write-print.ts";
import { highlightSteps, validationSteps } from "./write-rules.ts";
import { defaultStep, numberFormatSteps, styleSteps } from "./write-styles.ts";

/** Where a worksheet of the layout goes. */
export interface Place {
  /** The name that the worksheet has in the workbook, or gets there. Formulas know hidden ones by their own. */
  readonly worksheet: string;
  /** null: it is added. Otherwise it keeps name and position, and all that lies on it is laid anew. */
  readonly existing: { readonly protected: boolean } | null;
}

export interface Surroundings {
  /** By the layout's names of worksheets; one that is not here is added under the layout's own name. */
  readonly places: ReadonlyMap<string, Place>;
  /** Which of the layout's names (`layout.names`) the workbook has already, as workbook-level names. */
  readonly knownNames: ReadonlySet<string>;
  /** Queues what is to be kept of worksheets that are laid anew, when nothing can be refused for a password any more. */
  readonly beforeClearing?: () => void;
}

/**
 * @returns one function a batch, in order. Each queues at most about 1 MB; real sheets need one. Sync after each.
 * Nothing is queued before the first is called, and other work may go into the same batches.
 */
export function queueWorkbook(
  context: Excel.RequestContext,
  layout: WorkbookLayout,
  { places, knownNames, beforeClearing }: Surroundings,
): readonly (() => void)[] {
  const targets = layout.worksheets.map((worksheet) => targetOf(context, worksheet, places));
  const batches = batchesOf([
    // All worksheets first: formulas name each other's.
    ...targets.flatMap((target) => readySteps(context, target)),
    ...(beforeClearing === undefined ? [] : [step(0, null, beforeClearing)]),
    ...targets.flatMap(clearSteps),
    ...targets.flatMap(laidSteps),
    ...layout.names.flatMap((name) =>
      nameSteps(context, name, { targets, isKnown: knownNames.has(name.name) }),
    ),
  ]);
  return batches.map((queue) => () => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    queue();
  });
}

interface Target {
  readonly worksheet: Worksheet;
  readonly place: Place;
  readonly sheet: () => Excel.Worksheet;
}

function targetOf(
  context: Excel.RequestContext,
  worksheet: Worksheet,
  places: ReadonlyMap<string, Place>,
): Target {
  const place = places.get(worksheet.name) ?? { worksheet: worksheet.name, existing: null };
  let known: Excel.Worksheet | null = null;
  return {
    worksheet,
    place,
    // Taken up by the first step that needs it, or it would be asked for before it is there.
    sheet: () => (known ??= context.workbook.worksheets.getItem(place.worksheet)),
  };
}

function readySteps(context: Excel.RequestContext, { place, sheet }: Target): readonly Step[] {
  const { existing } = place;
  if (existing === null) return [step(1, null, () => context.workbook.worksheets.add(place.worksheet))];
  return existing.protected ? [step(2, null, () => sheet().protection.unprotect())] : [];
}

/** The hidden worksheet of the identity also keeps the record; the layout writes over its own cells there. */
function clearSteps({ worksheet, place, sheet }: Target): readonly Step[] {
  return place.existing === null || worksheet.name === IDENTITY_WORKSHEET ? [] : [clearStep(sheet)];
}

function laidSteps({ worksheet, sheet }: Target): readonly Step[] {
  return [
    defaultStep(sheet),
    ...numberFormatSteps(sheet, worksheet),
    ...contentSteps(sheet, worksheet),
    ...mergeSteps(sheet, worksheet),
    ...styleSteps(sheet, worksheet),
    ...sizeSteps(sheet, worksheet),
    ...validationSteps(sheet, worksheet),
    ...highlightSteps(sheet, worksheet),
    ...printSteps(sheet, worksheet),
    ...viewSteps(sheet, worksheet),
    ...protectionSteps(sheet, worksheet),
  ];
}

/** An old name is taken away first: its cells may have been deleted. */
function nameSteps(
  context: Excel.RequestContext,
  { name, worksheet, area }: DefinedName,
  { targets, isKnown }: { targets: readonly Target[]; isKnown: boolean },
): readonly Step[] {
  const target = targets.find((candidate) => candidate.worksheet.name === worksheet);
  if (target === undefined) throw new Error(`The layout names cells of a worksheet it has not: ${worksheet}`);
  return [
    step(isKnown ? 5 : 3, null, () => {
      const { names } = context.workbook;
      if (isKnown) names.getItem(name).delete();
      names.add(name, target.sheet().getRange(areaName(area)).untrack());
    }),
  ];
}
