import { isHomonym } from './homonyms.js';
import { matchValues } from './match-values.js';
import { isRefuted } from './refuted.js';
import type { HeaderMatch } from './vocabulary.js';

/** A column with its possible meanings and its values. */
export type Candidate = {
  readonly column: number;
  readonly header: string;
  readonly matches: readonly HeaderMatch[];
  /** Its text in each row of the sample; empty for blank cells and placeholders. */
  readonly texts: readonly string[];
  /** The number of rows of the sample with text. */
  readonly filled: number;
};

/** Makes a candidate from a header alone. */
export function candidateByHeader(column: number, header: string, matches: readonly HeaderMatch[]): Candidate {
  return { column, header, matches, texts: [], filled: 1 };
}

/** Makes a candidate with those meanings of its header that its values do not refute. */
export function candidateOf(
  column: number,
  header: string,
  matches: readonly HeaderMatch[],
  texts: readonly string[],
): Candidate {
  const values = texts.filter((text) => text !== '');
  const known = matches.length > 0 ? matches : matchValues(header, values);
  return withMatches({ column, header, matches: [], texts, filled: values.length }, known);
}

/** Gives a column those of these meanings that its values do not refute. */
export function withMatches(candidate: Candidate, matches: readonly HeaderMatch[]): Candidate {
  const values = candidate.texts.filter((text) => text !== '');
  const isMeant = (match: HeaderMatch) => !isRefuted(match, values) && !isHomonym(match, candidate.header, values);
  return { ...candidate, matches: matches.filter(isMeant) };
}

/** Removes some meanings of a column. */
export function without(candidate: Candidate, isDropped: (match: HeaderMatch) => boolean): Candidate {
  return { ...candidate, matches: candidate.matches.filter((match) => !isDropped(match)) };
}
