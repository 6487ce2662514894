// How high a row must be so that nothing is cut off in print: wrapped lines, estimated by characters.
// Excel counts column widths in digits of the default font; letters of Times New Roman are a little narrower.
import { DEFAULT_SIZE, styleOf, type StyleName } from "./styles.ts";

/** Points of one line, for each point of the font's size. */
const LINE = 1.32;

/** Height of the highest of a row's cells. */
export function rowHeight(
  cells: readonly { readonly text: string; readonly width: number; readonly style: StyleName }[],
): number {
  return Math.max(...cells.map(cellHeight), DEFAULT_SIZE * LINE + 4);
}

function cellHeight(cell: { text: string; width: number; style: StyleName }): number {
  const { size, bold } = styleOf(cell.style);
  const perLine = Math.max(2, (cell.width - 0.8) * (DEFAULT_SIZE / size) * (bold ? 0.97 : 1.06));
  const lines = cell.text.split("\n").reduce((sum, paragraph) => sum + wrappedLines(paragraph, perLine), 0);
  return Math.min(409, Math.ceil(lines * size * LINE + 4));
}

/** Breaks between words, as spreadsheet programs do; capitals are wider. */
function wrappedLines(paragraph: string, perLine: number): number {
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(" ")) {
    const length = widthOf(word);
    if (used > 0 && used + 1 + length > perLine) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + length;
    while (used > perLine) {
      lines++;
      used -= perLine;
    }
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += letter !== letter.toLowerCase() || /[mwMW%]/.test(letter) ? 1.4 : 1;
  return width;
}
