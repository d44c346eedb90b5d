import type { BusinessFunction } from '../../domain/generated/enums.js';
import { phrasesOf, type WordList } from '../../text/word-lists.js';
import vocabulary from '../vocabulary/functions.json' with { type: 'json' };

type FunctionFacts = {
  /** How a sentence calls it. */
  readonly name: string;
  /** The functions whose people often have a say in what this one buys. */
  readonly near: readonly string[];
  /** Words of its people's titles. */
  readonly titles: WordList;
  /** Words of offers that it buys. */
  readonly buys: WordList;
};

const FACTS: Readonly<Record<BusinessFunction, FunctionFacts>> = vocabulary;

/** Every function, in the order of the vocabulary. */
export const BUSINESS_FUNCTIONS = Object.keys(vocabulary) as readonly BusinessFunction[];

/** How a sentence calls a function: "sales", "information security". */
export function nameOf(businessFunction: BusinessFunction): string {
  return FACTS[businessFunction].name;
}

/** The functions whose people often have a say in what this one buys. */
export function neighboursOf(businessFunction: BusinessFunction): readonly BusinessFunction[] {
  return FACTS[businessFunction].near.filter(isBusinessFunction);
}

/** The words of one kind, each with the function that it tells. */
export function wordsTelling(kind: 'titles' | 'buys'): (readonly [string, BusinessFunction])[] {
  return BUSINESS_FUNCTIONS.flatMap((name) => phrasesOf(FACTS[name][kind]).map((word) => [word, name] as const));
}

function isBusinessFunction(key: string): key is BusinessFunction {
  return Object.hasOwn(FACTS, key);
}
