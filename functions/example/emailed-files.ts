// The two files that So M sends by e-mail: the first with three faults (9,5 over a maximum of 8; 0,9 where
// 90 % was meant; bonus on a qualitative line), the second corrected. Made from M's own downloaded workbook.
import type { Cells } from "../../shared/document/cells.ts";
import { bloc4 } from "../../shared/examples/entries.ts";
import { PERSON } from "../../shared/examples/people.ts";
import { isField } from "../../shared/filled-sheet.ts";
import { leavesOf } from "../../shared/score-sheet.ts";
import { shownValue } from "../../shared/template/answer-words.ts";
import { ask, vietnamTime, type Request } from "./ask.ts";
import { fillWorkbook, type TypedCell } from "./fill-workbook.ts";

interface EmailedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const SENDER = "so-m";

const FAULTS: readonly TypedCell[] = [
  { criterion: "I.1.b", field: "result", value: 0.9 },
  { criterion: "I.1.c", field: "result", value: 9.5 },
  { criterion: "I.2.b", field: "proposedBonus", value: 1 },
];

/** The faulty file, then the corrected one. */
export async function emailedFiles(request: Request): Promise<readonly EmailedFile[]> {
  const claims = typedCells(bloc4.units.find(({ unit }) => unit === SENDER)?.claims ?? {});
  const isFaulty = ({ criterion, field }: TypedCell): boolean =>
    FAULTS.some((fault) => fault.criterion === criterion && fault.field === field);
  return [
    {
      name: "So-M_gui-lan-1.xlsx",
      bytes: await fillWorkbook(await download(request), [
        ...claims.filter((cell) => !isFaulty(cell)),
        ...FAULTS,
      ]),
    },
    {
      name: "So-M_gui-lan-2-da-sua.xlsx",
      bytes: await fillWorkbook(await download(request), claims),
    },
  ];
}

function download(request: Request): Promise<Uint8Array> {
  return ask(request, {
    endpoint: "downloadWorkbook",
    as: PERSON.assistant,
    at: vietnamTime("2020-12-20", "08:00"),
    params: { plan: bloc4.plan.id, unit: SENDER },
  });
}

function typedCells(cells: Cells): readonly TypedCell[] {
  const leaves = new Map(leavesOf(bloc4.sheet).map(({ criterion }) => [criterion.id, criterion]));
  return Object.entries(cells).flatMap(([criterion, fields]) => {
    const leaf = leaves.get(criterion);
    return Object.entries(fields).flatMap(([field, value]): TypedCell[] =>
      leaf !== undefined && isField(field)
        ? [{ criterion, field, value: shownValue(leaf, field, value) }]
        : [],
    );
  });
}
