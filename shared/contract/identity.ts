// What a workbook says it is, as JSON inside it: read by the server, which has signed it, and by the add-in.
import * as z from "zod/mini";
import { count } from "./values.ts";

export const identitySchema = z.object({
  layoutVersion: count,
  province: z.string(),
  plan: z.string(),
  unit: z.string(),
  document: z.literal("filledSheet"),
  sheetRevision: count,
  baseRevision: count,
  planName: z.string(),
  unitName: z.string(),
});
