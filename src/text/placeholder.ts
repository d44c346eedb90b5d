import words from './placeholders.json' with { type: 'json' };

const ANYWHERE = new Set(words.anywhere.flatMap(casings));
const IN_BRACKETS = new Set([...words.anywhere, ...words.inBrackets].flatMap(casings));
const LONGEST = 2 + Math.max(...[...IN_BRACKETS].map((word) => word.length));

/** The beginning of an ordinary word of plain letters or digits, as nearly all texts have it. */
const PLAIN_START = /^[a-z\d](?:$|[^./\\-])/i;

const MARKS_ALONE = /^[\p{Pd}\u2212\u30fc._…·?？/\\|,;:\s]+$/u;
const NOT_AVAILABLE = /^#?n[./\\-]\s?a[.!]?$/i;
/** The text that a spreadsheet shows where a formula fails or a column is too narrow: "#REF!", "#NV", "####". */
const ERROR = /^#(?:\p{Lu}[\p{Lu}\d/]*[!?]|N\/?[ABDV]|#{2,})$/u;
const BRACKETED = /^[([{<](.+)[)\]}>]$/;

/** Whether a trimmed text stands for an empty cell: "N/A", "NULL", "nan", "none", "(blank)", "unknown", "-", "." */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (ANYWHERE.has(text)) return true;
  if (PLAIN_START.test(text)) return false;
  if (NOT_AVAILABLE.test(text) || ERROR.test(text) || MARKS_ALONE.test(text)) return true;
  const inside = BRACKETED.exec(text)?.[1]?.trim();
  return inside !== undefined && (IN_BRACKETS.has(inside) || isPlaceholder(inside));
}

/** Returns the common casings of a word: "not set", "NOT SET", "Not set", "Not Set"; German nouns have capitals. */
function casings(word: string): string[] {
  const titled = word.replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
  return [word, word.toLowerCase(), word.toUpperCase(), word.charAt(0).toUpperCase() + word.slice(1), titled];
}
