import type { OfferText } from './contexts.js';
import { customersIn } from './customers.js';
import { beginsItem, type IndustryWord, partNumbers } from './industry-words.js';
import { isAdjective, type Mention, type ReadText, saysNothing } from './mentions.js';
import {
  activities,
  adjectives,
  beforeCustomer,
  determiners,
  endsInWork,
  genitives,
  isAllWork,
  isWork,
  linking,
  officeFunctions,
  placeBefore,
  products,
  restOfPhrase,
  services,
  soldCategories,
} from './offer-words.js';
import { allNames } from './taxonomy.js';
import { keyOf, keyOfWords, longestNamingAt } from './terms.js';

const names = new Set(allNames().map(keyOf));

/**
 * Removes the mentions of what is sold and keeps those of customers: in "retail analytics" and "scheduling software for
 * hospitals" it keeps retail and hospitals. "Software companies" are customers.
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

/** Removes the product from a mention: "retail analytics" becomes "retail", and "HR software" becomes nothing. */
function withoutProduct(words: readonly IndustryWord[], mention: Mention): Mention[] {
  const { first, last } = mention;
  if (isWork(mention.key) || !isOfSoldCategory(mention)) return [mention];
  for (let end = last - 1; end >= first; end -= 1) {
    const start = words.slice(first, end + 1);
    const key = keyOfWords(start);
    if (!isAllWork(words.slice(end + 1, last + 1)) || (isAdjective(key) && !adjectives.has(key))) continue;
    if (isOfDepartment(key, words.slice(end + 1, last + 1))) return [];
    if (officeFunctions.has(key)) return [mention];
    const naming = longestNamingAt(start, 0);
    if (naming?.length === start.length) return [{ industries: naming.industries, key, first, last: end }];
  }
  return [mention];
}

/** Whether a product is for a department: "HR software", "payroll software". "IT consulting" and "data analytics" are trades. */
function isOfDepartment(key: string, work: readonly IndustryWord[]): boolean {
  return activities.has(key) || (officeFunctions.has(key) && !services.has(keyOfWords(work)));
}

function isOfSoldCategory({ industries }: Mention): boolean {
  return industries.every((industry) => soldCategories.has(industry));
}

/** Whether a trade sells to any industry: "software", "cleaning", "insurance". */
function isSoldToOthers(mention: Mention): boolean {
  return services.has(mention.key) || isOfSoldCategory(mention);
}

/** Returns a test of what is sold: any activity, and a trade that sells to others where something else is the customer. */
function soldIn(read: OfferText, customers: ReadonlySet<Mention>): (mention: Mention) => boolean {
  const { words, mentions, contexts } = read;
  const items = partNumbers(words, beginsItem);
  const others = new Set(mentions.filter((mention) => customers.has(mention) || isCustomerItself(read, mention)));
  const itemsOfOthers = new Set([...others].flatMap(({ first, last }) => [items[first], items[last]]));
  const lastFor = new Map(words.flatMap(({ folded }, at) => (beforeCustomer.has(folded) ? [[items[at], at]] : [])));
  const isBeside = ({ first }: Mention) =>
    itemsOfOthers.has(items[first]) || first < (lastFor.get(items[first]) ?? 0) || contexts[first] !== 'NONE';
  return (mention) => {
    if (others.has(mention)) return isWorkForOthers(words, mention);
    return isActivity(mention) || isBeside(mention) || isOfWork(words, mention);
  };
}

/** Whether a mention belongs to work for others: "energy" in "energy monitoring for hospitals". */
function isWorkForOthers(words: readonly IndustryWord[], { last }: Mention): boolean {
  const rest = restOfPhrase(words, last);
  const end = words[last + rest.length + 1];
  return rest.some(({ folded }) => isWork(folded)) && end?.joint === 'NONE' && beforeCustomer.has(end.folded);
}

function isActivity(mention: Mention): boolean {
  return activities.has(mention.key) || (products.has(mention.key) && !isOfSoldCategory(mention));
}

/** Whether a mention is a customer: a trade that does not sell to others, or "insurance" in "insurance claims". */
function isCustomerItself({ words }: OfferText, mention: Mention): boolean {
  if (isActivity(mention)) return false;
  if (!isSoldToOthers(mention)) return true;
  const isTrade = !isOfSoldCategory(mention) && !officeFunctions.has(mention.key);
  return isTrade && endsInWork(restOfPhrase(words, mention.last));
}

/** Whether a mention is part of a product: "analytics" in "sales analytics", "CRM" in "a CRM", "AI" in "AI scheduling". */
function isOfWork(words: readonly IndustryWord[], mention: Mention): boolean {
  const { first, last } = mention;
  const before = placeBefore(words, first);
  const next = words[last + 1];
  if (isOfUnknown(words, mention)) return true;
  return isBeforeWork(words[before ?? -1]) || (next?.joint === 'NONE' && isWork(next.folded));
}

/** Whether a service has an unknown topic: "recruitment" in "student recruitment", but not in "local recruitment". */
function isOfUnknown(words: readonly IndustryWord[], { key, first }: Mention): boolean {
  const before = words[first - 1];
  if (!services.has(key) || before === undefined || words[first]?.joint !== 'NONE') return false;
  return !saysNothing(before) && !linking.has(before.folded) && !genitives.has(before.folded);
}

function isBeforeWork(word: IndustryWord | undefined): boolean {
  if (word === undefined) return false;
  return officeFunctions.has(word.folded) || activities.has(word.folded) || determiners.has(word.folded);
}
