// Who wrote some versions of a unit's sheet, and when.
import type { Version } from "../shared/document/version.ts";
import type { FilledSheet } from "../shared/filled-sheet.ts";
import { sheetIdOf, type UnitScope } from "./access.ts";
import type { Api } from "./effects.ts";
import { versionAt } from "./store/documents.ts";
import { readNames } from "./store/people.ts";

export interface Author {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** By revision. @param inHand a version that need not be read again */
export async function authorsOf(
  api: Api,
  scope: UnitScope,
  {
    revisions,
    inHand,
  }: { readonly revisions: readonly number[]; readonly inHand: Version<FilledSheet> | null },
): Promise<ReadonlyMap<number, Author>> {
  const id = sheetIdOf(scope);
  const versions = await Promise.all(
    [...new Set(revisions)].map(async (revision) =>
      revision === inHand?.revision ? inHand : versionAt(api.store, id, revision),
    ),
  );
  const known = versions.filter((version) => version !== null);
  const ids = known.map(({ by }) => by);
  const names = ids.length === 0 ? new Map<string, string>() : await readNames(api.store, ids);
  return new Map(
    known.map(({ revision, by, at }) => [revision, { by: { id: by, name: names.get(by) ?? by }, at }]),
  );
}
