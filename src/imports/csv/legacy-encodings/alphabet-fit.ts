import alphabets from './alphabets.json' with { type: 'json' };

/** The frequency of each letter of a language among its letters beyond ASCII; the sum is 1. */
type Alphabet = { readonly frequencies: ReadonlyMap<string, number>; readonly entropy: number };

/** The weight of rare languages, whose letters have other places in other encodings. */
const RARE = 0.6;

/** The weight of the fit with one language, rather than with any language of the encoding. */
const ONE_LANGUAGE = 0.6;

/** The weight of the fit with the letter frequencies in names of several languages. */
const OF_SEVERAL = 0.8;

/** The least frequency of a letter, since people have names of other languages. */
const LEAST_FREQUENCY = 0.01;

/** At this many letters, their frequency counts as much as whether the language has them; it grows up to `MOST_LETTERS`. */
const ENOUGH_LETTERS = 16;
const MOST_LETTERS = 30;

type Group = { readonly languages: readonly Alphabet[]; readonly together: Alphabet };

const GROUPS = new Map(Object.entries(alphabets).map(([name, languages]) => [name, groupOf(Object.values(languages))]));

function groupOf(texts: readonly string[]): Group {
  const languages = texts.map(readAlphabet);
  return { languages, together: mixed(languages) };
}

/** Reads letters with their frequencies ("ä42 ö30"), or letters that are equally frequent ("αβγ"). */
function readAlphabet(text: string): Alphabet {
  const weights = text.includes(' ')
    ? text.split(' ').map((letter) => [letter.charAt(0), Number(letter.slice(1))] as const)
    : [...text].map((letter) => [letter, 1] as const);
  const sum = weights.reduce((total, [, weight]) => total + weight, 0);
  return alphabetOf(new Map(weights.map(([letter, weight]) => [letter, weight / sum])));
}

function alphabetOf(frequencies: ReadonlyMap<string, number>): Alphabet {
  const entropy = -[...frequencies.values()].reduce((total, share) => total + share * Math.log(share), 0);
  return { frequencies, entropy };
}

/** Returns the letter frequencies in names of all these languages. */
function mixed(languages: readonly Alphabet[]): Alphabet {
  const letters = new Set(languages.flatMap(({ frequencies }) => [...frequencies.keys()]));
  const mean = (letter: string) =>
    languages.reduce((sum, { frequencies }) => sum + (frequencies.get(letter) ?? 0), 0) / languages.length;
  return alphabetOf(new Map([...letters].map((letter) => [letter, mean(letter)])));
}

/** How often each letter beyond ASCII occurs in a text. */
type Counts = ReadonlyMap<string, number>;

/**
 * Returns how well the letters beyond ASCII fit a language of these groups: 1 where it has all of them, with the same
 * frequencies. The second group has rare languages.
 */
export function alphabetFit(text: string, [common, rare]: readonly string[]): number {
  const letters = countLetters(text);
  if (common === undefined || letters.size === 0) return 1;
  return Math.max(fitOfGroup(common, letters), rare === undefined ? 0 : RARE * fitOfGroup(rare, letters));
}

function countLetters(text: string): Counts {
  const counts = new Map<string, number>();
  for (const letter of text.toLowerCase().match(/(?![a-z])\p{L}/gu) ?? []) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

function fitOfGroup(name: string, letters: Counts): number {
  const group = GROUPS.get(name);
  if (!group) return 0;
  const { languages, together } = group;
  const share = shareIn(languages, letters);
  const power = Math.min(MOST_LETTERS, lengthOf(letters)) / ENOUGH_LETTERS;
  const fits = languages.map((language) => {
    const member = ONE_LANGUAGE * shareIn([language], letters) + (1 - ONE_LANGUAGE) * share;
    return member * likelihood(language, letters) ** power;
  });
  return Math.max(0, ...fits, OF_SEVERAL * likelihood(together, letters) ** power);
}

function shareIn(languages: readonly Alphabet[], letters: Counts): number {
  const isKnown = (letter: string) => languages.some(({ frequencies }) => frequencies.has(letter));
  return meanOf(letters, (letter) => (isKnown(letter) ? 1 : 0));
}

/** Returns the mean likelihood of the letters, relative to a typical text of the language. */
function likelihood({ frequencies, entropy }: Alphabet, letters: Counts): number {
  const mean = meanOf(letters, (letter) => Math.log(Math.max(LEAST_FREQUENCY, frequencies.get(letter) ?? 0)));
  return Math.min(1, Math.exp(mean + entropy));
}

function meanOf(letters: Counts, measure: (letter: string) => number): number {
  return sumOf(letters, measure) / lengthOf(letters);
}

function lengthOf(letters: Counts): number {
  return sumOf(letters, () => 1);
}

function sumOf(letters: Counts, measure: (letter: string) => number): number {
  return [...letters].reduce((sum, [letter, count]) => sum + count * measure(letter), 0);
}
