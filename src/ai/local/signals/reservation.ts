import type { Evidence } from '../../../scoring/lead.js';
import { byList, type Mark, phraseFinder } from '../../../text/phrases.js';
import type { CompiledOffer } from '../offer/compiled-offer.js';
import { areNear, isBefore, type Passage, quoteFrom } from '../text/passage.js';
import needs from '../vocabulary/needs.json' with { type: 'json' };
import practiceWords from '../vocabulary/practice.json' with { type: 'json' };
import vocabulary from '../vocabulary/reservations.json' with { type: 'json' };
import { statedNeeds } from './need.js';
import type { Practice } from './practice.js';
import { distanceOf, firstPair, type Pair, type Place, relatedIn } from './relation.js';
import type { Need } from './signals.js';

type Kind = keyof typeof vocabulary | 'buyable' | 'choices';

/** How many words may stand between the two halves of what is said, within one sentence. */
const WITHIN = {
  object: 8,
  settled: 3,
  ending: 5,
  own: 3,
  courtesy: 8,
  negated: 4,
  being: 2,
  pitch: 6,
  product: 3,
} as const;
/** "Went live with SailPoint in May. Access is done." says in two sentences what was chosen. */
const SETTLED_WITHIN = 12;

const findMarks = phraseFinder(byList({ ...vocabulary, buyable: needs.buyable, choices: practiceWords.choices }));

/** Words against an offer, and whether they are as clear as a refusal. */
export type Hesitation = { readonly evidence: Evidence; readonly isClear: boolean };

/**
 * Finds words that speak against such an offer without refusing it outright. Clear ones say that there is no demand:
 * "works fine for us", "we moved to" another tool. Others only may: a "not" beside what the offer is for. A search for
 * such an offer outweighs them, and so does a need in the same sentence.
 */
export function readHesitation(bio: Passage, need: Need, practice: Practice, offer: CompiledOffer): Hesitation | null {
  const marks = findMarks(bio.words);
  if (need === 'EVALUATES' || marks.length === 0) return null;
  const open = new Set([...statedNeeds(bio), ...of(marks, 'harmless')].map(({ first }) => bio.words[first]?.sentence));
  const plain = marks.filter(({ first }) => !open.has(bio.words[first]?.sentence));
  const topics = relatedIn(bio, offer);
  const clear = noDemand(bio, plain, topics);
  if (clear) return { evidence: quoteFrom(bio, ...clear), isClear: need === 'NONE' };
  const vague = need === 'NONE' && (besideTopics(bio, plain, topics) ?? namedTool(bio, plain, practice, topics));
  return vague ? { evidence: quoteFrom(bio, ...vague), isClear: false } : null;
}

function noDemand(bio: Passage, marks: readonly Mark<Kind>[], topics: readonly Place[]): Pair | null {
  const [hesitating] = of(marks, 'hesitating');
  if (hesitating) return [hesitating, hesitating];
  const near = (distance: number) => (one: Place, other: Place) => areNear(bio, one, other, distance);
  return (
    firstPair(of(marks, 'settled'), marketIn(marks), isSettledOn) ??
    firstPair(of(marks, 'settled'), topics, near(WITHIN.settled)) ??
    firstPair(of(marks, 'own'), of(marks, 'buyable'), (own, thing) => isBefore(bio, own, thing, WITHIN.own)) ??
    madeInHouse(bio, marks, topics) ??
    firstPair(of(marks, 'addressees', 'selling'), of(marks, 'courtesy'), near(WITHIN.courtesy)) ??
    firstPair(of(marks, 'selling'), of(marks, 'negation'), near(WITHIN.courtesy))
  );
}

/** "Built an outreach engine in-house"; a team that was built so is none. */
function madeInHouse(bio: Passage, marks: readonly Mark<Kind>[], topics: readonly Place[]): Pair | null {
  const things = [...of(marks, 'buyable'), ...topics];
  const made = of(marks, 'made').filter((mark) => things.some((thing) => isBefore(bio, mark, thing, WITHIN.own)));
  return firstPair(made, of(marks, 'inHouse'), (one, other) => areNear(bio, one, other, WITHIN.object));
}

function besideTopics(bio: Passage, marks: readonly Mark<Kind>[], topics: readonly Place[]): Pair | null {
  const objects = [...marketIn(marks), ...topics];
  const near = (distance: number) => (one: Place, other: Place) => areNear(bio, one, other, distance);
  const before = (distance: number) => (one: Place, other: Place) => isBefore(bio, one, other, distance);
  return (
    firstPair(of(marks, 'settled'), topics, isSettledOn) ??
    firstPair(of(marks, 'already', 'satisfied', 'byOthers'), objects, near(WITHIN.object)) ??
    firstPair(of(marks, 'ending'), objects, near(WITHIN.ending)) ??
    firstPair(of(marks, 'negation', 'beingNot'), objects, before(WITHIN.negated)) ??
    firstPair(of(marks, 'beingNot'), objects, (not, object) => isBefore(bio, object, not, WITHIN.being)) ??
    firstPair(topics, of(marks, 'selling', 'pitches'), near(WITHIN.pitch))
  );
}

/** "An outreach tool", but not "four payroll vendors": who names a tool, and neither asks for one nor chooses it, may have one. */
function namedTool(
  bio: Passage,
  marks: readonly Mark<Kind>[],
  { chooses, served }: Practice,
  topics: readonly Place[],
): Pair | null {
  if (chooses || served === 'RUNS') return null;
  const sellers = of(marks, 'addressees').map(({ first }) => first);
  const tools = of(marks, 'buyable').filter(({ first }) => !sellers.includes(first));
  return firstPair(topics, tools, (topic, tool) => areNear(bio, topic, tool, WITHIN.product));
}

/** What is bought and sold. */
function marketIn(marks: readonly Mark<Kind>[]): readonly Place[] {
  return of(marks, 'buyable', 'choices', 'pitches', 'addressees');
}

function isSettledOn(one: Place, other: Place): boolean {
  return distanceOf(one, other) <= SETTLED_WITHIN;
}

function of(marks: readonly Mark<Kind>[], ...kinds: readonly Kind[]): Place[] {
  return marks.filter(({ meaning }) => kinds.includes(meaning));
}
