// A unit's workbook as the server hands it out, and what people and programs may do to the file afterwards.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { signIdentity } from "../../../functions/workbooks/identity.ts";
import { identityProperty } from "../../../functions/workbooks/read-xlsx.ts";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import type { Cells } from "../../../shared/document/cells.ts";
import type { Identity, SignedIdentity } from "../../../shared/template/identity.ts";
import type { WorkbookLayout } from "../../../shared/template/layout.ts";
import { LAYOUT_VERSION } from "../../../shared/template/identity.ts";
import { scoreSheetLayout } from "../../../shared/template/score-sheet-layout.ts";
import type { UnitWorkbook } from "../../../shared/template/unit-workbook.ts";
import { allShapesSheet, bloc, plan } from "./all-shapes.ts";

export const KEY = "khoa-dung-de-kiem-tra";

export const identity: Identity = {
  layoutVersion: LAYOUT_VERSION,
  province: "dak-nong",
  plan: plan.id,
  unit: "so-b",
  document: "filledSheet",
  sheetRevision: 3,
  baseRevision: 7,
  planName: "Kế hoạch số 01/KH",
  unitName: "Sở B",
};

export function layoutOf(more: Partial<UnitWorkbook> = {}): WorkbookLayout {
  if (plan.scoring === null) throw new Error("the test plan scores");
  return scoreSheetLayout({
    plan,
    bloc,
    unit: "so-b",
    sheet: allShapesSheet,
    terms: plan.scoring,
    lines: {},
    figures: null,
    submission: null,
    standing: { stage: "draft", lockedFrom: null },
    mayEnter: true,
    today: "2021-01-04",
    identity: signIdentity(identity, KEY),
    ...more,
  });
}

export async function workbookOf(
  lines: Cells = {},
  signed: SignedIdentity = signIdentity(identity, KEY),
): Promise<Uint8Array> {
  return writeWorkbook(layoutOf({ lines, identity: signed }), { custom: identityProperty(signed) });
}

/** The file with some of its parts changed, as another program would leave them. */
export function withParts(
  bytes: Uint8Array,
  change: (path: string, content: string) => string | null,
): Uint8Array {
  const parts = unzipSync(bytes);
  const changed: Record<string, Uint8Array> = {};
  for (const [path, part] of Object.entries(parts)) {
    const content = change(path, strFromU8(part));
    if (content !== null) changed[path] = strToU8(content);
  }
  return zipSync(changed);
}

export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no ${path}`);
  return strFromU8(part);
}
