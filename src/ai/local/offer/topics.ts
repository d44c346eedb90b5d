import { phraseFinder } from '../text/phrases.js';
import functionVocabulary from '../vocabulary/functions.json' with { type: 'json' };
import vocabulary from '../vocabulary/topics.json' with { type: 'json' };
import { type BusinessFunction, isBusinessFunction } from './business-functions.js';

/** What a tool can be for ("recruiting", "road transport"), with the functions that deal with it. */
export type Topic = { readonly name: string; readonly functions: readonly BusinessFunction[] };

const exceptions = functionVocabulary.notFunctions.map((phrase) => [phrase, null] as const);
const entries = vocabulary.topics.flatMap(({ name, functions, words }) => {
  const topic: Topic = { name, functions: functions.filter(isBusinessFunction) };
  return words.map((word) => [word, topic] as const);
});

/** Finds topics in a text; a mark that means null is a phrase that only looks like one. */
export const findTopics = phraseFinder<Topic | null>([...exceptions, ...entries]);
