// Everything in the manifest that has an address or is read by people stands in one table at its end; the
// rest refers to it by resource id. Vietnamese is the default, English an override.
import type { Text } from "../../shared/text.ts";
import { element, type Element } from "./xml.ts";

const ICON_SIZES = [16, 32, 80] as const;

export interface Resources {
  /** Each gives the id under which the value is kept; the same id twice is kept once. */
  readonly url: (id: string, address: string | Text) => string;
  readonly label: (id: string, text: string | Text) => string;
  readonly tip: (id: string, text: Text) => string;
  /** @param picture name of the files, e.g. "sync" for icons/sync-16.png */
  readonly icon: (picture: string) => Element;
  /** Call last. */
  readonly table: () => Element;
}

/** @param origin "https://localhost:3000" */
export function collectResources(origin: string): Resources {
  const images = new Map<string, Element>();
  const urls = new Map<string, Element>();
  const labels = new Map<string, Element>();
  const tips = new Map<string, Element>();
  return {
    url: (id, address) => keep(urls, id, translated("bt:Url", "bt:Override", { id }, address)),
    label: (id, text) => keep(labels, id, translated("bt:String", "bt:Override", { id }, text)),
    tip: (id, text) => keep(tips, id, translated("bt:String", "bt:Override", { id }, text)),
    icon: (picture) =>
      element(
        "Icon",
        {},
        ICON_SIZES.map((size) => {
          const id = `Icon.${picture}.${size}`;
          keep(images, id, translated("bt:Image", "bt:Override", { id }, iconAddress(origin, picture, size)));
          return element("bt:Image", { size: String(size), resid: id });
        }),
      ),
    table: () =>
      element("Resources", {}, [
        element("bt:Images", {}, [...images.values()]),
        element("bt:Urls", {}, [...urls.values()]),
        element("bt:ShortStrings", {}, [...labels.values()]),
        element("bt:LongStrings", {}, [...tips.values()]),
      ]),
  };
}

export function iconAddress(origin: string, picture: string, size: number): string {
  return `${origin}/icons/${picture}-${size}.png`;
}

/** An element with its Vietnamese value and, where it differs, the English one. */
export function translated(
  name: string,
  override: string,
  attributes: Readonly<Record<string, string>>,
  value: string | Text,
): Element {
  if (typeof value === "string") return element(name, { ...attributes, DefaultValue: value });
  return element(name, { ...attributes, DefaultValue: value.vi }, [
    element(override, { Locale: "en-US", Value: value.en }),
  ]);
}

function keep(kept: Map<string, Element>, id: string, value: Element): string {
  kept.set(id, value);
  return id;
}
