// What the heads of a conference and of a result say, for overviews of a province.
import * as z from "zod/mini";
import { reopeningOf, type Conference, type Reopening } from "../shared/conference.ts";
import { headOf, type Head, type Summarise } from "./store/heads.ts";

const conferenceSchema = z.object({
  state: z.enum(["open", "closing", "closed"]),
  date: z.nullable(z.string()),
  minutesNumber: z.nullable(z.string()),
  excluded: z.array(z.object({ unit: z.string(), reason: z.string() })),
  closedOn: z.nullable(z.string()),
  reopening: z.exactOptional(z.object({ at: z.string(), reason: z.string() })),
});

export interface ConferenceSummary extends Pick<
  Conference,
  "state" | "date" | "minutesNumber" | "excluded" | "closedOn"
> {
  /** While the bloc is open again. */
  readonly reopening?: Pick<Reopening, "at" | "reason">;
}

export const summariseConference: Summarise<"conference"> = (version) => {
  const { state, date, minutesNumber, excluded, closedOn } = version.body;
  const reopening = reopeningOf(version.body);
  return headOf(version, {
    state,
    date,
    minutesNumber,
    excluded: excluded.map(({ unit, reason }) => ({ unit, reason })),
    closedOn,
    ...(reopening !== null && { reopening }),
  });
};

/** That there is a result, and in which version: tables are read from the document. */
export const summariseResult: Summarise<"result"> = (version) =>
  headOf(version, { closedOn: version.body.closedOn });

export function conferenceOf(head: Head): ConferenceSummary {
  return z.parse(conferenceSchema, head.summary);
}
