// What pages find around them inside Excel's pane, where they have no address of their own and write into
// the open workbook instead of printing and saving files. In a browser there is nothing around them.
import { createContext, type ReactNode } from "react";
import type { Where } from "./where.ts";

export interface PaneAround {
  readonly where: Where;
  readonly go: (to: Where) => void;
  /** The year of which all blocs are shown; null: the newest. */
  readonly year: number | null;
  readonly chooseYear: (year: number) => void;
  /** Grows with each sending from the workbook: what was read before it is old. */
  readonly sendings: number;
  /** What can be written into the workbook from where one is. */
  readonly tools: ReactNode;
}

export const InPane = createContext<PaneAround | null>(null);
