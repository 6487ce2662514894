// What hucre 1.0.0 cannot say, put into the file it wrote: the Normal style unlocked (or pasted cells lock
// themselves), fonts in the order that the Open XML schema asks for, rows that keep growing with what is typed
// into them, texts that look like errors, and no time of writing.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Worksheet } from "../../shared/template/layout.ts";

export function patchXlsx(bytes: Uint8Array, worksheets: readonly Worksheet[]): Uint8Array {
  const parts = unzipSync(bytes);
  edit(parts, "xl/styles.xml", (xml) => unlockNormal(orderFonts(xml)));
  worksheets.forEach((worksheet, index) =>
    edit(parts, `xl/worksheets/sheet${index + 1}.xml`, (xml) => errorsAsText(growingRows(xml, worksheet))),
  );
  edit(parts, "docProps/core.xml", withoutTime);
  // A fixed time: one content, one file. The format knows no day before 1980.
  return zipSync(parts, { level: 6, mtime: new Date(1980, 0, 2) });
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part === undefined) throw new Error(`The workbook writer made no ${path}`);
  parts[path] = strToU8(change(strFromU8(part)));
}

/** hucre always says when the file was made. */
function withoutTime(xml: string): string {
  return replaceOnce(xml, /<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, "");
}

/** The format of Normal, and of cells that name no other. */
function unlockNormal(xml: string): string {
  const open = '<protection locked="0"/>';
  const normal = replaceOnce(
    xml,
    /(<cellStyleXfs count="1">)<xf ([^>]*)\/>/,
    `$1<xf $2 applyProtection="1">${open}</xf>`,
  );
  return replaceOnce(
    normal,
    /(<cellXfs count="\d+">)<xf ([^>]*)\/>/,
    `$1<xf $2 applyProtection="1">${open}</xf>`,
  );
}

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

function orderFonts(xml: string): string {
  return xml.replace(/<font>(.*?)<\/font>/g, (_, children: string) => {
    const elements = children.match(/<[^>]+>/g) ?? [];
    const rank = (element: string) => FONT_ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
    return `<font>${elements.toSorted((a, b) => rank(a) - rank(b)).join("")}</font>`;
  });
}

/** A row with a height of its own is fixed to Excel, unless it is told that the height is only a guess. */
function growingRows(xml: string, { rows }: Worksheet): string {
  return xml.replace(/<row r="(\d+)" ht="([^"]+)" customHeight="1"/g, (whole, r: string, height: string) =>
    rows.get(Number(r) - 1)?.fixed ? whole : `<row r="${r}" ht="${height}"`,
  );
}

/** hucre takes a text like "#N/A" for an error. No layout has errors: somebody wrote it into an explanation. */
function errorsAsText(xml: string): string {
  return xml.replace(/ t="e"([^>]*)><v>([^<]*)<\/v>/g, ' t="inlineStr"$1><is><t>$2</t></is>');
}

function replaceOnce(xml: string, pattern: RegExp, replacement: string): string {
  if (!pattern.test(xml)) throw new Error(`The workbook writer's part has changed: no ${pattern.source}`);
  return xml.replace(pattern, replacement);
}
