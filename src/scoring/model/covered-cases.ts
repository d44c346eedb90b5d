import type { CriterionCase } from '../../domain/scoring-model.js';
import { hasWords } from './find-words.js';
import { foldText } from './fold-text.js';

/** Returns the cases that no lead can reach, since an earlier case covers them. */
export function coveredCases(cases: readonly CriterionCase[]): number[] {
  return [...cases.keys()].filter((place) => {
    const later = cases[place];
    return later !== undefined && cases.slice(0, place).some((earlier) => covers(earlier, later));
  });
}

function covers(earlier: CriterionCase, later: CriterionCase): boolean {
  switch (earlier.test) {
    case 'PRESENT':
      return later.test !== 'BLANK';
    case 'BLANK':
      return later.test === 'BLANK';
    case 'BETWEEN':
      return later.test === 'BETWEEN' && isWithin(later, earlier);
    case 'EQUALS':
      return later.test === 'EQUALS' && everyValue(later, earlier, (text, words) => text === words);
    case 'CONTAINS':
      return ['EQUALS', 'CONTAINS'].includes(later.test) && everyValue(later, earlier, hasWords);
  }
}

function isWithin(inner: CriterionCase, outer: CriterionCase): boolean {
  const startsLater = (inner.min ?? -Infinity) >= (outer.min ?? -Infinity);
  return startsLater && (inner.max ?? Infinity) <= (outer.max ?? Infinity);
}

function everyValue(
  later: CriterionCase,
  earlier: CriterionCase,
  meets: (text: string, words: string) => boolean,
): boolean {
  const wanted = earlier.values.map(foldText);
  return later.values.map(foldText).every((text) => wanted.some((words) => meets(text, words)));
}
