import type { Mention, ReadText } from './mentions.js';
import { companies, restOfPhrase, wordBefore } from './offer-words.js';
import type { Word } from './words.js';

/** The mentions that are followed by "companies", "vendors" and the like, each or as one of a list: "AI and data startups". */
export function customersIn(read: ReadText): ReadonlySet<Mention> {
  const { words, mentions } = read;
  const customers = new Set<Mention>();
  let next: Mention | undefined;
  for (const mention of mentions.toReversed()) {
    if (
      isCompany(read, mention) ||
      (next !== undefined && customers.has(next) && isListedBefore(words, mention, next))
    ) {
      customers.add(mention);
    }
    next = mention;
  }
  return customers;
}

function isCompany({ words, mentions }: ReadText, { first, last }: Mention): boolean {
  const own = first === last ? [] : words.slice(last, last + 1);
  const before = wordBefore(words, first);
  // The "firm" of "law firm billing" is no "firm of billing".
  const isFree = before !== undefined && !mentions.some((other) => words[other.last] === before);
  return [...own, ...restOfPhrase(words, last), ...(isFree ? [before] : [])].some(({ folded }) =>
    companies.has(folded),
  );
}

function isListedBefore(words: readonly Word[], mention: Mention, next: Mention): boolean {
  return next.first === mention.last + 1 && words[next.first]?.joint === 'LIST';
}
