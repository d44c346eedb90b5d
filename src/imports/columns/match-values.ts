import { headerWords } from '../../text/header-key.js';
import { isOfSomebodyElse } from './block-match.js';
import { hasWordOf } from './header-words.js';
import { kindOfValue } from './value-kind.js';
import type { HeaderMatch } from './vocabulary.js';

/** Ranks behind every header that says what it is. */
const COST = 100_000;

/** Columns of which the values may be pages of people all the same. */
const UNKNOWN_PAGE: readonly HeaderMatch[] = [{ slot: 'LINKEDIN_URL', cost: COST, isSure: false }];

/**
 * What a column may mean of which the header says nothing: pages of people on LinkedIn are the leads' own, whatever they are
 * called, unless they are said to be a company's or somebody else's.
 */
export function matchValues(header: string, values: readonly string[]): readonly HeaderMatch[] {
  if (!values.some(isPageAlone)) return [];
  return hasWordOf(header, ['company', 'host']) || headerWords(header).some(isOfSomebodyElse) ? [] : UNKNOWN_PAGE;
}

/** Notes may name a page among other words. */
function isPageAlone(value: string): boolean {
  return !/\s/.test(value) && kindOfValue(value) === 'LINKEDIN_PERSON';
}
