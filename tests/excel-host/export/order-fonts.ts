// hucre 1.0.0 writes the parts of a font in an order that the Open XML schema refuses; put right afterwards.
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const ORDER = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

export function orderFonts(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const styles = parts["xl/styles.xml"];
  if (styles === undefined) throw new Error("The file has no styles.");
  const ordered = strFromU8(styles).replace(/<font>(.*?)<\/font>/g, (_, inner: string) => {
    const elements = inner.match(/<[^>]+>/g) ?? [];
    return `<font>${elements.toSorted((one, other) => rank(one) - rank(other)).join("")}</font>`;
  });
  return zipSync({ ...parts, "xl/styles.xml": strToU8(ordered) });
}

function rank(element: string): number {
  return ORDER.indexOf(/^<(\w+)/.exec(element)?.[1] ?? "");
}
