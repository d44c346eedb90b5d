import { headerWords } from '../../text/header-key.js';
import type { Candidate } from './candidate.js';
import { kindsOf } from './header-words.js';
import { differing, shareOf } from './known-values.js';
import { matchHeader } from './match-header.js';
import { isRegion } from './places.js';
import type { Slot } from './vocabulary.js';

/** The parts of a location that have codes; those of cities are for the post. */
const WITH_CODES: readonly Slot[] = ['STATE', 'COUNTRY'];

/** Ranks after headers that mean the name of a place. */
const COST = 95_000;

/** The least share of the values that are codes of places. */
const LEAST_KNOWN = 0.5;

/** Reads the code of a state or a country where no column has its name; "+44" is one for telephones. */
export function withPlaceCodes(candidates: readonly Candidate[]): Candidate[] {
  const hasName = (wanted: Slot) =>
    candidates.some(({ filled, matches }) => filled > 0 && matches.some(({ slot }) => slot === wanted));
  return candidates.map((candidate) => {
    const slot = candidate.matches.length > 0 ? null : slotOfCode(candidate.header);
    const isRead = slot !== null && !hasName(slot) && areCodes(differing(candidate.texts));
    return isRead ? { ...candidate, matches: [{ slot, cost: COST, isSure: false }] } : candidate;
  });
}

function areCodes(values: readonly string[]): boolean {
  return shareOf(values, (text) => isRegion(text.toUpperCase())) >= LEAST_KNOWN;
}

function slotOfCode(header: string): Slot | null {
  const words = headerWords(header);
  const place = words.filter((word) => !kindsOf(word).includes('code'));
  if (place.length === words.length) return null;
  return matchHeader(place.join(' ')).find(({ slot, isSure }) => isSure && WITH_CODES.includes(slot))?.slot ?? null;
}
