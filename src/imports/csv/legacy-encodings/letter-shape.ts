/** Signs of Western character sets, at places where other encodings have letters. */
const SIGN = '[\\u00a1-\\u00bf\\u00d7\\u00f7\\u02c6-\\u02dd\\u2010-\\u205e\\u20a0-\\u2bff\\u03c0]';

const EAST_ASIAN = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}]';
const OTHER_SCRIPT = '[\\p{sc=Cyrillic}\\p{sc=Greek}\\p{sc=Arabic}\\p{sc=Hebrew}\\p{sc=Thai}]';

/** Patterns that are rare in names, titles and sentences, with the weight of each occurrence against an encoding. */
const ODDITIES: readonly { readonly pattern: RegExp; readonly weight: number }[] = [
  // Undecodable bytes, control characters, and unassigned or private characters.
  { pattern: /[\ufffd\u0080-\u009f\p{Co}\p{Cn}]/gu, weight: 2 },
  // A capital within a word: "MŸller", "dÕAvignon".
  { pattern: /(?<=\p{Ll})(?![A-Z])\p{Lu}|(?<![A-Za-z])(?<=\p{Ll})[A-Z]/gu, weight: 1 },
  // A capital between another one and a small letter: "WŸhn".
  { pattern: /(?<=\p{Lu})(?![A-Z])\p{Lu}(?=\p{Ll})/gu, weight: 0.7 },
  // A sign within a word, other than a dash or an apostrophe: "Dvo¿ák".
  { pattern: new RegExp(`(?<=\\p{L})(?![\\u2010-\\u2019´])(?!(?<=l)·l)${SIGN}(?=\\p{L})`, 'gu'), weight: 1 },
  // A dash within a word, and an apostrophe where no letter is elided: "Nu–ez", "V’ctor", "Garc’a".
  { pattern: /(?<=\p{L})[–—](?=\p{Ll})/gu, weight: 0.7 },
  { pattern: /(?<=\p{L})[‘’](?=[bcdfgj-np-tvwxz])(?!(?:s|t|m|d|n|re|ve|ll)(?!\p{L}))/gu, weight: 0.6 },
  { pattern: /(?<=\p{L}{3})(?<!ll|qu|d|n)[‘’](?=[aeiouy])/gu, weight: 0.6 },
  // A sign at the end of a word, other than those that end one: "Gro§", but not "Acme®".
  { pattern: new RegExp(`(?<=\\p{L})(?![«»“”’®©™…‘´°\\u2010-\\u2015])${SIGN}(?!\\p{L})`, 'gu'), weight: 0.6 },
  // A sign at the start of a word, other than those that begin one: "£ódz", but not "¿Sí?".
  { pattern: new RegExp(`(?<!\\p{L})(?![«»“„”‚‘’¿¡©•\\u2010-\\u2015])${SIGN}(?=\\p{L})`, 'gu'), weight: 0.6 },
  // Two signs that do not occur together.
  { pattern: /[\u00a3-\u00a8\u00ac\u00ad\u00af\u00b1-\u00b6\u00b8\u00b9\u00bc-\u00be]{2}/gu, weight: 1 },
  // A word in two alphabets.
  { pattern: new RegExp(`(?<=\\p{sc=Latin})${OTHER_SCRIPT}|(?<=${OTHER_SCRIPT})\\p{sc=Latin}`, 'gu'), weight: 0.8 },
  { pattern: /(?<=\p{sc=Cyrillic})[\p{sc=Greek}\p{sc=Arabic}]|(?<=\p{sc=Greek})\p{sc=Arabic}/gu, weight: 0.8 },
  // A word that continues in small Latin letters after an East Asian character: "M殕ler".
  { pattern: new RegExp(`${EAST_ASIAN}(?=[a-z])`, 'gu'), weight: 0.8 },
  // A Latin letter beyond ASCII next to a digit.
  { pattern: /(?<=\d)(?![a-zªº])\p{Ll}|(?![a-zªº])\p{Ll}(?=\d)/giu, weight: 0.3 },
  // A Greek word of several letters without an accent.
  { pattern: /(?<!\p{L})(?=\p{sc=Greek}{4})(?=\p{L}*\p{Ll})(?!\p{L}*[άέήίόύώΐΰϊϋΆΈΉΊΌΎΏ])/gu, weight: 2 },
];

/** Up to this many characters beyond ASCII, an odd pattern counts more the longer the text is. */
const MOST_CHARACTERS = 100;
const CHARACTERS_OF_ONE_POWER = 10;

/**
 * Returns how far text looks like words that people write: 1 without odd patterns, 0 with as many as there are characters
 * beyond ASCII.
 */
export function letterShape(text: string): number {
  const length = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  if (length === 0) return 0;
  const oddity = ODDITIES.reduce((sum, { pattern, weight }) => sum + weight * (text.match(pattern)?.length ?? 0), 0);
  return Math.max(0, 1 - oddity / length) ** (1 + Math.min(MOST_CHARACTERS, length) / CHARACTERS_OF_ONE_POWER / 2);
}
