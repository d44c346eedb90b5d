import type { ScoredOffer } from '../../../scoring/offer.js';
import type { Mark } from '../../../text/phrases.js';
import { readWords, type Word } from '../../../text/words.js';
import people from '../vocabulary/people-words.json' with { type: 'json' };
import {
  type BusinessFunction,
  findFunctionsInText,
  functionsOfTitle,
  isTrade,
  neighboursOf,
} from './business-functions.js';
import { findTopicsInOffer } from './topics.js';

/** The functions of a business that an offer serves, most clearly served first, and those that work beside them. */
export type ServedFunctions = {
  readonly served: ReadonlySet<BusinessFunction>;
  readonly near: ReadonlySet<BusinessFunction>;
};

type Tally = Map<BusinessFunction, number>;

const WEIGHT = { NAME: 3, VALUE_PROP: 2, POST: 3, USE_CASE_PEOPLE: 4, TRADE: 0.5, USE_CASE: 0.5 } as const;
/** A function that gathers less than this share of the best one's weight is served by the way at most. */
const CLEARLY_SERVED = 0.5;

/** How much of a topic's weight one has that offers of every kind speak of. */
const SHARE_OF_GENERAL = 0.4;

const peopleWords = new Set(people.flatMap(readWords).map(({ folded }) => folded));

/** Reads whom an offer serves: from what it is called and promises, whom it names, and at last from its use cases. */
export function servedFunctions(offer: ScoredOffer): ServedFunctions {
  const tally: Tally = new Map();
  addText(tally, offer.name, WEIGHT.NAME);
  for (const text of offer.valueProps) addText(tally, text, WEIGHT.VALUE_PROP);
  for (const text of offer.idealUseCases) {
    addText(tally, text, WEIGHT.USE_CASE);
    addPeople(tally, text, WEIGHT.USE_CASE_PEOPLE);
  }
  for (const post of [...offer.idealCustomer.decisionMakers, ...offer.idealCustomer.influencers]) {
    addAll(tally, functionsOfTitle(readWords(post)), WEIGHT.POST);
  }
  addAll(tally, tradesOf(offer.idealUseCases), WEIGHT.TRADE);
  const served = clearest(tally);
  return { served, near: neighboursOfAll(served, [...tally.keys()]) };
}

function addText(tally: Tally, text: string, weight: number): void {
  const words = readWords(spaceOut(text));
  addAll(tally, named(findFunctionsInText(words)), weight);
  for (const { functions, isGeneral } of named(findTopicsInOffer(words))) {
    addAll(tally, functions, isGeneral ? weight * SHARE_OF_GENERAL : weight);
  }
}

/** The functions that are the trade of those whom an offer is for: "law firms", "hotel kitchens". */
function tradesOf(useCases: readonly string[]): readonly BusinessFunction[] {
  return useCases.flatMap((text) => functionsOfTitle(readWords(text))).filter(isTrade);
}

/** "In-house legal teams", "HR leaders": a use case that names people names their function. */
function addPeople(tally: Tally, text: string, weight: number): void {
  const words = readWords(text);
  for (const [at, { folded }] of words.entries()) {
    if (peopleWords.has(folded)) addAll(tally, functionsOfTitle(beforePeople(words, at)), weight);
  }
}

function beforePeople(words: readonly Word[], at: number): readonly Word[] {
  return words.slice(Math.max(0, at - 2), at);
}

function addAll(tally: Tally, functions: readonly BusinessFunction[], weight: number): void {
  for (const name of functions) tally.set(name, (tally.get(name) ?? 0) + weight);
}

function clearest(tally: Tally): Set<BusinessFunction> {
  const sorted = [...tally].sort(([, one], [, other]) => other - one);
  const least = (sorted[0]?.[1] ?? 0) * CLEARLY_SERVED;
  return new Set(sorted.filter(([, weight]) => weight >= least).map(([name]) => name));
}

function neighboursOfAll(served: ReadonlySet<BusinessFunction>, mentioned: readonly BusinessFunction[]) {
  const near = [...served].flatMap(neighboursOf);
  return new Set([...near, ...mentioned].filter((name) => !served.has(name)));
}

function named<Meaning>(marks: readonly Mark<Meaning | null>[]): Meaning[] {
  return marks.flatMap(({ meaning }) => meaning ?? []);
}

/** "DealGarden" is two words. */
export function spaceOut(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}
