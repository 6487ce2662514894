// Looks at a file before anything reads it: is it a zip, and how much does its directory say it unpacks to?
// A file that lies about it is stopped by the reader's own limits.
import { unzipSync } from "fflate";
import { problem, type Problem } from "../../shared/contract/problems.ts";
import { WHAT } from "../../shared/wording/answers.ts";

const FILE_LIMIT = 4 * 1024 * 1024;
const UNPACKED_LIMIT = 50 * 1024 * 1024;
const ENTRY_LIMIT = 500;

/** null when the file may be read. */
export function refuseHostile(bytes: Uint8Array): Problem | null {
  if (bytes.length > FILE_LIMIT) return problem("tooLarge", { what: WHAT.workbook, limit: "4 MB" });
  const seen = { entries: 0, unpacked: 0, workbook: false };
  try {
    // The filter refuses every entry: only the directory is read, nothing is unpacked.
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        seen.entries++;
        seen.unpacked += originalSize;
        seen.workbook ||= name === "xl/workbook.xml";
        return false;
      },
    });
  } catch {
    // Whatever the archive reader says of bytes that are no archive, or a damaged one.
    return problem("notAWorkbook");
  }
  if (seen.entries > ENTRY_LIMIT || seen.unpacked > UNPACKED_LIMIT) return problem("hostileFile");
  return seen.workbook ? null : problem("notAWorkbook");
}
