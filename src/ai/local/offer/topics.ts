import { phraseFinder } from '../../../text/phrases.js';
import functionVocabulary from '../vocabulary/functions.json' with { type: 'json' };
import vocabulary from '../vocabulary/topics.json' with { type: 'json' };
import { type BusinessFunction, isBusinessFunction } from './business-functions.js';

/** What a tool can be for ("recruiting", "road transport"), with the functions that deal with it. */
export type Topic = {
  readonly name: string;
  readonly functions: readonly BusinessFunction[];
  /** Whether offers of every kind speak of it, so that it says little ("reports", "paperless"). */
  readonly isGeneral: boolean;
};

type Entry = readonly [string, Topic | null];

const exceptions: Entry[] = functionVocabulary.notFunctions.map((phrase) => [phrase, null]);
const entries = vocabulary.topics.map(({ name, functions, isGeneral, words, inLeads }) => {
  const topic: Topic = { name, functions: functions.filter(isBusinessFunction), isGeneral };
  const entriesOf = (phrases: readonly string[]): Entry[] => phrases.map((phrase) => [phrase, topic]);
  return { words: entriesOf(words), inLeads: entriesOf(inLeads) };
});
const words = entries.flatMap((entry) => entry.words);

/** Finds topics in what an offer says; a mark that means null is a phrase that only looks like one. */
export const findTopicsInOffer = phraseFinder<Topic | null>([...exceptions, ...words]);

/** Finds topics in what a lead says, also by words that are too common to tell what an offer is for. */
export const findTopicsInLead = phraseFinder<Topic | null>([
  ...exceptions,
  ...words,
  ...entries.flatMap((entry) => entry.inLeads),
]);
