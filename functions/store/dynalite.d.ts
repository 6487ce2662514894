// The part of dynalite that we use; the package brings no types.
declare module "dynalite" {
  import type { Server } from "node:http";

  export default function dynalite(options: {
    /** A LevelDB folder; in memory without it. */
    path?: string;
    /** How long a new table takes to become active. */
    createTableMs?: number;
  }): Server;
}
