import { isHomonym } from './homonyms.js';
import { matchValues } from './match-values.js';
import { isRefuted } from './refuted.js';
import type { HeaderMatch } from './vocabulary.js';

/** A column, what its header may mean, and what stands in it. */
export type Candidate = {
  readonly column: number;
  readonly header: string;
  readonly matches: readonly HeaderMatch[];
  /** Its text in each row of the sample; empty for a blank cell and for one that says that it holds nothing. */
  readonly texts: readonly string[];
  /** How many rows of the sample have text. */
  readonly filled: number;
};

/** A column of which nothing but the header is known. */
export function candidateByHeader(column: number, header: string, matches: readonly HeaderMatch[]): Candidate {
  return { column, header, matches, texts: [], filled: 1 };
}

/** A column with those meanings of its header that its values do not speak against. */
export function candidateOf(
  column: number,
  header: string,
  matches: readonly HeaderMatch[],
  texts: readonly string[],
): Candidate {
  const values = texts.filter((text) => text !== '');
  const known = matches.length > 0 ? matches : matchValues(header, values);
  return {
    column,
    header,
    matches: known.filter((match) => !isRefuted(match, values) && !isHomonym(match, header, values)),
    texts,
    filled: values.length,
  };
}

/** A column that is taken for none of some fields. */
export function without(candidate: Candidate, isDropped: (match: HeaderMatch) => boolean): Candidate {
  return { ...candidate, matches: candidate.matches.filter((match) => !isDropped(match)) };
}
