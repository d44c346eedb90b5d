/** Letters of their own that others write with plain ones, and that lose nothing when a text is decomposed. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ı: 'i' };

const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** A text in lower case with plain letters: "straße" is "strasse", "øl" is "ol". */
export function plainLetters(text: string): string {
  return text.replace(SPECIAL, (letter) => PLAIN[letter] ?? letter);
}
