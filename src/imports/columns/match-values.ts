import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { hasWordOf } from './header-words.js';
import { kindOfValue } from './value-kind.js';
import type { HeaderMatch } from './vocabulary.js';

/** Ranks after all headers with a meaning. */
const COST = 100_000;

/** A meaning for columns whose values may be pages of people anyway. */
const UNKNOWN_PAGE: readonly HeaderMatch[] = [{ slot: 'LINKEDIN_URL', cost: COST, isSure: false }];

/**
 * Returns the possible meaning of a column whose header has none: LinkedIn pages of people are the leads' own, whatever their
 * header, unless it names a company or somebody else.
 */
export function matchValues(header: string, values: readonly string[]): readonly HeaderMatch[] {
  if (!values.some(isPageAlone)) return [];
  return hasWordOf(header, ['company', 'host']) || headerWords(header).some(isOfSomebodyElse) ? [] : UNKNOWN_PAGE;
}

/** Other text may mention a page. */
function isPageAlone(value: string): boolean {
  return !/\s/.test(value) && kindOfValue(value) === 'LINKEDIN_PERSON';
}
