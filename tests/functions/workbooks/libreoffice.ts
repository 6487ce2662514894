// LibreOffice, headless, as the real spreadsheet program of these tests: it recalculates every formula of a
// file whatever values the file claims.
import { execFile, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** False on a machine without it; said aloud once, since a skipped proof must not look like a passed one. */
export const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
if (!hasLibreOffice) {
  process.stderr.write(
    "\n*** SKIPPED: LibreOffice (soffice) is not installed. The formulas of the workbooks are NOT compared with the engine. ***\n\n",
  );
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The files as LibreOffice saves them after recalculating, in the same order; one start for all. */
export async function recalculate(files: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "thidua-calc-"));
  try {
    await mkdir(join(folder, "profile", "user"), { recursive: true });
    await writeFile(join(folder, "profile", "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const names = files.map((_, index) => `${index}.xlsx`);
    await Promise.all(files.map((bytes, index) => writeFile(join(folder, names[index] ?? ""), bytes)));
    await promisify(execFile)(
      "soffice",
      [
        "--headless",
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        ...names,
      ],
      { cwd: folder },
    );
    return await Promise.all(names.map((name) => readFile(join(folder, "out", name))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
