// XML as text: elements with attributes, two spaces a level.
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[] | string;
}

export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Element[] | string = [],
): Element {
  return { name, attributes, children };
}

export function xmlText(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, "")}`;
}

function written({ name, attributes, children }: Element, indent: string): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const open = `${indent}<${name}${given.join("")}`;
  if (typeof children === "string") return `${open}>${escaped(children)}</${name}>\n`;
  if (children.length === 0) return `${open} />\n`;
  return `${open}>\n${children.map((child) => written(child, `${indent}  `)).join("")}${indent}</${name}>\n`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
