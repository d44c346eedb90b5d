const WORD = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;

/** Whether a text contains words, both folded, as whole words; in scripts without spaces, anywhere. */
export function hasWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!isJoined(text, at) && !isJoined(text, at + words.length)) return true;
  }
  return false;
}

/** Quotes the words from the text that is not folded; null where they are not found in one piece. */
export function quoteWords(text: string, words: string): string | null {
  const pattern = words.trim().split(/\s+/u).map(escaped).join('\\s+');
  for (const { 0: quote, index } of text.matchAll(new RegExp(pattern, 'giu'))) {
    if (!isJoined(text, index) && !isJoined(text, index + quote.length)) return quote;
  }
  return null;
}

/** Whether a word continues across a place in the text. */
function isJoined(text: string, at: number): boolean {
  const [before, after] = [characterBefore(text, at), characterAt(text, at)];
  return WORD.test(before) && WORD.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after);
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at);
  return point === undefined ? '' : String.fromCodePoint(point);
}

function characterBefore(text: string, at: number): string {
  return characterAt(text, at - (/[\udc00-\udfff]/.test(text.charAt(at - 1)) && at > 1 ? 2 : 1));
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
