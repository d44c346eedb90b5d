import type { IndustryWord } from './industry-words.js';
import { type Mention, quoteOf, type ReadText } from './mentions.js';
import { companies, placeBefore, restOfPhrase } from './offer-words.js';

/** Endings of words for organisations: "insurers", "recruiters", "consultants", "consultancies". */
const AGENTS = /(?:(?:er|or|ant|ist)s|[ae]ncies)$/i;

/** Returns the mentions that a word such as "companies" or "vendors" follows, also after a list: "AI and data startups". */
export function customersIn(read: ReadText): ReadonlySet<Mention> {
  const customers = new Set<Mention>();
  const lasts = new Set(read.mentions.map(({ last }) => last));
  let next: Mention | undefined;
  for (const mention of read.mentions.toReversed()) {
    const isListed = next !== undefined && customers.has(next) && isListedBefore(read.words, mention, next);
    if (isListed || isCompany(read, mention, lasts)) customers.add(mention);
    next = mention;
  }
  return customers;
}

function isCompany(read: ReadText, { first, last }: Mention, lasts: ReadonlySet<number>): boolean {
  const own = first === last ? [] : read.words.slice(first, last + 1);
  return (
    [...own, ...restOfPhrase(read.words, last)].some(isOrganisation) ||
    isAfterCompany(read.words, first, lasts) ||
    AGENTS.test(quoteOf(read, { first, last }))
  );
}

/** Whether a mention follows such a word: "entreprises de logiciels", but not the "billing" of "law firm billing". */
function isAfterCompany(words: readonly IndustryWord[], first: number, lasts: ReadonlySet<number>): boolean {
  const at = placeBefore(words, first);
  const before = at === undefined ? undefined : words[at];
  if (at === undefined || before === undefined || !isOrganisation(before)) return false;
  return !lasts.has(at) && !(lasts.has(at - 1) && before.joint === 'NONE');
}

function isOrganisation({ folded }: IndustryWord): boolean {
  return companies.has(folded);
}

function isListedBefore(words: readonly IndustryWord[], mention: Mention, next: Mention): boolean {
  return next.first === mention.last + 1 && words[next.first]?.joint === 'LIST';
}
