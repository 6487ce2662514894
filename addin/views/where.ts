// Where a person is, kept in the address's hash, so that "back" and a copied link work in a browser:
// #/role/view/item. In Excel's pane the host owns the address, so the pane itself keeps it.
import { use, useSyncExternalStore } from "react";
import type { Me } from "../../shared/contract/people.ts";

import { InPane } from "./in-pane.ts";

export type WorkRole = Me["roles"][number];

export interface Where {
  /** A key of {@link keyOfRole}; empty: the person's first role. */
  readonly role: string;
  readonly view: string;
  /** A unit, or "plan~bloc" for the board. */
  readonly item: string;
}

export function useWhere(): Where {
  const pane = use(InPane);
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return pane?.where ?? parseHash(hash);
}

export function hrefTo({ role, view, item }: Where): string {
  return `#/${[role, view, item].filter(Boolean).map(encodeURIComponent).join("/")}`;
}

export function keyOfRole({ role, plan, bloc, unit }: WorkRole): string {
  return [role, plan, bloc, unit].filter((part) => part !== null).join("~");
}

/** As the person knows it; with the plan where several plans give the same one. */
export function nameOfRole(role: WorkRole, roles: readonly WorkRole[]): string {
  const { label, plan, planTitle } = role;
  const same = roles.filter((each) => each.label === label && each.plan !== plan);
  if (same.length === 0) return label;
  return same.some((each) => each.planTitle === planTitle)
    ? `${label}, ${planTitle} (${plan})`
    : `${label}, ${planTitle}`;
}

/** What a person may work as. The board's pages show all plans of its province, so its office stands once. */
export function rolesOf({ roles }: Me): readonly WorkRole[] {
  const board = roles.find(({ role }) => role === "board");
  return roles.filter((each) => each.role !== "board" || each === board);
}

export function parseHash(hash: string): Where {
  const [role = "", view = "", item = ""] = hash.replace(/^#\/?/, "").split("/").map(decode);
  return { role, view, item };
}

/** A hash that a person broke by hand leads to the start, not to a failure. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return "";
    throw error;
  }
}

function subscribe(changed: () => void): () => void {
  addEventListener("hashchange", changed);
  return () => removeEventListener("hashchange", changed);
}
