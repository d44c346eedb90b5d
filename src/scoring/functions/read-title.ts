import type { BusinessFunction } from '../../domain/generated/enums.js';
import { type Mark, phraseFinder } from '../../text/phrases.js';
import { readWords, type Word } from '../../text/words.js';
import { wordsTelling } from './business-functions.js';

const find = phraseFinder<BusinessFunction>(wordsTelling('titles'));

/** Finds the functions that a job title names, in order, each with its words. */
export function findFunctions(title: readonly Word[]): Mark<BusinessFunction>[] {
  return find(title);
}

/** Returns the first function that a job title names; null where it names none. */
export function functionOfTitle(title: string | null): BusinessFunction | null {
  return find(readWords(title ?? ''))[0]?.meaning ?? null;
}
