import offers from '../vocabulary/industry-offers.json' with { type: 'json' };
import { keyOf } from './terms.js';
import type { Word } from './words.js';

/** Words that stand before the customer: "software for hospitals". */
export const beforeCustomer = keysOf(offers.beforeCustomer);
/** Words that end a noun phrase. */
export const linking = keysOf([...offers.linking, ...offers.beforeCustomer, ...Object.values(offers.contexts).flat()]);
/** "The", "of" and the like, which lie between the words of one noun phrase. */
export const genitives = keysOf(offers.genitives);
/** "A", "their", "own": before what somebody has or lacks. */
export const determiners = keysOf(offers.determiners);
/** What people at work are called: "team", "head", "secretary". */
export const people = keysOf(offers.people);
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
/** Industries of the taxonomy that sell to others, and have "software", "AI" and the like as synonyms. */
export const soldCategories: ReadonlySet<string> = new Set(offers.soldCategories);

const peopleEndings = offers.peopleEndings.map(keyOf);

/** "Managers", "Abteilung", "Vertriebsteams". */
export function namesPeople({ folded }: Word): boolean {
  return people.has(folded) || peopleEndings.some((ending) => folded.length > ending.length && folded.endsWith(ending));
}

/** A word for an activity, a product or a service. */
export function isWork({ folded }: Pick<Word, 'folded'>): boolean {
  return activities.has(folded) || products.has(folded) || services.has(folded);
}

/** The nearest word before a place that is not an "of" or "the", if it is of the same list item. */
export function wordBefore(words: readonly Word[], at: number): Word | undefined {
  let place = at;
  while (place > 0 && words[place]?.joint === 'NONE') {
    place -= 1;
    const word = words[place];
    if (word !== undefined && !genitives.has(word.folded)) return word;
  }
  return undefined;
}

/** The words after a place that go on with its noun phrase. */
export function restOfPhrase(words: readonly Word[], at: number): Word[] {
  const rest: Word[] = [];
  for (let place = at + 1; goesOn(words[place]); place += 1) rest.push(...words.slice(place, place + 1));
  return rest;
}

function goesOn(word: Word | undefined): word is Word {
  return word !== undefined && word.joint === 'NONE' && !linking.has(word.folded);
}

function keysOf(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map(keyOf));
}
