import { firstBeside, type Told } from './cues.js';
import { isOfTopic, type JudgedOffer } from './judged-offer.js';
import { type Passage, quoteFrom } from './passage.js';
import type { Signals } from './signals.js';

const NONE: Signals['need'] = { level: 'NONE', evidence: null };

/** The most words between a search and its object: something to buy, or the offer's topic. */
const OBJECT_WITHIN = 10;
/** A shorter biography is a headline, which repeats the title. */
const MIN_PROSE = 14;

/** Reads a search for something to buy, or the offer's topic itself, from the believed part of a biography. */
export function readNeed(told: Told, offer: JudgedOffer, elsewhere: readonly Passage[]): Signals['need'] {
  const { of, passage, topics } = told;
  const search = firstBeside(told, of('searches'), [...topics, ...of('purchases')], OBJECT_WITHIN);
  if (search) return { level: 'EVALUATES', evidence: quoteFrom(passage, search) };
  const topic = mentioned(passage, offer, elsewhere);
  return topic < 0 ? NONE : { level: 'MENTIONS', evidence: quoteFrom(passage, { first: topic, last: topic }) };
}

/** Finds a specific word of the offer that the lead's other fields do not have; -1 if there is none. */
function mentioned({ words }: Passage, offer: JudgedOffer, elsewhere: readonly Passage[]): number {
  if (words.length < MIN_PROSE) return -1;
  const isKnown = (word: string) => elsewhere.some((passage) => passage.words.some(({ folded }) => folded === word));
  return words.findIndex(
    ({ folded }) => (isOfTopic(folded, offer) || offer.customerWords.has(folded)) && !isKnown(folded),
  );
}

/** The need of a biography that is not believed. */
export const NO_NEED = NONE;
