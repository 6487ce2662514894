// What the API needs of the world, and what handlers work with. Apart from app.ts, which mounts the
// handlers, so that they need not import what imports them.
import type { LogSink } from "./log.ts";
import type { Published } from "./published.ts";
import type { Issuer } from "./sign-in.ts";
import type { Store } from "./store/table.ts";

/** What the API needs of the world. */
export interface AppEffects {
  readonly store: Store;
  now(): Date;
  issuer(): Promise<Issuer>;
  /** Signs the identity inside workbooks, the check codes on paper and the digests of the history. */
  readonly signingKey: string;
  /** The day is assumed and the units are invented: said on every page. */
  readonly example: boolean;
  readonly version: string;
  readonly log: LogSink;
}

/** What handlers work with: the world, and the plans and sheets remembered in this process. */
export interface Api extends AppEffects {
  readonly published: Published;
}
