// How LibreOffice colours the cells of a file, conditional formats included: it writes them into its HTML.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** Numbers in cells -> "#F8D0CB"; of a number that stands in several cells the last one counts. */
export async function coloursOfNumbers(file: Uint8Array): Promise<ReadonlyMap<number, string | null>> {
  const folder = await mkdtemp(join(tmpdir(), "thidua-colours-"));
  try {
    await writeFile(join(folder, "file.xlsx"), file);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const filter = "html:HTML (StarCalc)";
    await promisify(execFile)("soffice", ["--headless", profile, "--convert-to", filter, "file.xlsx"], {
      cwd: folder,
    });
    const html = await readFile(join(folder, "file.html"), "utf8");
    return new Map(
      [...html.matchAll(/<td[^>]*\bsdval="([^"]+)"[^>]*>/gi)].map(([cell, number]) => [
        Number(number),
        /\bbgcolor="([^"]+)"/i.exec(cell)?.[1]?.toUpperCase() ?? null,
      ]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
