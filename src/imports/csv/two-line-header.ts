import { isBlank } from './cells.js';
import type { HeaderKnowledge } from './known-headers.js';
import { isSurveyTerm, isValue } from './second-header.js';

/** The least known headers below blank ones: one may be a value. */
const LEAST_KNOWN = 2;

/**
 * Completes a header by the row below it. For a question with several columns, survey tools leave the header blank above all of
 * them but the first, and write below what each one holds: "Name", "Company", "Email Address".
 */
export function completedHeader(
  header: readonly string[],
  below: readonly string[],
  { knows }: HeaderKnowledge,
): readonly string[] {
  const textAt = (place: number) => below[place] ?? '';
  const isUnnamed = (place: number) => isBlank(header[place] ?? '') && !isBlank(textAt(place));
  const isOfQuestion = (place: number) => isUnnamed(place) || (isUnnamed(place + 1) && !isBlank(textAt(place)));
  const places = [...Array(Math.max(header.length, below.length)).keys()];
  const known = places.filter((place) => isUnnamed(place) && knows(textAt(place)));
  const others = places.filter((place) => !isOfQuestion(place)).map(textAt);
  if (known.length < LEAST_KNOWN || below.some(isValue)) return header;
  if (!others.every((text) => isBlank(text) || isSurveyTerm(text))) return header;
  return places.map((place) => (isOfQuestion(place) ? textAt(place) : (header[place] ?? '')));
}

/** Whether the row below only completes a header, which has other columns too. */
export function isCompletedBy(header: readonly string[], below: readonly string[], headers: HeaderKnowledge): boolean {
  const completed = completedHeader(header, below, headers);
  return completed !== header && header.some((text, place) => !isBlank(text) && completed[place] === text);
}
