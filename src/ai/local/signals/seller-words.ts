import { byList, phraseFinder } from '../../../text/phrases.js';
import { readWords } from '../../../text/words.js';
import vocabulary from '../vocabulary/sellers.json' with { type: 'json' };

const { softwareIndustries, being, notDoing, articles, ...lists } = vocabulary;

export type SellerWord = keyof typeof lists;

/** Finds words that sellers use, in what they say of themselves. */
export const findSellerWords = phraseFinder(byList(lists));

/** Finds words that tell a software firm by its industry. */
export const findSoftware = phraseFinder(softwareIndustries.map((phrase) => [phrase, 'SOFTWARE'] as const));

/** Verbs that make a firm something: "is", before an article. */
export const WORDS_OF_BEING = wordSet(being);

/** Verbs that do nothing for others: "needs", "hires". */
export const WORDS_OF_NOT_DOING = wordSet(notDoing);
export const ARTICLES = wordSet(articles);

function wordSet(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.flatMap(readWords).map(({ folded }) => folded));
}
