import type { BusinessFunction } from '../../domain/generated/enums.js';
import { phrasesOf, type WordList } from '../../text/word-lists.js';
import vocabulary from '../vocabulary/functions.json' with { type: 'json' };

type FunctionFacts = {
  /** Its name within a sentence. */
  readonly name: string;
  /** The functions that often have a say in the purchases of this one. */
  readonly near: readonly string[];
  /** Words in the titles of its people. */
  readonly titles: WordList;
  /** Words in the offers that it buys. */
  readonly buys: WordList;
};

const FACTS: Readonly<Record<BusinessFunction, FunctionFacts>> = vocabulary;

/** All functions, in the order of the vocabulary. */
export const BUSINESS_FUNCTIONS = Object.keys(vocabulary) as readonly BusinessFunction[];

/** Names a function within a sentence: "sales", "information security". */
export function nameOf(businessFunction: BusinessFunction): string {
  return FACTS[businessFunction].name;
}

/** Returns the functions that often have a say in the purchases of this one. */
export function neighboursOf(businessFunction: BusinessFunction): readonly BusinessFunction[] {
  return FACTS[businessFunction].near.filter(isBusinessFunction);
}

/** Returns the words of one kind, each with its function. */
export function wordsTelling(kind: 'titles' | 'buys'): (readonly [string, BusinessFunction])[] {
  return BUSINESS_FUNCTIONS.flatMap((name) => phrasesOf(FACTS[name][kind]).map((word) => [word, name] as const));
}

function isBusinessFunction(key: string): key is BusinessFunction {
  return Object.hasOwn(FACTS, key);
}
