// How high a row must be so that nothing is cut off in print: wrapped lines, estimated by characters.
// Excel counts column widths in digits of the default font; letters of Times New Roman are a little narrower.
import { DEFAULT_SIZE, styleOf, type Style, type StyleName } from "./styles.ts";

/** Height of a line, in parts of the font's size. */
const LINE = 1.28;
/** Room above and below, in points, where the style says nothing of it. */
const ROOM = 5;
/** Excel's limit. */
const HIGHEST = 409;

/** Height of the highest of a row's cells, in points. */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number; readonly style: StyleName }[],
): number {
  return Math.max(...cells.map(cellHeight));
}

function cellHeight({ text, width, style }: { text: string; width: number; style: StyleName }): number {
  return textHeight(text, width, styleOf(style));
}

type TextStyle = Pick<Style, "size" | "bold" | "indent" | "room" | "wrap">;

/** Height of a text, wrapped or not, with room above and below, in points. */
export function textHeight(text: string, width: number, style: TextStyle): number {
  const { size, bold, indent = 0, room = ROOM, wrap } = style;
  const digits = Math.max(2, ((width - 1 - indent) * DEFAULT_SIZE) / size / (bold ? 1.08 : 1));
  const perLine = wrap ? digits : Infinity;
  const lines = text.split("\n").reduce((sum, paragraph) => sum + wrappedLines(paragraph, perLine), 0);
  return Math.min(HIGHEST, Math.ceil(lines * size * LINE + room));
}

/** Breaks between words, as spreadsheet programs do, and inside a word that is longer than a line. */
function wrappedLines(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const width = widthOf(word);
    if (used > 0 && used + SPACE + width > perLine) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? SPACE : 0) + width;
    while (used > perLine) {
      lines++;
      used -= perLine;
    }
  }
  return lines;
}

const SPACE = 0.5;

/** In digits. Letters of Times New Roman: capitals and m wide, i and t narrow, the rest a little below. */
function widthOf(word: string): number {
  let width = 0;
  for (const letter of word.normalize("NFD").replace(/\p{M}/gu, "")) {
    if (/[mwMW%@]/.test(letter)) width += 1.6;
    else if (letter !== letter.toLowerCase()) width += 1.4;
    else if (/[ijlt.,;:!|'()[\]]/.test(letter)) width += 0.62;
    else width += /\d/.test(letter) ? 1 : 0.94;
  }
  return width;
}
