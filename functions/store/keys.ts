// The only place that builds PK and SK.
//
//  What is asked                            Call                  PK                                   SK
//  ---------------------------------------  --------------------  -----------------------------------  ---------------------
//  the newest version of a document         Query, last 1         DOC#province#year#plan#kind[#scope]  V#00000012
//  one version (retry, pinned revision)     GetItem               same                                 same
//  create the next version                  PutItem, if absent    same                                 same
//  history by 20, newest first              Query below           same                                 below V#...
//  heads of a province, year and kind       Query                 HEADS#province#year#kind             plan#bloc#unit
//  heads of a plan, of a bloc               Query, begins with    same                                 plan#  plan#bloc#
//  put a head if it is newer                PutItem, if older     same                                 plan#bloc#unit
//  plans of a province, in whichever year   Query                 PLANS#province                       plan
//  who a person is, and the memberships     Query                 PERSON#person                        NAME  IN#...
//  names of several persons                 BatchGetItem          same                                 NAME
//
// The scope of a unit's document is U#unit without the bloc, so that a unit keeps its document when a
// republished plan moves it to another bloc; of a bloc's document B#bloc; of a plan's document nothing.
import type { DocumentId, DocumentKind } from "../../shared/document/version.ts";
import type { Membership } from "../../shared/rights.ts";

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

/** What one Query reads: a partition, or the part of it with a sort key so begun or below another. */
export interface KeyRange {
  readonly PK: string;
  readonly startsWith?: string;
  readonly below?: string;
}

export const NAME_KEY = "NAME";

export function versionKey(id: DocumentId, revision: number): Key {
  return { PK: documentPartition(id), SK: versionSort(revision) };
}

/** The versions of a document before a revision; all of them without one. */
export function versionRange(id: DocumentId, before?: number): KeyRange {
  const PK = documentPartition(id);
  return before === undefined ? { PK } : { PK, below: versionSort(before) };
}

export function headKey(id: DocumentId): Key {
  return {
    PK: headPartition(id),
    SK: [id.plan, id.bloc, id.unit].map((part) => (part === undefined ? "" : checked(part))).join("#"),
  };
}

/** Which heads: of the whole province in a year, of one plan, or of one bloc in a plan. */
export type HeadScope = Pick<DocumentId, "province" | "year" | "kind"> &
  ({ readonly plan?: never; readonly bloc?: never } | { readonly plan: string; readonly bloc?: string });

export function headRange(scope: HeadScope): KeyRange {
  const PK = headPartition(scope);
  if (scope.plan === undefined) return { PK };
  const parts = scope.bloc === undefined ? [scope.plan] : [scope.plan, scope.bloc];
  return { PK, startsWith: parts.map((part) => `${checked(part)}#`).join("") };
}

/** Whose head a row is. */
export function headOwner(SK: string): Pick<DocumentId, "plan" | "bloc" | "unit"> {
  const [plan = "", bloc = "", unit = ""] = SK.split("#");
  return { plan, ...(bloc && { bloc }), ...(unit && { unit }) };
}

export function planKey(province: string, plan: string): Key {
  return { PK: `PLANS#${checked(province)}`, SK: checked(plan) };
}

export function planRange(province: string): KeyRange {
  return { PK: `PLANS#${checked(province)}` };
}

export function nameKey(person: string): Key {
  return { PK: `PERSON#${person}`, SK: NAME_KEY };
}

export function membershipKey(person: string, membership: Membership): Key {
  const scope =
    membership.kind === "board"
      ? ["board", membership.province]
      : ["unit", membership.province, membership.unit];
  return { PK: `PERSON#${person}`, SK: `IN#${scope.map(checked).join("#")}` };
}

/** The person id is the issuer's, opaque, and last in its key: whatever it contains is harmless. */
export function personRange(person: string): KeyRange {
  return { PK: `PERSON#${person}` };
}

function documentPartition({ province, year, plan, kind, bloc, unit }: DocumentId): string {
  const base = `DOC#${checked(province)}#${year}#${checked(plan)}#${kind}`;
  if (unit !== undefined) return `${base}#U#${checked(unit)}`;
  return bloc === undefined ? base : `${base}#B#${checked(bloc)}`;
}

function headPartition(scope: { province: string; year: number; kind: DocumentKind }): string {
  return `HEADS#${checked(scope.province)}#${scope.year}#${scope.kind}`;
}

function versionSort(revision: number): string {
  return `V#${String(revision).padStart(8, "0")}`;
}

/** Ids are checked where they enter; one that could reach into another key must never get here. */
function checked(id: string): string {
  if (id === "" || id.includes("#")) throw new Error(`Cannot be part of a key: ${JSON.stringify(id)}`);
  return id.normalize("NFC");
}
