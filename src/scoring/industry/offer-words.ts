import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import type { IndustryWord } from './industry-words.js';
import { keyOf, keyOfWords } from './terms.js';

/** Words before the customer, such as the "for" of "software for hospitals". */
export const beforeCustomer = keysOf(offers.beforeCustomer);
/** Words that end a noun phrase. */
export const linking = keysOf([...offers.linking, ...offers.beforeCustomer, ...Object.values(offers.contexts).flat()]);
/** "The", "of" and similar words within a noun phrase. */
export const genitives = keysOf(offers.genitives);
/** "A", "their", "own": before something that the customer has or lacks. */
export const determiners = keysOf(offers.determiners);
/** "That", "who": a clause about the customer follows. */
export const relatives = keysOf(offers.relatives);
/** "Make", "build": the customer's own trade follows. */
export const making = keysOf(offers.making);
/** Words for organisations: "vendor", "firm", "chain". */
export const companies = keysOf(offers.companies);
/** Names of industries that are also names of departments. */
export const functions = keysOf(offers.functions);
/** Departments whose "analytics", "software" or "planning" is not a trade. */
export const officeFunctions = keysOf(offers.officeFunctions);
/** Activities that products are for: "scheduling", "quality control". */
export const activities = keysOf(offers.activities);
/** Kinds of things that are sold: "software", "system". */
export const products = keysOf(offers.products);
/** Trades that are sold to other industries: "cleaning", "analytics". */
export const services = keysOf(offers.services);
/** "Medical", "legal": adjectives that name an industry before an activity. */
export const adjectives = keysOf(offers.adjectives);
/** "Patient", "tenant": nouns that name an industry before an activity, and nothing elsewhere. */
export const domainNouns = keysOf(offers.domainNouns);
/** Words for the seller: in "we sell to banks" the banks are the customers. */
export const sellers = keysOf(offers.sellers);
/** Words after the name of a company's owner: "private-equity-backed". */
export const ownership = keysOf(offers.ownership);
/** Industries of the taxonomy that sell to others, and have "software", "AI" and the like as synonyms. */
export const soldCategories: ReadonlySet<string> = new Set(offers.soldCategories);

const LONGEST_PHRASE = 8;

/** Words for people at work: "team", "head", "secretary". */
const people = keysOf(offers.people);
const peopleEndings = offers.peopleEndings.map(keyOf);

/** Whether a word names people at work: "Managers", "Abteilung", "Vertriebsteams". */
export function namesPeople({ folded }: IndustryWord): boolean {
  return people.has(folded) || peopleEndings.some((ending) => folded.length > ending.length && folded.endsWith(ending));
}

/** Whether a word or phrase, by its key, is an activity, a product or a service. */
export function isWork(key: string): boolean {
  return activities.has(key) || products.has(key) || services.has(key);
}

/** Whether words contain an activity, product or service up to their end: "quality control" in "hotel quality control". */
export function endsInWork(words: readonly IndustryWord[]): boolean {
  return words.some((_, at) => isWork(keyOfWords(words.slice(at))));
}

/** Whether words are only activities, products and services. */
export function isAllWork(words: readonly IndustryWord[]): boolean {
  if (words.length === 0) return true;
  return words.some((_, at) => isWork(keyOfWords(words.slice(at))) && isAllWork(words.slice(0, at)));
}

/** Returns the place of the nearest earlier word in the same list item that is not an "of" or "the". */
export function placeBefore(words: readonly IndustryWord[], at: number): number | undefined {
  let place = at;
  while (place > at - LONGEST_PHRASE && place > 0 && words[place]?.joint === 'NONE') {
    place -= 1;
    if (!genitives.has(words[place]?.folded ?? '')) return place;
  }
  return undefined;
}

/** Returns the words after a place that continue its noun phrase. */
export function restOfPhrase(words: readonly IndustryWord[], at: number): IndustryWord[] {
  const rest: IndustryWord[] = [];
  for (const word of words.slice(at + 1, at + 1 + LONGEST_PHRASE)) {
    if (!continuesPhrase(word)) break;
    rest.push(word);
  }
  return rest;
}

function continuesPhrase({ folded, joint }: IndustryWord): boolean {
  return joint === 'NONE' && !linking.has(folded);
}

function keysOf(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map(keyOf));
}
