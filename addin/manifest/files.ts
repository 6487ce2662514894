// Files of the built site that are written from data instead of bundled: what Excel reads before the add-in
// runs. The build loads this file by its path.
import { EXCEL_FUNCTIONS } from "../functions/function-table.ts";
import { functionMetadata } from "../functions/metadata.ts";

export { manifestXml } from "./manifest.ts";

/** By name. */
export function metadataFiles(): Readonly<Record<string, string>> {
  return {
    "functions.vi.json": functionMetadata(EXCEL_FUNCTIONS, "vi"),
    "functions.json": functionMetadata(EXCEL_FUNCTIONS, "en"),
  };
}
