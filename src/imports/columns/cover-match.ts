import { coversOf, type Piece } from './cover-header.js';
import type { HeaderMatch } from './header-match.js';
import { PERSONS, type WordKind } from './header-words.js';
import { headerKey } from './normalise.js';
import { LOCATION_SLOTS, type Meaning, meaningsOf, type Slot } from './vocabulary.js';

const PLACED: readonly WordKind[] = ['work', 'private', 'other'];
const ADDRESSED: readonly WordKind[] = [...PLACED, 'postal', 'delivery', 'billing'];

/** What else it may have beside those for some fields: "Company" beside an industry, "Work" beside an address. */
const BESIDE: Readonly<Partial<Record<Slot, readonly WordKind[]>>> = {
  COMPANY: ['company'],
  INDUSTRY: ['company'],
  EMAIL: PLACED,
  PHONE: [...PLACED, 'company', 'number'],
  LOCATION: PLACED,
  CITY: ADDRESSED,
  STATE: ADDRESSED,
  COUNTRY: ADDRESSED,
};

/** The headers that rank as an address or number of this kind does. */
const RANKED_AS: Readonly<Partial<Record<Slot, Readonly<Partial<Record<WordKind, string>>>>>> = {
  EMAIL: { work: 'work email', private: 'personal email', other: 'other email' },
  PHONE: { work: 'work phone', private: 'home phone', other: 'other phone', company: 'company phone' },
};

/**
 * What a header means of which each word is known, in whatever order they stand: words for one field, words that may stand
 * beside them, and those of a question.
 */
export function matchWords(words: readonly string[]): HeaderMatch[] {
  const digit = words.find((word) => /^[1-9]$/.test(word)) ?? '0';
  const covers = [...coversOf(words.filter((word) => word !== digit))].filter(isSound);
  for (const meaningsIn of [sharedMeanings, jointMeanings]) {
    for (const cover of covers) {
      const matches = readCover(cover, meaningsIn, Number(digit));
      if (matches.length > 0) return matches;
    }
  }
  return [];
}

type Labels = readonly (readonly Meaning[])[];

function readCover(cover: readonly Piece[], meaningsIn: (labels: Labels) => Meaning[], digit: number): HeaderMatch[] {
  const labels = cover.flatMap(({ meanings }) => (meanings ? [meanings] : []));
  const kinds = cover.flatMap(({ kind }) => kind ?? []);
  const shared = meaningsIn(labels).filter((meaning) => mayStand(meaning, kinds));
  return shared.map((meaning) => ({
    slot: meaning.slot,
    cost: costOf(meaning, kinds) + 10 * kinds.length + 5 * (labels.length - 1) + digit,
    isSure: meaning.isSure,
  }));
}

/** Whether the words of a question stand as in one: what asks, or asks for yours, in front of the field, and the rest behind it. */
function isSound(cover: readonly Piece[]): boolean {
  const isLabel = ({ meanings }: Piece) => meanings !== null;
  const [first, last] = [cover.findIndex(isLabel), cover.findLastIndex(isLabel)];
  const isQuestion = cover.slice(0, first).some(({ kind }) => kind === 'asking' || kind === 'yours');
  return cover.every(({ kind }, place) => {
    if (kind === 'joining') return first < place && place < last;
    if (kind === 'asking') return place < first;
    if (kind === 'leading') return isQuestion && place < first;
    return kind !== 'answered' || (isQuestion && place > last);
  });
}

/** What all of the words for fields mean. */
function sharedMeanings(labels: Labels): Meaning[] {
  const [first = []] = labels;
  return first.flatMap(({ slot }) => {
    const same = labels.flatMap((meanings) => meanings.find((meaning) => meaning.slot === slot) ?? []);
    if (same.length < labels.length) return [];
    return [{ slot, rank: Math.min(...same.map(({ rank }) => rank)), isSure: same.some(({ isSure }) => isSure) }];
  });
}

/** What they mean together: a city and a country are a location, a first and a last name a name. */
function jointMeanings(labels: Labels): Meaning[] {
  const slots = labels.map((meanings) => meanings.find(({ isSure }) => isSure)?.slot);
  if (labels.length > 1 && slots.every((slot) => slot && LOCATION_SLOTS.has(slot))) return [joint('LOCATION')];
  return slots.length === 2 && slots.includes('FIRST_NAME') && slots.includes('LAST_NAME') ? [joint('NAME')] : [];
}

function joint(slot: Slot): Meaning {
  return { slot, rank: 1, isSure: true };
}

/** Whether a meaning may stand among such words. A title is a role where it is said to be a person's. */
function mayStand({ slot, isSure }: Meaning, kinds: readonly WordKind[]): boolean {
  const isPersons = kinds.some((kind) => kind === 'person' || kind === 'guest' || kind === 'yours');
  if (!isSure && !(slot === 'ROLE' && isPersons && !kinds.includes('lead'))) return false;
  return kinds.every(
    (kind) => PERSONS.has(kind) || kind === 'joining' || QUESTIONS.has(kind) || BESIDE[slot]?.includes(kind),
  );
}

const QUESTIONS: ReadonlySet<WordKind> = new Set(['asking', 'leading', 'answered']);

/** A header that means a field only together with other words is weaker than one that is known as it stands. */
function costOf({ slot, rank }: Meaning, kinds: readonly WordKind[]): number {
  const plain = 1000 * (rank + 1);
  if (slot === 'PHONE' && rank < PLAIN_PHONE) return plain;
  const ranked = kinds.map((kind) => RANKED_AS[slot]?.[kind]).map((header) => (header ? rankOf(header, slot) : 0));
  return Math.max(plain, ...ranked.map((other) => 1000 * other + 500));
}

/** Of phones that are said to be mobile or direct, whose they are says no more. */
const PLAIN_PHONE = rankOf('phone', 'PHONE');

function rankOf(header: string, slot: Slot): number {
  return meaningsOf(headerKey(header)).find((meaning) => meaning.slot === slot)?.rank ?? 0;
}
