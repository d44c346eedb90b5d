import type { Evidence } from '../../../scoring/lead.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { areNear, isBefore, type Passage, quoteFrom } from '../text/passage.js';
import { byList, type Mark, phraseFinder } from '../text/phrases.js';
import needs from '../vocabulary/needs.json' with { type: 'json' };
import vocabulary from '../vocabulary/reservations.json' with { type: 'json' };
import { type Place, relatedIn } from './relation.js';
import type { Need } from './signals.js';

const OBJECT_WITHIN = 8;
const NEGATED_WITHIN = 4;
const BEING_WITHIN = 2;

const { evaluating, looking, needing, buyable } = needs;
const findMarks = phraseFinder(byList({ ...vocabulary, needing: [...evaluating, ...looking, ...needing], buyable }));

type Kind = keyof typeof vocabulary | 'needing' | 'buyable';
type Pair = readonly [Place, Place];

/**
 * Finds words that speak against such an offer without refusing it outright: "works fine for us", "we moved to" another
 * tool, or a "not" beside what the offer is for. A search for one outweighs them, and so does a need in the same sentence.
 */
export function readHesitation(bio: Passage, need: Need, offer: CompiledOffer): Evidence | null {
  const marks = findMarks(bio.words);
  if (need === 'EVALUATES' || marks.length === 0) return null;
  const open = new Set(of(marks, 'needing', 'harmless').map(({ first }) => bio.words[first]?.sentence));
  const plain = marks.filter(({ first }) => !open.has(bio.words[first]?.sentence));
  const [hesitating] = of(plain, 'hesitating');
  if (hesitating) return quoteFrom(bio, hesitating);
  const objects = [...of(marks, 'buyable', 'pitches'), ...relatedIn(bio, offer)];
  const pair = settledOn(bio, plain, objects) ?? (need === 'NONE' ? negated(bio, plain, objects) : null);
  return pair && quoteFrom(bio, ...pair);
}

function of(marks: readonly Mark<Kind>[], ...kinds: readonly Kind[]): Place[] {
  return marks.filter(({ meaning }) => kinds.includes(meaning));
}

function settledOn(bio: Passage, marks: readonly Mark<Kind>[], objects: readonly Place[]): Pair | null {
  return firstPair(of(marks, 'settled'), objects, (one, other) => areNear(bio, one, other, OBJECT_WITHIN));
}

/** "No automation", "outbound is not for us". */
function negated(bio: Passage, marks: readonly Mark<Kind>[], objects: readonly Place[]): Pair | null {
  const before = firstPair(of(marks, 'negation', 'beingNot'), objects, (not, object) =>
    isBefore(bio, not, object, NEGATED_WITHIN),
  );
  return before ?? firstPair(of(marks, 'beingNot'), objects, (not, object) => isBefore(bio, object, not, BEING_WITHIN));
}

function firstPair(
  ones: readonly Place[],
  others: readonly Place[],
  belongs: (one: Place, other: Place) => boolean,
): Pair | null {
  for (const one of ones) {
    const other = others.find((place) => belongs(one, place));
    if (other) return [one, other];
  }
  return null;
}
