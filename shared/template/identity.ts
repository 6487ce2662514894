// Which document a workbook is: what was downloaded, for whom, from which revision. Hidden inside, with the
// server's signature over exactly these letters.

export const IDENTITY_WORKSHEET = "_thidua";

/** Raised whenever the place or meaning of what the reader needs changes. */
export const LAYOUT_VERSION = 2;

export interface Identity {
  readonly layoutVersion: number;
  /** Ids of plans and units are unique within a province. */
  readonly province: string;
  readonly plan: string;
  readonly unit: string;
  readonly document: "filledSheet";
  /** The published score sheet that the rows follow. */
  readonly sheetRevision: number;
  /** The revision of the unit's sheet that the cells showed; 0 for none. */
  readonly baseRevision: number;
  /** For sentences about the wrong file. */
  readonly planName: string;
  readonly unitName: string;
}

export interface SignedIdentity {
  /** The identity as JSON: what was signed, letter by letter. */
  readonly content: string;
  readonly signature: string;
}
