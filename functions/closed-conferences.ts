// Which blocs of a plan have closed their result or are closing it: what they were scored by is not
// replaced under them.
import type { Bloc, Plan } from "../shared/plan.ts";
import type { IsoDate } from "../shared/vietnam-time.ts";
import type { Api } from "./effects.ts";
import { conferenceId } from "./store/document-ids.ts";
import { newestVersion } from "./store/documents.ts";

/** `closedOn` is null while closing is under way. From documents: a head may be older. */
export async function closedConferences(
  api: Api,
  plan: Plan,
): Promise<readonly { readonly bloc: Bloc; readonly closedOn: IsoDate | null }[]> {
  const found = await Promise.all(
    plan.blocs.map(async (bloc) => {
      const conference = (await newestVersion(api.store, conferenceId(plan, bloc.id)))?.body;
      const isOpen = conference === undefined || conference.state === "open";
      return isOpen ? [] : [{ bloc, closedOn: conference.closedOn }];
    }),
  );
  return found.flat();
}
