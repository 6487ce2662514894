// Microsoft's client library as npm installed it: read at test time, never changed, never copied into ours.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const DIST = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist",
);

/** The path of a file of the library, e.g. "office.js" or "vi-vn/office_strings.js". */
export function officeFile(name: string): string {
  return join(DIST, name);
}
