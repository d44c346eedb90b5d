import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import type { Candidate } from './candidate.js';
import { hasWordOf } from './header-words.js';
import { kindOfValue } from './value-kind.js';

/** Ranks behind every header that says what it is. */
const COST = 100_000;

const LEAST_VALUES = 2;

/**
 * The columns with one taken for e-mail addresses where no header says that it has them: all its values are addresses, and no
 * two the same, as those of a sales team would be.
 */
export function withAddressesFound(candidates: readonly Candidate[]): Candidate[] {
  const hasAddresses = candidates.some(({ matches }) => matches.some(({ slot }) => slot === 'EMAIL'));
  const found = hasAddresses ? undefined : candidates.find(holdsAddresses);
  if (!found) return [...candidates];
  const matches = [{ slot: 'EMAIL', cost: COST, isSure: false }] as const;
  return candidates.map((candidate) => (candidate === found ? { ...candidate, matches } : candidate));
}

function holdsAddresses({ header, matches, texts }: Candidate): boolean {
  if (matches.length > 0 || hasWordOf(header, ['company', 'host', 'organizer', 'billing'])) return false;
  if (headerWords(header).some(isOfSomebodyElse)) return false;
  const values = texts.filter((text) => text !== '').map((text) => text.toLowerCase());
  const areAddresses = values.every((value) => kindOfValue(value) === 'EMAIL');
  return values.length >= LEAST_VALUES && areAddresses && new Set(values).size === values.length;
}
