import type { CompiledOffer } from '../offer/compiled-offer.js';
import { areNear, isBefore, type Passage, quoteFrom } from '../text/passage.js';
import { byList, type Mark, phraseFinder } from '../text/phrases.js';
import vocabulary from '../vocabulary/needs.json' with { type: 'json' };
import { type Place, relatedIn } from './relation.js';
import type { Signals } from './signals.js';

type Kind = keyof typeof vocabulary;

const OBJECT_WITHIN = 12;
const OTHERS_WITHIN = 5;
const NEGATION_WITHIN = 2;

const findMarks = phraseFinder(byList(vocabulary));

/**
 * Reads whether the lead states a search for such an offer, or the problem that it solves: in words of its own, about
 * itself, not negated, and in one sentence with what the offer is for.
 */
export function readNeed(bio: Passage, offer: CompiledOffer): Signals['need'] {
  const marks = findMarks(bio.words);
  const stated = marks.filter((mark) => isStatement(mark) && isOwn(bio, marks, mark));
  if (stated.length === 0) return { level: 'NONE', evidence: null };
  const related = relatedIn(bio, offer);
  const buyable = marks.filter(({ meaning }) => meaning === 'buyable');
  for (const mark of stated) {
    const object = objectOfSearch(bio, mark, related, buyable);
    if (object) return { level: 'EVALUATES', evidence: quoteFrom(bio, mark, object) };
  }
  for (const mark of stated) {
    const object = mark.meaning === 'looking' ? undefined : nearest(bio, mark, related);
    if (object) return { level: 'NEEDS', evidence: quoteFrom(bio, mark, object) };
  }
  return { level: 'NONE', evidence: null };
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

/** "Piloting" says enough with either; "testing" and "exploring" need something to buy beside what the offer is for. */
function objectOfSearch(bio: Passage, mark: Mark<Kind>, related: readonly Place[], buyable: readonly Place[]) {
  const thing = nearest(bio, mark, related);
  if (mark.meaning === 'evaluating') return thing;
  if (mark.meaning !== 'looking' || !thing) return undefined;
  return nearest(bio, mark, buyable) && thing;
}

function nearest(bio: Passage, mark: Place, places: readonly Place[]): Place | undefined {
  return places
    .filter((place) => areNear(bio, mark, place, OBJECT_WITHIN))
    .sort((one, other) => Math.abs(one.first - mark.first) - Math.abs(other.first - mark.first))[0];
}
