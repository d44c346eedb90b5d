import type { PersonName } from '../domain/lead.js';
import { foldWord } from './fold-word.js';
import { oncePer } from './remembered.js';
import { writtenNameWords } from './written-words.js';

/** Titles in front of a name. They do not distinguish people. */
export const TITLES = setOf(
  'mr mrs ms miss mx mister dr prof professor doctor sir madam rev hon ing dipl mag dott dottssa ssa dra drs ir ' +
    'herr frau fraulein fr mme mlle monsieur madame mademoiselle sr sra srta senor senora senhor senhora sig signor signora ' +
    'dhr mevr mevrouw meneer mgr',
);

/** Suffixes after a name. They do not distinguish people. */
export const SUFFIXES = setOf('jr jnr sr snr esq phd md mba msc bsc llm llb cpa cfa pmp ii iii iv');

/** Words that many names contain. */
export const PARTICLES = setOf(
  'de da do dos das di del della dalla dal degli der den des du la le les los las lo el al van von vom zu zum zur ter ten te ' +
    'bin binti ibn af av of the and und et',
);

/** Scripts whose names are often written without a space. */
export const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}]/u;

/**
 * Returns the words of a name that distinguish people: without titles, particles and initials, folded, each once and sorted.
 * Empty where no name is known.
 */
export function nameWords({ name = null, firstName = null, lastName = null }: Partial<PersonName>): readonly string[] {
  const written = [name, firstName, lastName].flatMap((text) => writtenNameWords(text ?? ''));
  const words = written.map(foldWord).filter((word) => /\p{L}/u.test(word) && !TITLES.has(word) && !SUFFIXES.has(word));
  const telling = words.filter((word) => !PARTICLES.has(word));
  const whole = (telling.length > 0 ? telling : words).filter((word) => [...word].length > 1);
  return [...new Set([...whole, ...unspaced(name)])].sort();
}

/** Names are compared with many others. */
const wordsOf = oncePer((person: PersonName) => nameWords(person));

/** Whether both names are known and have no word in common. */
export function areNamesApart(one: PersonName, other: PersonName): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return words.length > 0 && others.length > 0 && !words.some((word) => others.includes(word));
}

/** Whether both names are known and have a word in common. */
export function haveWordInCommon(one: PersonName, other: PersonName): boolean {
  const others = wordsOf(other);
  return wordsOf(one).some((word) => others.includes(word));
}

/** Joins the parts in both orders: "近藤 悟" is also "近藤悟", and a name of two single characters is a word only as a whole. */
function unspaced(name: string | null): string[] {
  if (name === null || !UNSPACED.test(name)) return [];
  const parts = name.split(/[\s・·]+/u).map(foldWord);
  return [parts.join(''), parts.toReversed().join('')];
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(foldWord));
}
