import type { Question } from './questions.js';

/**
 * Finds the questions of a page that were already asked with it or with the page before, and whose answers may not be recorded
 * yet. Older ones are in the store.
 */
export function recentQuestions(): (page: readonly Question[]) => (question: Question) => boolean {
  let last: ReadonlySet<string> = new Set();
  return (page) => {
    const before = last;
    last = new Set(page.map(({ inputHash }) => inputHash));
    return ({ inputHash }) => before.has(inputHash);
  };
}
