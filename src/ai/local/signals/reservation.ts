import type { Evidence } from '../../../scoring/lead.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { areNear, isBefore, type Passage, quoteFrom } from '../text/passage.js';
import { byList, type Mark, phraseFinder } from '../text/phrases.js';
import needs from '../vocabulary/needs.json' with { type: 'json' };
import practice from '../vocabulary/practice.json' with { type: 'json' };
import vocabulary from '../vocabulary/reservations.json' with { type: 'json' };
import { type Place, relatedIn } from './relation.js';
import type { Need } from './signals.js';

const OBJECT_WITHIN = 12;
const OWN_WITHIN = 3;
const ADDRESSED_WITHIN = 8;
const NEGATED_WITHIN = 4;
const BEING_WITHIN = 2;

const { evaluating, looking, needing, buyable } = needs;
const findMarks = phraseFinder(
  byList({ ...vocabulary, needing: [...evaluating, ...looking, ...needing], buyable, choices: practice.choices }),
);

type Kind = keyof typeof vocabulary | 'needing' | 'buyable' | 'choices';
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
  const objects = [...of(marks, 'buyable', 'choices', 'pitches'), ...relatedIn(bio, offer)];
  const pair =
    settledOn(plain, objects) ??
    ownThing(bio, marks) ??
    turnedAway(bio, plain) ??
    (need === 'NONE' ? negated(bio, plain, objects) : null);
  return pair && quoteFrom(bio, ...pair);
}

function of(marks: readonly Mark<Kind>[], ...kinds: readonly Kind[]): Place[] {
  return marks.filter(({ meaning }) => kinds.includes(meaning));
}

/** "Went live with SailPoint in May. Access is done." says in two sentences what was chosen. */
function settledOn(marks: readonly Mark<Kind>[], objects: readonly Place[]): Pair | null {
  return firstPair(of(marks, 'settled'), objects, (one, other) => distance(one, other) <= OBJECT_WITHIN);
}

/** "Wrote his own quoting system"; a fleet or a team of one's own is none. */
function ownThing(bio: Passage, marks: readonly Mark<Kind>[]): Pair | null {
  return firstPair(of(marks, 'own'), of(marks, 'buyable'), (own, thing) => isBefore(bio, own, thing, OWN_WITHIN));
}

/** "Vendors: kindly save your time". */
function turnedAway(bio: Passage, marks: readonly Mark<Kind>[]): Pair | null {
  return firstPair(of(marks, 'addressees'), of(marks, 'courtesy'), (one, other) =>
    areNear(bio, one, other, ADDRESSED_WITHIN),
  );
}

/** "No automation", "outbound is not for us". */
function negated(bio: Passage, marks: readonly Mark<Kind>[], objects: readonly Place[]): Pair | null {
  const before = firstPair(of(marks, 'negation', 'beingNot'), objects, (not, object) =>
    isBefore(bio, not, object, NEGATED_WITHIN),
  );
  return before ?? firstPair(of(marks, 'beingNot'), objects, (not, object) => isBefore(bio, object, not, BEING_WITHIN));
}

function distance(one: Place, other: Place): number {
  return Math.max(one.first, other.first) - Math.min(one.last, other.last);
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
