import type { Evidence } from '../../../scoring/lead.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { areNear, isBefore, type Passage, quoteFrom } from '../text/passage.js';
import { byList, phraseFinder } from '../text/phrases.js';
import { readWords } from '../text/words.js';
import needs from '../vocabulary/needs.json' with { type: 'json' };
import vocabulary from '../vocabulary/refusals.json' with { type: 'json' };
import { relatedIn } from './relation.js';

const OBJECT_WITHIN = 10;
const JOB_WITHIN = 5;

const { fillers, aboutJobs, pitches, ...refusals } = vocabulary;
const findRefusals = phraseFinder(byList({ ...refusals, aboutJobs, purchases: [...pitches, ...needs.buyable] }));
const fillerWords = new Set(fillers.flatMap(readWords).map(({ folded }) => folded));

/** Finds words that turn such offers away: of all vendors, or of what this offer is for. */
export function readRefusal(bio: Passage, offer: CompiledOffer): Evidence | null {
  const passage = withoutFillers(bio);
  const marks = findRefusals(passage.words);
  const plain = marks.find(
    (mark) =>
      mark.meaning === 'plain' &&
      !marks.some((other) => other.meaning === 'aboutJobs' && isBefore(passage, mark, other, JOB_WITHIN)),
  );
  if (plain) return quoteFrom(passage, plain);
  const candidates = marks.filter(({ meaning }) => meaning === 'aboutTheOffer');
  if (candidates.length === 0) return null;
  const objects = [...marks.filter(({ meaning }) => meaning === 'purchases'), ...relatedIn(passage, offer)];
  for (const mark of candidates) {
    const object = objects.find((place) => areNear(passage, mark, place, OBJECT_WITHIN));
    if (object) return quoteFrom(passage, mark, object);
  }
  return null;
}

/** "Not currently evaluating" says "not evaluating". */
function withoutFillers(passage: Passage): Passage {
  return { ...passage, words: passage.words.filter(({ folded }) => !fillerWords.has(folded)) };
}
