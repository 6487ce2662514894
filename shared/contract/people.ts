// Who is signed in: where to sign in, the person and the roles.
import * as z from "zod/mini";
import { day } from "./values.ts";

export const personSchema = z.object({ id: z.string(), name: z.string() });

export const signInSchema = z.object({
  issuer: z.string(),
  clientId: z.string(),
  authorizationEndpoint: z.string(),
  tokenEndpoint: z.string(),
});

export const meSchema = z.object({
  person: personSchema,
  today: day,
  /** The day is assumed and the units are invented. */
  example: z.boolean(),
  /** What the person may work as; a plan's leader is also an officer of the leading unit. */
  roles: z.array(
    z.object({
      role: z.enum(["unit", "leader", "deputy", "board"]),
      plan: z.string(),
      planTitle: z.string(),
      bloc: z.nullable(z.string()),
      unit: z.nullable(z.string()),
      label: z.string(),
    }),
  ),
});
export type Me = z.infer<typeof meSchema>;
