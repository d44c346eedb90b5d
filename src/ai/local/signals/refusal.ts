import type { Evidence } from '../../../scoring/lead.js';
import { byList, type Mark, phraseFinder } from '../../../text/phrases.js';
import { readWords } from '../../../text/words.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { areNear, isBefore, type Passage, quoteFrom } from '../text/passage.js';
import needs from '../vocabulary/needs.json' with { type: 'json' };
import vocabulary from '../vocabulary/refusals.json' with { type: 'json' };
import { firstPair, type Pair, type Place, relatedIn } from './relation.js';
import type { Need } from './signals.js';

const OBJECT_WITHIN = 10;
const JOB_WITHIN = 5;
const CHANGE_WITHIN = 3;
const CALL_WITHIN = 2;

const { fillers, ...lists } = vocabulary;
const findMarks = phraseFinder(byList({ ...lists, buyable: needs.buyable }));
const fillerWords = new Set(fillers.flatMap(readWords).map(({ folded }) => folded));

type Marks = readonly Mark<Exclude<keyof typeof vocabulary, 'fillers'> | 'buyable'>[];

/** Finds words that turn such offers away: of all vendors, or of what this offer is for, unless a search outweighs them. */
export function readRefusal(bio: Passage, need: Need, offer: CompiledOffer): Evidence | null {
  const passage = withoutFillers(bio);
  const marks = findMarks(passage.words);
  if (marks.length === 0) return null;
  const refusal = refusalOfAll(passage, marks) ?? (need === 'EVALUATES' ? null : refusalOfThis(passage, marks, offer));
  return refusal && quoteFrom(passage, ...refusal);
}

/** "Not interested", "no cold calls": of everybody. "Not looking for a job" is none. */
function refusalOfAll(passage: Passage, marks: Marks): Pair | null {
  const of = (kind: Marks[number]['meaning']) => marks.filter(({ meaning }) => meaning === kind);
  const jobs = of('aboutJobs');
  const plain = of('plain').find((mark) => !jobs.some((job) => isBefore(passage, mark, job, JOB_WITHIN)));
  return plain ? [plain, plain] : firstPair(of('none'), of('calls'), before(passage, CALL_WITHIN));
}

/** "Happy with our system", "will not replace it": of what the sentence speaks of. */
function refusalOfThis(passage: Passage, marks: Marks, offer: CompiledOffer): Pair | null {
  const of = (kind: Marks[number]['meaning']) => marks.filter(({ meaning }) => meaning === kind);
  const unchanged = firstPair(of('not'), of('change'), before(passage, CHANGE_WITHIN));
  const refusals = [...of('aboutTheOffer'), ...(unchanged ?? [])];
  if (refusals.length === 0) return null;
  const objects = [...of('buyable'), ...of('pitches'), ...relatedIn(passage, offer)];
  return firstPair(refusals, objects, (refusal, object) => areNear(passage, refusal, object, OBJECT_WITHIN));
}

function before(passage: Passage, distance: number) {
  return (one: Place, other: Place) => isBefore(passage, one, other, distance);
}

/** "Not currently evaluating" says "not evaluating". */
function withoutFillers(passage: Passage): Passage {
  return { ...passage, words: passage.words.filter(({ folded }) => !fillerWords.has(folded)) };
}
