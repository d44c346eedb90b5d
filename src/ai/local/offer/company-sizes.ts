import { byList, phraseFinder } from '../../../text/phrases.js';
import type { Word } from '../../../text/words.js';
import vocabulary from '../vocabulary/company-sizes.json' with { type: 'json' };

export type CompanySize = keyof typeof vocabulary;

const SIZES = Object.keys(vocabulary) as readonly CompanySize[];

const findSizes = phraseFinder(byList(vocabulary));

/** The company sizes that a text names. */
export function companySizesIn(words: readonly Word[]): CompanySize[] {
  return findSizes(words).map(({ meaning }) => meaning);
}

/** Whether an offer is made for people who work for themselves alone. */
export function isForTheLone(sizes: readonly CompanySize[]): boolean {
  return sizes.length > 0 && sizes.every((size) => size === 'LONE');
}

/** Whether none of the sizes is the same as, or next to, one of the others: a lone freelancer is no mid-market. */
export function areFarApart(some: readonly CompanySize[], others: readonly CompanySize[]): boolean {
  if (some.length === 0 || others.length === 0) return false;
  return some.every((one) => others.every((other) => Math.abs(SIZES.indexOf(one) - SIZES.indexOf(other)) > 1));
}
