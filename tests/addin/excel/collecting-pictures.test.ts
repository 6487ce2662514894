// The collecting sheets that the add-in writes, printed by LibreOffice beside the same layouts as files: no unit's
// columns are cut through, and every page says whose they are. With SCREENSHOTS=folder it keeps them as pictures.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { writeCollectingSheet } from "../../../addin/excel/collecting-sheet.ts";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import { bloc4, cluster347, communeCouncils } from "../../../shared/examples/entries.ts";
import { collectingLayout } from "../../../shared/template/collecting-layout.ts";
import { exportXlsx } from "../../excel-host/export/write-xlsx.ts";
import { excelInNode } from "../../excel-host/in-node.ts";
import { openSession } from "../../excel-host/protocol/session.ts";
import { hasLibreOffice } from "../../functions/workbooks/libreoffice.ts";
import { done, STEPS } from "./office.ts";
import { answerOf, exampleBloc, inventedBloc, type SomeBloc } from "./some-bloc-sheets.ts";
import { serverAnswering } from "./some-results.ts";

const run = promisify(execFile);

interface Picture {
  readonly name: string;
  readonly some: SomeBloc;
  readonly unit: string | null;
  /** Side by side. */
  readonly pages: number;
}

const pictures: readonly Picture[] = [
  { name: "checked", some: exampleBloc(communeCouncils), unit: null, pages: 2 },
  { name: "checked detail", some: exampleBloc(communeCouncils), unit: "hdnd-xa-s", pages: 1 },
  { name: "unchecked", some: exampleBloc(bloc4), unit: null, pages: 1 },
  { name: "unchecked detail", some: exampleBloc(bloc4), unit: "so-e", pages: 1 },
  { name: "long", some: exampleBloc(cluster347), unit: null, pages: 1 },
  { name: "twelve checked", some: inventedBloc({ units: 12, criteria: 60 }), unit: null, pages: 2 },
  {
    name: "many unchecked",
    some: inventedBloc({ units: 25, criteria: 60, crossCheck: false }),
    unit: null,
    pages: 1,
  },
];

describe.runIf(hasLibreOffice)("with LibreOffice", { timeout: 180_000 }, () => {
  test.each(pictures)("$name prints alike from both writers", async ({ name, some, unit, pages }) => {
    const { plan, bloc } = some;
    if (plan.scoring === null) throw new Error("The plan does not score.");
    const given = { plan, bloc, terms: plan.scoring, unit, today: "2021-01-04", person: "Nguyễn Thu Trang" };
    const answer = answerOf(some, unit);
    const session = openSession();
    globalThis.Excel = excelInNode(session);
    serverAnswering(answer);
    await done(writeCollectingSheet(given, STEPS));
    session.workbook.worksheets.shift();
    const layout = collectingLayout({ ...given, answer });
    const folder = await mkdtemp(join(tmpdir(), "thidua-print-"));
    try {
      await writeFile(join(folder, "addin.xlsx"), await exportXlsx(session.workbook));
      await writeFile(join(folder, "server.xlsx"), await writeWorkbook(layout));
      const profile = pathToFileURL(join(folder, "profile")).href;
      const files = ["addin.xlsx", "server.xlsx"];
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
      expect(numbersOf(addin)).toEqual(numbersOf(server));
      // As many pages down on each side: nothing is pushed over to a page of its own.
      const heads = addin.filter((page) => page.includes("STT"));
      expect([heads.length, (addin.length - 1) % pages]).toEqual([addin.length - 1, 0]);
      expect(layout.worksheets[0]?.print?.wide?.pages?.from.length ?? 0).toBe(pages - 1);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

async function pagesOf(path: string): Promise<readonly string[]> {
  await run("pdftotext", ["-layout", `${path}.pdf`, `${path}.txt`]);
  return (await readFile(`${path}.txt`, "utf8")).split("\f");
}

/** Sorted, since a line's place decides over the order in which it is read. */
function numbersOf(pages: readonly string[]): readonly string[] {
  return [...pages.join(" ").matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => number).toSorted();
}

async function keep(folder: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const each of ["addin", "server"]) {
    await run("pdftoppm", ["-png", "-r", "70", join(folder, `${each}.pdf`), join(to, each)]);
  }
}
