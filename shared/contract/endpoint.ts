// What an endpoint is, and the stems of paths and parameters that several of them share.
import * as z from "zod/mini";

export interface Endpoint {
  readonly method: "GET" | "POST" | "PUT";
  /** Parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly summary: string;
  /** Query parameters by name, all optional. */
  readonly query?: Readonly<Record<string, z.ZodMiniType<string>>>;
  /** JSON body, or a workbook's bytes. */
  readonly body?: z.ZodMiniType | "workbook";
  /** JSON answer, or bytes of this media type. */
  readonly answer: z.ZodMiniType | "workbook" | "zip";
  /** Needs no sign-in. */
  readonly open?: true;
}

export const PLAN = "/v1/plans/{plan}";

const flag = z.enum(["true", "false"]);
export const DRY_RUN = { dryRun: flag };
export const UPLOAD = { ...DRY_RUN, skipInvalid: flag, file: z.string() };
