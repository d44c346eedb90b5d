/** The characters that people type as an apostrophe. */
export const APOSTROPHES = "'’‘`´ʼʻ";

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** A word of a name, of which an apostrophe is a part: "O'Hara" is one. */
export const WORD_OF_NAME = new RegExp(`[\\p{L}\\p{M}\\p{N}${APOSTROPHES}]+`, 'gu');

/** Returns the words of a text as they are written, in any script: runs of letters, marks and digits. */
export function writtenWords(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Returns the words of a text with their places (UTF-16 offsets). */
export function placedWords(text: string): Iterable<RegExpExecArray> {
  return text.matchAll(WORD);
}

/** Returns the words of a name as they are written. */
export function writtenNameWords(name: string): string[] {
  return name.match(WORD_OF_NAME) ?? [];
}
