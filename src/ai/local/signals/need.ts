import type { Evidence } from '../../../scoring/lead.js';
import { byList, type Mark, phraseFinder } from '../../../text/phrases.js';
import { readWords } from '../../../text/words.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { findTopicsInLead } from '../offer/topics.js';
import { areNear, isBefore, type Passage, quoteFrom } from '../text/passage.js';
import vocabulary from '../vocabulary/needs.json' with { type: 'json' };
import { distanceOf, type Place, relatedIn } from './relation.js';
import type { Signals } from './signals.js';

type Kind = Exclude<keyof typeof vocabulary, 'purpose'>;

const OBJECT_WITHIN = 12;
const OTHERS_WITHIN = 5;
const NEGATION_WITHIN = 2;
const VAGUE_WITHIN = 4;
const OTHER_TOPIC_WITHIN = 3;

const NONE: Signals['need'] = { level: 'NONE', evidence: null };

const { purpose, ...lists } = vocabulary;
const findMarks = phraseFinder(byList(lists));
const purposeWords = new Set(purpose.flatMap(readWords).map(({ folded }) => folded));

/**
 * Reads whether the lead states a search for such an offer, or the problem that it solves: in words of its own, about
 * itself, not negated, and close to words of what the offer is for.
 */
export function readNeed(bio: Passage, offer: CompiledOffer): Signals['need'] {
  const marks = findMarks(bio.words);
  const stated = ownStatements(bio, marks);
  const planned = marks.filter((mark) => mark.meaning === 'ahead' && !isNegated(bio, marks, mark));
  if (stated.length === 0 && planned.length === 0) return NONE;
  const related = relatedIn(bio, offer);
  const buyable = marks.filter(({ meaning }) => meaning === 'buyable');
  const search = firstQuote(bio, [...stated, ...planned], (mark) => objectOfSearch(bio, mark, related, buyable));
  if (search) return { level: 'EVALUATES', evidence: search };
  const need = firstQuote(bio, stated, (mark) => (mark.meaning === 'needing' ? closest(mark, related) : undefined));
  const vague = need ?? firstQuote(bio, stated, (mark) => objectOfVagueSearch(bio, mark, buyable));
  return vague ? { level: 'NEEDS', evidence: vague } : NONE;
}

/** Where the lead states a need, or a search that is plain without its object. */
export function statedNeeds(bio: Passage): Place[] {
  return ownStatements(bio, findMarks(bio.words)).filter(({ meaning }) => meaning !== 'looking');
}

function ownStatements(bio: Passage, marks: readonly Mark<Kind>[]): Mark<Kind>[] {
  return marks.filter((mark) => isStatement(mark) && isOwn(bio, marks, mark));
}

/** "No new tools this quarter" plans none. */
function isNegated(bio: Passage, marks: readonly Mark<Kind>[], plan: Mark<Kind>): boolean {
  return marks.some((mark) => mark.meaning === 'negation' && areNear(bio, mark, plan, OBJECT_WITHIN));
}

function isStatement({ meaning }: Mark<Kind>): boolean {
  return meaning === 'evaluating' || meaning === 'looking' || meaning === 'needing';
}

/** "Helping teams that struggle with" is others' need, and "not evaluating" none. */
function isOwn(bio: Passage, marks: readonly Mark<Kind>[], statement: Mark<Kind>): boolean {
  return !marks.some(
    (mark) =>
      (mark.meaning === 'others' && isBefore(bio, mark, statement, OTHERS_WITHIN)) ||
      (mark.meaning === 'negation' && isBefore(bio, mark, statement, NEGATION_WITHIN)),
  );
}

function firstQuote(
  bio: Passage,
  marks: readonly Mark<Kind>[],
  objectOf: (mark: Mark<Kind>) => Place | undefined,
): Evidence | null {
  for (const mark of marks) {
    const object = objectOf(mark);
    if (object) return quoteFrom(bio, mark, object);
  }
  return null;
}

/** "Piloting" says enough beside what the offer is for; "testing" and "exploring" need something to buy, too. */
function objectOfSearch(bio: Passage, mark: Mark<Kind>, related: readonly Place[], buyable: readonly Place[]) {
  const inSentence = (places: readonly Place[]) => places.filter((place) => areNear(bio, mark, place, OBJECT_WITHIN));
  if (mark.meaning === 'evaluating') return closest(mark, inSentence(related));
  if (mark.meaning !== 'looking' && mark.meaning !== 'ahead') return undefined;
  const bought = closest(mark, inSentence(buyable));
  const thing = closest(mark, mark.meaning === 'ahead' ? inSentence(related) : related);
  if (!bought || !thing) return undefined;
  return bought.last > thing.last ? bought : thing;
}

/** "Taking demos", of nobody knows what, may well be of such an offer, unless words of another topic stand beside. */
function objectOfVagueSearch(bio: Passage, mark: Mark<Kind>, buyable: readonly Place[]): Place | undefined {
  const within = mark.meaning === 'needing' ? 0 : VAGUE_WITHIN;
  const bought = buyable.filter((place) => isBefore(bio, mark, place, within) && !isForSomething(bio, place));
  const topics = findTopicsInLead(bio.words);
  return bought.find((place) => !topics.some((topic) => isBeside(bio, topic, place)));
}

/** "Tools for my garden" are of another kind. */
function isForSomething({ words }: Passage, { last }: Place): boolean {
  const next = words[last + 1];
  return next !== undefined && next.sentence === words[last]?.sentence && purposeWords.has(next.folded);
}

function isBeside(bio: Passage, topic: Place, place: Place): boolean {
  const overlaps = topic.first <= place.last && place.first <= topic.last;
  return !overlaps && areNear(bio, topic, place, OTHER_TOPIC_WITHIN);
}

/** "Forty vans, planned on a whiteboard. There must be a better way." says in two sentences what is needed. */
function closest(mark: Place, places: readonly Place[]): Place | undefined {
  return places
    .filter((place) => distanceOf(place, mark) <= OBJECT_WITHIN)
    .sort((one, other) => distanceOf(one, mark) - distanceOf(other, mark))[0];
}
