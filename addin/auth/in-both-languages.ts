// Words of pages that stand alone, before it is known which language a person reads.
import type { Text } from "../../shared/text.ts";

export function inBothLanguages(text: Text): readonly HTMLElement[] {
  return (["vi", "en"] as const).map((language) => {
    const words = document.createElement("p");
    words.lang = language;
    words.textContent = text[language];
    return words;
  });
}
