// What a plan, a bloc, a unit, a group or a criterion may be called: ids become parts of keys, addresses
// and log lines, so that they hold letters, digits and three signs only, in one normal form.

export const ID_PATTERN = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** Whether a text is an id. A letter in two spellings would be two ids that look alike. */
export function isId(text: string): boolean {
  return ID_PATTERN.test(text) && text === text.normalize("NFC");
}
