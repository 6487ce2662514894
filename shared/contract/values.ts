// The small values that the JSON of the wire is built of, and the limits they keep.
import * as z from "zod/mini";
import { cleanParagraphs } from "../text.ts";
import { ID_PATTERN, isId } from "./id.ts";

export const id = z.string().check(z.regex(ID_PATTERN), z.refine(isId));
/** Cleaned before it is judged: a text of blanks is no text, and control characters break workbooks. */
export const plain = z.string().check(z.overwrite(cleanParagraphs));
export const text = (max: number) => plain.check(z.minLength(1), z.maxLength(max));
export const decimal = z.number();
export const count = z.int().check(z.nonnegative());
export const day = z.iso.date();
export const instant = z.iso.datetime();

/** Content of one cell of a filled sheet. */
export const cellValue = z.union([z.number(), z.string().check(z.maxLength(4000))]);

/** Where a plan or a score sheet comes from. */
export const source = z.object({
  number: z.nullable(plain),
  date: z.nullable(z.string()),
  issuer: text(300),
  title: text(500),
  url: z.nullable(z.string()),
});
