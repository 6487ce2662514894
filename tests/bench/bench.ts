// npm run bench: everything the product promises in numbers, measured side by side in one run and printed
// as one table; with `--json FILE` also as an array of rows. A missed goal is printed as missed.
import { writeFileSync } from "node:fs";
import { backendRows } from "./backend.ts";
import { bundleRows } from "./bundle.ts";
import { excelRows } from "./excel-actions.ts";
import { functionRows } from "./functions.ts";
import { printTable, type Row } from "./measure.ts";
import { paneRows } from "./pane.ts";
import { collectingRows } from "./collecting-actions.ts";
import { resultRows } from "./result-actions.ts";
import { scoreRankRows } from "./score-rank.ts";
import { spreadsheetRows } from "./spreadsheet.ts";

const rows: readonly Row[] = [
  ...scoreRankRows(),
  ...(await spreadsheetRows()),
  ...(await backendRows()),
  ...bundleRows(),
  ...(await excelRows()),
  ...(await resultRows()),
  ...(await collectingRows()),
  ...(await functionRows()),
  ...(await paneRows()),
];
printTable(rows);
const file = process.argv.includes("--json") ? process.argv[process.argv.indexOf("--json") + 1] : undefined;
if (file !== undefined) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
