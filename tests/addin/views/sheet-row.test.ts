// A cell that may be edited, as it is printed: its field stays on the screen, value and unit go together.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SheetRow } from "../../../addin/views/sheet-row.tsx";
import { hasField } from "../../../shared/filled-sheet.ts";
import { leavesOf } from "../../../shared/score-sheet.ts";
import { allShapesSheet as sheet, plan } from "../../functions/workbooks/all-shapes.ts";

const found = leavesOf(sheet).find(({ criterion }) => hasField(criterion, "target", sheet));
if (found === undefined) throw new Error("a criterion has a target");
const leaf = { ...found.criterion, unit: "%" };

function rowOf(target: number | null): string {
  return renderToStaticMarkup(
    createElement(SheetRow, {
      ...{ plan: plan.id, unit: "so-b", sheet, leaf, depth: 1, penalty: false, width: 5 },
      stored: target === null ? undefined : { target },
      ...{ scored: undefined, live: false, points: null, claimedPoints: null, words: plan.words },
      columns: {
        ...{ beforePoints: ["target"], afterPoints: [] },
        ...{ writable: new Set(["target"] as const), counted: false },
      },
      ...{ asked: undefined, edits: undefined, findings: new Map(), onType: () => undefined },
    }),
  );
}

test("the printed value of an editable cell has its unit beside it, an empty one has none", () => {
  expect(rowOf(95)).toContain('<span class="print-only">95<span class="unit"> %</span></span>');
  expect(rowOf(null)).toContain('<span class="print-only"></span>');
});
