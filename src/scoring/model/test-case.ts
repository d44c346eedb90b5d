import type { CriterionCase } from '../../domain/scoring-model.js';
import { hasWords } from './find-words.js';
import { foldText } from './fold-text.js';

/** A text as the cases of a criterion read it. */
export type ReadCell = {
  /** Null where it is blank. */
  readonly folded: string | null;
  /** Null where it is not a number, or no case needs one. */
  readonly number: number | null;
};

/** Compiles a case into a function that says whether it holds. */
export function caseTester({ test, values, min, max }: CriterionCase): (read: ReadCell) => boolean {
  switch (test) {
    case 'PRESENT':
      return ({ folded }) => folded !== null;
    case 'BLANK':
      return ({ folded }) => folded === null;
    case 'BETWEEN':
      return ({ number }) => number !== null && number >= (min ?? number) && number <= (max ?? number);
    case 'EQUALS': {
      const wanted = new Set(values.map(foldText));
      return ({ folded }) => folded !== null && wanted.has(folded);
    }
    case 'CONTAINS': {
      const wanted = [...new Set(values.map(foldText))];
      return ({ folded }) => folded !== null && wanted.some((words) => hasWords(folded, words));
    }
  }
}
