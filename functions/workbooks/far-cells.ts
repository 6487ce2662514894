// Looks for content that lies beyond the area that is read, in the worksheet's own XML: the reader takes no
// notice of it, and filling rows up to the last possible cell would cost more than the whole workbook.
import { strFromU8, unzipSync } from "fflate";
import { cellName } from "../../shared/template/address.ts";

/** The last that is read, counted from 0. */
export interface ReadArea {
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Rows, cells and what stands in them: the opening tag, its attributes, the text behind it. */
const TAGS = /<(?:\w+:)?(row|c|v|t)(?=[\s/>])([^>]*)>([^<]*)/g;

/** Addresses of cells with content beyond the area, in the order of the file. */
export function cellsBeyond(bytes: Uint8Array, worksheet: string, area: ReadArea): readonly string[] {
  const found = new Set<string>();
  let row = -1;
  let column = -1;
  for (const [, tag, attributes = "", text = ""] of worksheetXml(bytes, worksheet).matchAll(TAGS)) {
    const address = attribute(attributes, "r");
    if (tag === "row") {
      row = address === null ? row + 1 : Number(address) - 1;
      column = -1;
    } else if (tag === "c") {
      column = address === null ? column + 1 : columnOf(address);
    } else if (text.trim() !== "" && (row > area.lastRow || column > area.lastColumn)) {
      found.add(cellName(row, column));
    }
  }
  return [...found];
}

/** "" where the file does not say where the worksheet lies. */
function worksheetXml(bytes: Uint8Array, worksheet: string): string {
  const sheets = attributesOf(textOf(bytes, "xl/workbook.xml"), "sheet");
  const sheet = sheets.find((attributes) => attribute(attributes, "name") === worksheet) ?? "";
  const id = attribute(sheet, String.raw`\w+:id`);
  const relations = attributesOf(textOf(bytes, "xl/_rels/workbook.xml.rels"), "Relationship");
  const target = attribute(relations.find((relation) => attribute(relation, "Id") === id) ?? "", "Target");
  if (target === null) return "";
  return textOf(bytes, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
}

function textOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes, { filter: ({ name }) => name === path })[path];
  return part === undefined ? "" : strFromU8(part);
}

function attributesOf(xml: string, tag: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${tag}(?=[\\s/>])([^>]*)>`, "g"))].map(
    ([, attributes = ""]) => attributes,
  );
}

/** @param name as a pattern */
function attribute(attributes: string, name: string): string | null {
  const [, , value] = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, "s").exec(attributes) ?? [];
  return value === undefined ? null : unescapeXml(value);
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

/** "AB12" is column 27. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of address.replace(/\d+$/, "")) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
