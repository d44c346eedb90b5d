import { type HeaderMeaning, meaningsOf, vocabularyKeys } from './vocabulary.js';

/** The least letters that two forms of a word have in common, and the most letters of an ending. */
const LEAST_COMMON = 5;
const LONGEST_ENDING = 3;

const BY_BEGINNING = byBeginning();

/**
 * Returns the sure meanings of a word of which the vocabulary has another form, with other last letters: "branży" and "branża",
 * "şehirde" and "şehir".
 */
export function inflectedMeanings(word: string): readonly HeaderMeaning[] {
  const forms = (BY_BEGINNING.get(word.slice(0, LEAST_COMMON)) ?? []).filter((key) => isForm(word, key));
  return forms.flatMap((key) => meaningsOf(key)).filter(({ isSure }) => isSure);
}

function isForm(word: string, key: string): boolean {
  return (
    word.startsWith(key.slice(0, Math.max(LEAST_COMMON, key.length - 1))) && word.length <= key.length + LONGEST_ENDING
  );
}

function byBeginning(): Map<string, string[]> {
  const keys = new Map<string, string[]>();
  for (const key of vocabularyKeys()) {
    const beginning = key.slice(0, LEAST_COMMON);
    const known = keys.get(beginning);
    if (known) known.push(key);
    else keys.set(beginning, [key]);
  }
  return keys;
}
