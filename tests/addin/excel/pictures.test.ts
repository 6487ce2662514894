// The score sheet that the add-in writes and the server's file of the same sheet, printed by LibreOffice: the same
// words at the same places of the same pages. With SCREENSHOTS=folder it also keeps both as pictures.
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { writeWorkbook } from "../../../functions/workbooks/write-xlsx.ts";
import { calculate } from "../../excel-host/export/recalculate.ts";
import { exportXlsx } from "../../excel-host/export/write-xlsx.ts";
import { openSession } from "../../excel-host/protocol/session.ts";
import { hasLibreOffice } from "../../functions/workbooks/libreoffice.ts";
import { ours, shipped } from "./some-layouts.ts";
import { write } from "./write.ts";

const run = promisify(execFile);

describe.runIf(hasLibreOffice)("with LibreOffice", { timeout: 120_000 }, () => {
  test.each([...shipped, ...ours])("$name prints alike from both writers", async ({ name, layout }) => {
    const session = openSession();
    await write(session, layout);
    await calculate(session.workbook);
    session.workbook.worksheets.shift();
    session.workbook.activeWorksheet = session.workbook.worksheets[0]?.id ?? "";
    const folder = await mkdtemp(join(tmpdir(), "thidua-print-"));
    try {
      await writeFile(join(folder, "addin.xlsx"), await exportXlsx(session.workbook));
      await writeFile(join(folder, "server.xlsx"), await writeWorkbook(layout));
      await run(
        "soffice",
        [
          "--headless",
          `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
          ...["--convert-to", "pdf", "addin.xlsx", "server.xlsx"],
        ],
        { cwd: folder },
      );
      const kept = process.env.SCREENSHOTS;
      if (kept !== undefined) await keep(folder, join(kept, name.replaceAll(" ", "-")));
      const [addin, server] = await Promise.all(
        ["addin", "server"].map((each) => pagesOf(join(folder, each))),
      );
      expect(addin?.map(({ letters }) => letters)).toEqual(server?.map(({ letters }) => letters));
      for (const [index, page] of (addin ?? []).entries()) {
        const other = server?.[index];
        if (other === undefined) throw new Error("a page is missing");
        const common = [...page.words].filter(([word]) => other.words.has(word));
        const far = common.filter(([word, at]) => distance(at, other.words.get(word)) > NEAR);
        expect(far).toEqual([]);
        expect(common.length).toBeGreaterThan(3);
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

interface PrintedPage {
  /** Sorted, since a line's place decides over the order in which it is read. */
  readonly letters: string;
  /** Words that the page has once, and where. */
  readonly words: ReadonlyMap<string, Point>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points of the paper: a third of a line. */
const NEAR = 4;

function distance(one: Point, other: Point | undefined): number {
  return other === undefined ? Infinity : Math.hypot(one.x - other.x, one.y - other.y);
}

async function pagesOf(path: string): Promise<readonly PrintedPage[]> {
  await run("pdftotext", ["-bbox", `${path}.pdf`, `${path}.html`]);
  const pages = (await readFile(`${path}.html`, "utf8")).split("<page ").slice(1);
  return pages.map((page) => {
    const found = [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(
      ([, x, y, word = ""]) => [word, { x: Number(x), y: Number(y) }] as const,
    );
    const once = found.filter(([word]) => found.filter(([other]) => other === word).length === 1);
    const letters = found.flatMap(([word]) => Array.from(word)).toSorted();
    return { letters: letters.join(""), words: new Map(once) };
  });
}

async function keep(folder: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const each of ["addin", "server"]) {
    await run("pdftoppm", ["-png", "-r", "70", join(folder, `${each}.pdf`), join(to, each)]);
  }
}
