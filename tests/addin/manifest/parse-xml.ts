// XML as far as manifests use it: elements, attributes, text.
export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<\?[^]*?\?>|<!--[^]*?-->|<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:.-]+)="([^"]*)"/g;

/** @throws Error where the text is not well-formed */
export function parseXml(text: string): XmlElement {
  const top: XmlElement = { name: "", attributes: {}, children: [], text: "" };
  const open: { readonly element: XmlElement; readonly tag: string }[] = [{ element: top, tag: "" }];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(text);
    if (token === null) throw new Error(`Not XML: ${text.slice(at, at + 40)}`);
    const [, closed, opened, attributes = "", selfClosed, between] = token;
    const parent = open.at(-1);
    if (parent === undefined) throw new Error("More elements are closed than opened.");
    if (between !== undefined) parent.element.text += unescaped(between.trim());
    if (closed !== undefined && open.pop()?.tag !== closed)
      throw new Error(`</${closed}> closes another element.`);
    if (opened === undefined) continue;
    const element: XmlElement = {
      name: opened.replace(/^\w+:/, ""),
      attributes: Object.fromEntries(
        [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [key, unescaped(value)]),
      ),
      children: [],
      text: "",
    };
    parent.element.children.push(element);
    if (selfClosed === "") open.push({ element, tag: opened });
  }
  const [root] = top.children;
  if (root === undefined || open.length !== 1) throw new Error("An element is not closed.");
  return root;
}

/** The element itself and all within, each with the one around it. */
export function* elementsWithin(
  element: XmlElement,
  parent: XmlElement | null = null,
): Generator<{ readonly element: XmlElement; readonly parent: XmlElement | null }> {
  yield { element, parent };
  for (const child of element.children) yield* elementsWithin(child, element);
}

export function elementsNamed(root: XmlElement, name: string): readonly XmlElement[] {
  return [...elementsWithin(root)].flatMap(({ element }) => (element.name === name ? [element] : []));
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
