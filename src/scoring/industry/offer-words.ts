import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import type { IndustryWord } from './industry-words.js';
import { keyOf, keyOfWords } from './terms.js';

/** Words that stand before the customer: "software for hospitals". */
export const beforeCustomer = keysOf(offers.beforeCustomer);
/** Words that end a noun phrase. */
export const linking = keysOf([...offers.linking, ...offers.beforeCustomer, ...Object.values(offers.contexts).flat()]);
/** "The", "of" and the like, which lie between the words of one noun phrase. */
export const genitives = keysOf(offers.genitives);
/** "A", "their", "own": before what somebody has or lacks. */
export const determiners = keysOf(offers.determiners);
/** "That", "who": what follows says something of the customer. */
export const relatives = keysOf(offers.relatives);
/** "Make", "build": what follows is the customer's own trade. */
export const making = keysOf(offers.making);
/** What organisations are called: "vendor", "firm", "chain". */
export const companies = keysOf(offers.companies);
/** Names of industries that are names of departments too. */
export const functions = keysOf(offers.functions);
/** Departments whose "analytics", "software" or "planning" is no trade. */
export const officeFunctions = keysOf(offers.officeFunctions);
/** What is done with what is sold: "scheduling", "quality control". */
export const activities = keysOf(offers.activities);
/** Kinds of things that are sold: "software", "system". */
export const products = keysOf(offers.products);
/** Trades that are sold to other industries: "cleaning", "analytics". */
export const services = keysOf(offers.services);
/** "Medical", "legal": adjectives that name an industry before an activity. */
export const adjectives = keysOf(offers.adjectives);
/** "Patient", "tenant": nouns that name an industry before an activity, and nothing elsewhere. */
export const domainNouns = keysOf(offers.domainNouns);
/** Who speaks of their own trade: in "we sell to banks" the banks are the customers. */
export const sellers = keysOf(offers.sellers);
/** "Private-equity-backed": what follows the name of who owns a company. */
export const ownership = keysOf(offers.ownership);
/** Industries of the taxonomy that sell to others, and have "software", "AI" and the like as synonyms. */
export const soldCategories: ReadonlySet<string> = new Set(offers.soldCategories);

const LONGEST_PHRASE = 8;

/** What people at work are called: "team", "head", "secretary". */
const people = keysOf(offers.people);
const peopleEndings = offers.peopleEndings.map(keyOf);

/** "Managers", "Abteilung", "Vertriebsteams". */
export function namesPeople({ folded }: IndustryWord): boolean {
  return people.has(folded) || peopleEndings.some((ending) => folded.length > ending.length && folded.endsWith(ending));
}

/** Whether a word or phrase, by its key, is an activity, a product or a service. */
export function isWork(key: string): boolean {
  return activities.has(key) || products.has(key) || services.has(key);
}

/** Whether words end in an activity, a product or a service: "quality control" in "hotel quality control". */
export function endsInWork(words: readonly IndustryWord[]): boolean {
  return words.some((_, at) => isWork(keyOfWords(words.slice(at))));
}

/** Whether words are activities, products and services, and nothing else. */
export function isAllWork(words: readonly IndustryWord[]): boolean {
  if (words.length === 0) return true;
  return words.some((_, at) => isWork(keyOfWords(words.slice(at))) && isAllWork(words.slice(0, at)));
}

/** The place of the nearest word before one that is not an "of" or "the", if it is of the same list item. */
export function placeBefore(words: readonly IndustryWord[], at: number): number | undefined {
  let place = at;
  while (place > at - LONGEST_PHRASE && place > 0 && words[place]?.joint === 'NONE') {
    place -= 1;
    if (!genitives.has(words[place]?.folded ?? '')) return place;
  }
  return undefined;
}

/** The words after a place that go on with its noun phrase. */
export function restOfPhrase(words: readonly IndustryWord[], at: number): IndustryWord[] {
  const rest: IndustryWord[] = [];
  for (const word of words.slice(at + 1, at + 1 + LONGEST_PHRASE)) {
    if (!goesOn(word)) break;
    rest.push(word);
  }
  return rest;
}

function goesOn({ folded, joint }: IndustryWord): boolean {
  return joint === 'NONE' && !linking.has(folded);
}

function keysOf(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map(keyOf));
}
