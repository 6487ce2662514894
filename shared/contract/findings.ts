// What the API has to say about content that was sent: findings, and the problem that refuses it.
import * as z from "zod/mini";

export const textSchema = z.object({ vi: z.string(), en: z.string() });

export const findingSchema = z.object({
  severity: z.enum(["error", "warning", "note"]),
  code: z.string(),
  where: z.object({
    worksheet: z.exactOptional(z.string()),
    cell: z.exactOptional(z.string()),
    criterion: z.exactOptional(z.string()),
    printed: z.exactOptional(z.string()),
    field: z.exactOptional(z.string()),
    passage: z.exactOptional(z.string()),
  }),
  text: textSchema,
});

export const problemSchema = z.object({
  type: z.string(),
  code: z.string(),
  status: z.int(),
  title: z.string(),
  titleEn: z.string(),
  findings: z.exactOptional(z.array(findingSchema)),
});
