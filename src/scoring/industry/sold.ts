import type { OfferText } from './contexts.js';
import { customersIn } from './customers.js';
import type { Mention, ReadText } from './mentions.js';
import {
  activities,
  beforeCustomer,
  isWork,
  officeFunctions,
  products,
  services,
  soldCategories,
  wordBefore,
} from './offer-words.js';
import { allNames } from './taxonomy.js';
import { keyOf, keyOfWords, longestNamingAt } from './terms.js';
import { beginsItem, partNumbers, type Word } from './words.js';

const names = new Set(allNames().map(keyOf));

/**
 * In "retail analytics" and "scheduling software for hospitals" the analytics and the software are what is sold, and
 * retail and hospitals are the customers. "Software companies" are customers.
 */
export function withoutWhatIsSold(read: OfferText): OfferText {
  if (isNameAlone(read)) return read;
  const customers = customersIn(read);
  const mentions = read.mentions.flatMap((mention) =>
    customers.has(mention) ? [mention] : withoutProduct(read.words, mention),
  );
  const isSold = soldIn({ ...read, mentions }, customers);
  return {
    ...read,
    mentions: mentions.filter((mention) => customers.has(mention) || read.negated[mention.first] || !isSold(mention)),
  };
}

function isNameAlone({ words, mentions: [first] }: ReadText): boolean {
  return first !== undefined && first.last - first.first + 1 === words.length && names.has(first.key);
}

/** "Retail analytics" is a term for what retailers buy: what is left of it is "retail"; of "HR software" nothing is. */
function withoutProduct(words: readonly Word[], mention: Mention): Mention[] {
  const { first, last } = mention;
  if (first === last || !mention.industries.every((industry) => soldCategories.has(industry))) return [mention];
  for (let end = last - 1; end >= first; end -= 1) {
    if (!isAllWork(words.slice(end + 1, last + 1))) continue;
    const start = words.slice(first, end + 1);
    const key = keyOfWords(start);
    if (officeFunctions.has(key) || activities.has(key)) return [];
    const naming = longestNamingAt(start, 0);
    if (naming?.length === start.length) return [{ industries: naming.industries, key, first, last: end }];
  }
  return [mention];
}

function isAllWork(words: readonly Word[]): boolean {
  return words.every(isWork) || isWork({ folded: keyOfWords(words) });
}

function isSoldToOthers({ key, industries }: Mention): boolean {
  return services.has(key) || industries.every((industry) => soldCategories.has(industry));
}

/** An activity is always what is sold; a trade that sells to others is, where something else is said to be the customer. */
function soldIn(read: OfferText, customers: ReadonlySet<Mention>): (mention: Mention) => boolean {
  const { words, mentions, contexts } = read;
  const items = partNumbers(words, beginsItem);
  const others = mentions.filter((mention) => customers.has(mention) || !isSoldToOthers(mention));
  const itemsOfOthers = new Set(others.filter(({ key }) => !activities.has(key)).map(({ first }) => items[first]));
  const itemsWithFor = new Set(words.flatMap(({ folded }, at) => (beforeCustomer.has(folded) ? [items[at]] : [])));
  const isBeside = (mention: Mention) =>
    itemsOfOthers.has(items[mention.first]) || itemsWithFor.has(items[mention.first]) || isOfWork(words, mention);
  return (mention) =>
    activities.has(mention.key) ||
    (isSoldToOthers(mention) && (isBeside(mention) || contexts[mention.first] !== 'NONE'));
}

/** The "analytics" of "sales analytics", the "AI" of "AI scheduling", but not the "insurance" of "insurance claims". */
function isOfWork(words: readonly Word[], { key, first, last }: Mention): boolean {
  const [before, next] = [wordBefore(words, first), words[last + 1]];
  if (before !== undefined && (officeFunctions.has(before.folded) || activities.has(before.folded))) return true;
  const isTrade = services.has(key) && !officeFunctions.has(key);
  return !isTrade && next?.joint === 'NONE' && (activities.has(next.folded) || products.has(next.folded));
}
