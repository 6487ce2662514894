// The sheets of results that the add-in writes, printed by LibreOffice beside the server's files of the same results.
// With SCREENSHOTS=folder it keeps them as pictures, with and without what lies outside of the printed area.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { writeConsolidatedSheet } from "../../../addin/excel/consolidated-sheet.ts";
import { writeResultSheet } from "../../../addin/excel/result-sheet.ts";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import { bloc4 } from "../../../shared/examples/entries.ts";
import { consolidatedLayout } from "../../../shared/template/consolidated-layout.ts";
import type { WorkbookLayout } from "../../../shared/template/layout.ts";
import { resultLayout } from "../../../shared/template/result-layout.ts";
import { exportXlsx } from "../../excel-host/export/write-xlsx.ts";
import { excelInNode } from "../../excel-host/in-node.ts";
import { openSession, type Session } from "../../excel-host/protocol/session.ts";
import { hasLibreOffice } from "../../functions/workbooks/libreoffice.ts";
import { done, STEPS } from "./office.ts";
import { examplesWithMissing, rankingOf, serverAnswering } from "./some-results.ts";

const run = promisify(execFile);

interface Picture {
  readonly name: string;
  readonly write: () => Promise<unknown>;
  readonly layout: WorkbookLayout;
}

const { plan } = bloc4;
const [bloc] = plan.blocs;
if (bloc === undefined) throw new Error("The example has a bloc.");
const ranking = rankingOf(bloc4);
const blocs = examplesWithMissing();
const head = { year: 2020, board: plan.words.board, fictitious: true };
const today = "2021-01-04";

const pictures: readonly Picture[] = [
  {
    name: "score table",
    write: () => {
      serverAnswering(ranking);
      return done(writeResultSheet({ plan, bloc, today: "2021-01-04" }, STEPS));
    },
    layout: resultLayout({ plan, bloc, ranking, today: "2021-01-04" }),
  },
  {
    name: "consolidated",
    write: () => {
      serverAnswering({ head, blocs });
      return done(writeConsolidatedSheet({ year: null, today }, STEPS));
    },
    layout: consolidatedLayout({ ...head, scope: { kind: "province", year: 2020 }, today, blocs }),
  },
];

describe.runIf(hasLibreOffice)("with LibreOffice", { timeout: 120_000 }, () => {
  test.each(pictures)("the $name prints alike from both writers", async ({ name, write, layout }) => {
    const session = openSession();
    globalThis.Excel = excelInNode(session);
    await write();
    session.workbook.worksheets.shift();
    const folder = await mkdtemp(join(tmpdir(), "thidua-print-"));
    try {
      await writeFile(join(folder, "addin.xlsx"), await exportXlsx(session.workbook));
      await writeFile(join(folder, "screen.xlsx"), await exportXlsx(wholeSheets(session)));
      await writeFile(join(folder, "server.xlsx"), await writeWorkbook(layout));
      const profile = pathToFileURL(join(folder, "profile")).href;
      const files = ["addin.xlsx", "server.xlsx", "screen.xlsx"];
      await run(
        "soffice",
        ["--headless", `-env:UserInstallation=${profile}`, "--convert-to", "pdf", ...files],
        { cwd: folder },
      );
      const kept = process.env.SCREENSHOTS;
      if (kept !== undefined) await keep(folder, join(kept, name.replaceAll(" ", "-")));
      const [addin = [], server = []] = await Promise.all(
        ["addin", "server"].map((each) => pagesOf(join(folder, each))),
      );
      expect(addin.map(lettersOf)).toEqual(server.map(lettersOf));
      expect(addin[0]).toContain("BẢNG TỔNG HỢP");
      // Nothing that only programs or the reader need is printed.
      expect(addin.join("")).not.toMatch(/#|Ghi thêm/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** As on the screen: all of it, not what is printed. */
function wholeSheets({ workbook }: Session): Session["workbook"] {
  const copy = structuredClone(workbook);
  for (const { page } of copy.worksheets) Object.assign(page, { printArea: null, orientation: "Landscape" });
  return copy;
}

async function pagesOf(path: string): Promise<readonly string[]> {
  await run("pdftotext", ["-layout", `${path}.pdf`, `${path}.txt`]);
  return (await readFile(`${path}.txt`, "utf8")).split("\f");
}

/** Sorted, since a line's place decides over the order in which it is read. */
function lettersOf(page: string): string {
  return Array.from(page.replace(/\s+/g, "")).toSorted().join("");
}

async function keep(folder: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const each of ["addin", "server", "screen"]) {
    await run("pdftoppm", ["-png", "-r", "80", join(folder, `${each}.pdf`), join(to, each)]);
  }
}
