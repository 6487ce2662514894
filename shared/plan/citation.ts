// Where each line of a plan stands in its text, the documents that the text names, and what a scan of it
// got wrong.
import type { IsoDate } from "../vietnam-time.ts";

/** A line of the plan and its place in the text. */
export interface Cited {
  /** "Mục III.2", "Mục IV, Quý II/2020", "Phần mở đầu", "Phần cuối" */
  readonly place: string;
  /** The text's own words there, scanning errors mended; null where the line is not from a text. */
  readonly quote: string | null;
}

/** A document that the plan rests on or names. */
export interface Reference extends Cited {
  /** "basis": the plan is issued on it; "named": its text refers to it. */
  readonly role: "basis" | "named";
  /** Number and symbol; null where the text gives none. */
  readonly number: string | null;
  readonly date: IsoDate | null;
  readonly issuer: string | null;
  readonly title: string;
  /** The year it is made for, where it is made for one year: a work plan, an assignment of offices. */
  readonly year: number | null;
}

/** An error of scanning or typing that the data mends. Numbers and dates are never mended. */
export interface Correction {
  readonly place: string;
  readonly scanned: string;
  readonly meant: string;
}

/** Who signed the plan; what the text leaves out is null. */
export interface Signer extends Cited {
  /** "TM. ỦY BAN NHÂN DÂN" */
  readonly onBehalf: string | null;
  /** The office in the bloc, "KHỐI TRƯỞNG". */
  readonly office: string | null;
  /** "GIÁM ĐỐC", "TRƯỞNG BAN DÂN VẬN" */
  readonly position: string | null;
  readonly name: string;
}
