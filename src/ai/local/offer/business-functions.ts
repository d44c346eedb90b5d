import { phraseFinder } from '../../../text/phrases.js';
import type { Word } from '../../../text/words.js';
import vocabulary from '../vocabulary/functions.json' with { type: 'json' };

/** A function of a business ("sales", "human resources"), by its key in the vocabulary. */
export type BusinessFunction = keyof typeof vocabulary.functions;

const BUSINESS_FUNCTIONS = Object.keys(vocabulary.functions) as readonly BusinessFunction[];

type Entry = readonly [string, BusinessFunction | null];

const MIN_COMPOUND = 8;

const exceptions: Entry[] = vocabulary.notFunctions.map((phrase) => [phrase, null]);
const words = BUSINESS_FUNCTIONS.flatMap((name) => entriesOf(name, vocabulary.functions[name].words));
const titles = BUSINESS_FUNCTIONS.flatMap((name) => entriesOf(name, vocabulary.functions[name].titles));
const prefixes = BUSINESS_FUNCTIONS.flatMap((name) => entriesOf(name, vocabulary.functions[name].prefixes));

/** Finds functions in running text; a mark that means null is a phrase that only looks like one ("garage sale"). */
export const findFunctionsInText = phraseFinder<BusinessFunction | null>([...exceptions, ...words]);

/** Finds functions in job titles, where a single word such as "people" or "IT" says enough. */
const findFunctionsInTitle = phraseFinder<BusinessFunction | null>([...exceptions, ...words, ...titles]);

/** The functions that a job title names, in order, also as the first part of a compound ("Vertriebsleiter"). */
export function functionsOfTitle(title: readonly Word[]): readonly BusinessFunction[] {
  const named = findFunctionsInTitle(title).flatMap(({ meaning }) => meaning ?? []);
  return named.length > 0 ? named : title.flatMap(functionsOfCompound);
}

/** How a sentence calls a function. */
export function nameOf(businessFunction: BusinessFunction): string {
  return vocabulary.functions[businessFunction].name;
}

/** The functions whose people often have a say in this one's tools. */
export function neighboursOf(businessFunction: BusinessFunction): readonly BusinessFunction[] {
  return vocabulary.functions[businessFunction].near.filter(isBusinessFunction);
}

/** Whether firms live by this function: a hospital by its care, but no firm by its bookkeeping. */
export function isTrade(businessFunction: BusinessFunction): boolean {
  return vocabulary.functions[businessFunction].isTrade;
}

export function isBusinessFunction(key: string): key is BusinessFunction {
  return key in vocabulary.functions;
}

function entriesOf(name: BusinessFunction, phrases: readonly string[]): Entry[] {
  return phrases.map((phrase) => [phrase, name]);
}

function functionsOfCompound({ folded }: Word): BusinessFunction[] {
  if (folded.length < MIN_COMPOUND) return [];
  return prefixes.flatMap(([prefix, name]) =>
    name && folded.length > prefix.length && folded.startsWith(prefix) ? [name] : [],
  );
}
