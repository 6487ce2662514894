// Who wrote some versions of a unit's sheet, and when.
import { sheetIdOf, type UnitScope } from "./access.ts";
import type { Api } from "./effects.ts";
import { versionAt } from "./store/documents.ts";
import { readNames } from "./store/people.ts";

export interface Author {
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** By revision; reads one version for each different one. */
export async function authorsOf(
  api: Api,
  scope: UnitScope,
  revisions: readonly number[],
): Promise<ReadonlyMap<number, Author>> {
  const id = sheetIdOf(scope);
  const versions = await Promise.all(
    [...new Set(revisions)].map((revision) => versionAt(api.store, id, revision)),
  );
  const known = versions.filter((version) => version !== null);
  const ids = known.map(({ by }) => by);
  const names = ids.length === 0 ? new Map<string, string>() : await readNames(api.store, ids);
  return new Map(
    known.map(({ revision, by, at }) => [revision, { by: { id: by, name: names.get(by) ?? by }, at }]),
  );
}
