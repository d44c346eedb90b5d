/** Letters that are often written with plain ones, and that Unicode decomposition does not change. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', œ: 'oe', æ: 'ae', ł: 'l', đ: 'd', ı: 'i' };

const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/** Replaces special letters in a lower-case text by plain ones: "straße" becomes "strasse", "øl" becomes "ol". */
export function plainLetters(text: string): string {
  return text.replace(SPECIAL, (letter) => PLAIN[letter] ?? letter);
}
