// Where the identity lies hidden in a workbook. Both writers put it in the same place.
import { SHEET_PAPER } from "../wording/workbook.ts";
import { IDENTITY_WORKSHEET, type SignedIdentity } from "./identity.ts";
import { plainWorksheet, text, type Worksheet } from "./layout.ts";

export function identityLayout({ content, signature }: SignedIdentity): Worksheet {
  const at = (row: number) => ({ row, column: 0, style: "normal" }) as const;
  return {
    ...plainWorksheet(IDENTITY_WORKSHEET),
    visibility: "veryHidden",
    cells: [
      { ...at(0), content: text(SHEET_PAPER.identity.vi) },
      { ...at(1), content: text(content) },
      { ...at(2), content: text(signature) },
    ],
  };
}
