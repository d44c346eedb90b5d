import type { WordKind } from './header-words.js';
import { type Phrase, phrasesIn } from './phrases.js';
import { type HeaderMeaning, LOCATION_SLOTS, type Slot } from './vocabulary.js';

/** A reading of a header: words for one field, and additional words. */
export type HeaderReading = {
  /** The common meanings of all words for fields. */
  readonly shared: readonly HeaderMeaning[];
  /** Their joint meaning where they differ: a city and a country are a location. */
  readonly joint: Slot | null;
  readonly kinds: readonly WordKind[];
  readonly labels: number;
  readonly pieces: number;
};

/** A reading of the first words of a header; `meaning` identifies its meaning so far. */
type Partial = HeaderReading & {
  readonly meaning: string;
  readonly phase: Phase;
  readonly isAsked: boolean;
  readonly isFramed: boolean;
};

/** Before the words for fields, after one, after a joining word, or after all of them. */
type Phase = 'BEFORE' | 'BEHIND' | 'JOINING' | 'ENDED';

/** The most readings of the same words that are continued. */
const MAX_READINGS = 8;

const NOTHING: Partial = {
  shared: [],
  joint: null,
  kinds: [],
  labels: 0,
  pieces: 0,
  meaning: '',
  phase: 'BEFORE',
  isAsked: false,
  isFramed: false,
};

/** Returns the readings of all words of a header, those with the fewest phrases first. */
export function readingsOf(words: readonly string[]): HeaderReading[] {
  const phrases = phrasesIn(words);
  const reached = phrases.map((): Map<string, Partial> => new Map());
  const whole = new Map<string, Partial>();
  reached[0]?.set('', NOTHING);
  phrases.forEach((next, start) => {
    for (const reading of [...(reached[start]?.values() ?? [])].slice(0, MAX_READINGS)) {
      for (const phrase of next) keep(reached[phrase.end] ?? whole, extended(reading, phrase));
    }
  });
  return [...whole.values()].filter(isSound).sort((one, other) => one.pieces - other.pieces);
}

/** Keeps, among readings that differ only in the number of phrases, the one with the fewest. */
function keep(readings: Map<string, Partial>, reading: Partial | null): void {
  if (reading === null) return;
  const { meaning, kinds, labels, phase, isAsked, isFramed } = reading;
  const key = `${meaning}|${kinds.join()}|${Math.min(labels, 3)}|${phase}|${isAsked}|${isFramed}`;
  const known = readings.get(key);
  if (!known || known.pieces > reading.pieces) readings.set(key, reading);
}

function extended(reading: Partial, { piece }: Phrase): Partial | null {
  const next = piece.meanings ? withLabel(reading, piece.meanings, piece.isQuestion) : withKind(reading, piece.kind);
  return next && { ...next, pieces: reading.pieces + 1 };
}

function withLabel(reading: Partial, meanings: readonly HeaderMeaning[], isQuestion: boolean): Partial | null {
  if (reading.phase === 'ENDED') return null;
  const isFirst = reading.labels === 0;
  const shared = isFirst ? meanings : reading.shared.flatMap((meaning) => both(meaning, meanings));
  const joint = isFirst ? placeOrName(meanings) : jointOf(reading, meanings);
  if (shared.length === 0 && joint === null) return null;
  const meaning = `${shared.map(({ slot, rank, isSure }) => `${slot} ${rank} ${isSure}`)} ${joint}`;
  return {
    ...reading,
    shared,
    joint,
    meaning,
    labels: reading.labels + 1,
    phase: 'BEHIND',
    isAsked: reading.isAsked || isQuestion,
  };
}

/** The words of a question surround the field: question words and words for "your" come before it, the rest after it. */
function withKind(reading: Partial, kind: WordKind): Partial | null {
  const { phase } = reading;
  const kinds = reading.kinds.includes(kind) ? reading.kinds : [...reading.kinds, kind].sort();
  const next = { ...reading, kinds, isAsked: reading.isAsked || (phase === 'BEFORE' && ASKS.has(kind)) };
  if (kind === 'checking') return null;
  if (kind === 'joining') return phase === 'BEHIND' ? { ...next, phase: 'JOINING' } : null;
  if (kind === 'asking') return phase === 'BEFORE' ? next : null;
  if (kind === 'leading') return phase === 'BEFORE' ? { ...next, isFramed: true } : null;
  if (kind !== 'answered') return next;
  return phase === 'BEHIND' || phase === 'ENDED' ? { ...next, isFramed: true, phase: 'ENDED' } : null;
}

const ASKS: ReadonlySet<WordKind> = new Set(['asking', 'yours']);

function isSound({ labels, phase, isAsked, isFramed }: Partial): boolean {
  return labels > 0 && phase !== 'JOINING' && (isAsked || !isFramed);
}

/** Returns a meaning that other words share, with the better rank. */
function both({ slot, rank, isSure }: HeaderMeaning, others: readonly HeaderMeaning[]): HeaderMeaning[] {
  const other = others.find((meaning) => meaning.slot === slot);
  return other ? [{ slot, rank: Math.min(rank, other.rank), isSure: isSure || other.isSure }] : [];
}

/** Returns a sure meaning that may be a part of a location or of a name. */
function placeOrName(meanings: readonly HeaderMeaning[]): Slot | null {
  const slot = meanings.find(({ isSure }) => isSure)?.slot ?? null;
  if (slot !== null && LOCATION_SLOTS.has(slot)) return 'LOCATION';
  return slot === 'FIRST_NAME' || slot === 'LAST_NAME' ? slot : null;
}

/** Beside a place a word that may mean one does: "Cidade / Estado". */
function jointOf({ joint, labels }: HeaderReading, meanings: readonly HeaderMeaning[]): Slot | null {
  if (joint === 'LOCATION') return meanings.some(({ slot }) => LOCATION_SLOTS.has(slot)) ? joint : null;
  const other = placeOrName(meanings);
  const isOtherPart = joint !== null && other !== null && other !== 'LOCATION' && other !== joint;
  return isOtherPart && labels === 1 ? 'NAME' : null;
}
