import type { Evidence } from '../../../scoring/lead.js';
import { byList, type Mark, phraseFinder } from '../../../text/phrases.js';
import { findFunctionsInText } from '../offer/business-functions.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { isBefore, type Passage, quoteFrom } from '../text/passage.js';
import vocabulary from '../vocabulary/practice.json' with { type: 'json' };
import type { Place } from './relation.js';

type Kind = keyof typeof vocabulary;

/** What the biography says that the lead does. */
export type Practice = {
  /** Words that say that the lead chooses tools or holds the budget. */
  readonly chooses: Evidence | null;
  /** Words that say that the lead runs a team. */
  readonly leads: Evidence | null;
  /** Whether the lead runs, or at least speaks of, what the offer is for. */
  readonly served: 'RUNS' | 'MENTIONS' | 'NO';
};

const OBJECT_WITHIN = 6;
const PAST_WITHIN = 8;

const findMarks = phraseFinder(byList(vocabulary));

export function readPractice(bio: Passage, topics: readonly Place[], offer: CompiledOffer): Practice {
  const marks = findMarks(bio.words);
  const present = marks.filter((mark) => !isPast(bio, marks, mark));
  const of = (kind: Kind) => present.filter(({ meaning }) => meaning === kind);
  const servedPlaces = [...topics, ...servedFunctionsIn(bio, offer)];
  const runs = pair(bio, of('running'), servedPlaces);
  return {
    chooses: pair(bio, of('choosing'), of('choices')),
    leads: pair(bio, of('running'), of('team')),
    served: runs ? 'RUNS' : servedPlaces.length > 0 ? 'MENTIONS' : 'NO',
  };
}

function pair(bio: Passage, verbs: readonly Place[], objects: readonly Place[]): Evidence | null {
  for (const verb of verbs) {
    const object = objects.find((place) => isBefore(bio, verb, place, OBJECT_WITHIN));
    if (object) return quoteFrom(bio, verb, object);
  }
  return null;
}

function isPast(bio: Passage, marks: readonly Mark<Kind>[], mark: Place): boolean {
  return marks.some((other) => other.meaning === 'past' && isBefore(bio, other, mark, PAST_WITHIN));
}

function servedFunctionsIn({ words }: Passage, { served }: CompiledOffer): Place[] {
  return findFunctionsInText(words).filter(({ meaning }) => meaning !== null && served.has(meaning));
}
